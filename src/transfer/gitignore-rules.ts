import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** One `.gitignore`: its rules, and the prefix (`a/b/` or empty) they are relative to. */
interface RuleFile {
  prefix: string;
  rules: Ignore;
}

/** Answers whether a path (relative to the walk's base, folders with a trailing slash, the base itself empty) is ignored. */
export interface IgnoreRules {
  ignores(path: string): boolean;
  /** Reads the folder's `.gitignore`; to be called before any of its contents is asked for. */
  enter(folder: string): void;
}

/**
 * The rules of a work tree's `.gitignore` files and its `info/exclude`, for machines without git. Files that git
 * tracks in spite of a rule cannot be known this way.
 */
export function gitignoreRules(workTree: string, base: string): IgnoreRules {
  const files: RuleFile[] = [];
  const below = relative(workTree, base).split(sep).filter(Boolean);
  const inTree = (path: string) => [...below, path].join('/');
  const load = (file: string, prefix: string) => {
    if (!existsSync(file)) return;
    files.push({ prefix, rules: ignore({ ignorecase: false }).add(readFileSync(file, 'utf8')) });
  };
  load(join(workTree, '.git', 'info', 'exclude'), '');
  // Those above the base; `enter` reads the others.
  for (let depth = 0; depth < below.length; depth += 1) {
    const folder = below.slice(0, depth);
    load(join(workTree, ...folder, '.gitignore'), folder.map((part) => `${part}/`).join(''));
  }
  return {
    enter(folder) {
      const prefix = inTree(folder === '' ? '' : `${folder}/`);
      load(join(base, folder, '.gitignore'), prefix);
    },
    ignores(path) {
      const full = inTree(path);
      if (full === '') return false;
      let ignored = false;
      for (const { prefix, rules } of files) {
        if (!full.startsWith(prefix)) continue;
        const verdict = rules.test(full.slice(prefix.length));
        // The deeper file decides, so the last verdict stands.
        if (verdict.ignored) ignored = true;
        else if (verdict.unignored) ignored = false;
      }
      return ignored;
    },
  };
}
