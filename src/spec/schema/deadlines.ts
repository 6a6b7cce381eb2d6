import { z } from 'zod';
import { duration } from './text.js';

/** How long each part of a run may take. */
export const deadlines = z
  .strictObject({
    queue: duration.optional().meta({ default: '5m' }).describe('Waiting for room when the service has none.'),
    create: duration.optional().meta({ default: '3m' }).describe('Creating, connecting to or resuming the sandbox, without the queue. With the template `code-interpreter-v1`: 15m.'),
    upload: duration.optional().meta({ default: '30m' }).describe('The upload.'),
    download: duration.optional().meta({ default: '30m' }).describe('The download.'),
    pause: duration.optional().meta({ default: '10m' }).describe('Pausing the sandbox.'),
    stall: duration
      .optional()
      .meta({ default: '30s' })
      .describe('A transfer that moves no byte for so long goes on over another connection.'),
  })
  .describe('How long the parts of a run may take. Steps have `timeout`; the build of a template has the field `template-timeout`.');
