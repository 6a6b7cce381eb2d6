import { z } from 'zod';
import { MAX_WATCHED } from '../limits.js';
import { sandboxPath, tooMany } from './text.js';

/** Folders of the sandbox. */
export const watch = z
  .array(sandboxPath)
  .max(MAX_WATCHED, { error: ({ input }) => tooMany(input, MAX_WATCHED, 'folders are watched') })
  .describe('Folders inside the sandbox, absolute or relative to the work folder, whose changes are reported while the steps run.');
