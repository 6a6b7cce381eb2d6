import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { baseName } from '../../src/engine/images/base.js';
import { DEFAULT_TAG } from '../../src/engine/images/reference.js';
import type { TemplateRecord } from '../../src/engine/images/template-record.js';
import {
  hashesIn,
  INTERPRETER,
  interpreterOrder,
  interpreterTag,
} from '../../src/engine/interpreter/template.js';
import { layoutOf } from '../../src/engine/store/layout.js';
import { lockState, StateLockedError } from '../../src/engine/store/lock.js';
import type { TestEngine } from './test-engine.js';

/** Below what git ignores: the state of an engine that built it, kept for its cache of steps. */
const BUILDER = resolve('.cache/test-interpreter/state');
/** Locked as an engine locks its state: what holds it goes with the process. Not the builder's own folder, which its engine locks. */
const LOCKED = resolve('.cache/test-interpreter');

/** Layers of builds, by far the most of it. */
const LAYERS = 'l';
/** What names them, with the path of the state folder. */
const RECORDS = ['templates', 'builds'];

/** A build from Debian's and npm's packages, on a machine that others work on. */
export const BUILD_MS = 1_200_000;

/**
 * Gives an engine that is not started yet the template of the code interpreter, as hard links. The first who asks has it built, in
 * full once for a checkout; others wait for that.
 */
export async function seedInterpreter(
  state: string,
  bundles: string,
  start: (state: string) => Promise<TestEngine>,
): Promise<void> {
  const unlock = await lock();
  try {
    const order = interpreterOrder(await hashesIn(join(bundles, 'engine/interpreter')));
    if (!(await isBuilt(interpreterTag(order, await baseName())))) await build(start);
    await promisify(execFile)('cp', ['--archive', '--link', join(BUILDER, LAYERS), state]).catch(() =>
      promisify(execFile)('cp', ['--archive', join(BUILDER, LAYERS), state]),
    );
    for (const part of RECORDS) await copyRecords(part, state);
  } finally {
    unlock();
  }
}

/** Whether the build with this tag is what those who name no tag get. */
async function isBuilt(tag: string): Promise<boolean> {
  const folder = join(BUILDER, 'templates');
  for (const name of await readdir(folder).catch(() => [])) {
    const { tags } = JSON.parse(await readFile(join(folder, name), 'utf8')) as Pick<TemplateRecord, 'tags'>;
    const buildOf = (wanted: string): string | undefined => tags.find((each) => each.tag === wanted)?.buildId;
    const built = buildOf(tag);
    if (built !== undefined && built === buildOf(DEFAULT_TAG)) return true;
  }
  return false;
}

async function build(start: (state: string) => Promise<TestEngine>): Promise<void> {
  await mkdir(BUILDER, { recursive: true });
  const engine = await start(BUILDER);
  try {
    const sandbox = await engine.create(INTERPRETER, { requestTimeoutMs: BUILD_MS });
    await sandbox.kill();
  } finally {
    // Not as at the end of a test: its state stays.
    const closed = once(engine.process, 'close');
    engine.process.kill('SIGTERM');
    await closed;
  }
}

async function copyRecords(part: string, state: string): Promise<void> {
  await mkdir(join(state, part), { recursive: true, mode: 0o700 });
  for (const name of await readdir(join(BUILDER, part))) {
    const text = await readFile(join(BUILDER, part, name), 'utf8');
    await writeFile(join(state, part, name), text.replaceAll(BUILDER, state), { mode: 0o600 });
  }
}

/** One at a time, also of other processes. */
async function lock(): Promise<() => void> {
  for (;;) {
    try {
      return await lockState(layoutOf(LOCKED));
    } catch (error) {
      if (!(error instanceof StateLockedError)) throw error;
    }
    await delay(100);
  }
}
