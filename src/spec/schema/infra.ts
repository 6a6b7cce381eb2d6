import { z } from 'zod';
import { DURATION_PATTERN, EXPECTED_DURATION } from '../duration.js';
import { age } from '../prune/age.js';
import { network, port, ports } from './sandbox.js';
import { templateToBuild, templateName } from './template.js';
import { duration, env, localPath, script, text } from './text.js';

/** Part of tags and of metadata, so short, small and without dots. */
const RESOURCE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
export const STAGE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
export const CHANNEL_NAME = /^[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?$/;

/** Tags of this tool begin so; a channel of such a name would be taken for one. */
const OWN_TAGS = /^(?:[a-z0-9._-]+-)?[hbcikvx]-/;

const name = text('the name of a resource: small letters, digits and - inside, at most 40', RESOURCE_NAME);

/** What `${…}` may stand in; what comes of it is checked again once it is put in. */
const withReferences = (expected: string, shape: RegExp): z.ZodString =>
  text(expected, (value) => shape.test(value.replace(/\$\{[^}]*\}/g, 'x')));

const channel = withReferences(
  'the name of a channel: small letters, digits, - and _ inside, at most 30',
  CHANNEL_NAME,
).refine((value) => !OWN_TAGS.test(value), { error: 'a channel cannot begin as the tags of this tool do: h-, b-, c-, i-, k-, v- or x-' });

const stages = z
  .array(text('the name of a stage, * for any letters', /^[a-z0-9*](?:[a-z0-9*-]{0,19})$/))
  .min(1, { error: 'expected at least one stage' })
  .describe('Stages in which it exists, as names or globs such as `pr-*`. Default: all.');

const protect = z
  .boolean()
  .meta({ default: false })
  .describe('Whether a plan that would destroy or replace it is refused.');

const serviceName = templateName.describe('Name under which the service keeps it. Default: its key here.');

/** An age: a duration, or days before it, as `7d`. */
const ageOrSeconds = z.union([duration, age], { error: 'expected an age above 0, such as 12h, 7d or 1d12h' }).meta({ id: 'age' });

/** The JSON Schema of an age. */
export const AGE_JSON_SCHEMA = {
  anyOf: [
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'string', pattern: `^(?:\\d{1,4}d)$|^(?:\\d{1,4}d)?(?:${DURATION_PATTERN.source.replace(/^\^|\$$/g, '')})$` },
  ],
  description: `An age: ${EXPECTED_DURATION.replace(/^expected /, '')}, perhaps with days before it, such as \`7d\` or \`1d12h\`.`,
};

const { name: _name, ...definition } = templateToBuild.shape;

const templateResource = z.strictObject({
  name: serviceName.optional(),
  ...definition,
  channels: z
    .array(channel)
    .meta({ uniqueItems: true })
    .optional()
    .describe(
      'Tags such as `prod` that are moved to the newest build once it was tried. One without `${stage}` belongs to the stage `default` alone.',
    ),
  smoke: script
    .optional()
    .describe('Script that a sandbox of a new build has to pass before anything starts from the build.'),
  adopt: z
    .boolean()
    .optional()
    .meta({ default: false })
    .describe('Whether a template of this name that this tool did not build is taken over.'),
  stages: stages.optional(),
  protect: protect.optional(),
});

const from = text('the name of a template or snapshot of this file, or the name of a template of the service', /^[A-Za-z0-9_.:/-]+$/);

const snapshotResource = z.strictObject({
  name: serviceName.optional(),
  from: from.describe('What it is made from: a template or another snapshot of this file, or the name of a template of the service.'),
  inputs: z
    .array(localPath)
    .optional()
    .describe('Files, folders and globs of the project that are uploaded before `run`. When their content changes, the snapshot is made anew.'),
  run: script.optional().describe('Script that prepares it, run by `bash` in the work folder.'),
  env: env.optional().describe('Environment variables of `run`.'),
  timeout: duration.optional().meta({ default: '1h' }).describe('How long `run` may take.'),
  'max-age': ageOrSeconds.optional().describe('When it is older, as `12h` or `7d`, it is made anew.'),
  stages: stages.optional(),
  protect: protect.optional(),
});

const previewKey = withReferences('a key: letters, digits, and . _ - inside', /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/);

const previewResource = z.strictObject({
  from: from.describe('What it starts from: a template or snapshot of this file, or the name of a template of the service.'),
  key: previewKey
    .optional()
    .meta({ default: 'default' })
    .describe('Tells previews of one description apart, as `pr-${pr}`.'),
  start: script.optional().describe('Command that runs in it from its start on, beside that of the template.'),
  ready: z
    .strictObject({
      port: port.optional().describe('Port that has to be listened on. Default: each of `ports`.'),
      path: text('a path that begins with /', /^\/[^\s]*$/).optional().describe('Path that has to be answered there with a status below 400.'),
      timeout: duration.optional().meta({ default: '2m' }).describe('How long it may take.'),
    })
    .optional()
    .describe('When it counts as healthy. Before, nothing that it replaces goes.'),
  ports: ports.optional().describe('Ports whose URLs are reported.'),
  env: env.optional().describe('Environment variables of the sandbox; `${…}` may stand in the values.'),
  network: network.optional(),
  'sleep-after': duration.optional().meta({ default: '15m' }).describe('It is paused when nothing kept it awake for so long; a request to a port wakes it up.'),
  ttl: ageOrSeconds.optional().describe('When it is older, as `72h` or `3d`, it goes, and comes back when something changes.'),
  stages: stages.optional(),
  protect: protect.optional(),
});

export const variables = z
  .array(text('the name of a variable: small letters, digits, - and _', /^[a-z][a-z0-9_-]{0,39}$/))
  .meta({ uniqueItems: true })
  .describe('Names that `${…}` may stand for beside `stage`, `pr`, `branch`, `sha` and `repository`; `--var NAME=VALUE` gives them values. No secrets: values stand in names and labels.');

export const templates = z.record(name, templateResource).describe('Templates that `apply` builds and keeps. `template: NAME` in a run means one of them.');
export const snapshots = z.record(name, snapshotResource).describe('Prepared sandboxes that `apply` keeps, to start from.');
export const previews = z.record(name, previewResource).describe('Sandboxes that `apply` keeps alive: they sleep, and wake up on traffic.');

export type TemplateResourceEntry = z.output<typeof templateResource>;
export type SnapshotResourceEntry = z.output<typeof snapshotResource>;
export type PreviewResourceEntry = z.output<typeof previewResource>;
