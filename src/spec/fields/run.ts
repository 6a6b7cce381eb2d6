import { CODE_LANGUAGES } from '../code/language.js';
import type { FieldShape } from './shape.js';

/** What runs, and what it hands over. */
export const RUN_FIELDS = [
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
    name: 'env',
    kind: 'lines',
    placeholder: 'K=V',
    repeatable: true,
    description:
      'Environment variables of the steps, one `NAME=VALUE` a line, over those of the file; nothing else goes in.',
  },
  {
    name: 'outputs',
    kind: 'lines',
    placeholder: 'NAME',
    repeatable: true,
    description:
      'Names of the values that steps hand over, one a line; a step writes `NAME=VALUE` to the file that `$E2B_ACTION_OUTPUT` names.',
  },
  {
    name: 'export',
    kind: 'lines',
    placeholder: 'NAME',
    repeatable: true,
    doors: ['action'],
    description:
      'Names of the environment variables that steps may set for the later steps of the job, one a line; a step writes `NAME=VALUE` to the file that `$E2B_ACTION_ENV` names.',
  },
  {
    name: 'code',
    kind: 'string',
    placeholder: 'CODE',
    description:
      'Code for the code interpreter of the sandbox, as the only step: it replaces the steps of the file. Variables stay for later runs in the same sandbox.',
  },
  {
    name: 'code-file',
    kind: 'string',
    placeholder: 'FILE',
    description:
      'File of the repository with code, as the only step: a source file, or a notebook (`.ipynb`), which runs cell by cell.',
  },
  {
    name: 'language',
    kind: 'choice',
    choices: CODE_LANGUAGES,
    placeholder: CODE_LANGUAGES.join('|'),
    default: 'what the ending of `code-file` or its notebook says, else `python`',
    description: 'Language of `code` or `code-file`: `python`, `javascript`, `typescript` or `bash`.',
  },
] as const satisfies readonly FieldShape[];
