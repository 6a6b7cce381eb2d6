import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { manifestDigest, manifestText, parseManifest, type ManagedEntry } from '../../transfer/managed.js';
import type { PackedEntry } from '../../transfer/pack.js';
import { planSync, type SyncPlan } from '../../transfer/plan-sync.js';
import type { RunContext } from '../context.js';
import type { Uploaded } from '../upload.js';
import { clearList, uploadInFull } from './full.js';
import { managedOf } from './keep.js';
import { type CheckAnswer, checkScript, keptFolder, readCheckAnswer } from './kept-scripts.js';
import { packUpload, type PreparedUpload } from './prepare.js';
import { sendTree } from './send.js';

const unzip = promisify(gunzip);

/** Hashing what changed over there may take a while, in ms. */
const CHECK = 10 * 60_000;
/** More than the manifest of a million files. */
const LARGEST_MANIFEST = 256 << 20;

/**
 * Sends what differs from what an earlier run uploaded to the same place, and removes what is gone, after a look at
 * what scripts made of it since; or everything, where there is nothing to compare with.
 *
 * @param isTaken whether an earlier upload of this run put something at a path, below the same folder.
 */
export async function syncUpload(
  context: RunContext,
  upload: PreparedUpload,
  isTaken: (path: string) => boolean,
): Promise<Uploaded> {
  const local = await upload.local();
  const digest = manifestDigest(manifestText(local.values()));
  const kept = keptFolder(upload);
  const found = await check(context, { kept, to: upload.to, digest });
  if (typeof found === 'string') {
    if (found === 'torn') {
      context.reporter.notice(
        `what an earlier run uploaded to ${upload.to} cannot be told: all of it is sent`,
      );
    }
    return await uploadInFull(context, upload);
  }
  const manifest = found.digest === digest ? local : await readManifest(found);
  if (!manifest) {
    context.reporter.notice(`what an earlier run uploaded to ${upload.to} cannot be told: all of it is sent`);
    return await uploadInFull(context, upload);
  }
  const plan = planSync(local, { ...found, manifest }, isTaken);
  return await carryOut(context, upload, { local, found, plan, kept });
}

async function check(
  context: RunContext,
  request: { kept: string; to: string; digest: string },
): Promise<CheckAnswer | 'none' | 'torn' | 'away'> {
  const { stdout } = await context.sandbox.runTool({
    script: checkScript(request),
    user: 'root',
    timeoutMs: CHECK,
    repeatable: true,
    signal: context.signal,
  });
  return readCheckAnswer(stdout);
}

async function readManifest(found: CheckAnswer): Promise<Map<string, ManagedEntry> | undefined> {
  if (!found.manifest) return undefined;
  try {
    const text = (await unzip(found.manifest, { maxOutputLength: LARGEST_MANIFEST })).toString('utf8');
    return manifestDigest(text) === found.digest ? parseManifest(text) : undefined;
  } catch {
    return undefined;
  }
}

async function carryOut(
  context: RunContext,
  upload: PreparedUpload,
  sync: {
    local: Map<string, ManagedEntry>;
    found: CheckAnswer;
    plan: SyncPlan;
    kept: string;
  },
): Promise<Uploaded> {
  const { local, found, plan, kept } = sync;
  const { selection, to } = upload;
  const files = [...local.values()].filter(({ type }) => type === 'file');
  const result: Uploaded = {
    mode: 'sync',
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    sentBytes: 0,
    changed: 0,
    changedBytes: 0,
    removed: plan.remove.length,
  };
  const nothing =
    plan.send.size === 0 &&
    plan.remove.length === 0 &&
    plan.removeFolders.length === 0 &&
    plan.verified.length === 0;
  if (nothing) return result;

  const part = { ...selection, entries: selection.entries.filter(({ path }) => plan.send.has(path)) };
  const { remote } = context.backend;
  const { packed, sentBytes } = await sendTree(context, {
    to,
    selection: part,
    pack: () => packUpload(part, { remote, digest: true, signal: context.signal }),
    clear: await clearList({ ...plan, send: part.entries }),
    keep: (packedNow) => ({
      to,
      kept,
      entries: present(local, plan, packedNow),
      packed: packedNow,
      verified: plan.verified.flatMap((path) => found.records.get(path) ?? []),
      gone: plan.remove,
      merge: true,
    }),
  });
  result.sentBytes = sentBytes;
  for (const notice of packed.notices) context.warn(notice);
  result.changed = packed.packed.filter(({ entry }) => entry.type !== 'directory').length;
  result.changedBytes = packed.packed.reduce((sum, { size }) => sum + size, 0);
  return result;
}

/** What is there afterwards. What vanished here meanwhile was not sent: it is not there. */
function present(
  local: ReadonlyMap<string, ManagedEntry>,
  plan: SyncPlan,
  packed: readonly PackedEntry[],
): ManagedEntry[] {
  const sent = new Map(packed.map((each) => [each.entry.path, managedOf(each)]));
  return [...local.values()].flatMap((entry) => {
    if (!plan.send.has(entry.path)) return [entry];
    const now = sent.get(entry.path);
    return now ? [now] : [];
  });
}
