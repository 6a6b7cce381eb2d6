import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import type { TemplateStep } from '../../../src/template/model.js';
import { explainChange } from '../../../src/template/identity/explain.js';
import { fileTree, rolledUp } from '../../../src/template/identity/file-tree.js';
import { identify } from '../../../src/template/identity/identify.js';
import { parseManifest, type ManifestFile } from '../../../src/template/identity/manifest.js';
import { rollUp } from '../../../src/template/identity/roll-up.js';
import { copy, definitionOf, newFolder, plant, removeFolders } from './definitions.js';

afterAll(removeFolders);

test('3,000 files take at most 100 KB, compressed', async () => {
  const files = Array.from({ length: 3_000 }, (_, n) => [
    `packages/package-${n % 40}/src/component-${n}.test.ts`,
    randomBytes(20).toString('hex'),
  ]);
  const { manifest } = await identify(definitionOf(plant(Object.fromEntries(files)), { steps: [copy('.')] }));
  expect(manifest.steps[0]?.files).toHaveLength(3_000);
  expect(gzipSync(JSON.stringify(manifest)).length).toBeLessThan(100_000);
});

test('holds no value of a variable, and a part only of long texts', async () => {
  const steps: TemplateStep[] = [
    { type: 'ENV', variables: { TOKEN: 'hunter2' }, place: { line: 1, text: 'ENV TOKEN=hunter2' } },
    { type: 'RUN', command: `echo ${'x'.repeat(10_000)}` },
  ];
  const { manifest } = await identify(definitionOf(newFolder(), { steps, start: 'y'.repeat(10_000) }));
  const text = JSON.stringify(manifest);
  expect(text).toContain('TOKEN');
  expect(text).not.toContain('hunter2');
  expect(text.length).toBeLessThan(2_000);
});

describe('a manifest from anywhere', () => {
  const good = async () => {
    const steps: TemplateStep[] = [copy('.'), { type: 'ENV', variables: { A: '1' } }];
    const { manifest } = await identify(definitionOf(plant({ a: 'a' }), { steps }));
    return JSON.parse(JSON.stringify(manifest)) as Record<string, unknown> & {
      steps: Record<string, unknown>[];
    };
  };

  test('is taken as it was written', async () => {
    const manifest = await good();
    expect(parseManifest(manifest)).toEqual(manifest);
  });

  test.each<[string, (manifest: Awaited<ReturnType<typeof good>>) => unknown]>([
    ['another version', (m) => ({ ...m, version: 2 })],
    ['a key of its own', (m) => ({ ...m, more: 1 })],
    ['no hash', (m) => ({ ...m, hash: undefined })],
    ['a hash that is a path', (m) => ({ ...m, hash: '../../../../etc/passwd' })],
    ['a long text', (m) => ({ ...m, from: 'x'.repeat(1_000) })],
    ['too many steps', (m) => ({ ...m, steps: Array(3_000).fill(m.steps[0]) })],
    [
      'too many files',
      (m) => ({
        ...m,
        steps: [{ ...m.steps[0], files: Array.from({ length: 9_000 }, () => ['a', 'f', 1, 'ab']) }],
      }),
    ],
    ['another kind of file', (m) => ({ ...m, steps: [{ ...m.steps[0], files: [['a', 'z', 1, 'ab']] }] })],
    ['a negative size', (m) => ({ ...m, steps: [{ ...m.steps[0], files: [['a', 'f', -1, 'ab']] }] })],
    ['nothing', () => undefined],
    ['a list', () => []],
    ['null', () => null],
  ])('is none with %s', async (_, spoil) => {
    expect(parseManifest(spoil(await good()))).toBeUndefined();
  });

  test('steers no terminal and no runner, whatever it holds', async () => {
    const before = parseManifest({
      ...(await good()),
      from: '::error::\u001b[31m\n::x',
      fromDigest: 'ab',
      source: '::y',
    })!;
    const after = parseManifest(await good())!;
    for (const reason of [...explainChange(before, after).reasons, ...explainChange(after, before).reasons]) {
      // oxlint-disable-next-line no-control-regex -- these are what must not be there
      expect(reason).not.toMatch(/[\u0000-\u001f]|^::/);
    }
  });
});

describe('folders that stand for their files', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'long name', 'ü');
  const paths = fc.uniqueArray(
    fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
    { maxLength: 60 },
  );
  const files = paths.map((all): ManifestFile[] =>
    all
      // No file where others have a folder.
      .filter((path) => !all.some((other) => other.startsWith(`${path}/`)))
      .sort()
      .map((path): ManifestFile => [path, 'f', path.length, 'abcdef']),
  );

  test('there are at most as many entries as asked for, standing for all files', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 40 }), (all, limit) => {
        const rolled = rollUp(all, limit);
        expect(rolled.length).toBeLessThanOrEqual(limit);
        expect(rolled.reduce((sum, [, kind, size]) => sum + (kind === '*' ? size : 1), 0)).toBe(all.length);
      }),
    );
  });

  test('what a folder comes to does not depend on what is rolled up in it', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 40 }), (all, limit) => {
        fc.pre(all.length > 0);
        expect(rolledUp(fileTree(rollUp(all, limit)))).toEqual(rolledUp(fileTree(all)));
      }),
    );
  });
});
