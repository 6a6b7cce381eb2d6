import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { BuildLog } from '../builds/build-log.js';
import type { Builds } from '../builds/builds.js';
import { DEFAULT_TAG, parseReference } from '../images/reference.js';
import { BASE } from '../images/templates.js';
import { runCommand } from '../runtime/command.js';
import { ApiError } from '../sandboxes/api-error.js';
import { collectLayers } from '../sandboxes/saved-layers.js';
import type { World } from '../sandboxes/world.js';
import {
  hashesIn,
  INTERPRETER,
  INTERPRETER_MACHINE,
  type InterpreterFiles,
  interpreterOrder,
  interpreterTag,
  isInterpreterTag,
} from './template.js';

/** Of the line that says why a build failed so much is passed on. Characters. */
const MOST_SAID = 300;

/** Templates that the engine builds itself, when they are asked for the first time. */
export interface BuiltIns {
  /**
   * Builds the template that a reference names, if it is one of these and is not there yet or is one of an earlier engine; waits for the
   * build that is under way. A template of a client's own of the same name is left alone. The build goes on when `signal` ends the
   * waiting. Throws ApiError 400 when the build fails, and the signal's reason.
   */
  ensure(reference: string, signal: AbortSignal): Promise<void>;
}

/** `files`: the folder with what goes into the code interpreter. */
export function builtInsOf(world: World, builds: Builds, files: string): BuiltIns {
  let building: Promise<void> | undefined;
  // They are part of this engine, as its code is: read once.
  let hashes: InterpreterFiles | undefined;

  async function ensureInterpreter(): Promise<void> {
    hashes ??= await hashesIn(files);
    const order = interpreterOrder(hashes);
    const tag = interpreterTag(order, baseOf(world));
    if (!isWanted(world, builds, tag)) return;
    for (const name of ['image', 'service'] as const) await upload(builds, files, name, hashes[name]);
    const { build, template } = await builds.request({
      name: INTERPRETER,
      tags: [DEFAULT_TAG, tag],
      ...INTERPRETER_MACHINE,
      minFreeDiskMB: undefined,
    });
    const { templateId } = template;
    const { buildId } = build.record;
    world.log.info(`the template ${INTERPRETER} is being built: ${buildId}`);
    await builds.start(templateId, buildId, order);
    const { status, reason } = await builds.ended(templateId, buildId);
    if (status === 'ready') {
      await removeFormer(world, builds, tag).catch((error: Error) =>
        world.log.warn(`former builds of the template ${INTERPRETER} could not be removed: ${error.message}`),
      );
      return;
    }
    const why = [reason?.message ?? 'the build ended', lastSaid(build.log)].filter(Boolean).join('; ');
    throw new ApiError(
      400,
      `the template '${INTERPRETER}' could not be built: ${why} (it is made of Debian's and npm's packages: sandboxes of this machine must reach them; ask again to try again)`,
    );
  }

  return {
    async ensure(reference, signal) {
      const parsed = parseReference(reference);
      if (parsed?.name !== INTERPRETER || (parsed.tag ?? DEFAULT_TAG) !== DEFAULT_TAG) return;
      building ??= ensureInterpreter().finally(() => (building = undefined));
      await Promise.race([building, aborted(signal)]);
    },
  };
}

/** Whether a build of this tag has to be made. */
function isWanted(world: World, builds: Builds, tag: string): boolean {
  const template = world.templates.get(INTERPRETER);
  if (!template) return true;
  const current = template.tags.find((each) => each.tag === DEFAULT_TAG)?.buildId;
  const ours = template.tags.filter((each) => isInterpreterTag(each.tag));
  if (ours.some((each) => each.tag === tag && each.buildId === current)) return false;
  // One of an earlier engine, or of this machine before its packages changed.
  if (ours.some((each) => each.buildId === current)) return true;
  // A client's own, or one that is on its way.
  const asked = builds
    .of(template.templateId)
    .filter(({ record }) => record.status === 'waiting' || record.status === 'building');
  return current === undefined && asked.length === 0;
}

/** Takes our tags from builds before the one with this tag: what no sandbox and no other tag needs of them goes. */
async function removeFormer(world: World, builds: Builds, tag: string): Promise<void> {
  const template = world.templates.get(INTERPRETER);
  if (!template) return;
  const { templateId, tags } = template;
  // Also of builds that failed.
  const former = [...tags, ...builds.tagsOf(templateId)]
    .map((each) => each.tag)
    .filter((each) => isInterpreterTag(each) && each !== tag);
  if (former.length === 0) return;
  await builds.untag(templateId, former);
  await world.templates.removeTags(template, former);
  await collectLayers(world);
  builds.collect();
}

/** The last line that a step of the build complained of: it says more than the step's exit status. */
function lastSaid({ entries }: BuildLog): string | undefined {
  const mark = '[stderr]: ';
  const message = entries.findLast(({ message: text }) => text.includes(mark))?.message;
  return message?.slice(message.indexOf(mark) + mark.length).slice(0, MOST_SAID);
}

/** The name of the base template's folder. */
function baseOf(world: World): string {
  const [root = ''] = world.templates.find(BASE)?.layers.root ?? [];
  return basename(dirname(root));
}

/** Puts a folder of ours where COPY finds what clients upload, unless it is there. */
async function upload(builds: Builds, files: string, name: string, hash: string): Promise<void> {
  if (await builds.uploads.find(hash)) return;
  const scratch = await mkdtemp(join(tmpdir(), 'e2b-action-interpreter.'));
  try {
    const archive = join(scratch, `${name}.tar`);
    await runCommand([
      'tar',
      '--create',
      `--file=${archive}`,
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      '--mode=u=rwX,go=rX',
      `--directory=${files}`,
      name,
    ]);
    const { path } = await builds.uploads.link(hash);
    await builds.uploads.receive(basename(path), createReadStream(archive));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
  });
}
