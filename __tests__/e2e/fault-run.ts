import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Sandbox } from 'e2b';
import type { RunResult } from '../../src/job/result.js';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.js';
import type { FaultRule } from '../support/fault-rules.js';
import type { TestEngine } from '../support/test-engine.js';
import { type CliProcess, type CliRun, startCli } from './cli-process.js';

/** A run that did not end by itself within this is one that hangs: all its deadlines together are shorter. In ms. */
const HANGS = 240_000;
const LINES = 200;

/**
 * Bytes that no compressor shrinks, so that a fault after so many bytes finds them; the same every time. More than the 256 KiB that come
 * with the answer of who packs, so that files are read, too.
 */
const DATA = Buffer.concat(
  Array.from({ length: 16_000 }, (_, n) => createHash('sha256').update(`block ${n}`).digest()),
);
const NUMBERS = Array.from({ length: 20_000 }, (_, n) => `${n + 1}\n`).join('');
/** What the first step leaves to be downloaded. */
const ARTIFACTS: Record<string, Buffer> = {
  'data.bin': DATA,
  'numbers.txt': Buffer.from(NUMBERS),
};

export interface FaultRunOptions {
  /** What becomes of the sandbox, whatever the outcome. */
  after?: 'kill' | 'pause' | 'keep';
  /** The second step ends with this. */
  exitCode?: number;
  /** In a sandbox that is there. */
  sandboxId?: string;
  /** Instead of the two steps, as YAML. */
  steps?: string;
  /** Of the sandbox, instead of 30s. */
  timeout?: string;
  /** Of each phase, instead of 20s. */
  deadline?: string;
  /** What stands still for so long is given up, instead of 2s. */
  stall?: string;
  /** More of the description, as YAML. */
  more?: string;
  /** The run is cancelled: that is an outcome, too. */
  cancelled?: boolean;
}

/** A run of a small tree, two steps whose output is known and one download, through a proxy that breaks things. */
export interface FaultRun {
  proxy: FaultProxy;
  process: CliProcess;
  done: Promise<CliRun & { hung: boolean }>;
  /** Of this run: its sandboxes carry it as metadata. */
  mark: string;
  folder: string;
  /** Sandboxes of this run that the engine still has. */
  sandboxes: () => Promise<ListedSandbox[]>;
  /** Everything about the ended run that is not as it must be after any fault, a sentence each. */
  judge(): Promise<string[]>;
  /** For a test that fails to print. */
  story(): Promise<string>;
  /** Removes what it left, also what it may leave. */
  clear(): Promise<void>;
}

export interface ListedSandbox {
  sandboxID: string;
  state: string;
}

/** Sandboxes that the engine has of the run with this mark. */
export async function sandboxesOf(engine: TestEngine, mark: string): Promise<ListedSandbox[]> {
  const answer = await engine.api('GET', '/v2/sandboxes?state=running,paused&limit=100');
  const all = (await answer.json()) as (ListedSandbox & { metadata?: Record<string, string> })[];
  return all.filter(({ metadata }) => metadata?.['test'] === mark);
}

let runs = 0;

export async function startFaultRun(
  engine: TestEngine,
  rules: readonly FaultRule[],
  options: FaultRunOptions = {},
): Promise<FaultRun> {
  const proxy = await startFaultProxy(engine.apiUrl, rules);
  const home = mkdtempSync(join(tmpdir(), 'faults-'));
  const mark = `${process.pid}-${runs++}`;
  const folder = join(home, 'tree');
  const temp = join(home, 'tmp');
  writeTree(folder);
  mkdirSync(temp);
  writeFileSync(join(folder, 'sandbox.yml'), description(mark, options));
  const started = startCli(
    { state: join(home, 'no-engine-here') },
    ['run', '--engine', 'cloud', '--api-url', proxy.url, '--json'],
    { cwd: folder, env: { E2B_API_KEY: engine.apiKey, E2B_SANDBOX_URL: proxy.url, TMPDIR: temp } },
  );
  let hung = false;
  const watchdog = setTimeout(() => {
    hung = true;
    started.child.kill('SIGKILL');
  }, HANGS);
  const done = started.done.then((ended) => {
    clearTimeout(watchdog);
    return { ...ended, hung };
  });

  const sandboxes = (): Promise<ListedSandbox[]> => sandboxesOf(engine, mark);

  return {
    proxy,
    process: started,
    done,
    mark,
    folder,
    sandboxes,
    async judge() {
      const ended = await done;
      if (ended.hung) return [`it did not end within ${HANGS / 1000} s`];
      if (ended.signal !== null) return [`it was ended by ${ended.signal}`];
      let result: RunResult;
      try {
        result = ended.result();
      } catch {
        return [`it printed no result and ended with ${ended.code}`];
      }
      return [
        ...judgeOutcome(ended, result, options),
        ...judgeOutput(ended, result),
        ...judgeArtifacts(result, join(folder, 'got')),
        ...judgeWords(ended, result),
        ...readdirSync(temp).map((name) => `it left the temporary file ${name}`),
        ...(await judgeSandboxes(engine, await sandboxes(), result, options)),
      ];
    },
    async story() {
      const ended = await done;
      const passed = proxy.exchanges.map(
        ({ asked, status, fault }) =>
          `${asked.slice(0, 140)} → ${status ?? '-'}${fault === undefined ? '' : `  ← fault ${fault}`}`,
      );
      return [
        `code ${ended.code}`,
        ended.stdout,
        ended.stderr.replace(/^(first|second) \d+\n/gm, ''),
        ...passed,
      ].join('\n');
    },
    async clear() {
      if (started.child.exitCode === null && started.child.signalCode === null) started.child.kill('SIGKILL');
      await done;
      await proxy.close();
      for (const { sandboxID } of await sandboxes()) await engine.api('DELETE', `/sandboxes/${sandboxID}`);
      rmSync(home, { recursive: true });
    },
  };
}

export function writeTree(folder: string): void {
  mkdirSync(join(folder, 'sub/ü'), { recursive: true });
  writeFileSync(join(folder, 'data.bin'), DATA);
  writeFileSync(join(folder, 'sub/ü/a b.txt'), 'a\n');
  writeFileSync(join(folder, 'empty'), '');
  writeFileSync(
    join(folder, 'tool'),
    '#!/bin/sh\necho x >> ~/ran-$1; for n in $(seq $2 $3); do echo "$1 $n"; done\n',
  );
  chmodSync(join(folder, 'tool'), 0o755);
}

export function description(mark: string, options: FaultRunOptions): string {
  const { after = 'kill', exitCode = 0, sandboxId, more = '' } = options;
  const { timeout = '30s', deadline = '20s', stall = '2s' } = options;
  const hash = createHash('sha256').update(DATA).digest('hex');
  const steps =
    options.steps ??
    `
  - name: first
    run: |
      echo "${hash}  data.bin" | sha256sum --quiet -c
      test "$(cat 'sub/ü/a b.txt')" = a -a -f empty
      ./tool first 1 ${LINES}
      mkdir -p out; cp data.bin out/; seq 1 20000 > out/numbers.txt
      echo "first ran $(wc -l < ~/ran-first)"
  - name: second
    run: |
      ./tool second 1 ${LINES / 2}
      sleep 0.4
      ./tool second ${LINES / 2 + 1} ${LINES}
      echo "second ran $(($(wc -l < ~/ran-second) / 2))"
      exit ${exitCode}
`;
  return `
sandbox:
  timeout: ${timeout}
  metadata: { test: "${mark}" }
${sandboxId === undefined ? '' : `  id: ${sandboxId}\n`}
deadlines: { create: ${deadline}, upload: ${deadline}, download: ${deadline}, pause: ${deadline}, stall: ${stall}, queue: 3s }
steps: ${steps}
download: [{ from: "out/**", to: got, if-none: error }]
after: ${after}
${more}
`;
}

const CODES: Record<string, number> = { lost: 125, service: 125, 'timed-out': 124, cancelled: 130 };

function judgeOutcome(
  { code }: CliRun,
  result: RunResult,
  { exitCode = 0, cancelled = false, steps: own }: FaultRunOptions,
): string[] {
  const { outcome, steps, error, problems } = result;
  const wrong: string[] = [];
  const known = outcome === 'passed' || outcome === 'failed';
  if (known && (outcome === 'failed') !== (exitCode !== 0)) wrong.push(`its outcome is ${outcome}`);
  const others = cancelled ? ['cancelled'] : ['lost', 'service'];
  if (!known && !others.includes(outcome)) wrong.push(`its outcome is ${outcome}`);
  const expected = known ? exitCode || (problems.length > 0 ? 125 : 0) : CODES[outcome];
  if (code !== expected || result.exitCode !== code)
    wrong.push(`${outcome} ended with ${code}, not ${expected}`);
  if (known && error) wrong.push(`it is ${outcome} and has an error: ${error.message}`);
  if (!known && !error && outcome !== 'cancelled') wrong.push(`it is ${outcome} and does not say why`);
  const [first, second] = steps;
  if (known && first?.outcome !== 'passed')
    wrong.push(`it is ${outcome} with its first step ${first?.outcome}`);
  if (known && own === undefined && second?.exitCode !== exitCode)
    wrong.push(`its second step ended with ${second?.exitCode}`);
  for (const { name, outcome: each } of steps) {
    if (each === 'failed' && (name !== 'second' || exitCode === 0)) wrong.push(`its step ${name} is failed`);
  }
  return wrong;
}

/** What a step printed that has a result must be there: all of it, once, in order. */
function judgeOutput({ stderr }: CliRun, { steps }: RunResult): string[] {
  const wrong: string[] = [];
  for (const name of ['first', 'second']) {
    const lines = stderr.split('\n').filter((line) => new RegExp(`^${name} (?:\\d+|ran \\d+)$`).test(line));
    const expected = [...Array.from({ length: LINES }, (_, n) => `${name} ${n + 1}`), `${name} ran 1`];
    const step = steps.find((each) => each.name === name);
    const ended = step?.outcome === 'passed' || step?.outcome === 'failed';
    const at = expected.findIndex((line, n) => line !== lines[n]);
    if (ended && at >= 0) wrong.push(`${name} has a result, but line ${at} of its output is «${lines[at]}»`);
    if (lines.length > expected.length) wrong.push(`${name} printed ${lines.length} lines`);
    // A step that has no result may have printed less, but nothing else.
    if (!ended && lines.some((line, n) => line !== expected[n])) wrong.push(`${name} printed other lines`);
  }
  return wrong;
}

/** Artifacts are whole, or they are not there and that is said. */
function judgeArtifacts({ artifacts, problems, outcome }: RunResult, got: string): string[] {
  const wrong: string[] = [];
  let found: string[] = [];
  try {
    found = readdirSync(got, { recursive: true }) as string[];
  } catch {
    // Nothing was fetched.
  }
  for (const name of found) {
    const expected = ARTIFACTS[name];
    if (!expected) wrong.push(`it left ${name} beside the artifacts`);
    else if (!readFileSync(join(got, name)).equals(expected)) wrong.push(`the artifact ${name} is damaged`);
  }
  for (const path of artifacts) {
    if (!found.includes(relative(got, path))) wrong.push(`the artifact ${path} is listed and is not there`);
  }
  const known = outcome === 'passed' || outcome === 'failed';
  if (known && problems.length === 0 && artifacts.length !== Object.keys(ARTIFACTS).length) {
    wrong.push(`artifacts are missing and nothing says so: ${artifacts.join(', ')}`);
  }
  return wrong;
}

/** Causes are told in one sentence each, by us, and each once. */
function judgeWords({ stderr }: CliRun, { error, problems, warnings }: RunResult): string[] {
  const wrong: string[] = [];
  const said = [...(error ? [error] : []), ...problems];
  for (const text of [...said.map(({ message }) => message), ...warnings]) {
    if (/\n|undefined|\[object|    at |Error:/.test(text) || text.length < 10 || text.length > 500) {
      wrong.push(`this is no sentence: «${text}»`);
    }
  }
  for (const { cause, hint, message } of said) {
    if (cause === 'internal') wrong.push(`it calls this its own fault: «${message}»`);
    if (hint.length < 5) wrong.push(`no way out is told for «${message}»`);
  }
  for (const { message } of said) {
    const times = stderr.split(message).length - 1;
    if (times !== 1) wrong.push(`it said ${times} times: «${message}»`);
  }
  if (/^\s+at .*:\d+:\d+|UnhandledPromise|\(node:\d+\)/m.test(stderr))
    wrong.push('it printed a stack or a warning of Node');
  return wrong;
}

async function judgeSandboxes(
  engine: TestEngine,
  left: { sandboxID: string; state: string }[],
  { outcome, sandbox, warnings, problems }: RunResult,
  { after = 'kill' }: FaultRunOptions,
): Promise<string[]> {
  const wrong: string[] = [];
  const asked = after === 'keep' ? 'running' : 'paused';
  const said = [...warnings, ...problems.map(({ message }) => message)].join('\n');
  for (const { sandboxID, state } of left) {
    if (sandboxID !== sandbox.id) wrong.push(`it left sandbox ${sandboxID}, which it does not know`);
    else if (after === 'kill' || outcome === 'lost') {
      if (!/by itself (?:within|at)/.test(said)) wrong.push('it left its sandbox');
    } else if (state !== asked && !/paus/.test(said)) wrong.push(`it left its sandbox ${state}`);
    if (sandboxID === sandbox.id && state === 'running' && after === 'keep') {
      wrong.push(...(await judgeInside(engine, sandboxID)));
    }
  }
  // Of one that runs until its end it was said when that is; it may be over.
  const ends = sandbox.state === 'running' && /by itself (?:within|at)/.test(said);
  if (left.length === 0 && !ends && (sandbox.state === 'running' || sandbox.state === 'paused')) {
    wrong.push(`it says that its sandbox is ${sandbox.state}, and there is none`);
  }
  return wrong;
}

/** Nothing of ours stays in a sandbox that is kept, and no step ran twice. */
async function judgeInside(engine: TestEngine, id: string): Promise<string[]> {
  const sandbox = await Sandbox.connect(id, engine.options);
  const script = [
    'cd; for f in ran-*; do test -e "$f" && echo "$f $(wc -l < "$f")"; done',
    'ls -Ad /tmp/.e2b-action-* 2>/dev/null',
    'ps -eo args | grep -E "(tool|seq|sleep|tar|e2b-action)" | grep -v grep',
    'true',
  ].join('\n');
  const { stdout } = await sandbox.commands.run(script, { user: 'user' });
  return stdout
    .split('\n')
    .filter(
      (line) => line !== '' && line !== 'ran-first 1' && line !== 'ran-second 2' && line !== 'ran-second 1',
    )
    .map((line) => `in the sandbox it left: ${line}`);
}
