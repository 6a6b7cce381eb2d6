import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { inspect } from 'node:util';
import type { Sandbox } from 'e2b';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';
import { type Malformed, malformedRequest, randomFrom, type Targets } from './requests.js';

const SEED = Number(process.env['E2B_TEST_SEED'] ?? 20_261_121);
const REQUESTS = 10_000;
const AT_ONCE = 16;
/** No request of these takes long; the slowest are calls that end by their own timeout of 3 s. */
const HANG_MS = 15_000;
const ENOUGH_BYTES = 256 * 1024;

let engine: TestEngine;
let sandbox: Sandbox;
let targets: Targets;
beforeAll(async () => {
  engine = await startTestEngine();
  sandbox = await engine.create('base', { timeoutMs: 600_000 });
  const info = (await (await engine.api('GET', `/sandboxes/${sandbox.sandboxId}`)).json()) as {
    envdAccessToken: string;
  };
  targets = { apiKey: engine.apiKey, id: sandbox.sandboxId, accessToken: info.envdAccessToken };
});
afterAll(() => engine?.stop());

/** Sends a request; resolves with what came back, or with 'hang'. */
function answerTo({ bytes, complete }: Malformed): Promise<string> {
  const { port } = new URL(engine.apiUrl);
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(Number(port), '127.0.0.1');
    const timer = setTimeout(
      () => finish(said === '' || !said.startsWith('HTTP/1.1 2') ? `hang after ${said}` : said),
      HANG_MS,
    );
    const finish = (result: string): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    socket.setEncoding('latin1').on('data', (text: string) => {
      said += text;
      // A stream that goes on has answered, and so has a file without end.
      if (said.length > ENOUGH_BYTES) finish(said);
    });
    socket.on('error', () => finish(said)); // Reset: that is an answer, too.
    socket.on('close', () => finish(said));
    socket.write(bytes);
    // What is incomplete would be waited for, and rightly: its client goes.
    if (!complete) socket.end();
  });
}

/** What is wrong with an answer; undefined for a proper one. */
function faultIn(answer: string): string | undefined {
  if (answer === '') return undefined; // The connection was closed on what is not HTTP.
  if (answer.startsWith('hang')) return answer;
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
  if (!(status >= 100)) return `no HTTP: ${answer.slice(0, 200)}`;
  if (status !== 500) return undefined;
  const body = answer.slice(answer.indexOf('\r\n\r\n') + 4);
  const message = /"message":"(.*?)"/.exec(body)?.[1] ?? '';
  return message.length > 3 ? undefined : `a 500 without a message: ${answer}`;
}

test(`${REQUESTS} malformed requests on both planes (seed ${SEED}): no crash, no hang, no 500 without a message`, async () => {
  const random = randomFrom(SEED);
  const faults: string[] = [];
  const statuses = new Map<string, number>();
  const messages500 = new Map<string, string>();
  let sent = 0;
  const worker = async (): Promise<void> => {
    while (sent < REQUESTS && faults.length < 10) {
      const request = malformedRequest(random, targets);
      const number = sent++;
      const answer = await answerTo(request);
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'closed';
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const fault = faultIn(answer);
      if (fault) faults.push(`request ${number}, ${request.title}: ${fault}`);
      if (status === '500') messages500.set(answer.slice(answer.indexOf('\r\n\r\n') + 4, 400), request.title);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (process.env['E2B_TEST_VERBOSE'])
    process.stderr.write(`${inspect([statuses, messages500])}\n${engine.log()}`);
  expect(faults).toEqual([]);
  expect(sent).toBe(REQUESTS);
  // They reached what they were meant for: refusals of every kind, and few that were taken.
  for (const status of ['400', '401', '404', '405', '502']) expect([...statuses.keys()]).toContain(status);
  expect(statuses.get('400')).toBeGreaterThan(REQUESTS / 10);

  expect(engine.process.exitCode).toBeNull();
  expect((await sandbox.commands.run('echo alive')).stdout).toBe('alive\n');
  expect((await engine.api('GET', '/v2/sandboxes')).status).toBe(200);
  const another = await engine.create();
  expect((await another.commands.run('echo alive')).stdout).toBe('alive\n');
  const resident =
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${engine.pid}/status`, 'utf8'))?.[1]) / 1024;
  expect(resident).toBeLessThan(512);
}, 120_000);
