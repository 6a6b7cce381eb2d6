import { z } from 'zod';
import { MAX_SCRIPT_BYTES } from '../../spec/limits.js';
import { TEMPLATE_REFERENCE } from '../../spec/template-reference.js';

/** The file descriptor on which a module's process answers: its stdout belongs to the module. */
export const ANSWER_FD = 3;

/** The longest answer that is read, in bytes. */
export const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

const MAX_STEPS = 1000;

const line = z.int().min(1).max(10_000_000);
/** A place in a file, absolute; without a column where only the line is known. */
const place = z.object({ file: z.string().max(4096), line, column: line.optional() });
const plain = z.string().refine((text) => !text.includes('\0'), 'holds a NUL character');
const short = plain.max(4096);

/**
 * What the process says: the template, or what is wrong. It runs code of the repository, so nothing of it is trusted.
 * `template` is what the SDK's `toJSON` writes; `places` says where each call of the builder stands, in order, the one
 * that chooses the base first.
 */
export const moduleAnswer = z.union([
  z.object({ error: z.string().max(100_000), place: place.optional() }),
  z.object({
    template: z.string(),
    context: short.min(1),
    ignore: z.array(short).max(10_000),
    places: z.array(place.nullable()).max(2 * MAX_STEPS),
  }),
]);

export type ModuleAnswer = z.output<typeof moduleAnswer>;
export type ModulePlace = z.output<typeof place>;

const command = plain
  .min(1)
  .refine(
    (text) => Buffer.byteLength(text) <= MAX_SCRIPT_BYTES,
    `is longer than ${MAX_SCRIPT_BYTES} bytes (96 KiB)`,
  );

const flags = { force: z.boolean().optional() };

const step = z.discriminatedUnion('type', [
  z.object({ type: z.literal('RUN'), args: z.tuple([command], short), ...flags }),
  z.object({
    type: z.literal('COPY'),
    args: z.tuple([short.min(1), short.min(1)], short),
    resolveSymlinks: z.boolean().optional(),
    ...flags,
  }),
  z.object({ type: z.literal('ENV'), args: z.array(plain.max(100_000)).max(20_000), ...flags }),
  z.object({ type: z.literal('WORKDIR'), args: z.tuple([short.min(1)], short), ...flags }),
  z.object({ type: z.literal('USER'), args: z.tuple([short.min(1)], short), ...flags }),
]);

const registry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('registry'), username: short, password: plain.max(100_000) }),
  z.object({
    type: z.literal('aws'),
    awsAccessKeyId: short,
    awsSecretAccessKey: short,
    awsRegion: short,
  }),
  z.object({ type: z.literal('gcp'), serviceAccountJson: plain.max(100_000) }),
]);

/** The body of E2B's "start build", as `toJSON` writes it (reference: the SDK's `serialize`). */
export const serializedTemplate = z.object({
  fromImage: short.optional(),
  fromTemplate: short.regex(TEMPLATE_REFERENCE).optional(),
  fromImageRegistry: registry.optional(),
  startCmd: command.optional(),
  readyCmd: command.optional(),
  force: z.boolean().optional(),
  steps: z.array(step).max(MAX_STEPS),
});

export type SerializedTemplate = z.output<typeof serializedTemplate>;
