import { parseArgs } from 'node:util';
import { isAbsolute } from 'node:path';
import { SMALLEST_DISK_MB } from './runtime/disk.js';
import { parseTarget } from './runtime/egress/target.js';
import type { ServeOptions } from './serve.js';

/** Status with which the process ends when another engine has the state folder. */
export const EXIT_LOCKED = 3;

/** 10 GiB, what the service's smallest plan gives. */
const DEFAULT_DISK_MB = 10_240;

/** Each takes about as much memory as an idle sandbox. */
const MOST_SPARES = 99;

/** Reads the command line that `engine start` gives the engine. Throws for one that it does not give. */
export function parseServeOptions(
  argv: string[],
  files: Pick<ServeOptions, 'agentBundle' | 'interpreterFiles'>,
): ServeOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      state: { type: 'string' },
      port: { type: 'string', default: '0' },
      owner: { type: 'string' },
      'idle-exit-ms': { type: 'string' },
      'max-sandboxes': { type: 'string', default: '100' },
      spares: { type: 'string', default: '1' },
      'disk-mb': { type: 'string', default: String(DEFAULT_DISK_MB) },
      criu: { type: 'string' },
      'allow-private': { type: 'string', multiple: true, default: [] },
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
  const spares = Number(values.spares || 'none');
  if (!Number.isInteger(spares) || spares < 0 || spares > MOST_SPARES) {
    throw new Error(`--spares must be a number from 0 to ${MOST_SPARES}`);
  }
  const diskMB = Number(values['disk-mb']);
  if (!Number.isInteger(diskMB) || (diskMB !== 0 && diskMB < SMALLEST_DISK_MB)) {
    throw new Error(`--disk-mb must be 0 (no limit) or at least ${SMALLEST_DISK_MB}`);
  }
  const allowPrivate = values['allow-private'].map((text) => {
    const target = parseTarget(text);
    if (target?.kind !== 'addresses') throw new Error(`--allow-private: '${text}' is not an IPv4 CIDR block`);
    return target.cidr;
  });
  const idle = values['idle-exit-ms'];
  return {
    stateFolder: state,
    port: Number(values.port),
    owner: { uid: uid as number, gid: gid as number },
    ...files,
    maxSandboxes,
    spares,
    diskMB,
    allowPrivate,
    ...(values.criu === undefined ? {} : { criu: values.criu }),
    ...(idle === undefined ? {} : { idleExitMs: Number(idle) }),
  };
}
