import { CONNECTION_FIELDS } from '../fields/service.js';
import type { FieldShape } from '../fields/shape.js';
import { MAX_DESTROY } from './model.js';

const TOKEN = {
  name: 'github-token',
  kind: 'string',
  secret: true,
  default: '`${{ github.token }}`',
  actionDefault: '${{ github.token }}',
} as const;

const FILE_FIELDS = [
  { name: 'file', kind: 'string', default: '`sandbox.yml`', description: 'Sandbox file with the resources.' },
  {
    name: 'variables',
    kind: 'lines',
    description:
      'Values of the variables that the file declares, or of `pr`, `branch`, `sha` and `repository`, one `NAME=VALUE` a line. `pr`, `branch`, `sha` and `repository` are known from the event.',
  },
] as const satisfies readonly FieldShape[];

const COMMENT = {
  name: 'comment',
  kind: 'boolean',
  default: '`true`',
  description:
    'Whether it is shown in a comment of the pull request, one a stage. Needs `pull-requests: write`.',
} as const;

const PLAN_FIELDS = [
  {
    name: 'stage',
    kind: 'string',
    default: '`default`',
    description: 'Which set of the resources, as `default` or `pr-42`.',
  },
  COMMENT,
  {
    name: 'drift',
    kind: 'boolean',
    default: '`false`',
    description: 'Whether only drift is looked for: what somebody else did to what was applied.',
  },
  {
    name: 'fail-on',
    kind: 'choice',
    choices: ['nothing', 'changes', 'drift'],
    default: '`drift` with `drift: true`, else `nothing`',
    description: 'What makes the step fail: `nothing`, `drift`, or `changes` (and drift).',
  },
  {
    name: 'issue',
    kind: 'boolean',
    default: '`false`',
    description:
      'With `drift: true`: whether an issue is kept open as long as there is drift, instead of a failed step. Needs `issues: write`.',
  },
] as const satisfies readonly FieldShape[];

const APPLY_FIELDS = [
  {
    name: 'stage',
    kind: 'string',
    default: '`pr-<number>` in a workflow of a pull request, else `default`',
    description: 'Which set of the resources.',
  },
  {
    name: 'plan',
    kind: 'string',
    description:
      'Plan to apply, as the output `plan` of the sub-action `plan/` names it: exactly that, or nothing.',
  },
  {
    name: 'destroy',
    kind: 'boolean',
    default: '`true` when the event is a closed pull request and the stage is its own, else `false`',
    description: 'Whether all of the stage is taken away instead.',
  },
  {
    name: 'max-destroy',
    kind: 'integer',
    default: String(MAX_DESTROY),
    description: 'How many resources may be destroyed or replaced at most; a plan with more is refused.',
  },
  COMMENT,
] as const satisfies readonly FieldShape[];

const GITHUB = [
  { ...TOKEN, description: 'Token for the comment and the issue.' },
] as const satisfies readonly FieldShape[];

export interface InfraField extends FieldShape {
  group: string;
}

function grouped(own: readonly FieldShape[]): InfraField[] {
  const service: readonly FieldShape[] = CONNECTION_FIELDS;
  return [
    ...[...FILE_FIELDS, ...own].map((field) => ({ ...field, group: 'What' })),
    ...GITHUB.map((field) => ({ ...field, group: 'GitHub' })),
    ...service
      .filter(({ doors }) => doors === undefined || doors.includes('action'))
      .map((field) => ({ ...field, group: 'Service' })),
  ];
}

/** The inputs of the sub-action `plan/`. */
export function planFields(): InfraField[] {
  return grouped(PLAN_FIELDS);
}

/** The inputs of the sub-action `apply/`. */
export function applyFields(): InfraField[] {
  return grouped(APPLY_FIELDS);
}
