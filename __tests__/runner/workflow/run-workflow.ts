import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestGitHub, TestToken } from '../../support/github-api.js';
import { eventContext, inputsOf, isOfFork, isStartedBy, permissionsOf, type WorkflowEvent } from './event.js';
import { fill, holds, type Status } from './expressions.js';
import { matrixOf } from './matrix.js';
import { type JobDefinition, type Permissions, readWorkflow } from './model.js';
import type { TestRepository } from './repository.js';
import { type JobRequest, type JobRun, runJob } from './run-job.js';

export interface WorkflowRequest extends Pick<JobRequest, 'actions' | 'onLine'> {
  /** The workflow file. */
  text: string;
  /** `owner/name` */
  name: string;
  repository: TestRepository;
  github: TestGitHub;
  event: WorkflowEvent;
  /** Of the repository. A pull request of a fork does not get them. */
  secrets?: Readonly<Record<string, string>>;
  vars?: Readonly<Record<string, string>>;
  /** Variables of the machine that runs the jobs. */
  machine?: Readonly<Record<string, string>>;
}

export interface WorkflowRun {
  id: number;
  /** `skipped`: the event does not start it, or no job ran. */
  conclusion: JobRun['conclusion'];
  /** In the order in which they ended. */
  jobs: JobRun[];
  /** @param name as the page of the run shows it: `test (unit)` */
  job(name: string): JobRun;
  /** Holds a folder for each artifact. */
  artifacts: string;
  remove(): void;
}

let runs = 5000;
let tokens = 0;

/**
 * Runs a workflow as GitHub does, on the stand-in for its runner: jobs as soon as what they need is over, expressions,
 * matrices, secrets, a token with just the permissions that the workflow asks for. Not here: concurrency, time limits,
 * `fail-fast`, reusable workflows, services and containers.
 */
export async function runWorkflow(request: WorkflowRequest): Promise<WorkflowRun> {
  const { event, github, repository, name } = request;
  const workflow = readWorkflow(request.text);
  const inputs = inputsOf(workflow, event);
  const id = ++runs;
  const root = mkdtempSync(path.join(tmpdir(), 'workflow-'));
  const jobs: JobRun[] = [];
  const run: Omit<WorkflowRun, 'conclusion'> = {
    id,
    jobs,
    job(wanted) {
      const found = jobs.find((each) => each.name === wanted);
      if (!found) throw new Error(`no job ${wanted}; there are: ${jobs.map((each) => each.name).join(', ')}`);
      return found;
    },
    artifacts: path.join(root, 'artifacts'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  if (!isStartedBy(workflow, event)) return { ...run, conclusion: 'skipped' };

  const branch = event.branch ?? 'main';
  const ofFork = isOfFork(event, name);
  const secrets = ofFork ? {} : (request.secrets ?? {});
  const shared = {
    ...eventContext(event, branch),
    repository: name,
    repository_owner: name.split('/')[0],
    sha: repository.sha(branch),
    run_id: String(id),
    run_attempt: '1',
    workflow: workflow.name,
    server_url: 'https://github.com',
    api_url: github.url,
  };
  const seen = { id, status: 'in_progress', conclusion: null as string | null, head_sha: shared.sha };
  const listed = { ...seen, run_attempt: 1, jobs: [] };
  github.runs.push(listed);

  async function runOne(jobId: string, definition: JobDefinition, given: Given): Promise<JobRun> {
    const permissions = permissionsOf(definition.permissions ?? workflow.permissions, ofFork);
    const token = grant(github, permissions);
    const values = Object.values(given.matrix).map(String);
    const contexts = {
      github: { ...shared, token },
      secrets: { ...secrets, GITHUB_TOKEN: token },
      vars: request.vars ?? {},
      inputs,
      ...given,
    };
    // Nothing waits for it here, but it has to be one.
    for (const group of [workflow.concurrency, definition.concurrency])
      if (group !== undefined) fill(group, contexts);
    const plain = definition.name ?? jobId;
    const shownName =
      values.length === 0 || definition.name?.includes('${{') === true
        ? plain
        : `${plain} (${values.join(', ')})`;
    const folder = path.join(root, String(++folders));
    mkdirSync(folder);
    return await runJob({
      id: jobId,
      name: fill(shownName, contexts),
      definition,
      contexts,
      env: workflow.env,
      machine: request.machine ?? {},
      event,
      secrets: [...Object.values(secrets), token],
      actions: request.actions,
      onLine: request.onLine,
      folder,
      standIn: {
        repository,
        origin: `https://github.com/${name}`,
        branch,
        token,
        artifacts: run.artifacts,
      },
    });
  }

  let folders = 0;
  const started = new Map<string, Promise<Result>>();
  /** Its result, when all that it needs is over and it is, too. */
  function resultOf(jobId: string): Promise<Result> {
    const known = started.get(jobId) ?? begin(jobId);
    started.set(jobId, known);
    return known;
  }
  async function begin(jobId: string): Promise<Result> {
    const definition = workflow.jobs[jobId];
    if (definition === undefined) throw new Error(`no job ${jobId}`);
    const needed = await Promise.all(
      [definition.needs].flat().map(async (each) => [each, await resultOf(each)] as const),
    );
    const needs = Object.fromEntries(
      needed.map(([each, { result, outputs }]) => [each, { result, outputs }]),
    );
    const before = needed.map(([, each]) => each);
    const contexts = { github: shared, needs, vars: request.vars ?? {}, inputs };
    if (!holds(definition.if ?? 'success()', contexts, statusAfter(before)))
      return { result: 'skipped', failed: before.some(({ failed }) => failed), outputs: {} };
    const done = await Promise.all(
      matrixOf(definition.strategy.matrix, contexts).map(async (matrix) => {
        const each = await runOne(jobId, definition, { needs, matrix });
        jobs.push(each);
        return each;
      }),
    );
    const result = worst(done);
    const failed = result === 'failure' || before.some((each) => each.failed);
    return { result, failed, outputs: Object.assign({}, ...done.map(({ outputs }) => outputs)) as Outputs };
  }
  try {
    const results = await Promise.all(Object.keys(workflow.jobs).map(resultOf));
    const bad = results.find(({ result }) => result === 'cancelled' || result === 'failure')?.result;
    const conclusion = bad ?? (jobs.length === 0 ? 'skipped' : 'success');
    Object.assign(listed, { status: 'completed', conclusion });
    return { ...run, conclusion };
  } catch (error) {
    run.remove();
    throw error;
  }
}

type Outputs = Record<string, string>;
type Given = Record<'needs' | 'matrix', Record<string, unknown>>;

interface Result {
  result: JobRun['conclusion'];
  /** It, or something that it waited for, failed. */
  failed: boolean;
  outputs: Outputs;
}

/** How things stand for a job, by what it needed. A job that was skipped is no success. */
function statusAfter(needed: readonly Result[]): Status {
  if (needed.some(({ result }) => result === 'cancelled')) return 'cancelled';
  if (needed.some(({ failed }) => failed)) return 'failure';
  return needed.every(({ result }) => result === 'success') ? 'success' : 'skipped';
}

function worst(done: readonly JobRun[]): JobRun['conclusion'] {
  const all = done.map(({ conclusion }) => conclusion);
  return (['cancelled', 'failure'] as const).find((each) => all.includes(each)) ?? 'success';
}

/** A token of its own for each job, which GitHub's stand-in knows. */
function grant(github: TestGitHub, permissions: Permissions): string {
  const token = `ghs_${String(++tokens).padStart(36, 'x')}`;
  const granted = Object.entries(permissions).filter(([, level]) => level !== 'none');
  github.tokens.set(token, {
    login: 'github-actions[bot]',
    kind: 'installation',
    permissions: Object.fromEntries(granted) as TestToken['permissions'],
  });
  return token;
}
