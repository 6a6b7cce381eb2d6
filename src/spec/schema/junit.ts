import { z } from 'zod';
import { MAX_JUNIT } from '../limits.js';
import { localPath, tooMany } from './text.js';

/** JUnit files on this machine. */
export const junit = z
  .array(localPath)
  .max(MAX_JUNIT, { error: ({ input }) => tooMany(input, MAX_JUNIT, 'paths are read') })
  .describe('JUnit files among the downloaded ones, as local paths or globs relative to the folder of the sandbox file; a folder means the `.xml` files in it. Their tests are counted, and failed ones shown.');
