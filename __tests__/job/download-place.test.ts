import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkDestination, planDownload } from '../../src/job/download-place.js';

const work = '/home/user/work';
const plan = (from: string, to?: string, folder = work) =>
  planDownload({ from, ifNone: 'warn', ...(to === undefined ? {} : { to }) }, '/repo', folder);

test.each([
  ['a glob keeps its place', 'coverage/**', undefined, '/home/user/work/coverage', '/repo/coverage'],
  ['a glob goes where it is told', 'coverage/**', 'out', '/home/user/work/coverage', '/repo/out'],
  ['a literal file keeps its name', 'a/b.txt', 'out', '/home/user/work/a', '/repo/out'],
  ['a literal file keeps its place', 'a/b.txt', undefined, '/home/user/work/a', '/repo/a'],
  ['a place outside the work folder lands in the root', '/var/log/x/*.log', undefined, '/var/log/x', '/repo'],
  ['the whole work folder', '.', 'all', '/home/user/work', '/repo/all'],
  ['a parent of the work folder', '../other/*', 'out', '/home/user/other', '/repo/out'],
])('%s', (_what, from, to, base, dest) => {
  expect(plan(from, to)).toMatchObject({ base, dest });
});

test('a work folder with letters that are special in a glob is taken literally', () => {
  expect(plan('*.txt', undefined, '/srv/a[b]{c}')).toMatchObject({ base: '/srv/a[b]{c}', dest: '/repo' });
});

describe('the local folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'place-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('may be new', () => {
    expect(() => checkDestination(path.join(root, 'a/b/c'), root)).not.toThrow();
  });

  test('is refused when a link in the repository leads out', () => {
    symlinkSync('/etc', path.join(root, 'out'));
    expect(() => checkDestination(path.join(root, 'out/new'), root)).toThrow(/leads outside/);
  });

  test('may be reached by a link that stays inside', () => {
    mkdirSync(path.join(root, 'real'));
    symlinkSync('real', path.join(root, 'out'));
    expect(() => checkDestination(path.join(root, 'out/new'), root)).not.toThrow();
  });
});
