import path from 'node:path';

/** Finds a file of the repository by what a report calls it. */
export interface RepositoryPaths {
  /** Relative to the root of the repository; undefined when it lies outside, is somebody else's, or is not there. */
  find(reported: string): string | undefined;
  /** Of a name that is only the end of a path, as traces of Java and Go give it. */
  findByEnd(end: string): string | undefined;
}

export interface RepositoryOptions {
  /** Folders that hold the repository where the tests ran: absolute, with forward slashes. */
  roots: readonly string[];
  /**
   * All files of the repository, relative to its root. With them a path counts only if it is one of them, and may be
   * given from a folder of the repository. Without them every path inside is believed.
   */
  files?: Iterable<string>;
}

/** Code of others, that is in the repository's folder all the same. */
const FOREIGN = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|venv|vendor|\.cargo|\.git)\//;

export function createRepositoryPaths({ roots, files }: RepositoryOptions): RepositoryPaths {
  const prefixes = roots.map((root) => `${root.replace(/\/+$/, '')}/`);
  const known = files === undefined ? undefined : indexOf(files);

  const byEnd = (end: string): string | undefined => {
    if (end === '' || FOREIGN.test(`/${end}`)) return undefined;
    const matches = (known?.byName.get(path.posix.basename(end)) ?? []).filter(
      (file) => file === end || file.endsWith(`/${end}`),
    );
    // Two that fit are as good as none.
    return matches.length === 1 ? matches[0] : undefined;
  };

  return {
    find(reported) {
      const inside = insideOf(reported, prefixes);
      if (inside === undefined) return undefined;
      if (!known) return inside;
      return known.all.has(inside) ? inside : byEnd(inside);
    },
    findByEnd: (end) => (end.length > 500 || end.includes('..') ? undefined : byEnd(end)),
  };
}

function insideOf(reported: string, prefixes: readonly string[]): string | undefined {
  let name = reported.trim().replace(/^file:\/\/(?=\/)/, '');
  // oxlint-disable-next-line no-control-regex -- a path with controls is no path of ours
  if (name === '' || name.length > 500 || /[\u0000-\u001f\u007f]/.test(name)) return undefined;
  if (name.startsWith('/')) {
    name = path.posix.normalize(name);
    const prefix = prefixes.find((one) => name.startsWith(one));
    if (prefix === undefined) return undefined;
    name = name.slice(prefix.length);
  }
  name = path.posix.normalize(name);
  if (name === '.' || name === '..' || name.startsWith('../') || name.startsWith('/') || name.endsWith('/'))
    return undefined;
  // `webpack:`, `node:internal`, `C:\…`
  if (/^[\w.+-]+:/.test(name) || FOREIGN.test(name)) return undefined;
  return name;
}

function indexOf(files: Iterable<string>): { all: Set<string>; byName: Map<string, string[]> } {
  const all = new Set(files);
  const byName = new Map<string, string[]>();
  for (const file of all) {
    const name = path.posix.basename(file);
    const others = byName.get(name);
    if (others) others.push(file);
    else byName.set(name, [file]);
  }
  return { all, byName };
}
