import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox, Template } from 'e2b';
import { BUNDLES, startTestEngine, type TestEngine } from '../../support/test-engine.js';
import { buildTemplate, inSandboxOf } from '../../support/template-builds.js';

const NAME = 'code-interpreter-v1';
const AGREES = '#!/bin/bash\necho installed > /opt/$(basename "$0")\n';
const FAILS = '#!/bin/bash\necho "E: Unable to fetch some archives" >&2\nexit 100\n';

/** The engine with an interpreter that takes no packages: how its template comes to be is what is tested here. */
let bundles: string;
let state: string;
let engine: TestEngine;
beforeAll(async () => {
  bundles = await mkdtemp(join(tmpdir(), 'e2b-test-bundles.'));
  state = await mkdtemp(join(tmpdir(), 'e2b-action-test.'));
  await cp(join(BUNDLES, 'engine'), join(bundles, 'engine'), { recursive: true });
  await cp(join(BUNDLES, 'agent'), join(bundles, 'agent'), { recursive: true });
  await put('image/deno.sh', AGREES);
  await put('image/warm.sh', '#!/bin/bash\n');
  await serve('one');
});
afterAll(async () => {
  await engine?.stop();
  await rm(state, { recursive: true, force: true });
  await rm(bundles, { recursive: true });
});

const put = (path: string, text: string): Promise<void> =>
  writeFile(join(bundles, 'engine/interpreter', path), text);

/** A service that answers with one text. */
const serve = (text: string): Promise<void> =>
  put(
    'service/__main__.py',
    `import http.server
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'${text}')
http.server.HTTPServer(('', 49999), Answer).serve_forever()
`,
  );

/** An engine with what the files are now, on the state of the one before. */
async function startAnew(): Promise<void> {
  const closed = once(engine.process, 'close');
  engine.process.kill('SIGTERM');
  await closed;
  engine = await startTestEngine({ state, bundles });
}

interface Shown {
  templateID: string;
  aliases: string[];
  buildStatus: string;
  buildCount: number;
}

async function shown(): Promise<Shown | undefined> {
  const all = (await (await engine.api('GET', '/templates')).json()) as Shown[];
  return all.find(({ aliases }) => aliases.includes(NAME));
}

const answer = (): Promise<string> => inSandboxOf(engine, NAME, 'curl -s localhost:49999');

test('a build that fails is one clear error, and is tried again by the next who asks', async () => {
  await put('image/python.sh', FAILS);
  engine = await startTestEngine({ state, bundles });
  expect(await shown()).toBeUndefined();
  await expect(engine.create(NAME)).rejects.toThrow(
    /^400: the template 'code-interpreter-v1' could not be built: .*exit status 100; E: Unable to fetch some archives \(it is made of Debian's and npm's packages: /s,
  );
  expect(await shown()).toMatchObject({ buildStatus: 'error', buildCount: 1 });
  expect(await (await engine.api('GET', '/sandboxes')).json()).toEqual([]);
});

test('two who ask at once, and a build that is based on it, wait for one build', async () => {
  await put('image/python.sh', AGREES);
  await startAnew();
  const built = buildTemplate(
    engine,
    Template().fromTemplate(NAME).runCmd('ls /opt > ~/seen'),
    'based-on-interpreter',
  );
  const sandboxes = await Promise.all([engine.create(NAME), engine.create(`local/${NAME}:default`)]);
  await built;
  expect(await shown()).toMatchObject({ buildStatus: 'ready', buildCount: 2 });
  for (const sandbox of sandboxes) {
    const { stdout } = await sandbox.commands.run('curl -s localhost:49999; id -un');
    expect(stdout).toBe('oneuser\n');
    await sandbox.kill();
  }
  expect(await inSandboxOf(engine, 'based-on-interpreter', 'cat seen')).toBe('deno.sh\npython.sh\n');
  // Its log is a build's.
  const template = await shown();
  const builds = (await (await engine.api('GET', `/templates/${template?.templateID}`)).json()) as {
    builds: { buildID: string }[];
  };
  const path = `/templates/${template?.templateID}/builds/${builds.builds.at(-1)?.buildID}/status`;
  const status = (await (await engine.api('GET', path)).json()) as { logEntries: { message: string }[] };
  expect(status.logEntries.map(({ message }) => message)).toContain('Template is ready');
});

test('an engine with another service builds it anew; one with the same does not', async () => {
  const tags = async (): Promise<string[]> => {
    const all = (await (await engine.api('GET', `/templates/${NAME}/tags`)).json()) as { tag: string }[];
    return all.map(({ tag }) => tag).sort();
  };
  const before = await tags();
  await serve('two');
  await startAnew();
  expect(await answer()).toBe('two');
  expect(await answer()).toBe('two');
  expect(await shown()).toMatchObject({ buildCount: 3 });
  // The former one is not kept.
  expect(await tags()).toEqual(['default', expect.stringMatching(/^engine-[0-9a-f]{16}$/)]);
  expect(await tags()).not.toEqual(before);
});

test("a template of a client's own by that name is left alone", async () => {
  await buildTemplate(engine, Template().fromBaseImage().runCmd('echo mine > ~/mine'), NAME);
  expect(await inSandboxOf(engine, NAME, 'cat mine')).toBe('mine\n');
  expect(await shown()).toMatchObject({ buildCount: 4 });
});

test('a client that is gone when the build is done leaves no sandbox', async () => {
  await engine.api('DELETE', `/templates/${NAME}`);
  await serve('three');
  await startAnew();
  const gone = engine.create(NAME, { requestTimeoutMs: 300 });
  await expect(gone).rejects.toThrow(/abort|time/i);
  expect(await answer()).toBe('three');
  expect(await Sandbox.list(engine.options).nextItems()).toEqual([]);
});
