import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { call, startAgent, USER, type Agent } from './harness/agent.js';

let agent: Agent;
let dir: string;

beforeAll(async () => {
  agent = await startAgent();
});
afterAll(async () => agent?.stop());
beforeEach(() => {
  dir = mkdtempSync(join(agent.dir, 'compose-'));
  chmodSync(dir, 0o755);
});

async function compose(body: unknown, headers: Record<string, string> = {}): Promise<[number, unknown]> {
  const response = await call(agent, '/files/compose', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  return [response.status, await response.json()];
}

test('several files become one, in order, owned by the user; the parts go', async () => {
  const parts = [randomBytes(3_000_000), Buffer.alloc(0), randomBytes(1)];
  const sources = parts.map((bytes, index) => {
    writeFileSync(join(dir, `part${index}`), bytes);
    return join(dir, `part${index}`);
  });
  const destination = join(dir, 'new', 'whole');
  expect(await compose({ source_paths: sources, destination })).toEqual([
    200,
    { path: destination, name: 'whole', type: 'file' },
  ]);
  const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  expect(hash(readFileSync(destination))).toBe(hash(Buffer.concat(parts)));
  const { uid, gid, mode } = statSync(destination);
  expect({ uid, gid, mode: mode & 0o7777 }).toEqual({ ...USER, mode: 0o644 });
  expect(readdirSync(dir)).toEqual(['new']);
  expect(readdirSync(join(dir, 'new'))).toEqual(['whole']);
});

test('a destination is replaced; paths are from the home of the user that is named', async () => {
  writeFileSync(join(agent.home, 'a'), '1');
  writeFileSync(join(agent.home, 'b'), '2');
  writeFileSync(join(agent.home, 'c'), 'old');
  const [status] = await compose({ source_paths: ['a', '~/b'], destination: 'c', username: 'member' });
  expect(status).toBe(200);
  expect(readFileSync(join(agent.home, 'c'), 'utf8')).toBe('12');
});

test.each([
  ['not JSON', '{', 400, 'not JSON'],
  ['no sources', { source_paths: [], destination: '/x' }, 400, 'source_paths must not be empty'],
  ['sources that are no list', { source_paths: 'a', destination: '/x' }, 400, 'source_paths'],
  ['sources that are no strings', { source_paths: [1], destination: '/x' }, 400, 'source_paths'],
  ['no destination', { source_paths: ['a'] }, 400, 'destination is required'],
  ['an unknown user', { source_paths: ['a'], destination: '/x', username: 'ghost' }, 401, 'ghost'],
  ['a source that is not there', { source_paths: ['kept', 'no'], destination: 'x' }, 404, 'not found: no'],
  ['a directory', { source_paths: ['kept', 'sub'], destination: 'x' }, 400, 'not a regular file: sub'],
  ['a source that is the destination', { source_paths: ['kept'], destination: './kept' }, 400, 'same as'],
  ['a directory as the destination', { source_paths: ['kept'], destination: 'sub' }, 400, 'directory'],
])('%s is refused, and nothing is lost', async (_name, body, status, text) => {
  writeFileSync(join(agent.home, 'kept'), 'here');
  mkdirSync(join(agent.home, 'sub'), { recursive: true });
  const before = readdirSync(agent.home);
  expect(await compose(body)).toEqual([status, { code: status, message: expect.stringContaining(text) }]);
  expect(readdirSync(agent.home)).toEqual(before);
  expect(readFileSync(join(agent.home, 'kept'), 'utf8')).toBe('here');
});

test('the token is needed, a signature does not do', async () => {
  writeFileSync(join(dir, 'a'), '');
  const [status] = await compose(
    { source_paths: [join(dir, 'a')], destination: join(dir, 'b') },
    { 'x-access-token': 'no' },
  );
  expect(status).toBe(401);
  expect(existsSync(join(dir, 'b'))).toBe(false);
});
