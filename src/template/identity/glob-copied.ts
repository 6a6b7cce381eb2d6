import { join } from 'node:path';
import type { Path } from 'glob';

export interface GlobPlace {
  /** The context. */
  cwd: string;
  ignore: string[];
  signal?: AbortSignal | undefined;
}

/**
 * What the SDK finds for the source of a COPY, in no order: the matches of the pattern, and everything below the
 * folders among them. Made of the same calls of the same library with the same options as `getAllFilesInPath` of
 * e2b 2.51, with its oddities: the name of a matched folder is a pattern itself, patterns of `.dockerignore` are
 * those of glob, and a link to a folder shows the names directly in it.
 */
export async function globCopied(source: string, { cwd, ignore, signal }: GlobPlace): Promise<Path[]> {
  const { Glob } = await import('glob');
  const options = { cwd, ignore, dot: true, withFileTypes: true, ...(signal && { signal }) } as const;
  const first = new Glob(source, options);
  const found = new Map<string, Path>();
  for (const path of await first.walk()) {
    found.set(path.fullpath(), path);
    if (!path.isDirectory()) continue;
    const below = join(path.relative() || '.', '**/*').replaceAll('\\', '/');
    // One view of the folders for all walks, so that each is read once.
    const walk = new Glob(below, { ...options, scurry: first.scurry });
    for (const each of await walk.walk()) found.set(each.fullpath(), each);
  }
  return [...found.values()];
}
