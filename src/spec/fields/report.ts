import type { FieldShape } from './shape.js';

/** What is made of the result besides the outputs. */
export const REPORT_FIELDS = [
  {
    name: 'junit',
    kind: 'lines',
    placeholder: 'GLOB',
    repeatable: true,
    description:
      'JUnit files among the downloaded ones, as local paths or globs, one a line: their tests are counted, and failed ones shown.',
  },
  {
    name: 'report',
    kind: 'string',
    placeholder: 'FILE',
    bare: 'report.html',
    description:
      'Local file for a report of the run, ending in `.html`: one page that needs no network, with steps, logs, tests, results and resource use. Written also when the run fails or is cancelled.',
  },
  {
    name: 'summary',
    kind: 'boolean',
    doors: ['action'],
    default: '`true`',
    description: 'Whether the run is shown in the summary of the job: `true` or `false`.',
  },
  {
    name: 'comment',
    kind: 'string',
    doors: ['action'],
    default: '`false`',
    description:
      'Whether the run is shown in a comment on its pull request, one that is kept up to date: `true`, `false`, or a name that tells it from other comments of the action. Needs `pull-requests: write`.',
  },
  {
    name: 'check',
    kind: 'string',
    doors: ['action'],
    default: '`false`',
    description:
      'Whether the run is shown as a check on its commit: `true`, `false`, or the name of the check. Needs `checks: write`.',
  },
  {
    name: 'github-token',
    kind: 'string',
    secret: true,
    doors: ['action'],
    default: '`${{ github.token }}`',
    actionDefault: '${{ github.token }}',
    description: 'Token for `comment` and `check`.',
  },
] as const satisfies readonly FieldShape[];
