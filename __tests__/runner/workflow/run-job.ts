import path from 'node:path';
import { createJob } from '../job.js';
import { createMasker } from '../masker.js';
import type { Annotation } from '../step-log.js';
import { type Contexts, fill } from './expressions.js';
import type { JobDefinition, Texts } from './model.js';
import { contextsFor, runSteps, type StepRun, type StepsRequest } from './run-steps.js';
import { variablesOf } from './contexts.js';

/** A job that is over; those of a matrix are one each. */
export interface JobRun {
  id: string;
  /** `test (unit)` */
  name: string;
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped';
  /** As the jobs that need it get them. */
  outputs: Record<string, string>;
  steps: StepRun[];
  /** Of all its steps, post phases too. */
  log: string[];
  annotations: Annotation[];
  /** What the page of the run shows for it: Markdown. */
  summary: string;
  /** GITHUB_WORKSPACE, which is there until the run is removed. */
  workspace: string;
}

export interface JobRequest extends Pick<StepsRequest, 'actions' | 'onLine'> {
  id: string;
  name: string;
  definition: JobDefinition;
  /** `github` among them; without `env`. */
  contexts: Contexts & { github: Record<string, unknown> };
  /** Of the workflow. */
  env: Texts;
  /** Of the machine: what a self-hosted runner has. */
  machine: Texts;
  event: { name: string; payload: unknown };
  secrets: readonly string[];
  standIn: StepsRequest['standIn'];
  /** Where its workspace goes. */
  folder: string;
}

export async function runJob(request: JobRequest): Promise<JobRun> {
  const { id, name, definition, event, secrets } = request;
  const workspace = path.join(request.folder, 'work');
  const filled = (texts: Texts, contexts: Contexts): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fill(text, contexts)]));
  const outer = filled(request.env, request.contexts);
  const env = { ...outer, ...filled(definition.env, { ...request.contexts, env: outer }) };
  const github = { ...request.contexts.github, job: id, workspace };
  const job = await createJob({
    workspace,
    secrets,
    event,
    env: { ...request.machine, ...env, ...variablesOf(github) },
  });
  const contexts = { ...request.contexts, github, runner: { os: 'Linux', temp: job.temp } };
  const own: StepsRequest = { ...request, job, contexts, env, steps: definition.steps };
  try {
    const { status, steps } = await runSteps(own);
    const outputs = filled(definition.outputs, contextsFor(own, steps, status));
    const { posts } = await job.finish();
    return {
      id,
      name,
      conclusion: status,
      steps,
      outputs: withoutSecrets(outputs, job.masks),
      log: [...steps.flatMap(({ log }) => log), ...posts.flatMap(({ log }) => log)],
      annotations: [...steps, ...posts].flatMap(({ annotations }) => annotations),
      summary: [...steps, ...posts].map(({ summary }) => summary).join(''),
      workspace,
    };
  } catch (error) {
    await job.finish();
    throw error;
  }
}

/** An output of a job that holds a masked value is dropped: another job would not mask it. */
function withoutSecrets(outputs: Record<string, string>, masks: readonly string[]): Record<string, string> {
  const masker = createMasker(masks);
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => masker.apply(value) === value));
}
