/** A directory that is watched. Names are bytes, one character (latin1) each. */
export interface WatchedDir {
  watch: number;
  name: string;
  parent: WatchedDir | undefined;
  children: Map<string, WatchedDir>;
}

/**
 * Which directories are watched and where they are. A directory's path is that of its parents, so a rename changes one
 * link and all below it follows.
 */
export class WatchedTree {
  readonly root: WatchedDir;
  readonly #byWatch = new Map<number, WatchedDir>();

  constructor(rootWatch: number) {
    this.root = { watch: rootWatch, name: '', parent: undefined, children: new Map() };
    this.#byWatch.set(rootWatch, this.root);
  }

  get size(): number {
    return this.#byWatch.size;
  }

  byWatch(watch: number): WatchedDir | undefined {
    return this.#byWatch.get(watch);
  }

  /** Enters a directory. One that had that watch number is the same directory under its former name, and gives it up. */
  add(watch: number, parent: WatchedDir, name: string): WatchedDir {
    const dir: WatchedDir = { watch, name, parent, children: new Map() };
    this.#byWatch.set(watch, dir);
    parent.children.set(name, dir);
    return dir;
  }

  /** The kernel ended a watch, or is about to. */
  forget(watch: number): void {
    const dir = this.#byWatch.get(watch);
    this.#byWatch.delete(watch);
    if (dir?.parent !== undefined && dir.parent.children.get(dir.name) === dir) {
      dir.parent.children.delete(dir.name);
    }
  }

  /** Takes a directory out of its parent; it and what is below it stay watched until `attach` or `drop`. */
  detach(parent: WatchedDir, name: string): WatchedDir | undefined {
    const dir = parent.children.get(name);
    parent.children.delete(name);
    if (dir !== undefined) dir.parent = undefined;
    return dir;
  }

  /** Whether a directory is where the root can be reached, rather than detached or below one that is. */
  isAttached(dir: WatchedDir): boolean {
    let top = dir;
    while (top.parent !== undefined) top = top.parent;
    return top === this.root;
  }

  attach(dir: WatchedDir, parent: WatchedDir, name: string): void {
    dir.parent = parent;
    dir.name = name;
    parent.children.set(name, dir);
  }

  /** Forgets a directory and everything below it; returns the watches that are to be ended. */
  drop(dir: WatchedDir): number[] {
    const ended: number[] = [];
    const todo = [dir];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      todo.push(...next.children.values());
      // Else somebody else has that number by now.
      if (this.#byWatch.get(next.watch) !== next) continue;
      this.#byWatch.delete(next.watch);
      ended.push(next.watch);
    }
    return ended;
  }

  /** Where an entry of a directory is, relative to the root; '' = the root itself. */
  relativePath(dir: WatchedDir, name: string): string {
    const names = name === '' ? [] : [name];
    for (let at: WatchedDir = dir; at.parent !== undefined; at = at.parent) names.unshift(at.name);
    return names.join('/');
  }
}
