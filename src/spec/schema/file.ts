import { z } from 'zod';
import { AFTER_ACTIONS } from '../model.js';
import { deadlines } from './deadlines.js';
import { exported, outputs } from './handover.js';
import { previews, snapshots, templates, variables } from './infra.js';
import { junit } from './junit.js';
import { report } from './report.js';
import { sandbox } from './sandbox.js';
import { steps } from './steps.js';
import { template } from './template.js';
import { download, results, upload, uploadLimit, uploadMode } from './transfer.js';
import { watch } from './watch.js';

const afterAction = z.enum(AFTER_ACTIONS);

const after = z
  .union(
    [
      afterAction,
      z.strictObject({
        success: afterAction.optional().describe('When every step passed. Default: `pause` with a `key`, else `kill`.'),
        failure: afterAction.optional().describe('Otherwise. Default: `pause` with a `key`, else `kill`.'),
      }),
    ],
    { error: 'expected kill, pause or keep, or a mapping with success and failure' },
  )
  .meta({ default: 'kill' })
  .describe('What becomes of the sandbox: `kill` it, `pause` it with its files and memory, or `keep` it until its timeout. One word is for both cases.');

/** The whole sandbox file. What several keys together must fulfil is in `contradictions.ts`. */
export const sandboxFile = z
  .strictObject({
    template: template.optional(),
    sandbox: sandbox.optional(),
    upload: upload.optional(),
    'upload-mode': uploadMode.optional(),
    'upload-limit': uploadLimit.optional(),
    steps: steps.optional(),
    watch: watch.optional(),
    outputs: outputs.optional(),
    export: exported.optional(),
    download: download.optional(),
    results: results.optional(),
    junit: junit.optional(),
    report: report.optional(),
    after: after.optional(),
    deadlines: deadlines.optional(),
    variables: variables.optional(),
    templates: templates.optional(),
    snapshots: snapshots.optional(),
    previews: previews.optional(),
  })
  .describe('A run in an E2B sandbox: https://e2b.dev');

/** What a valid sandbox file says, defaults not yet applied. */
export type SandboxFile = z.output<typeof sandboxFile>;
