import { request } from 'node:http';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine?.stop());

function get(host: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request(engine.apiUrl, { headers: { host }, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    call.on('error', reject).end();
  });
}

test.each([
  ['127.0.0.1', 8001],
  ['::1', 8002],
  ['0.0.0.0', 8003],
])('a server of a sandbox that listens on %s only is reached from outside', async (address, port) => {
  const sandbox = await engine.create();
  await sandbox.files.write('/home/user/www/index.html', `served on ${address}`);
  await sandbox.commands.run(`python3 -m http.server ${port} --bind ${address} >/dev/null 2>&1`, {
    background: true,
    cwd: '/home/user/www',
  });
  const shown = address.includes(':') ? `[${address}]` : address;
  await sandbox.commands.run(`until curl -sf http://${shown}:${port}/ >/dev/null; do sleep 0.1; done`);
  expect(await get(`${port}-${sandbox.sandboxId}.local`)).toEqual({
    status: 200,
    body: `served on ${address}`,
  });
  expect((await get(`9-${sandbox.sandboxId}.local`)).body).toContain(
    'The sandbox is running but port is not open',
  );
  await sandbox.kill();
});
