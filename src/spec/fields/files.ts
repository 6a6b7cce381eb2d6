import { IF_NONE, UPLOAD_WORDS } from '../model.js';
import type { FieldShape } from './shape.js';

/** What goes into the sandbox, what comes back, and what is watched there. */
export const FILE_FIELDS = [
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
    name: 'upload-mode',
    kind: 'choice',
    choices: UPLOAD_WORDS,
    placeholder: UPLOAD_WORDS.join('|'),
    default: '`auto`',
    description:
      '`auto` sends only what differs from an earlier upload that is still in the sandbox, `full` sends everything, `none` nothing.',
  },
  {
    name: 'upload-limit',
    kind: 'size',
    placeholder: 'SIZE',
    default: '`5GiB`',
    description:
      'Most bytes that an upload may hold, in bytes or as `500MB`, `5GB`, `1GiB`; a larger one is refused before anything is created.',
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
    name: 'results',
    kind: 'string',
    placeholder: 'FOLDER',
    default: '`results`',
    description:
      'Local folder that what code shows (values, plots, tables) is written to, with a `manifest.json`; what an earlier run wrote there is removed first.',
  },
  {
    name: 'watch',
    kind: 'lines',
    placeholder: 'FOLDER',
    repeatable: true,
    description: 'Folders of the sandbox whose changes are reported while the steps run, one a line.',
  },
] as const satisfies readonly FieldShape[];
