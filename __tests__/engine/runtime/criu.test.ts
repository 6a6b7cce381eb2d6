import { chmod, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCriu } from '../../../src/engine/runtime/criu.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e2b-action-test.'));
});
afterEach(() => rm(folder, { recursive: true }));

async function program(script: string): Promise<string> {
  const path = join(folder, 'my-criu');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

test('a named program is found under the name that runc looks for, also a second time', async () => {
  const path = await program('echo Version: 4.2.1');
  const place = join(folder, 'criu');
  for (let round = 0; round < 2; round++) {
    expect(await findCriu(place, path)).toEqual({ folder: place, version: '4.2.1' });
    expect(await readlink(join(place, 'criu'))).toBe(path);
  }
});

test.each([
  ['none', /^it is turned off/],
  ['bin/criu', /^--criu must be the absolute path/],
  ['/nonexistent/criu', /^\/nonexistent\/criu cannot be run: .*ENOENT/],
])('%s is no CRIU', async (path, reason) => {
  expect(await findCriu(join(folder, 'criu'), path)).toEqual(expect.stringMatching(reason));
});

test('a program that fails is none, and its words are the reason', async () => {
  const path = await program('echo "no libraries" >&2; exit 127');
  expect(await findCriu(join(folder, 'criu'), path)).toBe(`${path} cannot be run: no libraries`);
});
