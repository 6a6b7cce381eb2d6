import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SUITE = 'bookworm';

/**
 * A real distribution, as small as Debian makes it, as a tar of its root: made once (half a minute, from Debian's mirror)
 * and kept in `.cache`. It has bash and apt, and neither sudo nor curl nor a user.
 */
export async function minbaseTar(): Promise<string> {
  const cache = resolve('.cache/minbase');
  const target = join(cache, `${SUITE}-${process.arch}.tar`);
  if (await isThere(target)) return target;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'e2b-test-minbase.'));
  const temporary = `${target}.${createHash('sha256').update(work).digest('hex').slice(0, 8)}.tmp`;
  try {
    execFileSync('debootstrap', ['--variant=minbase', SUITE, join(work, 'root')], { stdio: 'ignore' });
    execFileSync('tar', [
      '--create',
      '--numeric-owner',
      `--file=${temporary}`,
      '--exclude=./var/cache/apt/archives/*.deb',
      '-C',
      join(work, 'root'),
      '.',
    ]);
    await rename(temporary, target);
  } finally {
    await rm(work, { recursive: true, force: true });
    await rm(temporary, { force: true });
  }
  return target;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false, // Not made yet.
  );
}
