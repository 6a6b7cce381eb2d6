import type { Door, FieldShape } from '../fields/shape.js';
import { CONNECTION_FIELDS } from '../fields/service.js';

const RULE_FIELDS = [
  {
    name: 'older-than',
    kind: 'duration',
    placeholder: 'AGE',
    description:
      'Takes what is older, as `12h`, `7d` or `1d12h`: running sandboxes by their start, paused ones by their pause, builds of templates by their tag.',
  },
  {
    name: 'key',
    kind: 'lines',
    placeholder: 'KEY',
    repeatable: true,
    description:
      'Takes sandboxes that are kept under these keys, names or globs, one a line; with `older-than` or `closed`, those of them that are meant by these.',
  },
  {
    name: 'closed',
    kind: 'boolean',
    default: '`false`',
    description: 'Takes what belongs to closed pull requests. Needs `pull-requests: read`.',
  },
  {
    name: 'ended',
    kind: 'boolean',
    default: '`false`',
    description:
      'Takes what workflow runs that are over left behind: sandboxes without a key, and builds of templates that never came to an end. Needs `actions: read`.',
  },
] as const satisfies readonly FieldShape[];

const PLACE_FIELDS = [
  {
    name: 'file',
    kind: 'string',
    placeholder: 'FILE',
    default: '`sandbox.yml`, if there is one',
    description: 'Sandbox file whose template is looked at.',
  },
  {
    name: 'template',
    kind: 'lines',
    placeholder: 'NAME',
    repeatable: true,
    default: 'the one that the sandbox file describes; with `key`, none',
    description:
      'Names of the templates of this repository whose builds are looked at, one a line; `none` for none.',
  },
  {
    name: 'dry-run',
    kind: 'boolean',
    doors: ['action'],
    default: '`false`',
    description: 'Whether it is only said what would go.',
  },
  {
    name: 'github-token',
    kind: 'string',
    placeholder: 'TOKEN',
    secret: true,
    default: '`GITHUB_TOKEN` of the environment',
    description: 'Token that GitHub is asked with, about pull requests and workflow runs.',
  },
] as const satisfies readonly FieldShape[];

const GROUPS = [
  { group: 'What goes', fields: RULE_FIELDS },
  { group: 'Where', fields: PLACE_FIELDS },
  { group: 'Service', fields: CONNECTION_FIELDS },
] as const;

export type PruneFieldName = (typeof GROUPS)[number]['fields'][number]['name'];

export interface PruneField extends FieldShape {
  name: PruneFieldName;
  group: string;
}

/** The inputs of the sub-action `prune/`, or the flags of `e2b-action prune`. */
export function pruneFields(door: Door): PruneField[] {
  return GROUPS.flatMap(({ group, fields }) => fields.map((field): PruneField => ({ ...field, group })))
    .filter(({ doors }) => doors === undefined || doors.includes(door))
    .map((field) =>
      door === 'action' && field.name === 'github-token'
        ? { ...field, default: '`${{ github.token }}`', actionDefault: '${{ github.token }}' }
        : field,
    );
}
