import { Sandbox } from 'e2b';
import { type Programs, standBeforePrograms } from '../support/programs.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';

// Each call in each state: what is answered, and what getInfo shows once all is settled. `waits`: it is answered when
// the change of state that is under way has ended, not before. `files` is paused without its memory.
const TABLE = `
call            | running     | snapshotting      | pausing           | paused      | files       | resuming          | killing  | killed   | unknown
connect         | 200 running | waits 200 running | waits 201 running | 201 running | 201 running | waits 200 running | 409 gone | 404 gone | 404 gone
pause           | 204 paused  | waits 204 paused  | waits 204 paused  | 409 paused  | 409 paused  | waits 204 paused  | 404 gone | 404 gone | 404 gone
resume          | 409 running | waits 409 running | waits 201 running | 201 running | 201 running | waits 409 running | 404 gone | 404 gone | 404 gone
setTimeout      | 204 running | 204 running       | 409 paused        | 404 paused  | 404 paused  | 404 running       | 404 gone | 404 gone | 404 gone
refresh         | 204 running | 204 running       | 409 paused        | 404 paused  | 404 paused  | 404 running       | 404 gone | 404 gone | 404 gone
kill            | 204 gone    | waits 204 gone    | waits 204 gone    | 204 gone    | 204 gone    | waits 204 gone    | 404 gone | 404 gone | 404 gone
fork            | 201 running | waits 201 running | 409 paused        | 409 paused  | 409 paused  | waits 201 running | 404 gone | 404 gone | 404 gone
createSnapshot  | 201 running | waits 201 running | 409 paused        | 404 paused  | 404 paused  | waits 201 running | 404 gone | 404 gone | 404 gone
updateNetwork   | 204 running | waits 204 running | 409 paused        | 404 paused  | 404 paused  | waits 204 running | 404 gone | 404 gone | 404 gone
getInfo running | 200 running | 200 running       | -                 | -           | -           | 200 running       | -        | -        | -
getInfo paused  | -           | -                 | 200 paused        | 200 paused  | 200 paused  | -                 | -        | -        | -
getInfo         | -           | -                 | -                 | -           | -           | -                 | 404 gone | 404 gone | 404 gone
traffic         | 204 running | waits 204 running | 502 paused        | 502 paused  | 502 paused  | waits 204 running | 502 gone | 502 gone | 502 gone
auto-resumed    | 204 running | waits 204 running | waits 502 paused  | 204 running | 502 paused  | waits 204 running | 502 gone | 502 gone | 502 gone`;

let programs: Programs;
let engine: TestEngine;
beforeAll(async () => {
  programs = await standBeforePrograms();
  engine = await startTestEngine({ programs: programs.folder });
});
afterAll(async () => {
  await engine?.stop();
  await programs.close();
});

afterEach(async () => {
  await programs.reset();
  const rest = (await (await engine.api('GET', '/v2/sandboxes')).json()) as { sandboxID: string }[];
  await Promise.all(rest.map(({ sandboxID }) => engine.api('DELETE', `/sandboxes/${sandboxID}`)));
});

const post = (id: string, verb: string, body?: object): Promise<Response> =>
  engine.api('POST', `/sandboxes/${id}${verb}`, body);

/** The agent's own health, asked through the data plane. */
const traffic = (id: string, token: string): Promise<Response> =>
  fetch(`${engine.sandboxUrl}/health`, {
    headers: { 'E2b-Sandbox-Id': id, 'E2b-Sandbox-Port': '49983', 'X-Access-Token': token },
  });

const showing = (state: string) => async (id: string) => {
  const answer = await engine.api('GET', `/sandboxes/${id}`);
  const listed = await engine.api('GET', `/v2/sandboxes?state=${state}`);
  expect(await answer.clone().json()).toMatchObject({ state });
  expect(await listed.json()).toMatchObject([{ sandboxID: id, state }]);
  return answer;
};

const CALLS: Record<string, (id: string, token: string) => Promise<Response>> = {
  connect: (id) => engine.api('POST', `/v2/sandboxes/${id}/connect`, { timeout: 300 }),
  pause: (id) => post(id, '/pause'),
  resume: (id) => post(id, '/resume', { timeout: 300 }),
  setTimeout: (id) => post(id, '/timeout', { timeout: 200 }),
  refresh: (id) => post(id, '/refreshes', { duration: 200 }),
  kill: (id) => engine.api('DELETE', `/sandboxes/${id}`),
  fork: (id) => post(id, '/fork', {}),
  createSnapshot: (id) => post(id, '/snapshots', {}),
  updateNetwork: (id) => engine.api('PUT', `/sandboxes/${id}/network`, {}),
  'getInfo running': showing('running'),
  'getInfo paused': showing('paused'),
  getInfo: (id) => engine.api('GET', `/sandboxes/${id}`),
  traffic,
  'auto-resumed': traffic,
};

/** A state that a sandbox was brought into. One that lasts only while a change is under way: until it is let go. */
interface Brought {
  letGo(): Promise<void>;
  /** The answer to the call that began the change. */
  began?: Promise<Response>;
}

/** Brings a running sandbox into a state. */
const STATES: Record<string, (id: string) => Promise<Brought>> = {
  running: async () => settled,
  paused: async (id) => {
    await post(id, '/pause');
    return settled;
  },
  files: async (id) => {
    await post(id, '/pause', { memory: false });
    return settled;
  },
  killed: async (id) => {
    await Sandbox.kill(id, engine.options);
    return settled;
  },
  snapshotting: (id) => under(programs.hold('cp', id), () => post(id, '/snapshots', {})),
  // What it wrote is flushed to the disk first.
  pausing: (id) => under(programs.hold('sync', id), () => post(id, '/pause', { memory: false })),
  killing: (id) => under(programs.hold('runc', `kill ${id}`), () => engine.api('DELETE', `/sandboxes/${id}`)),
  resuming: async (id) => {
    await post(id, '/pause');
    return under(programs.hold('runc', `resume ${id}`), () => post(id, '/connect', { timeout: 300 }));
  },
};

const settled: Brought = { letGo: async () => undefined };

async function under(
  holding: ReturnType<Programs['hold']>,
  begin: () => Promise<Response>,
): Promise<Brought> {
  const held = await holding;
  const began = begin();
  await held.arrived();
  return { began, letGo: () => held.letGo() };
}

/** What is wrong with an answer for clients that look at its body or its length, not at its status. */
async function faultsOf(response: Response, id: string): Promise<string[]> {
  const text = await response.text();
  const { status, headers } = response;
  if (status === 204) return text === '' && !headers.has('transfer-encoding') ? [] : ['not empty'];
  const { code, ...rest } = JSON.parse(text) as { code?: number };
  if (status >= 400 && code !== status) return [`code ${code}`];
  const notFound = JSON.stringify({ sandboxId: id, message: 'The sandbox was not found' });
  return status === 502 && JSON.stringify(rest) !== notFound ? [text] : [];
}

async function stateOf(id: string): Promise<string> {
  const response = await engine.api('GET', `/sandboxes/${id}`);
  return response.status === 404 ? 'gone' : ((await response.json()) as { state: string }).state;
}

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim());
const [head, ...lines] = TABLE.trim().split('\n').map(cellsOf) as [string[], ...string[][]];
const cells = lines.flatMap(([call = '', ...row]) =>
  row.map((cell, column) => ({ call, state: head[column + 1] ?? '', cell })),
);

describe.each(head.slice(1))('%s', (state) => {
  test.each(cells.filter((cell) => cell.state === state && cell.cell !== '-'))(
    '$call: $cell',
    async ({ call, cell }) => {
      const waits = cell.startsWith('waits');
      const [wanted, then] = cell.replace('waits ', '').split(' ');
      const sandbox = await engine.create('base', {
        lifecycle: { onTimeout: 'pause', autoResume: call === 'auto-resumed' },
      });
      const id = state === 'unknown' ? 'iunknown' : sandbox.sandboxId;
      const { envdAccessToken } = sandbox as unknown as { envdAccessToken: string };
      const brought = (await STATES[state]?.(id)) ?? settled;
      const answer = CALLS[call]?.(id, envdAccessToken) as Promise<Response>;
      let first = 'another';
      if (waits) {
        // Long enough for an answer that does not wait: another client is answered twice meanwhile.
        const others = [1, 2].map(() => engine.api('GET', '/v2/sandboxes'));
        first = await Promise.race([answer.then(() => 'it'), Promise.all(others).then(() => 'another')]);
        await brought.letGo();
      }
      const response = await answer;
      if (!waits) await brought.letGo();
      // Whoever began the change is told that it was made, unless the sandbox was killed meanwhile.
      const began = call === 'kill' || ((await brought.began)?.ok ?? true);
      await brought.began;
      expect([first, response.status, await faultsOf(response, id), began, await stateOf(id)]).toEqual([
        'another',
        Number(wanted),
        [],
        true,
        then,
      ]);
    },
  );
});
