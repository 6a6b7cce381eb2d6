import { z } from 'zod';

/** Files in all steps of one manifest; beyond that, whole folders stand for what is in them. */
export const MANIFEST_FILES = 4_000;
/** Variables of one step. */
export const MANIFEST_VARIABLES = 1_000;

/** Hex digits that are kept of a digest: enough to tell two contents apart, too few to stand for one. */
export const DIGEST_DIGITS = 12;
/** Of a variable's value: few, because a secret may be short enough to be guessed by its digest. */
export const VALUE_DIGITS = 6;

/** Longest texts that are kept, in characters. */
export const TEXT_LENGTH = 160;

const digest = z.string().regex(/^[0-9a-f]{1,64}$/);
const text = z.string().max(TEXT_LENGTH);
const count = z.int().nonnegative();

/**
 * Path, kind, bytes and digest. The kinds: `f` file, `x` file that may be run, `l` link (digest of its target),
 * `d` folder with nothing in it, `*` all of a folder: its path ends with `/`, instead of bytes stand how many entries.
 */
const file = z.tuple([z.string().min(1).max(4_200), z.enum(['f', 'x', 'l', 'd', '*']), count, digest]);

const step = z.strictObject({
  type: z.enum(['RUN', 'COPY', 'ENV', 'WORKDIR', 'USER']),
  /** The instruction in one printable line, shortened; of variables only the names. */
  text,
  /** Of the instruction. */
  digest,
  /** Of the instruction and the files that it copies. */
  whole: digest,
  line: count.optional(),
  /** It is built anew every time. */
  uncached: z.literal(true).optional(),
  /** Names and digests of values. */
  variables: z
    .array(z.tuple([z.string().max(TEXT_LENGTH), digest]))
    .max(MANIFEST_VARIABLES)
    .optional(),
  /** Sorted by path. */
  files: z
    .array(file)
    .max(2 * MANIFEST_FILES)
    .optional(),
});

const command = z.strictObject({ text, digest });

const manifest = z.strictObject({
  version: z.literal(1),
  /** The template's identity. */
  hash: z.string().regex(/^[0-9a-f]{40}$/),
  /** Path of the file that the template was described in. */
  source: text.optional(),
  /** `image python:3.13` or `template base`. */
  from: text,
  fromDigest: digest,
  cpu: z.number().optional(),
  memory: z.number().optional(),
  start: command.optional(),
  ready: command.optional(),
  steps: z.array(step).max(2_000),
});

/** What is kept of a template's description and files, so that a later one can be told apart from it in words. */
export type TemplateManifest = z.infer<typeof manifest>;
export type ManifestStep = z.infer<typeof step>;
export type ManifestFile = z.infer<typeof file>;
export type ManifestCommand = z.infer<typeof command>;

/** A manifest from where anybody may have written it, or nothing if it is none. */
export function parseManifest(value: unknown): TemplateManifest | undefined {
  return manifest.safeParse(value).data;
}
