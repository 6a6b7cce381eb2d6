import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AgentState } from '../state.js';
import type { Users } from '../users.js';

/** One REST request and what its handler needs. */
export interface RestCall {
  request: IncomingMessage;
  response: ServerResponse;
  query: URLSearchParams;
  state: AgentState;
  users: Users;
}
