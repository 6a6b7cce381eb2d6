import { create } from '@bufbuild/protobuf';
import {
  UpdateResponseSchema,
  type UpdateRequest,
  type UpdateResponse,
  type PTY,
} from '../gen/process_pb.js';
import type { TerminalSize } from './pseudo-terminal.js';
import type { ProcessTable } from './table.js';

/** Resizes a command's terminal; without a size there is nothing to change. `internal` when it has no terminal. */
export function update(request: UpdateRequest, processes: ProcessTable): UpdateResponse {
  const process = processes.find(request.process);
  if (request.pty !== undefined) process.resizeTerminal(terminalSize(request.pty));
  return create(UpdateResponseSchema);
}

/** An absent size is 0 × 0, as it is for envd. */
export function terminalSize(pty: PTY): TerminalSize {
  return { cols: pty.size?.cols ?? 0, rows: pty.size?.rows ?? 0 };
}
