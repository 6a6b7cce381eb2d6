/** What can be seen of an entry from outside. `mtimeMs` and the rest only of regular files. */
export type Seen =
  | { kind: 'folder' }
  /** A link, a device, a socket … */
  | { kind: 'other' }
  | { kind: 'file'; size: number; mtimeMs: number; mode: number }
  /** There was something; nobody looked at it. */
  | { kind: 'unknown' };

/** One change of an entry, by its path relative to the folder; '' = the folder itself. */
export interface EntryChange {
  type: 'create' | 'write' | 'remove' | 'rename' | 'chmod' | 'found';
  name: string;
}

/** A folder's content, by relative path. */
export type Listing = ReadonlyMap<string, Seen>;

/**
 * What is known to be in a watched folder: what a listing said, moved along by every event that was told. So a later
 * listing shows what no event told of.
 */
export interface FolderAccount {
  /** Takes a listing as what is there, without telling of it. */
  begin(listing: Listing): void;
  /** Moves on by one event that was told. `seen`: the entry as it was found when the event was described. */
  apply(change: EntryChange, seen: Seen | undefined): void;
  /** True when the event says nothing that is not known. */
  knows(change: EntryChange, seen: Seen | undefined): boolean;
  /**
   * What differs in `listing`, in order of the paths, and takes the listing as what is there. What is new is of type
   * `fresh`. The names in `except` are left as they are: they changed after the listing was made.
   */
  compare(listing: Listing, fresh: 'create' | 'found', except?: ReadonlySet<string>): EntryChange[];
  /** Forgets everything: the folder is gone. */
  clear(): void;
  /** More entries than are kept: what events miss cannot be found. Lasts. */
  readonly overfull: boolean;
}

interface Node {
  /** Absent: never told of, though something below it was. */
  seen?: Seen;
  below?: Map<string, Node>;
}

/** An account of at most `limit` entries. */
export function createFolderAccount(limit: number): FolderAccount {
  let root: Node = {};
  let size = 0;
  let overfull = false;
  /** The folder that the last event moved away: if the next one creates a folder, it is that one under a new name. */
  let moved: Node | undefined;

  const find = (name: string): Node | undefined => {
    let node: Node | undefined = root;
    for (const part of name.split('/')) node = node?.below?.get(part);
    return node;
  };
  const put = (name: string, seen: Seen): Node => {
    let node = root;
    for (const part of name.split('/')) {
      node.below ??= new Map();
      let next = node.below.get(part);
      if (next === undefined) {
        next = {};
        node.below.set(part, next);
        size += 1;
      }
      node = next;
    }
    node.seen = seen;
    if (size > limit) {
      overfull = true;
      root = {};
      size = 0;
    }
    return node;
  };
  const take = (name: string): Node | undefined => {
    const at = name.lastIndexOf('/');
    const last = name.slice(at + 1);
    const parent = at < 0 ? root : find(name.slice(0, at));
    const node = parent?.below?.get(last);
    if (node === undefined) return undefined;
    parent?.below?.delete(last);
    size -= count(node);
    return node;
  };

  return {
    get overfull() {
      return overfull;
    },
    begin(listing) {
      root = {};
      size = 0;
      for (const [name, seen] of listing) {
        if (overfull) return;
        put(name, seen);
      }
    },
    apply({ type, name }, seen) {
      const left = moved;
      moved = undefined;
      if (overfull || name === '') return;
      if (type === 'remove') take(name);
      else if (type === 'rename') {
        const node = take(name);
        if (node?.below) moved = node;
      } else {
        const node = put(name, seen ?? { kind: 'unknown' });
        if (type === 'create' && left?.below && seen?.kind === 'folder' && !node.below && !overfull) {
          node.below = left.below;
          size += count(left) - 1;
        }
      }
    },
    knows({ type, name }, seen) {
      if (overfull || name === '') return false;
      const known = find(name)?.seen;
      if (type === 'remove' || type === 'rename') return known === undefined;
      return known !== undefined && seen !== undefined && difference(known, seen) === undefined;
    },
    compare(listing, fresh, except = new Set()) {
      if (overfull) return [];
      const changes: EntryChange[] = [];
      for (const [name, seen] of [...listing].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (except.has(name)) continue;
        const known = find(name)?.seen;
        const type = known === undefined ? fresh : difference(known, seen);
        if (type !== undefined) changes.push({ type, name });
        put(name, seen);
        if (overfull) return changes;
      }
      for (const name of [...names(root)].sort()) {
        if (listing.has(name) || except.has(name)) continue;
        changes.push({ type: 'remove', name });
      }
      for (const { type, name } of changes) if (type === 'remove') take(name);
      return changes;
    },
    clear() {
      root = {};
      size = 0;
      moved = undefined;
    },
  };
}

function count(node: Node): number {
  let total = 0;
  const todo = [node];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    total += 1;
    if (next.below) todo.push(...next.below.values());
  }
  return total;
}

/** The paths of everything that was told of. */
function* names(root: Node): Generator<string> {
  const todo: [prefix: string, node: Node][] = [['', root]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [prefix, { below }] = next;
    for (const [part, node] of below ?? []) {
      if (node.seen !== undefined) yield prefix + part;
      if (node.below) todo.push([`${prefix}${part}/`, node]);
    }
  }
}

/** How `now` differs from what was known; undefined when it does not, as far as anybody can tell. */
function difference(known: Seen, now: Seen): 'write' | 'chmod' | 'found' | undefined {
  if (known.kind === 'unknown' || now.kind === 'unknown') return undefined;
  if (known.kind !== now.kind) return 'found';
  if (known.kind !== 'file' || now.kind !== 'file') return undefined;
  // One side may have rounded where the other cut off.
  if (known.size !== now.size || Math.abs(known.mtimeMs - now.mtimeMs) > 1) return 'write';
  return known.mode === now.mode ? undefined : 'chmod';
}
