import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { SourceReader } from '../spec/code/source.js';
import { placeLocal } from '../spec/local-path.js';

/**
 * Reads files of a repository for {@link SourceReader}. A relative path must stay inside the root when links are followed,
 * because a pull request can change what it leads to; an absolute one was typed by someone with the rights already.
 */
export function sourceReader(root: string): SourceReader {
  return (given, maxBytes) => {
    const at = path.resolve(root, given);
    let fd: number | undefined;
    try {
      const real = realpathSync(at);
      if (!path.isAbsolute(given) && !placeLocal(realpathSync(root), real).inside) {
        return { problem: 'the file leads out of the project folder' };
      }
      // A pipe would be waited for.
      fd = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      const { size, isFile } = kindOf(fd);
      if (!isFile) return { problem: 'expected a file; this is something else' };
      if (size > maxBytes) {
        const limit = `at most ${maxBytes} (${maxBytes / 1024 ** 2} MiB) are read`;
        return { problem: `the file is ${size} bytes long; ${limit}` };
      }
      return { bytes: readFileSync(fd), shown: placeLocal(root, at).path };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: 'there is no such file' };
      return { problem: `the file cannot be read (${code ?? String(error)})` };
    } finally {
      if (fd !== undefined) closeSync(fd);
    }
  };
}

function kindOf(fd: number): { size: number; isFile: boolean } {
  const stat = fstatSync(fd);
  return { size: stat.size, isFile: stat.isFile() };
}
