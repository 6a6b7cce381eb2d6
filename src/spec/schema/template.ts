import { z } from 'zod';
import { TEMPLATE_NAME, TEMPLATE_REFERENCE } from '../template-reference.js';
import { env, localPath, script, text } from './text.js';

export const templateReference = text('a template: a name, name:tag or ID', TEMPLATE_REFERENCE);
export const templateName = text('the name of the template: letters, digits, - and _', TEMPLATE_NAME);
export const cpu = z.int({ error: 'expected a whole number of CPUs' }).min(1).max(128);
export const memory = z.int({ error: 'expected a whole number of MiB, at least 128' }).min(128).max(1_048_576);


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

const owner = text('a user, or user:group', /^[A-Za-z_][A-Za-z0-9_.-]{0,31}(?::[A-Za-z_][A-Za-z0-9_.-]{0,31})?$/);
const mode = text('octal digits in quotes, as "0755"', /^[0-7]{3,4}$/);
const place = text('a path inside the template, absolute or relative to the last workdir', (value) => value.trim() !== '' && !/^~(?:\/|$)/.test(value));

/** What a package manager is told to install: never one of its options. */
const packageName = text('the name of a package, with a version if need be', /^[^-\s][^\s]*$/);
const packages = z.union([packageName, z.array(packageName).min(1, { error: 'expected at least one package' })], {
  error: 'expected the name of a package, or a list of names',
});

const stepMapping = z.strictObject({
  run: script.optional().describe('Command that adds a layer, run by `bash`.'),
  copy: z
    .union([localPath, z.array(localPath).min(1, { error: 'expected at least one path' })], { error: 'expected a path of the context, or a list of paths' })
    .optional()
    .describe('File, folder or glob of the context that is copied to `to`; a list copies several. Needs `to`.'),
  to: place.optional().describe('Where `copy` puts it. A path with a `/` at its end is a folder.'),
  mode: mode.optional().describe('Mode of what `copy` puts there, as `"0755"`.'),
  env: env.optional().describe('Environment variables of the steps after it and of the sandboxes.'),
  workdir: place.optional().describe('Folder of the steps after it, where the commands of a sandbox start, too.'),
  user: owner.optional().describe('With `run`, the user who runs it; with `copy`, the owner, as `user` or `user:group`; alone, the user of the steps after it and of the sandboxes.'),
  apt: packages.optional().describe('Debian packages to install, as root.'),
  pip: packages.optional().describe('Python packages to install, as root.'),
  npm: packages.optional().describe('npm packages to install globally, as root.'),
});

const templateStep = z.union([script.transform((run): z.output<typeof stepMapping> => ({ run })), stepMapping], {
  error: 'expected a command, or a mapping with run, copy, env, workdir, user, apt, pip or npm',
});

/** A template to build. */
export const templateToBuild = z.strictObject({
  name: templateName.describe('Name under which the template is kept.'),
  dockerfile: localPath
    .optional()
    .describe('Dockerfile that defines the template, or a folder with an `e2b.Dockerfile` or `Dockerfile`. Default, if nothing else defines it: the `context`.'),
  devcontainer: localPath.optional().describe('devcontainer.json that defines the template, or a folder that has one.'),
  file: localPath.optional().describe('Module (`template.ts`, `.js` or `.mjs`) that exports an E2B `Template`. It runs on this machine.'),
  from: text('the name of an image', /^[^\s-]\S*$/).optional().describe('Image to start from; the layers are `steps`.'),
  steps: z.array(templateStep).optional().describe('What is added to `from`, in this order. A plain text is short for `run`.'),
  context: localPath.optional().describe('Folder that files are copied from, without what its `.dockerignore` names. Default: the folder of the sandbox file; with `devcontainer` and `file`, what they say.'),
  cpu: cpu.optional().describe('CPUs of the sandbox.'),
  memory: memory.optional().describe('Memory of the sandbox in MiB.'),
  start: script.optional().describe('Command that runs in every sandbox of this template from its start, over that of the definition.'),
  ready: ready.optional(),
});

export const template = z
  .union([templateReference, templateToBuild], { error: 'expected a template: a name, name:tag or ID, or a mapping' })
  .meta({ default: 'base' })
  .describe('Template of the sandbox: the name, `name:tag` or ID of an existing one, the key of one under `templates`, or a mapping that describes one to build. With code steps the default is `code-interpreter-v1`.');

export type TemplateStepEntry = z.output<typeof stepMapping>;
export type TemplateMapping = z.output<typeof templateToBuild>;
