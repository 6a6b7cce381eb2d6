import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { DEFAULT_TAG } from '../images/reference.js';
import type { TagRecord } from '../images/template-record.js';
import { BASE, type Template } from '../images/templates.js';
import { ApiError } from '../sandboxes/api-error.js';
import { checkSlot } from '../sandboxes/capacity.js';
import { randomName } from '../sandboxes/create.js';
import { limited } from '../sandboxes/limited.js';
import { collectLayers } from '../sandboxes/saved-layers.js';
import type { World } from '../sandboxes/world.js';
import { BuildEnded, BuildError } from './build-error.js';
import { type BuildLog, buildLogIn, readBuildLog } from './build-log.js';
import { type BuildRequest, machineOf, namesIn } from './build-request.js';
import { layerStoreOf } from './layer-store.js';
import type { BuildOrder } from './order.js';
import { type BuildRecord, buildFiles, loadBuilds, removeBuildFiles, saveBuild } from './record.js';
import { runBuild } from './run-build.js';
import { type Uploads, uploadsIn } from './uploads.js';

/** Builds at a time: each of them can use whole processors. The others wait. */
const PARALLEL_BUILDS = Math.max(2, availableParallelism());

/** A build, from its start to its end. */
const DEADLINE_MS = 3_600_000;

/** How many finished builds of a template are remembered, besides those that it still has. */
const KEPT_BUILDS = 20;

/** A build that is not started after this long never will be. */
const WAITING_MS = 24 * 3600 * 1000;

/** How long nothing was built before layers are cleared away. */
const QUIET_MS = 3_000;

/** A client that asked for a build is preparing it for so long: the engine does not take itself for idle. */
const PREPARING_MS = 600_000;

/** A build of a template that is under way, or was. */
export interface Build {
  record: BuildRecord;
  readonly log: BuildLog;
}

interface LiveBuild extends Build {
  readonly abort: AbortController;
  /** Its last write to disk. */
  saved: Promise<void>;
  /** Resolves when nothing of it runs any more. */
  done: Promise<void>;
  /** What is being done. */
  step: string;
}

/** Builds of templates: requested, fed with uploads, started, watched. Built on containers, layers and the cache of steps. */
export interface Builds {
  readonly uploads: Uploads;
  /** Makes a build that waits for its start; a template, too, if there is none of that name. Throws ApiError 400. */
  request(request: BuildRequest): Promise<{ build: Build; template: Template }>;
  /** Begins a build that waits and ends older ones of the template. Throws ApiError 404, 400 when it does not wait. */
  start(templateId: string, buildId: string, order: BuildOrder): Promise<void>;
  /** Resolves once a build is finished and nothing of it runs any more. Throws ApiError 404. */
  ended(templateId: string, buildId: string): Promise<BuildRecord>;
  /** Throws ApiError 404. */
  find(templateId: string, buildId: string): Build;
  /** Builds of a template (ID or name) that are remembered, oldest first. */
  of(reference: string): Build[];
  /** Tags of builds that are not ready, the newest of each: a tag is listed from the request for its build on. */
  tagsOf(templateId: string): TagRecord[];
  /** Takes tags away from builds that are not ready. One under way that has none left is ended: nothing names it any more. */
  untag(templateId: string, tags: string[]): Promise<void>;
  /** Ends what a template that is being deleted has under way, and forgets its builds. */
  forget(templateId: string): Promise<void>;
  /** Removes, soon, layers that no template, no sandbox and no cached step needs. */
  collect(): void;
  /** Whether one is being built, or prepared by a client right now. */
  busy(): boolean;
  /** Ends all. */
  stop(): Promise<void>;
}

export interface BuildsOptions {
  diskMB: number | undefined;
  diskSizeMB: number;
  /** Makes a template that a build is based on, where the engine builds it itself and has not yet. Throws ApiError. */
  ensure(reference: string, signal: AbortSignal): Promise<void>;
}

/** Takes up what an earlier engine left: builds that it was in the middle of have failed. */
export async function openBuilds(world: World, options: BuildsOptions): Promise<Builds> {
  const folder = world.layout.builds;
  const layers = layerStoreOf(world);
  const uploads = uploadsIn(world.layout.uploads, options.diskMB);
  const parts = { world, layers, uploads };
  const builds = new Map<string, LiveBuild>();
  const places = limited(PARALLEL_BUILDS);
  let collecting: NodeJS.Timeout | undefined;

  const stored = await loadBuilds(folder);
  for (const { file, reason } of stored.broken) {
    world.log.warn(`the build in ${file} is given up, it cannot be read: ${reason}`);
  }
  for (const record of stored.builds.sort((a, b) => a.createdAt - b.createdAt)) {
    const build = live(record, await readBuildLog(buildFiles(folder, record.buildId).log));
    if (record.status !== 'ready' && record.status !== 'error') {
      await finish(build, 'error', {
        message: 'the engine was ended before the build was finished: build again',
      });
    }
  }
  await prune();
  void uploads
    .collect()
    .catch((error: Error) => world.log.warn(`old uploads could not be removed: ${error.message}`));
  void layers.collect();

  function live(record: BuildRecord, entries: Parameters<typeof buildLogIn>[1]): LiveBuild {
    const { log } = buildFiles(folder, record.buildId);
    const build: LiveBuild = {
      record,
      log: buildLogIn(log, entries, (error) =>
        world.log.warn(`the log of the build ${record.buildId} could not be written: ${error.message}`),
      ),
      abort: new AbortController(),
      saved: Promise.resolve(),
      done: Promise.resolve(),
      step: 'base',
    };
    builds.set(record.buildId, build);
    return build;
  }

  /** Changes the record, in memory at once and on disk when this resolves. */
  async function update(build: LiveBuild, changes: Partial<BuildRecord>): Promise<void> {
    build.record = { ...build.record, ...changes, updatedAt: Date.now() };
    const saved = build.saved.then(() => saveBuild(folder, build.record));
    build.saved = saved.catch(() => undefined); // Told to whoever asked for this write.
    await saved;
  }

  async function finish(
    build: LiveBuild,
    status: 'ready' | 'error',
    reason?: BuildRecord['reason'],
  ): Promise<void> {
    if (reason) build.log.add('error', reason.message, reason.step);
    else build.log.add('info', 'Build finished', 'finalize');
    await build.log.written();
    await update(build, { status, finishedAt: Date.now(), ...(reason ? { reason } : {}) });
  }

  /** Ends a build from outside, wherever it is. */
  async function end(build: LiveBuild, why: string): Promise<void> {
    if (build.record.status === 'ready' || build.record.status === 'error') return build.done;
    build.abort.abort(new BuildEnded(why));
    // One that waits has nobody to notice.
    if (build.record.status === 'waiting') await finish(build, 'error', { message: why });
    await build.done;
  }

  async function carryOut(one: LiveBuild, order: BuildOrder): Promise<void> {
    const { templateId, buildId, cpuCount, memoryMB, diskSizeMB } = one.record;
    const hold = await layers.hold();
    const deadline = setTimeout(
      () => one.abort.abort(new BuildEnded(`the build took longer than ${DEADLINE_MS / 60_000} minutes`)),
      DEADLINE_MS,
    );
    const { signal } = one.abort;
    try {
      if ('template' in order.from) await ensureBase(one, order.from.template);
      let begun = false;
      const work = places.run(() => {
        signal.throwIfAborted();
        begun = true;
        return runBuild(parts, {
          order,
          machine: { cpuCount, memoryMB, diskSizeMB },
          diskMB: options.diskMB,
          hold,
          signal,
          onStep: (step) => (one.step = step),
          log: (level, message) => one.log.add(level, message, one.step),
        });
      });
      // One that still waits for its place is ended at once; one that runs clears away first.
      const result = await Promise.race([
        work,
        aborted(signal).then(() => (begun ? work : Promise.reject(signal.reason as Error))),
      ]);
      signal.throwIfAborted();
      if (!world.templates.get(templateId)) throw new BuildEnded('the template was deleted');
      const [first = DEFAULT_TAG, ...more] = one.record.tags;
      await world.templates.add({
        buildId,
        templateId,
        tags: [first, ...more],
        kind: 'template',
        layers: result.layers,
        context: result.context,
        ...(result.start ? { start: result.start } : {}),
        cpuCount,
        memoryMB,
        diskSizeMB,
      });
      await finish(one, 'ready');
      world.log.info(`the template ${templateId} was built: ${buildId}`);
    } catch (error) {
      const { message } = error as Error;
      const own = error instanceof BuildError || error instanceof BuildEnded;
      if (!own) world.log.warn(`the build ${buildId} failed: ${(error as Error).stack ?? message}`);
      await finish(one, 'error', {
        message: own ? message : `the engine failed: ${message}`,
        ...(error instanceof BuildEnded ? {} : { step: one.step }),
      }).catch((failed: Error) =>
        world.log.warn(`the build ${buildId} could not be saved: ${failed.message}`),
      );
    } finally {
      clearTimeout(deadline);
      hold.release();
      world.onChange();
    }
    await prune();
    await collectLayers(world);
    collectSoon();
  }

  /** Before its place is taken: what is waited for needs one, too. */
  async function ensureBase(one: LiveBuild, reference: string): Promise<void> {
    try {
      await options.ensure(reference, one.abort.signal);
    } catch (error) {
      throw error instanceof ApiError ? new BuildError(error.message) : error;
    }
  }

  /** Clearing away competes with the next build: it waits for a quiet moment. */
  function collectSoon(): void {
    clearTimeout(collecting);
    collecting = setTimeout(() => void layers.collect(), QUIET_MS);
    collecting.unref();
  }

  /** Forgets builds that nobody asks for any more. */
  async function prune(): Promise<void> {
    const seen = new Map<string, number>();
    for (const one of [...builds.values()].reverse()) {
      const { buildId, templateId, status, createdAt } = one.record;
      if (status === 'building') continue;
      if (status === 'waiting') {
        if (Date.now() - createdAt > WAITING_MS) await end(one, 'the build was never started');
        continue;
      }
      const template = world.templates.get(templateId);
      if (template?.builds.some((each) => each.buildId === buildId)) continue;
      const count = (seen.get(templateId) ?? 0) + 1;
      seen.set(templateId, count);
      if (template && count <= KEPT_BUILDS) continue;
      builds.delete(buildId);
      await one.saved;
      await removeBuildFiles(folder, buildId);
    }
  }

  function find(templateId: string, buildId: string): LiveBuild {
    const found = builds.get(buildId);
    const template = world.templates.get(templateId);
    if (!found || !template || found.record.templateId !== template.templateId) {
      throw new ApiError(404, `build '${buildId}' of the template '${templateId}' not found`);
    }
    return found;
  }

  function of(reference: string): LiveBuild[] {
    const templateId = world.templates.get(reference)?.templateId ?? reference;
    return [...builds.values()].filter(({ record }) => record.templateId === templateId);
  }

  return {
    uploads,
    find,
    async ended(templateId, buildId) {
      const one = find(templateId, buildId);
      await one.done;
      return one.record;
    },
    of,
    tagsOf(templateId) {
      const newest = new Map<string, TagRecord>();
      for (const { record } of of(templateId)) {
        if (record.status === 'ready') continue;
        const { buildId, createdAt } = record;
        for (const tag of record.tags) newest.set(tag, { tag, buildId, createdAt });
      }
      return [...newest.values()];
    },
    async untag(templateId, tags) {
      for (const one of of(templateId)) {
        const { status, tags: had } = one.record;
        const left = had.filter((tag) => !tags.includes(tag));
        if (status === 'ready' || left.length === had.length) continue;
        if (left.length === 0 && status !== 'error') await end(one, 'cancelled: its last tag was removed');
        await update(one, { tags: left });
      }
    },
    async request(request) {
      if (world.stopping) checkSlot(world);
      const { name, tags } = namesIn(request);
      const machine = machineOf(request, options.diskSizeMB);
      const known = world.templates.get(name);
      if (known?.templateId === BASE) throw new ApiError(400, `the template '${BASE}' cannot be built anew`);
      if (known && known.kind !== 'template') {
        throw new ApiError(400, `the name '${name}' belongs to a snapshot of a sandbox`);
      }
      const template = await world.templates.reserve(name, randomName(20));
      const now = Date.now();
      const one = live(
        {
          version: 1,
          buildId: randomUUID(),
          templateId: template.templateId,
          tags,
          status: 'waiting',
          createdAt: now,
          updatedAt: now,
          ...machine,
        },
        [],
      );
      await update(one, {});
      return { build: one, template };
    },
    async start(templateId, buildId, order) {
      if (world.stopping) checkSlot(world);
      const one = find(templateId, buildId);
      if (one.record.status !== 'waiting') {
        throw new ApiError(
          400,
          `build '${buildId}' is not waiting to be started: it is ${one.record.status}`,
        );
      }
      // In memory at once: it is not started twice. What cannot be noted down is not begun.
      const started = update(one, { status: 'building' }).catch((error: Error) => {
        one.record = { ...one.record, status: 'waiting' };
        throw error;
      });
      const older = of(one.record.templateId).filter(
        (each) => each !== one && each.record.createdAt <= one.record.createdAt,
      );
      for (const each of older) {
        void end(each, `cancelled by a newer build of the template: ${buildId}`).catch((error: Error) =>
          world.log.warn(`the build ${each.record.buildId} could not be ended: ${error.message}`),
        );
      }
      await started;
      one.done = carryOut(one, order).catch((error: Error) =>
        world.log.warn(`after the build ${buildId}: ${error.message}`),
      );
    },
    async forget(templateId) {
      await Promise.all(of(templateId).map((each) => end(each, 'the template was deleted')));
      for (const { record, saved } of of(templateId)) {
        builds.delete(record.buildId);
        await saved;
        await removeBuildFiles(folder, record.buildId);
      }
    },
    collect: collectSoon,
    busy: () =>
      [...builds.values()].some(
        ({ record }) =>
          record.status === 'building' ||
          (record.status === 'waiting' && Date.now() - record.createdAt < PREPARING_MS),
      ),
    async stop() {
      await Promise.all(
        [...builds.values()].map((each) => end(each, 'the engine was stopped before the build was finished')),
      );
      clearTimeout(collecting);
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
