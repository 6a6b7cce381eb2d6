import { counted } from '../../report/text/count.js';
import type { FileFacts } from '../facts.js';
import { amiss, type Finding, ok } from '../finding.js';
import { isPinned } from '../workflow/action-use.js';
import { expressionsOf } from '../workflow/expressions.js';
import type { Job, Step, Workflow } from '../workflow/model.js';
import { needsOf, ownSteps } from '../workflow/needs.js';
import { grants } from '../workflow/permissions.js';
import type { WorkflowReading } from '../workflow/read.js';
import { eventsWithSecrets, fetchesHead, holdsSecret } from '../workflow/untrusted.js';

/** The workflows that use this action: what in them is not safe, or cannot work. */
export function examineWorkflows({ workflows, unread }: WorkflowReading, file: FileFacts): Finding[] {
  const own = workflows.filter((workflow) => ownSteps(workflow).length > 0);
  return [
    ...unread.map(({ place, why }) =>
      amiss('warning', 'workflow.readable', `it was not looked at: ${why}`, 'correct it, and ask again', {
        place,
      }),
    ),
    foundFinding(own, workflows.length),
    ...own.flatMap((workflow) => examineWorkflow(workflow, file)),
  ];
}

function foundFinding(own: readonly Workflow[], all: number): Finding {
  if (own.length > 0) {
    const from = own.map((workflow) => workflow.file).join(', ');
    const use = `${counted(own.length, 'workflow')} ${own.length === 1 ? 'uses' : 'use'} this action`;
    return ok('workflow.found', use, { from });
  }
  return amiss(
    'note',
    'workflow.found',
    all === 0 ? 'there are no workflows in .github/workflows' : 'no workflow uses this action',
    'the README shows one to begin with',
  );
}

function examineWorkflow(workflow: Workflow, file: FileFacts): Finding[] {
  const jobs = [...new Set(ownSteps(workflow).map(({ job }) => job))];
  return [
    ...jobs.flatMap((job) => untrustedCode(workflow, job)),
    ...ownSteps(workflow).flatMap(({ job, step }) => [
      ...secretInSandbox(workflow, step),
      ...permissions(workflow, job, step),
      ...concurrency(workflow, job, step, file),
      ...pinned(step),
    ]),
    ...jobs.flatMap(timeout),
  ];
}

function untrustedCode(workflow: Workflow, job: Job): Finding[] {
  const events = eventsWithSecrets(workflow);
  if (events.length === 0) return [];
  return job.steps
    .filter(fetchesHead)
    .map(({ place }) =>
      amiss(
        'problem',
        'workflow.untrusted-code',
        `job ${job.id} runs on ${events.join(' and ')}, with the repository’s secrets, and fetches the work of whoever opened the pull request`,
        'run it on pull_request, without secrets (engine: auto or local); or check out the base alone',
        { place },
      ),
    );
}

function secretInSandbox(workflow: Workflow, { inputs, placeOf }: Step): Finding[] {
  const env = inputs['env'];
  if (env === undefined || !holdsSecret(env)) return [];
  const withSecrets = eventsWithSecrets(workflow);
  const events = [...withSecrets, ...workflow.events.filter((event) => event === 'pull_request')];
  if (events.length === 0) return [];
  return [
    amiss(
      withSecrets.length > 0 ? 'problem' : 'warning',
      'workflow.secret-in-sandbox',
      `env hands a secret to the sandbox on ${events.join(' and ')}: whatever a pull request runs there can read it`,
      'leave it out, or hand it over in a workflow that runs on push or by hand',
      { place: placeOf('env') },
    ),
  ];
}

function permissions(workflow: Workflow, job: Job, step: Step): Finding[] {
  const declared = job.permissions ?? workflow.permissions;
  return needsOf(workflow, step).flatMap(({ what, right, orRight }): Finding[] => {
    if (declared && [right, orRight].some((one) => one !== undefined && grants(declared, one))) return [];
    const why = declared
      ? `the permissions of job ${job.id} do not hold it`
      : `job ${job.id} declares no permissions, and what it gets then is a setting of the repository, reading alone as a rule`;
    return [
      amiss(
        'warning',
        'workflow.permissions',
        `${what} needs ${right}: ${why}`,
        `give the job permissions: { contents: read, ${right} }`,
        { place: step.place },
      ),
    ];
  });
}

function concurrency(
  workflow: Workflow,
  job: Job,
  { action, inputs, placeOf, place }: Step,
  file: FileFacts,
): Finding[] {
  if (workflow.concurrency || job.concurrency || action?.part !== 'run') return [];
  const input = ['key', 'sandbox-id'].find((name) => isOfSeveralRuns(inputs[name]));
  const byFile = input === undefined && usesFile(inputs, file) && file.meaning?.sandboxId !== undefined;
  if (input === undefined && !byFile) return [];
  return [
    amiss(
      'warning',
      'workflow.concurrency',
      `job ${job.id} goes on with a sandbox that other runs use too (${input ?? 'sandbox.id'}), and two may run at once`,
      'give the workflow or the job concurrency: { group: … }, with what tells the sandboxes apart in the group',
      { place: input === undefined ? place : placeOf(input) },
    ),
  ];
}

/** One that another step or job of the same run made is of that run alone. */
function isOfSeveralRuns(input: string | undefined): boolean {
  if (input === undefined || input.trim() === '') return false;
  return !expressionsOf(input).some((expression) => /\b(?:steps|needs)\s*[.[]/.test(expression));
}

function usesFile(inputs: Record<string, string>, { name }: FileFacts): boolean {
  const given = inputs['file'] ?? 'sandbox.yml';
  return name !== undefined && given.replace(/^\.\//, '') === name && inputs['template'] === undefined;
}

function pinned({ action, place }: Step): Finding[] {
  const ref = action?.ref;
  if (ref === undefined || isPinned(ref)) return [];
  return [
    amiss(
      'warning',
      'workflow.pinned',
      `the action is taken from ${ref}, which moves: whoever can change it gets what the job has`,
      'name a release (@v1) or, safest, a whole commit SHA',
      { place },
    ),
  ];
}

function timeout({ id, hasTimeout, place }: Job): Finding[] {
  if (hasTimeout) return [];
  return [
    amiss(
      'note',
      'workflow.timeout',
      `job ${id} has no timeout-minutes: GitHub ends it after six hours`,
      'give it timeout-minutes, a little more than its steps may take',
      { place },
    ),
  ];
}
