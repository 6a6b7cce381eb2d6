import type { FieldShape } from './shape.js';

/** How long the parts of a run may take. */
export const LIMIT_FIELDS = [
  {
    name: 'step-timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`1h`',
    description: 'Time limit of every step that sets none itself, in seconds or as `90s`, `15m`, `1h30m`.',
  },
  {
    name: 'queue-timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`5m`',
    description:
      'How long a run waits for room when the service has none, in seconds or as `90s`, `15m`, `1h30m`.',
  },
  {
    name: 'create-timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`3m`',
    description:
      'Time limit of creating, connecting to or resuming the sandbox, in seconds or as `90s`, `15m`, `1h30m`.',
  },
  {
    name: 'upload-timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`30m`',
    description: 'Time limit of the upload, in seconds or as `90s`, `15m`, `1h30m`.',
  },
  {
    name: 'download-timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`30m`',
    description: 'Time limit of the download, in seconds or as `90s`, `15m`, `1h30m`.',
  },
  {
    name: 'pause-timeout',
    kind: 'duration',
    placeholder: 'DURATION',
    default: '`10m`',
    description: 'Time limit of pausing the sandbox, in seconds or as `90s`, `15m`, `1h30m`.',
  },
] as const satisfies readonly FieldShape[];
