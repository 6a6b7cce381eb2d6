import { z } from 'zod';
import { TEMPLATE_NAME, TEMPLATE_REFERENCE } from '../template-reference.js';
import { localPath, script, text } from './text.js';

export const templateReference = text('a template: a name, name:tag or ID', TEMPLATE_REFERENCE);

const ready = z
  .strictObject({
    port: z.int({ error: 'expected a port from 1 to 65535' }).min(1).max(65_535).optional().describe('Ready when something listens on this port.'),
    url: text('an http or https URL', /^https?:\/\/\S+$/).optional().describe('Ready when this URL answers 200.'),
    process: text('the name of a process').optional().describe('Ready when a process of this name runs.'),
    file: text('a path inside the sandbox').optional().describe('Ready when this file exists.'),
    seconds: z.int({ error: 'expected a whole number of seconds' }).min(0).max(3600).optional().describe('Ready after this many seconds.'),
    command: script.optional().describe('Ready when this command exits with 0.'),
  })
  .describe('When the start command counts as ready: exactly one of these.');

const templateStep = z.union(
  [
    script,
    z.strictObject({
      run: script.describe('Command that adds a layer.'),
      user: text('a user name').optional().describe('User who runs it.'),
    }),
  ],
  { error: 'expected a command, or a mapping with run' },
);

const templateToBuild = z.strictObject({
  name: text('the name of the template: letters, digits, - and _', TEMPLATE_NAME).describe('Name under which the template is kept.'),
  dockerfile: localPath.optional().describe('Dockerfile that defines the template.'),
  devcontainer: localPath.optional().describe('devcontainer.json that defines the template.'),
  file: localPath.optional().describe('template.ts or template.js that exports an E2B Template.'),
  from: text('the name of an image', /^\S+$/).optional().describe('Image to start from; the layers are `steps`.'),
  steps: z.array(templateStep).optional().describe('Commands that add layers to `from`.'),
  context: localPath.optional().describe('Folder that files are copied from.').meta({ default: '.' }),
  cpu: z.int({ error: 'expected a whole number of CPUs' }).min(1).max(128).optional().describe('CPUs of the sandbox.'),
  memory: z.int({ error: 'expected a whole number of MiB, at least 128' }).min(128).max(1_048_576).optional().describe('Memory of the sandbox in MiB.'),
  start: script.optional().describe('Command that runs in every sandbox of this template from its start.'),
  ready: ready.optional(),
});

export const template = z
  .union([templateReference, templateToBuild], { error: 'expected a template: a name, name:tag or ID, or a mapping' })
  .meta({ default: 'base' })
  .describe(
    'Template of the sandbox: the name, `name:tag` or ID of an existing one. A mapping describes one to build; that is not available yet.',
  );
