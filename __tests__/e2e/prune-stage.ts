import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ORIGIN_METADATA } from '../../src/job/origin.js';
import type { PrunedItem, PruneResult } from '../../src/job/prune/model.js';
import { type ActionRun, createJob, type Job } from '../runner/job.js';
import { startGitHubApi, type TestGitHub, type TestRun } from '../support/github-api.js';
import type { TestEngine } from '../support/test-engine.js';
import { type CliRun, startCli } from './cli-process.js';

export const TOKEN = 'ghs_0123456789abcdefghijklmnop';
export const SHOP = 'github.com/acme/shop';
/** The workflow run of the sweeps themselves. */
export const OWN_RUN = 1234567890;

type Claims = Partial<Record<keyof typeof ORIGIN_METADATA, string>>;

/** Metadata as a run of `acme/shop` writes it, but for what is given. */
export function claiming(claims: Claims = {}, more: Record<string, string> = {}): Record<string, string> {
  const all = { repository: SHOP, trust: 'own', ...claims };
  return {
    ...Object.fromEntries(
      Object.entries(all).map(([name, value]) => [
        ORIGIN_METADATA[name as keyof typeof ORIGIN_METADATA],
        value,
      ]),
    ),
    ...more,
  };
}

/** A sandbox of a minute's work: what `claiming` says of it, running or paused. */
export async function leave(
  engine: TestEngine,
  metadata: Record<string, string>,
  { paused = false, snapshot = false }: { paused?: boolean; snapshot?: boolean } = {},
): Promise<{ id: string; snapshot: string }> {
  const sandbox = await engine.create('base', { metadata, timeoutMs: 600_000 });
  const made = snapshot ? (await sandbox.createSnapshot()).snapshotId : '';
  if (paused) await sandbox.pause();
  return { id: sandbox.sandboxId, snapshot: made };
}

/** Registers builds of a template under these tags; none is started. */
export async function tagged(engine: TestEngine, name: string, tags: readonly string[]): Promise<void> {
  for (const tag of tags) {
    const response = await engine.api('POST', '/v3/templates', { name, tags: [tag] });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  }
}

export async function tagsOf(engine: TestEngine, name: string): Promise<string[]> {
  const tags = (await (await engine.api('GET', `/templates/${name}/tags`)).json()) as { tag: string }[];
  return tags.map(({ tag }) => tag).toSorted();
}

export async function alive(engine: TestEngine): Promise<string[]> {
  const rows = (await (await engine.api('GET', '/v2/sandboxes')).json()) as { sandboxID: string }[];
  return rows.map(({ sandboxID }) => sandboxID);
}

export async function snapshotsOf(engine: TestEngine): Promise<string[]> {
  const rows = (await (await engine.api('GET', '/snapshots')).json()) as { snapshotID: string }[];
  return rows.map(({ snapshotID }) => snapshotID);
}

/** What became of each thing, and why, by its ID. */
export function fates(result: PruneResult): Record<string, [PrunedItem['what'], string]> {
  return Object.fromEntries(result.items.map(({ id, what, reason }) => [id, [what, reason]]));
}

/** A workflow run, and what may be changed about it. */
export function addRun(github: TestGitHub, id: number, status: 'completed' | 'in_progress'): TestRun {
  const conclusion = status === 'completed' ? 'success' : null;
  const run = { id, status, conclusion, head_sha: 'abc', run_attempt: 1, jobs: [] };
  github.runs.push(run);
  return run;
}

export interface SweepRequest {
  inputs: Record<string, string>;
  github: TestGitHub;
  event?: { name: string; payload: unknown };
  env?: Record<string, string>;
  /** Of the workspace. */
  files?: Record<string, string>;
  cancel?: () => Promise<unknown>;
}

/** Sweeps as a workflow and a terminal of `acme/shop` make them, in a folder with no node_modules above it. */
export function sweeping(engine: () => TestEngine): {
  github(): Promise<TestGitHub>;
  action(request: SweepRequest): Promise<{ run: ActionRun; result: PruneResult | undefined }>;
  /** `prune …` in a clone. */
  cli(argv: string[], env?: Record<string, string>): Promise<CliRun>;
  /** Options of Node with which a process lives so many ms later. */
  later(ms: number): Record<string, string>;
  end(): Promise<void>;
  remove(): void;
} {
  const root = mkdtempSync(path.join(tmpdir(), 'e2b-action-prune.'));
  const installed = path.join(root, 'installed');
  const dist = path.resolve(process.env['E2B_TEST_DIST'] ?? 'dist');
  cpSync(dist, path.join(installed, 'dist'), { recursive: true });
  mkdirSync(path.join(installed, 'prune'));
  cpSync(path.resolve('prune/action.yml'), path.join(installed, 'prune/action.yml'));
  const clone = path.join(root, 'clone');
  execFileSync('git', ['init', '-q', clone]);
  execFileSync('git', ['config', 'remote.origin.url', 'git@github.com:Acme/Shop.git'], { cwd: clone });
  const jobs: Job[] = [];
  const servers: TestGitHub[] = [];
  return {
    async github() {
      const github = await startGitHubApi('acme/shop');
      servers.push(github);
      github.tokens.set(TOKEN, {
        login: 'github-actions[bot]',
        kind: 'installation',
        permissions: { actions: 'read', 'pull-requests': 'read' },
      });
      const head = { sha: 'abc', ref: 'topic', repo: null };
      github.pulls.push({ number: 7, state: 'closed', head }, { number: 8, state: 'open', head });
      addRun(github, 100, 'completed');
      addRun(github, OWN_RUN, 'in_progress');
      return github;
    },
    async action({ inputs, github, event, env = {}, files = {}, cancel }) {
      const job = await createJob({
        ...(event ? { event } : {}),
        secrets: [TOKEN],
        env: {
          E2B_ACTION_STATE: engine().state,
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_REPOSITORY: 'acme/shop',
          GITHUB_RUN_ID: String(OWN_RUN),
          GITHUB_TOKEN: TOKEN,
          ...env,
        },
      });
      jobs.push(job);
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(job.workspace, name), text);
      const run = await job.step({
        actionDir: path.join(installed, 'prune'),
        inputs: { engine: 'local', ...inputs },
        ...(cancel ? { cancelAfter: cancel() } : {}),
      });
      const file = run.outputs['result'];
      const result = file ? (JSON.parse(readFileSync(file, 'utf8')) as PruneResult) : undefined;
      return { run, result };
    },
    cli: (argv, env = {}) =>
      startCli(engine(), ['prune', '--engine', 'local', ...argv], { cwd: clone, env }).done,
    later(ms) {
      const file = path.join(root, `later-${ms}.mjs`);
      writeFileSync(
        file,
        `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ${ms}); }
  static now() { return Real.now() + ${ms}; }
};
`,
      );
      return { NODE_OPTIONS: `--import=${pathToFileURL(file).href}` };
    },
    async end() {
      for (const job of jobs.splice(0)) await job.finish();
      for (const server of servers.splice(0)) await server.close();
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
