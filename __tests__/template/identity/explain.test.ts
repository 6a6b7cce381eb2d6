import { appendFileSync, chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateDefinition, TemplateStep } from '../../../src/template/model.js';
import { explainChange } from '../../../src/template/identity/explain.js';
import { identify } from '../../../src/template/identity/identify.js';
import { parseManifest, type TemplateManifest } from '../../../src/template/identity/manifest.js';
import { copy, definitionOf, newFolder, plant, removeFolders, type Planted } from './definitions.js';

afterAll(removeFolders);

/** As it comes back from a file. */
async function manifestOf(definition: TemplateDefinition): Promise<TemplateManifest> {
  const { manifest } = await identify(definition);
  const parsed = parseManifest(JSON.parse(JSON.stringify(manifest)));
  expect(parsed).toEqual(manifest);
  return parsed!;
}

const run = (command: string, line: number): TemplateStep => ({
  type: 'RUN',
  command,
  place: { line, text: `RUN ${command}` },
});

const STEPS: TemplateStep[] = [
  { type: 'USER', user: 'root', place: { line: 2, text: 'USER root' } },
  {
    type: 'ENV',
    variables: { NODE_ENV: 'test', TOKEN: 'hunter2' },
    place: { line: 3, text: 'ENV TOKEN=hunter2' },
  },
  copy('.', { place: { line: 4, text: 'COPY . /app' } }),
  run('npm ci', 7),
  run('npm run build', 8),
];

/** What is said after the definition was changed to `given`, and the files by `change`. */
async function explain(
  given: Partial<TemplateDefinition>,
  change?: (context: string) => void,
  tree?: Record<string, Planted>,
) {
  const context = plant(tree ?? { 'src/a.txt': 'a', 'src/run': { run: 'r' }, 'src/to': { link: 'a.txt' } });
  const definition = definitionOf(context, { steps: STEPS, memory: 512 });
  const before = await manifestOf(definition);
  change?.(context);
  return explainChange(before, await manifestOf({ ...definition, ...given }));
}

const at = (index: number, step: TemplateStep) => STEPS.map((each, i) => (i === index ? step : each));

describe('a change of the description', () => {
  test.each<[string, Partial<TemplateDefinition>, string[], number, string]>([
    ['nothing', {}, ['nothing changed'], 5, 'all 5 steps stay cached'],
    [
      'the base',
      { from: { image: 'debian:13' } },
      ['the base changed from image debian:12 to image debian:13'],
      0,
      'all 5 steps are built anew',
    ],
    [
      'a base of the same name but another kind',
      { from: { template: 'debian:12' } },
      ['the base changed from image debian:12 to template debian:12'],
      0,
      'all 5 steps are built anew',
    ],
    ['memory', { memory: 1024 }, ['memory changed from 512 to 1024 MiB'], 5, 'all 5 steps stay cached'],
    ['cpu', { cpu: 2 }, ['cpu changed from the default to 2'], 5, 'all 5 steps stay cached'],
    [
      'a start command',
      { start: 'serve' },
      ['the start command was added: `serve`'],
      5,
      'all 5 steps stay cached',
    ],
    [
      'a ready command',
      { ready: 'curl x' },
      ['the ready command was added: `curl x`'],
      5,
      'all 5 steps stay cached',
    ],
    [
      'a command',
      { steps: at(3, run('npm install', 7)) },
      ['Dockerfile:7 `RUN npm install` changed (it was `RUN npm ci`)'],
      3,
      'steps 1–3 stay cached, 4–5 are built anew',
    ],
    [
      'the last command',
      { steps: at(4, run('npm test', 8)) },
      ['Dockerfile:8 `RUN npm test` changed (it was `RUN npm run build`)'],
      4,
      'steps 1–4 stay cached, 5 is built anew',
    ],
    [
      'the user of a command',
      {
        steps: at(3, {
          type: 'RUN',
          command: 'npm ci',
          user: 'root',
          place: { line: 7, text: 'RUN npm ci' },
        }),
      },
      ['Dockerfile:7 `RUN npm ci` changed'],
      3,
      'steps 1–3 stay cached, 4–5 are built anew',
    ],
    [
      'a step more',
      { steps: [...STEPS.slice(0, 1), run('date', 3), ...STEPS.slice(1)] },
      ['Dockerfile:3 `RUN date` was added'],
      1,
      'step 1 stays cached, 2–6 are built anew',
    ],
    [
      'a step less',
      { steps: STEPS.slice(0, 4) },
      ['Dockerfile:8 `RUN npm run build` was removed'],
      4,
      'all 4 steps stay cached',
    ],
    [
      'a step moved',
      { steps: [STEPS[3]!, ...STEPS.slice(0, 3), STEPS[4]!] },
      ['Dockerfile:7 `RUN npm ci` was moved'],
      0,
      'all 5 steps are built anew',
    ],
    [
      'variables, by their names alone',
      {
        steps: at(1, {
          type: 'ENV',
          variables: { TOKEN: 'other', CI: '1' },
          place: { line: 3, text: 'ENV TOKEN=other' },
        }),
      },
      ['Dockerfile:3 `ENV TOKEN CI` changed: CI was added, TOKEN has another value, NODE_ENV was removed'],
      1,
      'step 1 stays cached, 2–5 are built anew',
    ],
    [
      'all of it: the base first, then steps, then settings',
      { from: { image: 'x' }, memory: 1, steps: at(3, run('y', 9)) },
      [
        'the base changed from image debian:12 to image x',
        'Dockerfile:9 `RUN y` changed (it was `RUN npm ci`)',
        'memory changed from 512 to 1 MiB',
      ],
      0,
      'all 5 steps are built anew',
    ],
  ])('%s', async (_, given, reasons, cachedSteps, summary) => {
    expect(await explain(given)).toEqual({ reasons, cachedSteps, summary });
  });

  test('settings that go back to the default', async () => {
    const context = newFolder();
    const before = await manifestOf(definitionOf(context, { cpu: 2, memory: 512, start: 's', ready: 'r' }));
    expect(explainChange(before, await manifestOf(definitionOf(context)))).toEqual({
      reasons: [
        'cpu changed from 2 to the default',
        'memory changed from 512 to the default',
        'the start command was removed',
        'the ready command was removed',
      ],
      cachedSteps: 0,
      summary: 'there are no steps',
    });
  });

  test('a step that is never cached, and those after it', async () => {
    const steps = at(2, { ...STEPS[2]!, skipCache: true });
    expect(await explain({ steps })).toMatchObject({ cachedSteps: 2, reasons: ['nothing changed'] });
    expect(await explain({ skipCache: true })).toMatchObject({ cachedSteps: 0 });
  });

  test('what the record of the last build does not show is said to be so', async () => {
    const context = newFolder();
    const manifest = await manifestOf(definitionOf(context, { steps: [] }));
    const { reasons } = explainChange(manifest, { ...manifest, hash: '0'.repeat(40) });
    expect(reasons).toEqual([expect.stringContaining('the record of the last build does not show')]);
  });

  test('a description without lines', async () => {
    const context = newFolder();
    const of = (command: string) =>
      manifestOf(definitionOf(context, { source: { kind: 'steps' }, steps: [{ type: 'RUN', command }] }));
    expect(explainChange(await of('a'), await of('b')).reasons).toEqual([
      'step 1 `RUN b` changed (it was `RUN a`)',
    ]);
  });

  test('many changes are counted, and files keep their place among them', async () => {
    const steps = [STEPS[2]!, ...Array.from({ length: 30 }, (_, n) => run(`new ${n}`, n + 10))];
    const { reasons } = await explain({ steps }, (context) =>
      appendFileSync(join(context, 'src/a.txt'), 'b'),
    );
    expect(reasons).toHaveLength(11);
    expect(reasons.at(-2)).toBe('src/a.txt (copied by COPY . /app, Dockerfile:4) changed');
    expect(reasons.at(-1)).toMatch(/^and \d+ more changes of the description$/);
  });
});

describe('a change of files', () => {
  const COPIED = '(copied by COPY . /app, Dockerfile:4)';
  test.each<[string, (context: string) => void, string]>([
    ['content', (c) => writeFileSync(join(c, 'src/a.txt'), 'b'), `src/a.txt ${COPIED} changed`],
    ['added', (c) => plant({ new: 'n' }, c), `new ${COPIED} was added`],
    ['removed', (c) => rmSync(join(c, 'src/run')), `src/run ${COPIED} was removed`],
    ['executable', (c) => chmodSync(join(c, 'src/a.txt'), 0o755), `src/a.txt ${COPIED} became executable`],
    [
      'not executable',
      (c) => chmodSync(join(c, 'src/run'), 0o644),
      `src/run ${COPIED} is no longer executable`,
    ],
    [
      'both',
      (c) => {
        chmodSync(join(c, 'src/run'), 0o644);
        appendFileSync(join(c, 'src/run'), '.');
      },
      `src/run ${COPIED} changed and is no longer executable`,
    ],
    [
      'a link',
      (c) => {
        rmSync(join(c, 'src/to'));
        symlinkSync('run', join(c, 'src/to'));
      },
      `src/to ${COPIED} points elsewhere`,
    ],
    [
      'another kind',
      (c) => {
        rmSync(join(c, 'src/to'));
        writeFileSync(join(c, 'src/to'), 'a.txt');
      },
      `src/to ${COPIED} was a link and is a file`,
    ],
    ['an empty folder', (c) => plant({ cache: { folder: true } }, c), `cache ${COPIED} was added`],
    [
      'a name for terminals',
      (c) => plant({ 'a\n\u001b[31m': 'x' }, c),
      `a\\u000a\\u001b[31m ${COPIED} was added`,
    ],
    ['a name for runners', (c) => plant({ '::error ::x': 'x' }, c), `: :error ::x ${COPIED} was added`],
  ])('%s', async (_, change, reason) => {
    expect(await explain({}, change)).toEqual({
      reasons: [reason],
      cachedSteps: 2,
      summary: 'steps 1–2 stay cached, 3–5 are built anew',
    });
  });

  test('the first ten are named, the others counted', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 224 }, (_, n) => [`f/${String(n).padStart(3, '0')}`, 'x']),
    );
    const { reasons } = await explain({}, (context) => plant(many, context));
    expect(reasons).toHaveLength(11);
    expect(reasons[0]).toMatch(/^f\/000 /);
    expect(reasons[10]).toBe('and 214 more files');
  });

  test('a file that two steps copy is named once', async () => {
    const context = plant({ 'package.json': '{}' });
    const steps = [copy('package.json'), copy('.')];
    const before = await manifestOf(definitionOf(context, { steps }));
    writeFileSync(join(context, 'package.json'), '[]');
    expect(explainChange(before, await manifestOf(definitionOf(context, { steps }))).reasons).toEqual([
      'package.json (copied by COPY package.json /app, step 1) changed',
    ]);
  });

  test('another source of a COPY says it all', async () => {
    const tree = { 'a/1': '1', 'a/2': '2', 'b/1': '1', 'b/2': '2' };
    const context = plant(tree);
    const of = (from: string) => manifestOf(definitionOf(context, { steps: [copy(from)] }));
    expect(explainChange(await of('a'), await of('b')).reasons).toEqual([
      'step 1 `COPY b /app` changed (it was `COPY a /app`)',
    ]);
  });
});

describe('more files than a manifest lists', () => {
  const tree = () => {
    const files: Record<string, Planted> = {
      'src/app.js': 'app',
      'src/util/a.js': 'a',
      'package.json': '{}',
    };
    for (let n = 0; n < 5_000; n += 1) files[`modules/m${n % 3}/lib/${n}.js`] = String(n);
    return files;
  };
  const definition = (context: string) => definitionOf(context, { steps: [copy('.')] });

  test('the largest folders stand for theirs, and are named; small ones are listed', async () => {
    const context = plant(tree());
    const before = await manifestOf(definition(context));
    const files = before.steps[0]!.files!;
    expect(files.length).toBeLessThanOrEqual(4_000);
    expect(files.filter(([, kind]) => kind === '*').length).toBeGreaterThan(0);
    expect(files.map(([path]) => path)).toEqual(
      expect.arrayContaining(['src/app.js', 'src/util/a.js', 'package.json']),
    );
    const rolled = files.find(([, kind]) => kind === '*')![0];
    const hidden = Object.keys(tree()).find((path) => path.startsWith(rolled))!;
    writeFileSync(join(context, hidden), 'changed');
    writeFileSync(join(context, 'src/app.js'), 'changed');
    const { reasons } = explainChange(before, await manifestOf(definition(context)));
    expect(reasons).toEqual([
      `${rolled} (copied by COPY . /app, step 1) changed`,
      'src/app.js (copied by COPY . /app, step 1) changed',
    ]);
  });

  test('compared with one that lists them all, only what changed is named', async () => {
    const context = plant(tree());
    const before = await manifestOf(definition(context));
    // Now below the limit.
    for (let n = 0; n < 5_000; n += 3) rmSync(join(context, `modules/m0/lib/${n}.js`));
    writeFileSync(join(context, 'modules/m0/lib/0.js'), 'left');
    const after = await manifestOf(definition(context));
    expect(after.steps[0]!.files!.every(([, kind]) => kind !== '*')).toBe(true);
    for (const { reasons } of [explainChange(before, after), explainChange(after, before)]) {
      expect(reasons.length).toBeLessThanOrEqual(11);
      expect(reasons.every((reason) => reason.startsWith('modules/') || reason.startsWith('and '))).toBe(
        true,
      );
      expect(reasons.some((reason) => /m[12]\//.test(reason))).toBe(false);
    }
  });
});
