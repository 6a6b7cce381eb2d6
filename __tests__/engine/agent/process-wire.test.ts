import { existsSync, readFileSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { startAgent, TOKEN, type Agent } from './harness/agent.js';
import { until } from './harness/until.js';
import { basic, bash, envelopes, openStream, printed, stream, unary } from './harness/wire.js';

let agent: Agent;
beforeAll(async () => {
  agent = await startAgent();
});
afterAll(async () => agent?.stop());

test('a stream is: start, data, end, and an end envelope', async () => {
  const all = await stream(agent, 'Start', bash('echo hi; exit 3'));
  expect(all.map(({ flags }) => flags)).toEqual([0, 0, 0, 2]);
  expect(all[0]!.message).toEqual({ event: { start: { pid: expect.any(Number) } } });
  expect(all[1]!.message).toEqual({ event: { data: { stdout: Buffer.from('hi\n').toString('base64') } } });
  expect(all[2]!.message).toEqual({
    event: { end: { exitCode: 3, exited: true, status: 'exit status 3', error: 'exit status 3' } },
  });
  expect(all[3]!.message).toEqual({});
});

test('success leaves out the exit code and the error', async () => {
  const end = (await stream(agent, 'Start', bash('true'))).at(-2);
  expect(end?.message).toEqual({ event: { end: { exited: true, status: 'exit status 0' } } });
});

test('a signal is reported as Go words it', async () => {
  const end = (await stream(agent, 'Start', bash('kill -SEGV $$'))).at(-2);
  expect(end?.message['event'].end).toEqual({
    exitCode: -1,
    status: 'signal: segmentation fault',
    error: 'signal: segmentation fault',
  });
});

test('start is sent before there is any output', async () => {
  const leave = new AbortController();
  const response = await openStream(agent, 'Start', bash('sleep 1000'), { signal: leave.signal });
  const first = await envelopes(response).next();
  const pid = first.value!.message['event'].start.pid;
  expect(existsSync(`/proc/${pid}`)).toBe(true);
  await unary(agent, 'SendSignal', { process: { pid }, signal: 'SIGNAL_SIGKILL' });
  leave.abort();
});

test('raw bytes are not decoded', async () => {
  const all = await stream(agent, 'Start', bash("printf '\\x00\\xff\\xfe'; printf '\\xc3' >&2"));
  expect(printed(all, 'stdout')).toEqual(Buffer.from([0, 255, 254]));
  expect(printed(all, 'stderr')).toEqual(Buffer.from([0xc3]));
});

test.each([
  [
    'a directory that is not there',
    bash('true', { process: { cmd: 'true', cwd: '/no/where' } }),
    'invalid_argument',
    "cwd '/no/where' does not exist",
  ],
  [
    'a program that is not there',
    { process: { cmd: 'no-such-program' } },
    'invalid_argument',
    'no-such-program',
  ],
  ['an empty program', { process: {} }, 'invalid_argument', 'error starting process'],
  ['no process', {}, 'invalid_argument', 'no process'],
  ['a NUL byte', { process: { cmd: '/bin/true', args: ['a\0b'] } }, 'invalid_argument', 'null bytes'],
  [
    'the home of another user',
    { process: { cmd: '/bin/true', cwd: '~root/x' } },
    'invalid_argument',
    '~root/x',
  ],
])('%s ends the stream with an error', async (_name, message, code, text) => {
  const all = await stream(agent, 'Start', message);
  expect(all).toEqual([{ flags: 2, message: { error: { code, message: expect.stringContaining(text) } } }]);
});

test('an unknown user is unauthenticated, on streams and calls', async () => {
  const error = { code: 'unauthenticated', message: "invalid username: 'ghost'" };
  expect(await stream(agent, 'Start', bash('true'), basic('ghost'))).toEqual([
    { flags: 2, message: { error } },
  ]);
  expect(await unary(agent, 'filesystem.Filesystem/Stat', { path: '/' }, basic('ghost'))).toEqual({
    status: 401,
    body: error,
  });
});

test('absent stdin is an input, as old clients expect', async () => {
  const response = await openStream(agent, 'Start', { process: { cmd: '/bin/cat' }, tag: 'old-client' });
  const all = envelopes(response);
  await all.next();
  await unary(agent, 'SendInput', {
    process: { tag: 'old-client' },
    input: { stdin: Buffer.from('hey').toString('base64') },
  });
  expect(
    (await unary(agent, 'SendInput', { process: { tag: 'old-client' }, input: { stdin: '' } })).status,
  ).toBe(200);
  await unary(agent, 'CloseStdin', { process: { tag: 'old-client' } });
  expect((await all.next()).value!.message['event'].data.stdout).toBe(Buffer.from('hey').toString('base64'));
  expect((await all.next()).value!.message['event'].end.status).toBe('exit status 0');
});

test('a late Connect gets start and the end, and nothing in between', async () => {
  const all = await stream(agent, 'Start', bash('echo gone; exit 5'));
  const pid = all[0]!.message['event'].start.pid;
  const late = await stream(agent, 'Connect', { process: { pid } });
  expect(late.map(({ message }) => message)).toEqual([
    { event: { start: { pid } } },
    { event: { end: { exitCode: 5, exited: true, status: 'exit status 5', error: 'exit status 5' } } },
    {},
  ]);
  // But it is no longer a running process.
  expect(await unary(agent, 'SendSignal', { process: { pid }, signal: 'SIGNAL_SIGTERM' })).toEqual({
    status: 404,
    body: { code: 'not_found', message: `process with pid ${pid} not found` },
  });
});

test('silence is broken by keepalives at the interval that the client asks for', async () => {
  const headers = { 'keepalive-ping-interval': '1' };
  const all = await stream(agent, 'Start', bash('sleep 1.5'), headers);
  expect(all.map(({ message }) => Object.keys(message['event'] ?? { trailer: 1 })[0])).toEqual([
    'start',
    'keepalive',
    'end',
    'trailer',
  ]);
});

test('the deadline ends the stream with deadline_exceeded and not with an end event', async () => {
  const all = await stream(agent, 'Start', bash('sleep 1000'), { 'connect-timeout-ms': '300' });
  expect(all.map(({ message }) => message)).toEqual([
    { event: { start: expect.anything() } },
    { error: { code: 'deadline_exceeded', message: 'the operation timed out' } },
  ]);
});

test('the deadline of a Connect ends that stream only', async () => {
  const response = await openStream(agent, 'Start', bash('sleep 1000'));
  const started = envelopes(response);
  const pid = (await started.next()).value!.message['event'].start.pid;
  const joined = await stream(agent, 'Connect', { process: { pid } }, { 'connect-timeout-ms': '200' });
  expect(joined.at(-1)!.message['error'].code).toBe('deadline_exceeded');
  expect(existsSync(`/proc/${pid}`)).toBe(true);
  await unary(agent, 'SendSignal', { process: { pid }, signal: 'SIGNAL_SIGKILL' });
  expect((await started.next()).value!.message['event'].end.status).toBe('signal: killed');
});

test('the deadline also kills a command whose client has left', async () => {
  const leave = new AbortController();
  const response = await openStream(agent, 'Start', bash('sleep 1000'), {
    headers: { 'connect-timeout-ms': '1000' },
    signal: leave.signal,
  });
  const pid = (await envelopes(response).next()).value!.message['event'].start.pid;
  expect(existsSync(`/proc/${pid}`)).toBe(true);
  leave.abort();
  await until(() => !existsSync(`/proc/${pid}`));
});

test('a longer deadline than a timer can hold does not fire at once', async () => {
  const all = await stream(agent, 'Start', bash('sleep 0.1'), { 'connect-timeout-ms': '9999999999' });
  expect(all.at(-2)!.message['event'].end.status).toBe('exit status 0');
});

test('a reader that does not read holds the command back, in bounded memory, until it leaves', async () => {
  const done = join(agent.home, 'all-printed');
  const { client, pid } = await startUnread(`head -c 300000000 /dev/zero; touch ${done}`);
  const children = (): string => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  await until(() => children() !== '');
  const head = Number(children());
  const progress = (): string => /wchar: (\d+)/.exec(readFileSync(`/proc/${head}/io`, 'utf8'))![1]!;
  let last = '';
  let same = 0;
  await until(() => {
    const now = progress();
    same = now === last && now !== '0' ? same + 1 : 0;
    last = now;
    return same >= 10;
  });
  expect(Number(last)).toBeLessThan(100_000_000);
  expect(rssMiB(agent.pid)).toBeLessThan(200);
  expect(existsSync(done)).toBe(false);

  client.destroy();
  await until(() => existsSync(done));
  expect(rssMiB(agent.pid)).toBeLessThan(250);
});

test('every attached reader gets all of the output', async () => {
  const go = join(agent.home, 'go');
  const starter = await openStream(
    agent,
    'Start',
    bash(`while [ ! -e ${go} ]; do sleep 0.02; done; seq 1 50000`),
  );
  const first = envelopes(starter);
  const pid = (await first.next()).value!.message['event'].start.pid;
  const second = envelopes(await openStream(agent, 'Connect', { process: { pid } }));
  await second.next();
  await stream(agent, 'Start', bash(`touch ${go}`));
  const [one, two] = await Promise.all([collect(first), collect(second)]);
  const expected = Array.from({ length: 50_000 }, (_, index) => `${index + 1}\n`).join('');
  expect(one).toBe(expected);
  expect(two).toBe(expected);
});

test('nothing outlives a burst of commands', async () => {
  const runs = Array.from({ length: 60 }, (_, index) => stream(agent, 'Start', bash(`echo ${index}`)));
  const outputs = (await Promise.all(runs)).map((all) => printed(all, 'stdout').toString().trim());
  expect(outputs).toEqual(Array.from({ length: 60 }, (_, index) => String(index)));
  expect((await unary(agent, 'List', {})).body).toEqual({});
  expect(readFileSync(`/proc/${agent.pid}/task/${agent.pid}/children`, 'utf8')).toBe('');
});

async function collect(all: ReturnType<typeof envelopes>): Promise<string> {
  const items = [];
  for await (const item of all) items.push(item);
  return printed(items, 'stdout').toString();
}

/** Starts a command over a connection whose answer nobody reads. */
async function startUnread(script: string): Promise<{ client: ClientRequest; pid: number }> {
  const body = Buffer.from(JSON.stringify(bash(script, { tag: script })));
  const head = Buffer.alloc(5);
  head.writeUInt32BE(body.length, 1);
  const headers = {
    'x-access-token': TOKEN,
    'content-type': 'application/connect+json',
    'connect-protocol-version': '1',
  };
  const client = request(`${agent.url}/process.Process/Start`, { method: 'POST', headers });
  client.on('error', () => undefined);
  client.on('response', (response) => response.pause());
  client.end(Buffer.concat([head, body]));
  let pid: number | undefined;
  await until(async () => {
    const { processes = [] } = (await unary(agent, 'List', {})).body;
    pid = processes.find((entry: { tag?: string }) => entry.tag === script)?.pid;
    return pid !== undefined;
  });
  return { client, pid: pid! };
}

function rssMiB(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}
