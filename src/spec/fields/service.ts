import { ENGINE_CHOICES } from '../model.js';
import type { FieldShape } from './shape.js';

/** Where the sandbox runs. */
export const CONNECTION_FIELDS = [
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
    secret: true,
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
] as const satisfies readonly FieldShape[];
