import path from 'node:path';
import type { StreamName } from '../child.js';
import type { ActionRun, Job } from '../job.js';
import type { Conclusion, Phase } from '../phase.js';
import type { Annotation } from '../step-log.js';
import { type Contexts, fill, holds, type Status } from './expressions.js';
import type { StepDefinition, Texts } from './model.js';
import { STAND_INS, type StandInRequest } from './stand-ins.js';

/** A step that is over, or was not run. */
export interface StepRun {
  id: string;
  name: string;
  /** Before `continue-on-error` … */
  outcome: Conclusion;
  /** … and after it. */
  conclusion: Conclusion;
  outputs: Record<string, string>;
  log: readonly string[];
  summary: string;
  annotations: readonly Annotation[];
  /** With its post phase, once the job is over. */
  action?: ActionRun;
}

export interface StepsRequest {
  job: Job;
  steps: readonly StepDefinition[];
  /** All but `steps`, `job` and `env`. */
  contexts: Contexts;
  env: Texts;
  /** Where actions are, by `owner/repository`. */
  actions: Readonly<Record<string, string>>;
  standIn: Omit<StandInRequest, 'inputs' | 'workspace'>;
  onLine?: ((line: string, stream: StreamName) => void) | undefined;
}

/** Runs the steps of a job, one after the other, and tells how the job stands. */
export async function runSteps(request: StepsRequest): Promise<{ status: Status; steps: StepRun[] }> {
  const steps: StepRun[] = [];
  let status: Status = 'success';
  for (const [index, step] of request.steps.entries()) {
    const contexts = contextsFor(request, steps, status);
    const env = Object.fromEntries(
      Object.entries(step.env).map(([name, text]) => [name, fill(text, contexts, status)]),
    );
    const inner = { ...contexts, env: { ...(contexts['env'] as Texts), ...env } };
    const done = await runStep(request, step, { index, env, contexts: inner, status });
    steps.push(done);
    if (done.conclusion === 'failure') status = 'failure';
    if (done.conclusion === 'cancelled') status = 'cancelled';
  }
  return { status, steps };
}

/** What expressions at a step, or after all of them, may name. */
export function contextsFor(
  { contexts, env, job }: Pick<StepsRequest, 'contexts' | 'env' | 'job'>,
  steps: readonly StepRun[],
  status: Status,
): Contexts {
  const named = steps.filter(({ id }) => id !== '');
  return {
    ...contexts,
    job: { status },
    env: { ...env, ...job.env },
    steps: Object.fromEntries(
      named.map(({ id, outputs, outcome, conclusion }) => [id, { outputs, outcome, conclusion }]),
    ),
  };
}

interface StepTurn {
  index: number;
  env: Record<string, string>;
  contexts: Contexts;
  status: Status;
}

async function runStep(
  request: StepsRequest,
  step: StepDefinition,
  { index, env, contexts, status }: StepTurn,
): Promise<StepRun> {
  const named = { id: step.id, name: fill(step.name ?? step.uses ?? step.run ?? '', contexts, status) };
  if (!holds(step.if ?? 'success()', contexts, status)) return { ...named, ...NOTHING, ...ended('skipped') };
  const { job, onLine } = request;
  const continueOnError = step['continue-on-error'];
  const said = (outcome: Conclusion) => ({
    outcome,
    conclusion: outcome === 'failure' && continueOnError ? ('success' as const) : outcome,
  });
  const common = { continueOnError, ...(onLine ? { onLine } : {}) };
  const own = { ...env, GITHUB_ACTION: step.id || actionName(step.uses, index) };
  if (step.run !== undefined) {
    const script = fill(step.run, contexts, status);
    const shell = step.shell === undefined ? {} : { shell: step.shell };
    const phase = await job.shell({ ...common, ...shell, run: script, env: own });
    return { ...named, ...shown(phase), ...said(phase.conclusion) };
  }
  const inputs = Object.fromEntries(
    Object.entries(step.with).map(([name, text]) => [name, fill(text, contexts, status)]),
  );
  const [, repository = '', inside = '.'] = /^([^/]+\/[^/@]+)(?:\/([^@]+))?@.+$/.exec(step.uses ?? '') ?? [];
  const standIn = STAND_INS[repository];
  if (standIn) {
    try {
      const log = standIn({ ...request.standIn, inputs, workspace: job.workspace });
      return { ...named, ...NOTHING, log, ...said('success') };
    } catch (error) {
      return { ...named, ...NOTHING, log: [`##[error]${(error as Error).message}`], ...said('failure') };
    }
  }
  const folder = request.actions[repository];
  if (folder === undefined) throw new Error(`there is no action ${step.uses}`);
  const actionDir = path.join(folder, inside);
  const action = await job.step({ ...common, actionDir, inputs, contexts, env: own });
  return { ...named, ...shown(action.main), ...said(action.conclusion), action };
}

const NOTHING = { outputs: {}, log: [], summary: '', annotations: [] };
const ended = (conclusion: Conclusion) => ({ outcome: conclusion, conclusion });
const shown = ({ outputs, log, summary, annotations }: Phase) => ({ outputs, log, summary, annotations });

/** GITHUB_ACTION of a step without an ID: `__owner_repository`, or `__run`; unlike the runner's, with its place. */
function actionName(uses: string | undefined, index: number): string {
  const name = uses?.replace(/@.*$/, '').replaceAll('/', '_') ?? 'run';
  return index === 0 ? `__${name}` : `__${name}_${index + 1}`;
}
