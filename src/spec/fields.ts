import { FILE_FIELDS } from './fields/files.js';
import { LIMIT_FIELDS } from './fields/limits.js';
import { REPORT_FIELDS } from './fields/report.js';
import { RUN_FIELDS } from './fields/run.js';
import { SANDBOX_FIELDS } from './fields/sandbox.js';
import { CONNECTION_FIELDS } from './fields/service.js';
import type { Door, FieldShape } from './fields/shape.js';
import { TEMPLATE_FIELDS } from './fields/template.js';
import { TRUST_FIELDS } from './fields/trust.js';

const GROUPS = [
  { group: 'What runs', fields: RUN_FIELDS },
  { group: 'Files', fields: FILE_FIELDS },
  { group: 'Reports', fields: REPORT_FIELDS },
  { group: 'Sandbox', fields: SANDBOX_FIELDS },
  { group: 'Template to build', fields: TEMPLATE_FIELDS },
  { group: 'Pull requests', fields: TRUST_FIELDS },
  { group: 'Time limits', fields: LIMIT_FIELDS },
  { group: 'Service', fields: CONNECTION_FIELDS },
] as const;

export type FieldName = (typeof GROUPS)[number]['fields'][number]['name'];

export interface Field extends FieldShape {
  name: FieldName;
  /** Under which heading it is shown. */
  group: (typeof GROUPS)[number]['group'];
}

/**
 * The flat fields of a run: inputs of the action and flags of the CLI alike. `action.yml`, the tables of the
 * README and the CLI's options are made from it.
 */
export const FIELDS: readonly Field[] = GROUPS.flatMap(({ group, fields }) =>
  fields.map((field) => ({ ...field, group })),
);

/** The fields that a door has. */
export function fieldsOf(door: Door): Field[] {
  return FIELDS.filter(({ doors }) => doors === undefined || doors.includes(door));
}

/** Fields that every command about a service takes. */
export const SERVICE_FIELDS: readonly FieldName[] = ['engine', 'api-key', 'domain', 'api-url'];

/** The fields of which one says what defines a template. */
export const SOURCE_FIELDS = [
  'dockerfile',
  'devcontainer',
  'template-file',
] as const satisfies readonly FieldName[];

/** The fields that say something about a template to build. */
export const BUILD_FIELDS = [
  'template-name',
  ...SOURCE_FIELDS,
  'context',
  'cpu',
  'memory',
  'template-force',
  'template-max-age',
  'template-timeout',
  'registry-username',
  'registry-password',
] as const satisfies readonly FieldName[];

const OF_TEMPLATE: readonly FieldName[] = ['file', ...BUILD_FIELDS, ...SERVICE_FIELDS];

/** The fields that describe a template and where it is built: all that its own command and sub-action have. */
export function templateFields(door: Door): Field[] {
  return fieldsOf(door).filter(({ name }) => OF_TEMPLATE.includes(name));
}

/** What a field does in one sentence, with its default. */
export function describeField(field: FieldShape): string {
  if (field.default === undefined) return field.description;
  return `${field.description} Default: ${field.default}.`;
}
