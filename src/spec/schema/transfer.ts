import { z } from 'zod';
import { IF_NONE, UPLOAD_WORDS } from '../model.js';
import { localPath, sandboxPath, size, text } from './text.js';

/** A path or glob inside the sandbox. */
export const remotePattern = text('a path or glob inside the sandbox');

export const upload = z
  .union(
    [
      z.literal('none'),
      z.array(
        z.strictObject({
          from: localPath.describe('File or folder, relative to the folder of the sandbox file. It may not lie outside.'),
          to: sandboxPath.optional().meta({ default: '/home/user/work' }).describe('Folder inside the sandbox, absolute or relative to `/home/user/work`. The content of a folder goes right into it.'),
          ignore: z.array(text('a gitignore pattern')).optional().describe('Patterns, as in a `.gitignore`, of what stays behind.'),
        }),
      ),
    ],
    { error: 'expected a list of uploads, or none' },
  )
  .describe('What goes into the sandbox before the steps; `none` or an empty list uploads nothing. Default: see below.');

export const uploadMode = z
  .enum(UPLOAD_WORDS)
  .meta({ default: 'auto' })
  .describe('`auto` sends only what differs from an earlier upload that is still in the sandbox, and removes what went; `full` sends everything; `none` uploads nothing, as `upload: none`.');

export const uploadLimit = size
  .meta({ default: '5GiB' })
  .describe('Most bytes that an upload may hold; a larger one is refused before anything is created.');

export const download = z
  .array(
    z.strictObject({
      from: remotePattern.describe('Path or glob inside the sandbox, absolute or relative to the work folder.'),
      to: localPath.optional().describe('Folder it goes to, relative to the folder of the sandbox file. It may not lie outside. Default: the same path as in the sandbox.'),
      'if-none': z.enum(IF_NONE).optional().meta({ default: 'warn' }).describe('What happens if nothing matches.'),
    }),
  )
  .describe('What comes back after the steps, also after a failed one.');

export const results = localPath
  .meta({ default: 'results' })
  .describe('Folder that what code shows (values, plots, tables) is written to, relative to the folder of the sandbox file, with a `manifest.json`. It may not lie outside. What an earlier run wrote there is removed first.');
