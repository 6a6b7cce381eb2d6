import { AFTER_ACTIONS, ENGINE_CHOICES, IF_NONE } from './model.js';

export type FieldKind = 'string' | 'boolean' | 'lines' | 'integer' | 'duration' | 'choice';
export type Door = 'action' | 'cli';

interface FieldShape {
  name: string;
  kind: FieldKind;
  /** One sentence, in Markdown, with units. */
  description: string;
  /** What a flag's help calls the value, as `K=V`; a boolean flag has none. */
  placeholder?: string;
  /** The words of a choice. */
  choices?: readonly string[];
  /** What holds if nobody says anything, in words. A field that is given overrides the sandbox file. */
  default?: string;
  /** The `default:` in action.yml: only for fields that the file cannot set, because it counts as given. */
  actionDefault?: string;
  /** Where the field exists; absent: in both. */
  doors?: readonly Door[];
  /** Whether the flag may be given several times, one line each. */
  repeatable?: boolean;
  /** What the field is for, if no run can do that yet: the field is refused when given. */
  notYet?: string;
}

const TABLE = [
  {
    name: 'file',
    kind: 'string',
    placeholder: 'FILE',
    default: '`sandbox.yml`, if there is one',
    description: 'Sandbox file that describes the run; the other fields override it.',
  },
  {
    name: 'run',
    kind: 'string',
    placeholder: 'SCRIPT',
    description:
      'Script to run under `bash -eo pipefail`, as the only step: it replaces the steps of the file.',
  },
  {
    name: 'template',
    kind: 'string',
    placeholder: 'NAME[:TAG]|ID',
    default: '`base`',
    description: 'Template of the sandbox: the name, `name:tag` or ID of an existing one.',
  },
  {
    name: 'sandbox-id',
    kind: 'string',
    placeholder: 'ID',
    description: 'Sandbox to connect to, or to resume if it is paused, instead of creating one.',
  },
  {
    name: 'timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`15m`',
    description:
      'Lifetime of the sandbox, in seconds or as `90s`, `15m`, `1h30m`; it is extended while the run goes on.',
  },
  {
    name: 'step-timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`1h`',
    description: 'Time limit of every step that sets none itself, in seconds or as `90s`, `15m`, `1h30m`.',
  },
  {
    name: 'env',
    kind: 'lines',
    placeholder: 'K=V',
    repeatable: true,
    description:
      'Environment variables of the steps, one `NAME=VALUE` a line, over those of the file; nothing else goes in.',
  },
  {
    name: 'metadata',
    kind: 'lines',
    placeholder: 'K=V',
    repeatable: true,
    description: 'Labels of the sandbox, one `KEY=VALUE` a line, over those of the file.',
  },
  {
    name: 'upload',
    kind: 'lines',
    placeholder: 'FROM[:TO]',
    repeatable: true,
    default: 'what git does not ignore',
    description:
      'Files and folders that go into the sandbox, one `from[:to]` a line (`to` is `/home/user/work` if not given); `none` uploads nothing.',
  },
  {
    name: 'download',
    kind: 'lines',
    placeholder: 'FROM[:TO]',
    repeatable: true,
    description:
      'Paths and globs of the sandbox that come back, one `from[:to]` a line, also after a failed step.',
  },
  {
    name: 'if-none',
    kind: 'choice',
    choices: IF_NONE,
    placeholder: IF_NONE.join('|'),
    default: '`warn`',
    description: 'What happens if a download matches nothing: `warn`, `error` or `ignore`.',
  },
  {
    name: 'internet',
    kind: 'boolean',
    default: '`true`',
    description: 'Whether the sandbox reaches the internet: `true` or `false`.',
  },
  {
    name: 'allow',
    kind: 'lines',
    placeholder: 'TARGET',
    repeatable: true,
    description:
      'IPv4 addresses, CIDR blocks and domains that stay reachable whatever is denied, one a line; a domain needs `internet: false`.',
  },
  {
    name: 'deny',
    kind: 'lines',
    placeholder: 'TARGET',
    repeatable: true,
    description: 'IPv4 addresses and CIDR blocks that are not reachable, one a line.',
  },
  {
    name: 'after',
    kind: 'choice',
    choices: AFTER_ACTIONS,
    placeholder: AFTER_ACTIONS.join('|'),
    default: '`kill`',
    description: 'What becomes of the sandbox after the run, passed or failed: `kill`, `pause` or `keep`.',
  },
  {
    name: 'after-failure',
    kind: 'choice',
    choices: AFTER_ACTIONS,
    placeholder: AFTER_ACTIONS.join('|'),
    default: 'as `after`',
    description: 'What becomes of the sandbox after a run that did not pass: `kill`, `pause` or `keep`.',
  },
  { name: 'pause', kind: 'boolean', default: '`false`', description: '`true` is short for `after: pause`.' },
  {
    name: 'engine',
    kind: 'choice',
    choices: ENGINE_CHOICES,
    placeholder: ENGINE_CHOICES.join('|'),
    default: '`auto`',
    actionDefault: 'auto',
    description:
      'Where the sandbox runs: `cloud` (E2B, or `domain` and `api-url`), `local` (the embedded engine on this Linux machine), or `auto`: the cloud with an API key, else local.',
  },
  {
    name: 'api-key',
    kind: 'string',
    placeholder: 'KEY',
    default: '`E2B_API_KEY` of the environment',
    description: 'API key of E2B, best given as a secret.',
  },
  {
    name: 'domain',
    kind: 'string',
    placeholder: 'DOMAIN',
    default: '`e2b.app`',
    description: 'Domain of an E2B-compatible deployment.',
  },
  {
    name: 'api-url',
    kind: 'string',
    placeholder: 'URL',
    default: '`https://api.<domain>`',
    description: 'URL of the API of an E2B-compatible deployment.',
  },
  {
    name: 'template-name',
    kind: 'string',
    placeholder: 'NAME',
    notYet: 'building a template',
    description: 'Name under which a template that is built here is kept.',
  },
  {
    name: 'dockerfile',
    kind: 'string',
    placeholder: 'FILE',
    notYet: 'building a template',
    description: 'Dockerfile that defines the template.',
  },
  {
    name: 'context',
    kind: 'string',
    placeholder: 'FOLDER',
    notYet: 'building a template',
    description: 'Folder that the Dockerfile copies from.',
  },
  {
    name: 'cpu',
    kind: 'integer',
    placeholder: 'N',
    notYet: 'building a template',
    description: 'CPUs of a template that is built here.',
  },
  {
    name: 'memory',
    kind: 'integer',
    placeholder: 'MIB',
    notYet: 'building a template',
    description: 'Memory of a template that is built here, in MiB.',
  },
  {
    name: 'key',
    kind: 'string',
    placeholder: 'NAME',
    notYet: 'a sandbox kept under a key',
    description: 'Name under which this repository keeps one sandbox and resumes it in later runs.',
  },
  {
    name: 'code',
    kind: 'string',
    placeholder: 'CODE',
    notYet: 'a step with code',
    description: 'Code for the stateful code interpreter, as the only step.',
  },
  {
    name: 'language',
    kind: 'string',
    placeholder: 'NAME',
    notYet: 'a step with code',
    description: 'Language of `code`.',
  },
  {
    name: 'ports',
    kind: 'lines',
    placeholder: 'PORT',
    repeatable: true,
    notYet: 'publishing ports',
    description: 'Ports whose URLs become outputs, one a line.',
  },
  {
    name: 'github-token',
    kind: 'string',
    doors: ['action'],
    notYet: 'reporting to GitHub',
    description: 'Token for comments and checks on pull requests.',
  },
] as const satisfies readonly FieldShape[];

export type FieldName = (typeof TABLE)[number]['name'];

export interface Field extends FieldShape {
  name: FieldName;
}

/**
 * The flat fields of a run: inputs of the action and flags of the CLI alike. `action.yml`, the tables of the
 * README and the CLI's options are made from it.
 */
export const FIELDS: readonly Field[] = TABLE;

/** The fields that a door has. */
export function fieldsOf(door: Door): Field[] {
  return FIELDS.filter(({ doors }) => doors === undefined || doors.includes(door));
}

/** What a field does in one sentence, with its default and whether it is there yet. */
export function describeField(field: Field): string {
  if (field.notYet !== undefined) return `${field.description} Not available yet.`;
  if (field.default === undefined) return field.description;
  return `${field.description} Default: ${field.default}.`;
}
