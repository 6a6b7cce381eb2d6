import { z } from 'zod';
import { CODE_LANGUAGES } from '../code/language.js';
import { STEP_SHELLS } from '../model.js';
import { CONDITION_WORDS, conditionOf, expectedCondition } from '../step-condition.js';
import { code, duration, env, localPath, sandboxPath, script, text } from './text.js';

export const codeLanguage = z.enum(CODE_LANGUAGES);

const codeContext = text('a name of letters, digits, dots, dashes and underscores, at most 50', /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/);

export const user = text('the name of a user inside the sandbox', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/);

/** A name is one line: it becomes the title of a log group. */
// oxlint-disable-next-line no-control-regex -- control characters are what it must not hold
const stepName = text('a name in one line', (value) => value.trim() !== '' && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value));

const condition = z.enum(CONDITION_WORDS, { error: ({ input }) => expectedCondition(input) }).transform(conditionOf);

const stepMapping = z.strictObject({
  name: stepName.optional().describe('Name in logs and reports. Default: the first line of the script or code, at most 60 characters of it, or the name of `code-file`.'),
  run: script.optional().describe('Script, at most 96 KiB. A step has this, `code` or `code-file`.'),
  if: condition.optional().meta({ default: 'success' }).describe('When it runs: `success`, while every step before it passed; `failure`, once one did not; `always`, in both cases. Nothing runs in a sandbox that is lost.'),
  shell: z.enum(STEP_SHELLS).optional().meta({ default: 'bash' }).describe('`bash` runs the script under `bash -eo pipefail`, `sh` under `sh -e`.'),
  cwd: sandboxPath.optional().meta({ default: '.' }).describe('Folder inside the sandbox, absolute or relative to the work folder. Code whose step has none stays in the folder where its context is: at first the work folder.'),
  env: env.optional().describe('Environment variables of this step, over those of the sandbox.'),
  user: user.optional().describe('User who runs the script. Default: the user of the template.'),
  timeout: duration.optional().meta({ default: '1h' }).describe('Time limit. When it is over, every process of a script is killed, code is interrupted, and the run ends as timed out.'),
  'continue-on-error': z.boolean().optional().meta({ default: false }).describe('Whether the run goes on, and can still pass, after this step failed.'),
  code: code.optional().describe('Code for the code interpreter, at most 96 KiB. Variables stay for later steps, also when the sandbox is paused and resumed.'),
  'code-file': localPath.optional().describe('File of the repository with the code: a source file of at most 1 MiB, or a notebook (`.ipynb`), which runs cell by cell.'),
  language: codeLanguage.optional().describe('Language of the code. Default: by the ending of `code-file`, or as its notebook says; else `python`.'),
  context: codeContext.optional().meta({ default: 'default' }).describe('Steps of the same context and language share their variables.'),
});

export const steps = z
  .array(
    z.union([script.transform((run): z.output<typeof stepMapping> => ({ run })), stepMapping], {
      error: 'expected a script, or a mapping with run, code or code-file',
    }),
  )
  .describe('What runs, in this order; after one failed, only those whose `if` says so. A plain text is short for `run`.');
