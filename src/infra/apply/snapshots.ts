import path from 'node:path';
import { BackendError } from '../../e2b/errors.js';
import { DEFAULTS, WORK_FOLDER } from '../../spec/defaults.js';
import type { RunSpec, StepSpec } from '../../spec/model.js';
import { builderMetadata, identityOf } from '../metadata.js';
import type { Operation } from '../model.js';
import { namesOf } from '../observe.js';
import { rowsOf } from '../plan/snapshots.js';
import { snapshotTag } from '../tags.js';
import { makeOnce } from './claim.js';
import { createLastLines } from './last-lines.js';
import { type ApplyContext, ResourceError, StaleError } from './context.js';
import { locate } from './sources.js';

type Of<D extends Operation['do']> = Extract<Operation, { do: D }>;

/** Half-made: what is left of a crash ends by itself after so long, in ms. */
const LIFETIME = 300_000;

/** Prepares a sandbox and keeps it as a snapshot; what it replaces goes afterwards. */
export async function makeSnapshot(operation: Of<'make-snapshot'>, context: ApplyContext): Promise<string> {
  const { key, name, snapshotKey: wanted, replaces } = operation;
  const { owner, materials } = context;
  const material = materials?.snapshots.get(key);
  if (!material) throw new StaleError(`the file does not describe snapshot ${key} any more`);
  const source = await locate(material.resource.from, context);
  const stillThere = async (): Promise<string[]> => (await mine(name, context)).map(({ id }) => id);
  const isThere = async (): Promise<boolean> =>
    (await mine(name, context)).some(({ of, id }) => of.key === wanted && !replaces.includes(id));
  const tag = snapshotTag(owner, wanted, context.now());
  const make = (): Promise<string> => prepare(`${name}:${tag}`, source.reference, material, context);
  // Nobody can say anything on a template of others: there the name and the tag make it one.
  const made =
    material.resource.from.kind === 'external'
      ? (await isThere())
        ? undefined
        : await make()
      : await makeOnce(source, { identity: identityOf('snapshot', name), isThere }, context, async () => {
          // Whoever made one of these is dead: its claim is gone.
          for (const { id } of await context.reader.sandboxes(builderMetadata(owner, key)))
            await context.writer.backend.kill(id);
          return await make();
        });
  const left = (await stillThere()).filter((id) => replaces.includes(id) && id !== made);
  for (const id of left) await context.writer.deleteSnapshot(id);
  return made ?? `${name}, which another apply made meanwhile`;
}

/** Deletes snapshots that are still there under exactly these names. */
export async function deleteSnapshot(
  { name, ids }: Of<'delete-snapshot'>,
  context: ApplyContext,
): Promise<string> {
  const there = await mine(name, context);
  for (const { id } of there.filter((row) => ids.includes(row.id))) await context.writer.deleteSnapshot(id);
  return name;
}

async function mine(
  name: string,
  { reader, owner, signal }: ApplyContext,
): Promise<ReturnType<typeof rowsOf>> {
  const rows = await reader.snapshots(signal);
  return rowsOf(
    rows.flatMap(({ id, names }) => namesOf(id, names)).filter((row) => row.name === name),
    owner,
  );
}

async function prepare(
  reference: string,
  template: string,
  { resource, uploads }: NonNullable<ReturnType<NonNullable<ApplyContext['materials']>['snapshots']['get']>>,
  context: ApplyContext,
): Promise<string> {
  const { owner, writer, reporter, root, origin, runId, signal } = context;
  const { key, run, env, timeoutMs } = resource;
  const { runJob } = await import('../../job/run.js');
  const printed = createLastLines();
  let id: string | undefined;
  const result = await runJob(
    specOf(root, template, uploads, { run, env, timeoutMs }, builderMetadata(owner, key)),
    {
      connect: async () => writer.backend,
      reporter: {
        ...reporter,
        stepOutput(index, stream, chunk) {
          printed.add(chunk);
          return reporter.stepOutput(index, stream, chunk);
        },
      },
      streams: 'merged',
      signal,
      onSandbox: (sandbox) => {
        id = sandbox.id;
      },
      onCancel: 'clean-up',
      wholeFolder: true,
      origin,
      runId,
    },
  );
  try {
    if (result.outcome === 'failed' || result.outcome === 'timed-out') {
      const how = result.outcome === 'failed' ? `ended with exit code ${result.exitCode}` : 'took too long';
      throw new ResourceError(`the script of snapshot ${key} ${how}`, {
        hint: 'correct `run`; what is there stays as it is',
        lines: printed.end(),
      });
    }
    signal.throwIfAborted();
    if (result.outcome !== 'passed' || id === undefined) {
      const {
        cause = 'service',
        message = 'the sandbox could not be prepared',
        hint = '',
      } = result.error ?? {};
      throw new BackendError(cause === 'usage' ? 'usage' : 'service', `snapshot ${key}: ${message}`, hint);
    }
    return await writer.createSnapshot(id, reference);
  } finally {
    // Its own timeout ends it where this does not get through.
    if (id !== undefined) await writer.backend.kill(id).catch(() => undefined);
  }
}

function specOf(
  root: string,
  reference: string,
  upload: RunSpec['upload'] & object,
  { run, env, timeoutMs }: { run: string | undefined; env: Record<string, string>; timeoutMs: number },
  metadata: Record<string, string>,
): RunSpec {
  const step = (text: string): StepSpec => ({
    name: 'Prepare',
    condition: DEFAULTS.condition,
    run: text,
    shell: 'bash',
    // Not where the first input goes: that may be a folder in it.
    cwd: WORK_FOLDER,
    env: {},
    timeoutMs,
    continueOnError: false,
  });
  return {
    root,
    backend: { engine: 'auto' },
    template: { reference },
    sandbox: {
      onResumeFailure: 'fail',
      timeoutMs: LIFETIME,
      env,
      metadata,
      network: { internet: true, allow: [], deny: [], publicTraffic: true },
      ports: [],
      lifecycle: { onTimeout: 'kill', autoResume: false },
    },
    upload,
    uploadMode: 'full',
    uploadLimitBytes: DEFAULTS.uploadLimitBytes,
    results: path.join(root, DEFAULTS.results),
    steps: run === undefined ? [] : [step(run)],
    watch: [],
    download: [],
    handover: { outputs: [], env: [] },
    junit: [],
    report: { summary: false },
    deadlines: DEFAULTS.deadlines,
    after: { success: 'keep', failure: 'kill' },
  };
}
