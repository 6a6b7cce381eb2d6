import { chmodSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { shellQuote } from '../../../src/e2b/shell-quote.js';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';
import { removeTempFolders, tempFolder } from '../../transfer/temp-folder.js';
import { readTree } from '../../transfer/tree.js';
import { openStage, type Stage } from './stage.js';

// Whatever happens here and there between two uploads, the second one ends with the tree that a model of a few lines predicts.
const LONG = process.env['E2B_TEST_LONG'] === '1';
const RUNS = LONG ? 150 : 4;
const OUTSIDE = '/home/user/outside';
const SEED = Number(process.env['E2B_TEST_SEED'] ?? 20_241);

let engine: TestEngine;
let stage: Stage;
beforeAll(async () => {
  engine = await startTestEngine();
  stage = await openStage(engine);
});
afterAll(() => engine.stop());
afterEach(removeTempFolders);

/** Few names, so that changes meet; one is a beginning of another, one has a newline. */
const NAMES = ['a', 'a.b', 'n\nl', 'ü'];
const path = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'));
const change = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      path,
      content: fc.constantFrom('', 'x', 'y', 'xy'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('exec' as const), path }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      path,
      target: fc.constantFrom('a', '..', 'OUTSIDE', 'OUTSIDE/a'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('folder' as const), path }) },
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
const farChange = fc.oneof(
  { weight: 4, arbitrary: change },
  // Only the sandbox: an edit that keeps size and time, a folder behind a link, modes, another's file.
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('sneak', 'hide', 'close', 'own', 'touch'), path }),
  },
);
type FarChange = typeof farChange extends fc.Arbitrary<infer T> ? T : never;
const rounds = fc.array(
  fc.record({
    here: fc.array(change, { maxLength: 6 }),
    there: fc.array(farChange, { maxLength: 5 }),
  }),
  { minLength: 2, maxLength: 4 },
);

function applyHere(root: string, each: Change): void {
  const local = join(root, each.path);
  // What does not work in the tree as it is, as a file below a file, is no change.
  try {
    if (each.kind === 'remove') return rmSync(local, { recursive: true, force: true });
    if (each.kind === 'exec') return chmodSync(local, 0o755);
    if (lstatSync(dirname(local), { throwIfNoEntry: false })?.isSymbolicLink() === true) return;
    mkdirSync(dirname(local), { recursive: true });
    if (each.kind === 'folder') return void mkdirSync(local, { recursive: true });
    rmSync(local, { recursive: true, force: true });
    if (each.kind === 'link') return symlinkSync(each.target.replace('OUTSIDE', '/home/user/outside'), local);
    writeFileSync(local, each.content, { mode: 0o644 });
  } catch (error) {
    if (!['ENOTDIR', 'EEXIST', 'ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

/** The same in the sandbox; what does not work is no change there either. Links are not followed out of the folder. */
function farScript(work: string, changes: FarChange[]): string {
  const lines = changes.map((each) => {
    const p = shellQuote(`./${each.path}`);
    const parent = shellQuote(dirname(`./${each.path}`));
    const inside = `[ "$(realpath -m ${parent})" = "$(realpath -ms ${parent})" ]`;
    const script = (): string => {
      switch (each.kind) {
        case 'write':
          return `mkdir -p ${parent} && rm -rf ${p} && printf %s ${shellQuote((each as { content: string }).content)} >${p}`;
        case 'remove':
          return `rm -rf ${p}`;
        case 'exec':
          return `[ ! -L ${p} ] && chmod 755 ${p}`;
        case 'link': {
          const target = (each as { target: string }).target.replace('OUTSIDE', '/home/user/outside');
          return `mkdir -p ${parent} && rm -rf ${p} && ln -s ${shellQuote(target)} ${p}`;
        }
        case 'folder':
          return `mkdir -p ${p}`;
        case 'sneak':
          return `[ -f ${p} ] && [ ! -L ${p} ] && touch -r ${p} /tmp/time && tr xy yx <${p} >/tmp/new && cat /tmp/new >${p} && touch -r /tmp/time ${p}`;
        case 'hide':
          return `[ -d ${p} ] && [ ! -L ${p} ] && rm -rf /home/user/outside/h && mv ${p} /home/user/outside/h && ln -s /home/user/outside/h ${p}`;
        case 'close':
          return `[ -e ${p} ] && [ ! -L ${p} ] && chmod a-rwx ${p}`;
        case 'own':
          return `[ -f ${p} ] && [ ! -L ${p} ] && sudo -n chown root:root ${p}`;
        case 'touch':
        default:
          return `[ -e ${p} ] && touch -h ${p}`;
      }
    };
    return `( cd ${work} && ${inside} && ${script()} ) 2>/dev/null`;
  });
  return `${lines.join('\n')}\ntrue`;
}

type Tree = Record<string, string>;
const isFolder = (node: string | undefined): boolean => node === 'empty folder';
const foldersIn = (tree: Tree): Set<string> => {
  const found = new Set<string>();
  for (const [each, node] of Object.entries(tree)) {
    const parts = each.split('/');
    for (let depth = 1; depth < parts.length; depth++) found.add(parts.slice(0, depth).join('/'));
    if (isFolder(node)) found.add(each);
  }
  return found;
};
const below = (folder: string) => (each: string) => each.startsWith(`${folder}/`);

/** What there should be: `far` as scripts left it, made equal to `here` where we manage, and no further. */
function expected(far: Tree, before: Tree, here: Tree): Tree {
  const hereFolders = foldersIn(here);
  const folders = foldersIn(far);
  const leaves = new Map(Object.entries(far).filter(([, node]) => !isFolder(node)));
  for (const each of Object.keys(before)) {
    if (here[each] === undefined && !hereFolders.has(each)) leaves.delete(each);
  }
  for (const folder of hereFolders) leaves.delete(folder);
  for (const [each, node] of Object.entries(here)) {
    if (isFolder(node)) continue;
    for (const other of [...leaves.keys()].filter(below(each))) leaves.delete(other);
    for (const other of [...folders].filter((name) => name === each || below(each)(name)))
      folders.delete(other);
    leaves.set(each, node);
  }
  for (const folder of hereFolders) folders.add(folder);
  // Folders of ours that nothing needs go when they are empty, the deepest first.
  const ours = [...foldersIn(before)].sort().reverse();
  const holds = (folder: string) => [...leaves.keys(), ...folders].some(below(folder));
  for (const folder of ours) {
    if (folders.has(folder) && !hereFolders.has(folder) && !holds(folder)) folders.delete(folder);
  }
  const result: Tree = Object.fromEntries(leaves);
  for (const folder of folders) if (!holds(folder)) result[folder] = 'empty folder';
  return result;
}

test(
  'after any changes here and there, a sync ends as the model says',
  async () => {
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        cases += 1;
        const root = tempFolder();
        const work = `/home/user/m${cases}`;
        const uploads = [{ from: '.', to: work, ignore: [] }];
        writeFileSync(join(root, 'always'), 'x');
        await stage.run(`rm -rf ${OUTSIDE} && mkdir ${OUTSIDE} && echo out >${OUTSIDE}/a`);
        await stage.upload(root, { uploads });
        let before = readTree(root);
        for (const { here, there } of all) {
          for (const each of here) applyHere(root, each);
          const [far = {}, outside = {}] = await stage.trees(farScript(work, there), work, OUTSIDE);
          const now = readTree(root);
          const { result } = await stage.upload(root, { uploads, again: true });
          expect(result.mode).toBe('sync');
          const [after, still] = await stage.trees('true', work, OUTSIDE);
          expect(after).toEqual(expected(far, before, now));
          expect(still).toEqual(outside);
          before = now;
        }
        const last = await stage.upload(root, { uploads, again: true });
        expect(last.result).toMatchObject({ mode: 'sync', sentBytes: 0, changed: 0, removed: 0 });
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    expect(stage.warnings).toEqual([]);
  },
  LONG ? 3_600_000 : 240_000,
);
