import { parseArgs } from 'node:util';
import { isAbsolute } from 'node:path';
import type { ServeOptions } from './serve.js';

/** Status with which the process ends when another engine has the state folder. */
export const EXIT_LOCKED = 3;

/** Reads the command line that `engine start` gives the engine. Throws for one that it does not give. */
export function parseServeOptions(argv: string[], agentBundle: string): ServeOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      state: { type: 'string' },
      port: { type: 'string', default: '0' },
      owner: { type: 'string' },
      'idle-exit-ms': { type: 'string' },
      'max-sandboxes': { type: 'string', default: '100' },
    },
  });
  const state = values.state ?? '';
  if (!isAbsolute(state)) throw new Error('--state must be an absolute folder');
  const [uid, gid] = (values.owner ?? '0:0').split(':').map(Number);
  if (!Number.isInteger(uid) || !Number.isInteger(gid)) throw new Error('--owner must be uid:gid');
  const maxSandboxes = Number(values['max-sandboxes']);
  if (!Number.isInteger(maxSandboxes) || maxSandboxes < 1) {
    throw new Error('--max-sandboxes must be a number from 1');
  }
  const idle = values['idle-exit-ms'];
  return {
    stateFolder: state,
    port: Number(values.port),
    owner: { uid: uid as number, gid: gid as number },
    agentBundle,
    maxSandboxes,
    ...(idle === undefined ? {} : { idleExitMs: Number(idle) }),
  };
}
