import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  pullImage,
  type PullDeps,
  type PulledImage,
  type PullRequest,
} from '../../src/engine/images/pull.js';
import { type Layout, layoutOf } from '../../src/engine/store/layout.js';

/** A state folder of an engine that does not run, to pull images into. */
export interface PullPlace {
  layout: Layout;
  /** What was told of all pulls so far. */
  log: string[];
  pull(image: string, more?: Partial<PullRequest>): Promise<PulledImage>;
  /** The message of a pull that must fail with an ImagePullError, and leave nothing unfinished. */
  refusal(image: string, more?: Partial<PullRequest>): Promise<string>;
  /** Names in the folder of images. */
  names(): Promise<string[]>;
  remove(): Promise<void>;
}

/** `diskMB`: on a disk of its own, of that size. */
export async function pullPlace(
  options: { diskMB?: number } & Omit<PullDeps, 'layout'> = {},
): Promise<PullPlace> {
  const state = await mkdtemp(join(tmpdir(), 'e2b-action-test.'));
  const { diskMB, ...deps } = options;
  if (diskMB !== undefined) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMB}m`, 'test', state]);
  }
  const layout = layoutOf(state);
  await mkdir(layout.images, { mode: 0o700 });
  const log: string[] = [];
  const pull = (image: string, more: Partial<PullRequest> = {}): Promise<PulledImage> =>
    pullImage(
      { layout, ...deps },
      { image, signal: new AbortController().signal, onLog: (line) => log.push(line), ...more },
    );
  return {
    layout,
    log,
    pull,
    async refusal(image, more) {
      const error: Error = await pull(image, more).then(
        () => new Error('it was pulled'),
        (reason: Error) => reason,
      );
      // Another error is a defect; and what was begun is cleared away, all but the engine's own layer.
      const left = (await readdir(layout.images)).filter((each) => each.endsWith('.tmp'));
      if (error.name !== 'ImagePullError' || left.length > 0)
        throw new Error(`left: ${left.join()}`, { cause: error });
      return error.message;
    },
    names: async () => (await readdir(layout.images)).toSorted(),
    async remove() {
      if (diskMB !== undefined) execFileSync('umount', [state]);
      await rm(state, { recursive: true, force: true });
    },
  };
}

/** Command lines and environments of all processes that have `text` in one of both. */
export async function processesWith(text: string): Promise<{ argv: string; env: string }[]> {
  const found = [];
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid) || Number(pid) === process.pid) continue;
    const [argv, env] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '')),
    );
    if (`${argv}\n${env}`.includes(text)) found.push({ argv: argv ?? '', env: env ?? '' });
  }
  return found;
}
