import { FILE_SOURCES } from '../model.js';
import type { FieldShape } from './shape.js';

/** Work that comes from elsewhere. */
export const TRUST_FIELDS = [
  {
    name: 'file-from',
    kind: 'choice',
    choices: FILE_SOURCES,
    doors: ['action'],
    default: '`workspace`',
    description:
      'Where the sandbox file of a pull request is read: `workspace`, as the pull request has it, or `base`, as the branch has it that it goes to.',
  },
  {
    name: 'allow-fork-code',
    kind: 'boolean',
    doors: ['action'],
    default: '`false`',
    description:
      "Whether a fork's code may run where the workflow has the repository's secrets (`pull_request_target`, `workflow_run`): `true` or `false`. If it may, it gets none of them, and the sandbox file is that of the base branch.",
  },
] as const satisfies readonly FieldShape[];
