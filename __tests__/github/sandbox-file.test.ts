import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkspaceFile } from '../../src/github/sandbox-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ws-'));
  mkdirSync(path.join(folder, 'repo/ci'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));
const repo = (): string => path.join(folder, 'repo');

test('sandbox.yml is taken when it is there, and nothing when not', () => {
  expect(readWorkspaceFile(repo(), undefined)).toBeUndefined();
  writeFileSync(path.join(repo(), 'sandbox.yml'), 'a');
  expect(readWorkspaceFile(repo(), undefined)).toEqual({ name: 'sandbox.yml', text: 'a' });
});

test('a file that the input names must be there, be a file and lie in the workspace', () => {
  writeFileSync(path.join(repo(), 'ci/x.yml'), 'b');
  writeFileSync(path.join(folder, 'outside.yml'), 'c');
  symlinkSync('../../outside.yml', path.join(repo(), 'ci/link.yml'));
  expect(readWorkspaceFile(repo(), 'ci/x.yml')).toEqual({ name: 'ci/x.yml', text: 'b' });
  expect(() => readWorkspaceFile(repo(), 'nope.yml')).toThrow('there is no nope.yml');
  expect(() => readWorkspaceFile(repo(), 'ci')).toThrow('not a file');
  expect(() => readWorkspaceFile(repo(), '../outside.yml')).toThrow('outside the workspace');
  expect(() => readWorkspaceFile(repo(), 'ci/link.yml')).toThrow('outside the workspace');
});
