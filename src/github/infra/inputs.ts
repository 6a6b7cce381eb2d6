import { originOf } from '../origin.js';
import { readEvent } from '../event.js';
import { readInputs, secretsOf } from '../inputs.js';
import { readWorkspaceFile } from '../sandbox-file.js';
import { type Trust, trustOf } from '../trust.js';
import { type ReportTarget, runTitle, targetOf } from '../api/target.js';
import type { RunOrigin } from '../../job/origin.js';
import { SERVICE_FIELDS } from '../../spec/fields.js';
import type { GivenField, GivenFields } from '../../spec/given-fields.js';
import type { InfraField } from '../../spec/infra/fields.js';
import type { InfraRequest } from '../../spec/infra/resolve.js';
import type { FileText } from '../../spec/read-file.js';

type Toolkit = Parameters<typeof readInputs>[0];
type Environment = Readonly<Record<string, string | undefined>>;

/** What the two sub-actions know before they ask anybody. */
export interface InfraInputs {
  workspace: string;
  given: (name: string) => GivenField | undefined;
  word: (name: string) => string | undefined;
  secrets: string[];
  trust: Trust;
  origin: RunOrigin;
  /** Undefined outside of a workflow. */
  target: ReportTarget | undefined;
  /** Workflow and job. */
  title: string;
  event: string;
  /** `closed` of a pull request, for one. */
  eventAction: string | undefined;
  token: string | undefined;
  file: FileText | undefined;
  request: (file: FileText, stage: string) => InfraRequest;
}

/** @throws Error when the file that is named cannot be read, or an input is none of its words */
export function readInfraInputs(
  core: Toolkit,
  environment: Environment,
  fields: readonly InfraField[],
): InfraInputs {
  const inputs: Partial<Record<string, GivenField>> = readInputs(core, environment, fields);
  const given = (name: string): GivenField | undefined => inputs[name];
  const word = (name: string): string | undefined => {
    const value = inputs[name]?.value;
    const said = typeof value === 'string' ? value.trim() : value?.join('\n');
    if (said === undefined || said === '') return undefined;
    const field = fields.find((each) => each.name === name);
    const words = field?.kind === 'boolean' ? ['true', 'false'] : (field?.choices ?? []);
    if (words.length > 0 && !words.includes(said))
      throw new Error(`input ${name}: expected ${words.join(' or ')}; found ${JSON.stringify(said)}`);
    return said;
  };
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
  const payload = readEvent(environment) as
    { action?: unknown; pull_request?: { head?: { ref?: unknown } } } | undefined;
  const target = targetOf(environment, payload);
  const trust = trustOf(environment);
  const branch = environment.GITHUB_HEAD_REF || environment.GITHUB_REF_NAME;
  return {
    workspace,
    given,
    word,
    secrets: [...secretsOf(core, environment), core.getInput('github-token')].filter(
      (secret) => secret !== '',
    ),
    trust,
    origin: originOf(environment, trust),
    target,
    title: runTitle(environment),
    event: environment.GITHUB_EVENT_NAME ?? '',
    eventAction: typeof payload?.action === 'string' ? payload.action : undefined,
    token: word('github-token'),
    file: readWorkspaceFile(workspace, word('file')),
    request: (file, stage) => ({
      root: workspace,
      file,
      fields: Object.fromEntries(
        SERVICE_FIELDS.flatMap((name) => (inputs[name] === undefined ? [] : [[name, inputs[name]]])),
      ) as GivenFields,
      stage: { value: stage, source: 'input stage' },
      variables: linesOf(given('variables')).map((one) => ({ text: one, source: 'input variables' })),
      known: {
        ...(target === undefined ? {} : { repository: target.repository.repo }),
        ...(target?.pull === undefined ? {} : { pr: String(target.pull) }),
        ...(target === undefined || target.sha === '' ? {} : { sha: target.sha }),
        ...(branch ? { branch } : {}),
      },
    }),
  };
}

function linesOf(field: GivenField | undefined): string[] {
  if (!field) return [];
  const lines = typeof field.value === 'string' ? field.value.split('\n') : field.value;
  return lines.map((one) => one.trim()).filter((one) => one !== '');
}
