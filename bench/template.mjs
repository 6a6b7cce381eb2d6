// What it takes to see that a template is there already: a run whose template is described, beside the same run with
// the template named, and the requests that were made before its sandbox. Builds themselves: see builds.mjs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { median, series, since } from './stats.mjs';
import { row } from './table.mjs';

const ROUNDS = 9;
const CLI = resolve('dist/cli/index.js');

export async function templateRows() {
  const state = stateFolder();
  const folder = mkdtempSync(join(tmpdir(), 'e2b-action-bench.'));
  writeFileSync(join(folder, 'Dockerfile'), 'FROM e2bdev/base\nRUN echo one > /one\n');
  const engine = await startEngine(state);
  const front = await startFront(engine.options.apiUrl);
  const service = ['--engine', 'cloud', '--api-url', front.url, '--json'];
  const described = ['--template-name', 'bench', '--dockerfile', 'Dockerfile'];
  const env = {
    PATH: process.env.PATH,
    XDG_CACHE_HOME: join(folder, 'cache'),
    E2B_API_KEY: engine.options.apiKey,
    E2B_SANDBOX_URL: engine.options.sandboxUrl,
  };
  const cli = async (...args) => {
    front.asked.length = 0;
    const start = performance.now();
    const child = spawn(process.execPath, [CLI, ...args, ...service], { cwd: folder, env });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${printed}`);
    return since(start);
  };
  const run = (...template) => cli('run', '--upload', 'none', '--run', 'true', ...template);
  try {
    await cli('template', 'build', ...described);
    const named = [];
    let before;
    // In turn, so that both see the same machine.
    const seen = await series(ROUNDS, async () => {
      named.push(await run('--template', 'bench'));
      const took = await run(...described);
      before = front.asked.findIndex((one) => /^POST \/(?:v2\/)?sandboxes$/.test(one));
      return took;
    });
    const unchanged = await series(ROUNDS, () => cli('template', 'build', ...described));
    return [
      row('run in a template that is described and there', seen, {
        against: { what: 'the same run, its template named', value: median(named) },
        aim: { text: 'one request before the sandbox', met: before === 1 },
      }),
      row('template build, nothing changed', unchanged, {
        note: `${front.asked.length} requests: whether it is there, and the ID that --json prints`,
      }),
    ];
  } finally {
    front.stop();
    await engine.stop();
    removeState(state);
    rmSync(folder, { recursive: true });
  }
}

/** The engine's API behind a door that remembers what it was asked. */
async function startFront(target) {
  const { hostname, port } = new URL(target);
  const asked = [];
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    asked.push(`${method} ${url.split('?')[0]}`);
    const onward = request({ hostname, port, path: url, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
