import { z } from 'zod';
import { DENIED_PATTERN, EXPORT_NAME, isOwnOutput, OUTPUT_NAME, OWN_OUTPUT_PATTERN, whyNotExported } from '../handover-names.js';
import { MAX_HANDOVER_NAMES } from '../limits.js';
import { text, tooMany } from './text.js';

/** The name of a value that steps hand to the workflow. */
export const outputName = text('the name of an output: up to 100 letters, digits, _ and -, a letter or _ first', OUTPUT_NAME).refine(
  (name) => !isOwnOutput(name),
  { error: ({ input }) => `the action has an output ${String(input)} itself; choose another name` },
).meta({ not: { pattern: OWN_OUTPUT_PATTERN } });

/** The name of a variable that steps set in the workflow. */
export const exportName = text('the name of an environment variable: up to 100 letters, digits and _, not a digit first', EXPORT_NAME).refine(
  (name) => whyNotExported(name) === undefined,
  { error: ({ input }) => `${String(input)} cannot be set from a sandbox, because ${whyNotExported(String(input)) ?? ''}; hand the value over as an output` },
).meta({ not: { pattern: DENIED_PATTERN } });

export const outputs = z
  .array(outputName)
  .max(MAX_HANDOVER_NAMES, { error: ({ input }) => tooMany(input, MAX_HANDOVER_NAMES, 'names are taken') })
  .meta({ uniqueItems: true })
  .describe('Names of the values that steps hand over as outputs, each written as `NAME=VALUE` to the file that `$E2B_ACTION_OUTPUT` names.');

export const exported = z
  .array(exportName)
  .max(MAX_HANDOVER_NAMES, { error: ({ input }) => tooMany(input, MAX_HANDOVER_NAMES, 'names are taken') })
  .meta({ uniqueItems: true })
  .describe('Names of the environment variables that steps may set in the rest of the workflow job, written as `NAME=VALUE` to the file that `$E2B_ACTION_ENV` names.');
