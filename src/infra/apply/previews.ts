import { setTimeout as delay } from 'node:timers/promises';
import { shellQuote } from '../../e2b/shell-quote.js';
import type { OpenSandbox } from '../../job/ports.js';
import { originMetadata } from '../../job/origin.js';
import type { PreviewResource } from '../../spec/infra/model.js';
import { identityOf, ownerMetadata, previewClaims, previewMetadata } from '../metadata.js';
import type { LiveNetwork, Operation, RecordPlace, SeenSandbox, WantedPreview } from '../model.js';
import { networkDigest } from '../network.js';
import type { SeenRow } from '../ports.js';
import { isOf, parseInfraTag, recordTag } from '../tags.js';
import { makeOnce } from './claim.js';
import { type ApplyContext, ResourceError, StaleError } from './context.js';
import { locate, type Source } from './sources.js';

type Of<D extends Operation['do']> = Extract<Operation, { do: D }>;

/** In ms. */
const TOOL = 30_000;
const POLL = 500;
/** Where what `start` prints goes, in the sandbox. */
const LOG = '/tmp/e2b-action-preview.log';

/** What a preview that was made answers at. */
export interface MadePreview {
  text: string;
  urls: Record<string, string>;
}

/**
 * Makes a preview; when it is ready, it is recorded as whole on what it started from, and only then what it replaces goes.
 */
export async function makePreview(
  { key, identity, hash, replaces, records }: Of<'make-preview'>,
  wanted: WantedPreview,
  context: ApplyContext,
): Promise<MadePreview> {
  const { materials, writer } = context;
  const resource = materials?.previews.get(key);
  if (!resource) throw new StaleError(`the file does not describe preview ${key} any more`);
  for (const old of replaces) await asSeen(old, context);
  const source = await locate(resource.from, context);
  const whole = (): Promise<SeenRow | undefined> => wholeOne(source, identity, hash, context);
  const made = await makeOnce(
    source,
    { identity, isThere: async () => (await whole()) !== undefined },
    context,
    () => start(resource, wanted, identity, source, context),
  );
  const other = made ? undefined : await whole();
  for (const old of replaces) if (old.id !== other?.id) await killAsSeen(old, context);
  await removeRecords(
    records.filter(({ tag }) => tag !== made?.record.tag),
    context,
  );
  if (made) return { text: `sandbox ${made.sandbox.id}`, urls: made.urls };
  const opened =
    other && resource.ports.length > 0
      ? await writer.backend.open(other.id, resource.sleepAfterMs)
      : undefined;
  return {
    text: `sandbox ${other?.id ?? '?'}, which another apply made meanwhile`,
    urls: opened ? urlsOf(opened, resource.ports) : {},
  };
}

/** The preview that is recorded as whole, if there is one. */
async function wholeOne(
  source: Source,
  identity: string,
  hash: string,
  { reader, owner, signal }: ApplyContext,
): Promise<SeenRow | undefined> {
  const [tags = [], rows] = await Promise.all([
    reader.tags(source.name, signal),
    reader.sandboxes(ownerMetadata(owner), signal),
  ]);
  const recorded = new Set(
    tags.flatMap(({ tag }) => {
      const of = parseInfraTag(tag);
      return of?.kind === 'record' && isOf(of, owner) && of.identity === identity && of.hash === hash
        ? [of.sandbox]
        : [];
    }),
  );
  return rows.find((row) => {
    const claims = previewClaims(row, owner);
    return (
      claims !== undefined && identityOf(claims.name, claims.instance) === identity && recorded.has(row.id)
    );
  });
}

async function start(
  resource: PreviewResource,
  wanted: WantedPreview,
  identity: string,
  source: Source,
  context: ApplyContext,
): Promise<{ sandbox: OpenSandbox; urls: Record<string, string>; record: RecordPlace }> {
  const { owner, origin, writer, reporter, runId, signal, now } = context;
  const { backend } = writer;
  const { env, network, sleepAfterMs, ports } = resource;
  const sandbox = await backend.create({
    template: source.reference,
    // What its life is extended by when traffic wakes it up; until it is recorded, it is asleep for good after that.
    timeoutMs: sleepAfterMs,
    env,
    metadata: { ...originMetadata(origin, source.reference), ...previewMetadata(owner, wanted) },
    network,
    lifecycle: { onTimeout: 'pause', autoResume: true },
    runId,
    signal,
    onNotice: (text) => reporter.notice(text),
  });
  try {
    await launch(sandbox, resource, signal);
    await untilReady(sandbox, resource, context);
    await backend.setTimeout(sandbox.id, sleepAfterMs, signal);
    // The last thing, which no cancel comes after: what is recorded is whole.
    const tag = recordTag(
      owner,
      { identity, hash: wanted.hash, network: networkDigest(network), sandbox: sandbox.id },
      now(),
    );
    await writer.assignTags(source.name, source.tag, [tag]);
    return { sandbox, urls: urlsOf(sandbox, ports), record: { name: source.name, tag } };
  } catch (error) {
    // What it was to replace goes on.
    await backend.kill(sandbox.id).catch((failed: unknown) => {
      reporter.warning(
        `sandbox ${sandbox.id} of preview ${resource.key} could not be killed: ${(failed as Error).message}`,
      );
    });
    throw error;
  }
}

/** Starts the command so that it outlives the connection, and the one before if there was any. */
async function launch(
  sandbox: OpenSandbox,
  { start: command }: PreviewResource,
  signal: AbortSignal,
): Promise<void> {
  if (command === undefined) return;
  const inner = `exec bash -l -c ${shellQuote(command)}`;
  const script = `[ -e ${LOG} ] && exit 0; cd ~/work 2>/dev/null || cd ~; setsid nohup bash -c ${shellQuote(inner)} >${LOG} 2>&1 </dev/null &`;
  await sandbox.runTool({ script, timeoutMs: TOOL, repeatable: true, signal });
}

async function untilReady(
  sandbox: OpenSandbox,
  resource: PreviewResource,
  { signal, reporter }: ApplyContext,
): Promise<void> {
  const { key, ready, ports } = resource;
  const wanted = ready.port === undefined ? ports : [ready.port];
  if (wanted.length === 0) return;
  const listens = wanted
    .map((port) => `(exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null || exit 1`)
    .join('\n');
  const answers =
    ready.path === undefined
      ? ''
      : `exec 3<>/dev/tcp/127.0.0.1/${wanted[0]} && printf 'GET %s HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' ${shellQuote(ready.path)} >&3 && ` +
        `read -r -t 10 _ status _ <&3 && [ "$status" -lt 400 ] || exit 1`;
  const script = `bash -c ${shellQuote(`${listens}\n${answers}`)}`;
  const until = performance.now() + ready.timeoutMs;
  for (let said = false; ; said = true) {
    const { exitCode } = await sandbox.runTool({ script, timeoutMs: TOOL, repeatable: true, signal });
    if (exitCode === 0) return;
    if (performance.now() > until) {
      const log = await sandbox.runTool({
        script: `tail -c 8000 ${LOG} 2>/dev/null | tail -n 20`,
        timeoutMs: TOOL,
        repeatable: true,
        signal,
      });
      throw new ResourceError(
        `preview ${key} did not become ready within ${Math.round(ready.timeoutMs / 1000)} s: ${ready.path === undefined ? `nothing listens on port ${wanted.join(', ')}` : `${ready.path} is not answered on port ${wanted[0]}`}`,
        {
          hint: 'look at `start` and `ready`; what was there before goes on',
          lines: log.stdout.trimEnd().split('\n'),
        },
      );
    }
    if (!said) reporter.notice(`preview ${key}: waiting until it is ready`);
    await delay(POLL, undefined, { signal });
  }
}

function urlsOf(sandbox: OpenSandbox, ports: readonly number[]): Record<string, string> {
  return Object.fromEntries(ports.map((port) => [String(port), sandbox.urlOf(port)]));
}

/** Changes what can be changed while it lives; a preview that sleeps is woken up for it. */
export async function setNetwork(
  { identity, sandbox, seen, records }: Of<'set-network'>,
  wanted: WantedPreview,
  context: ApplyContext,
): Promise<string> {
  const { materials, owner, writer, now } = context;
  const resource = materials?.previews.get(wanted.key);
  if (!resource) throw new StaleError(`the file does not describe preview ${wanted.key} any more`);
  const live = await asSeen(sandbox, context);
  if (!live || networkDigest(live.network) !== networkDigest(seen))
    throw new StaleError(`the network of sandbox ${sandbox.id} is not what it was`);
  if (live.state === 'paused') await writer.backend.open(sandbox.id, resource.sleepAfterMs);
  if (networkDigest(live.network) !== networkDigest(wanted.network))
    await writer.setNetwork(sandbox.id, wanted.network);
  const [first] = records;
  const source = first ? await placeOf(first, context) : undefined;
  if (first && source) {
    const old = parseInfraTag(first.tag);
    // Its age goes on.
    const since = old?.kind === 'record' ? new Date(old.minute * 60_000) : now();
    const tag = recordTag(
      owner,
      { identity, hash: wanted.hash, network: networkDigest(wanted.network), sandbox: sandbox.id },
      since,
    );
    await writer.assignTags(source.name, source.tag, [tag]);
    await removeRecords(
      records.filter((record) => record.tag !== tag),
      context,
    );
  }
  return `sandbox ${sandbox.id}`;
}

async function placeOf(
  { name, tag }: RecordPlace,
  { reader }: ApplyContext,
): Promise<{ name: string; tag: string } | undefined> {
  const tags = await reader.tags(name);
  return tags?.some((each) => each.tag === tag) ? { name, tag } : undefined;
}

/** Kills exactly these sandboxes, and takes their records away. */
export async function kill({ sandboxes, records }: Of<'kill'>, context: ApplyContext): Promise<string> {
  for (const each of sandboxes) await killAsSeen(each, context);
  await removeRecords(records, context);
  return sandboxes.map(({ id }) => `sandbox ${id}`).join(', ') || 'its record';
}

async function killAsSeen(seen: SeenSandbox, context: ApplyContext): Promise<void> {
  if (await asSeen(seen, context)) await context.writer.backend.kill(seen.id);
}

/** Undefined when it is gone. Metadata is a claim: it has to be the very sandbox, in full. */
async function asSeen(
  seen: SeenSandbox,
  { reader }: ApplyContext,
): Promise<(SeenRow & { network: LiveNetwork }) | undefined> {
  const row = await reader.sandbox(seen.id);
  if (!row) return undefined;
  const same = JSON.stringify(sorted(row.metadata)) === JSON.stringify(sorted(seen.metadata));
  if (!same) throw new StaleError(`sandbox ${seen.id} is not the one that was seen: its metadata differs`);
  return row;
}

function sorted(metadata: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1));
}

async function removeRecords(records: readonly RecordPlace[], { writer }: ApplyContext): Promise<void> {
  for (const name of new Set(records.map((record) => record.name)))
    await writer.removeTags(
      name,
      records.filter((record) => record.name === name).map(({ tag }) => tag),
    );
}
