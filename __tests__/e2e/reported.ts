import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createJob, type ActionRun, type Job } from '../runner/job.js';
import type { TestEngine } from '../support/test-engine.js';
import { startGitHubApi, type TestGitHub } from '../support/github-api.js';

export const TOKEN = 'ghs_0123456789abcdefghijklmnop';
export const HEAD = 'feedfacefeedfacefeedfacefeedfacefeedface';

/** A run of the action in a workflow of `acme/shop`, with GitHub's API beside it. */
export interface Reported {
  run: ActionRun;
  github: TestGitHub;
  job: Job;
}

export interface ReportedRequest {
  /** Of the sandbox file; nothing is uploaded unless it says so. */
  description: object;
  inputs?: Record<string, string>;
  /** Files of the workspace. */
  files?: Record<string, string>;
  event?: { name: string; payload: unknown };
  env?: Record<string, string>;
  github?: TestGitHub;
  cancel?: (github: TestGitHub) => Promise<unknown>;
}

const pull = {
  name: 'pull_request',
  payload: { pull_request: { number: 7, head: { sha: HEAD, repo: { full_name: 'acme/shop' } } } },
};

/** Runs actions as a workflow gets them, in a folder with no node_modules above it. */
export function reporting(engine: () => TestEngine): {
  start(server?: 'github.com' | 'enterprise'): Promise<TestGitHub>;
  run(request: ReportedRequest): Promise<Reported>;
  /** Ends jobs and servers. */
  end(): Promise<void>;
  remove(): void;
} {
  const actionDir = mkdtempSync(path.join(tmpdir(), 'e2b-action-installed.'));
  cpSync(path.resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), path.join(actionDir, 'dist'), {
    recursive: true,
  });
  cpSync(path.resolve('action.yml'), path.join(actionDir, 'action.yml'));
  const jobs: Job[] = [];
  const servers: TestGitHub[] = [];
  const start = async (server: 'github.com' | 'enterprise' = 'github.com'): Promise<TestGitHub> => {
    const github = await startGitHubApi('acme/shop', server);
    servers.push(github);
    github.tokens.set(TOKEN, {
      login: 'github-actions[bot]',
      kind: 'installation',
      permissions: { 'pull-requests': 'write', checks: 'write' },
    });
    github.pulls.push({ number: 7, state: 'open', head: { sha: HEAD, ref: 'topic', repo: null } });
    return github;
  };
  return {
    start,
    async run({ description, inputs = {}, files = {}, event = pull, env = {}, github: given, cancel }) {
      const github = given ?? (await start());
      const job = await createJob({
        event,
        secrets: [TOKEN],
        env: {
          E2B_ACTION_STATE: engine().state,
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_REPOSITORY: 'acme/shop',
          // What `github.token` is to the stand-in.
          GITHUB_TOKEN: TOKEN,
          ...env,
        },
      });
      jobs.push(job);
      for (const [name, text] of Object.entries({
        ...files,
        'sandbox.yml': JSON.stringify({ upload: 'none', ...description }),
      })) {
        mkdirSync(path.dirname(path.join(job.workspace, name)), { recursive: true });
        writeFileSync(path.join(job.workspace, name), text);
      }
      const run = await job.step({
        actionDir,
        inputs: { engine: 'local', ...inputs },
        ...(cancel ? { cancelAfter: cancel(github) } : {}),
      });
      return { run, github, job };
    },
    async end() {
      for (const job of jobs.splice(0)) await job.finish();
      for (const server of servers.splice(0)) await server.close();
    },
    remove: () => rmSync(actionDir, { recursive: true }),
  };
}

/**
 * Options of Node by which a run measures no time, while waiting works as ever: what it says of durations is always the
 * same. Its clock advances in minutes.
 */
export function withoutDurations(folder: string): Record<string, string> {
  const file = path.join(folder, 'coarse-clock.mjs');
  writeFileSync(
    file,
    'const now = performance.now.bind(performance);\nperformance.now = () => Math.floor(now() / 60_000) * 60_000;\n',
  );
  return { NODE_OPTIONS: `--import=${pathToFileURL(file).href}` };
}

export interface JUnitCase {
  name: string;
  file?: string;
  line?: number;
  failure?: string;
  /** How often it failed before it passed. */
  flaky?: number;
}

/** A report as a test runner writes it. */
export function junitXml(cases: readonly JUnitCase[]): string {
  const attribute = (text: string): string =>
    `"${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`;
  const one = ({ name, file, line, failure, flaky = 0 }: JUnitCase): string =>
    [
      `<testcase classname="shop" name=${attribute(name)} time="0.01"`,
      file === undefined ? '' : ` file=${attribute(file)}`,
      line === undefined ? '' : ` line="${line}"`,
      '>',
      failure === undefined ? '' : `<failure message=${attribute(failure)}/>`,
      '<flakyFailure message="too slow"/>'.repeat(flaky),
      '</testcase>',
    ].join('');
  return `<?xml version="1.0"?><testsuite name="all">${cases.map(one).join('\n')}</testsuite>`;
}
