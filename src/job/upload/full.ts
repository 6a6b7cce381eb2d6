import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { foldersOf } from '../../transfer/managed.js';
import { type PackedEntry, totalsOf } from '../../transfer/pack.js';
import type { TreeEntry } from '../../transfer/tree.js';
import type { RunContext } from '../context.js';
import type { Uploaded } from '../upload.js';
import { managedOf, type StateToKeep } from './keep.js';
import { keptFolder } from './kept-scripts.js';
import { mayStay, type PreparedUpload } from './prepare.js';
import { sendTree } from './send.js';

const zip = promisify(gzip);

/** Sends everything. What is in the sandbox besides stays. */
export async function uploadInFull(context: RunContext, upload: PreparedUpload): Promise<Uploaded> {
  const { selection, to } = upload;
  // In a new sandbox there is nothing that scripts could have put in the way.
  const clear = context.acquired.created ? undefined : await clearList({ send: selection.entries });
  const { packed, sentBytes } = await sendTree(context, {
    to,
    selection,
    pack: (attempt) => upload.pack(attempt > 0),
    ...(clear ? { clear } : {}),
    ...(mayStay(context.spec) ? { keep: (sent) => stateOf(upload, sent) } : {}),
  });
  for (const notice of packed.notices) context.warn(notice);
  const { files, bytes } = totalsOf(selection);
  return { mode: 'full', files, bytes, sentBytes, changed: files, changedBytes: bytes, removed: 0 };
}

function stateOf(upload: PreparedUpload, packed: readonly PackedEntry[]): StateToKeep {
  const entries = packed.map(managedOf);
  const kept = keptFolder(upload);
  return { to: upload.to, kept, entries, packed, verified: [], gone: [], merge: false };
}

/**
 * What has to make way for `send`, and what has to go, for the unpacker: `A` folders that are needed (what is none is
 * removed), `R` files and `D` folders to remove, `F` files and links to come (folders in their place are removed).
 */
export async function clearList(list: {
  send: readonly TreeEntry[];
  remove?: readonly string[];
  removeFolders?: readonly string[];
}): Promise<Buffer> {
  const { send, remove = [], removeFolders = [] } = list;
  const going = [...remove, ...removeFolders].map((path) => ({ path, type: 'file' as const }));
  const needed = foldersOf([...send, ...going]);
  const records = [
    ...[...needed].sort().map((path) => `A${path}`),
    ...remove.map((path) => `R${path}`),
    ...removeFolders.map((path) => `D${path}`),
    ...send.filter(({ type }) => type !== 'directory').map(({ path }) => `F${path}`),
  ];
  return await zip(records.map((record) => `${record}\0`).join(''), { level: 1 });
}
