import type { TemplateDefinition, TemplateStep } from '../model.js';
import { digestOf } from './canonical-json.js';
import { showText } from './errors.js';
import type { CopiedFile } from './list-copied.js';
import {
  DIGEST_DIGITS,
  MANIFEST_FILES,
  MANIFEST_VARIABLES,
  TEXT_LENGTH,
  VALUE_DIGITS,
  type ManifestCommand,
  type ManifestFile,
  type ManifestStep,
  type TemplateManifest,
} from './manifest.js';
import { rollUp } from './roll-up.js';

/** An entry with what its content comes to: of a file its SHA-256, of a link its target; of a folder nothing. */
export interface DigestedFile extends CopiedFile {
  digest: string;
}

export interface DigestedStep {
  step: TemplateStep;
  /** Of the instruction. */
  digest: string;
  /** Of the instruction and its files. */
  whole: string;
  files?: DigestedFile[];
}

/** The manifest of a template whose steps and files are digested. */
export function describeTemplate(
  definition: TemplateDefinition,
  hash: string,
  steps: readonly DigestedStep[],
): TemplateManifest {
  const { from, start, ready, cpu, memory, source, skipCache } = definition;
  const total = steps.reduce((sum, { files }) => sum + (files?.length ?? 0), 0);
  const share = (files: readonly unknown[]) =>
    total <= MANIFEST_FILES ? files.length : Math.max(1, Math.floor((MANIFEST_FILES * files.length) / total));
  return {
    version: 1,
    hash,
    ...(source.path !== undefined && { source: line(source.path) }),
    from: line('image' in from ? `image ${from.image}` : `template ${from.template}`),
    fromDigest: short(digestOf(from)),
    ...(cpu !== undefined && { cpu }),
    ...(memory !== undefined && { memory }),
    ...(start !== undefined && { start: commandOf(start) }),
    ...(ready !== undefined && { ready: commandOf(ready) }),
    steps: steps.map((step) => describeStep(step, skipCache === true, share)),
  };
}

function describeStep(
  { step, digest, whole, files }: DigestedStep,
  allUncached: boolean,
  share: (files: readonly DigestedFile[]) => number,
): ManifestStep {
  return {
    type: step.type,
    text: line(textOf(step)),
    digest: short(digest),
    whole: short(whole),
    ...(step.place && { line: step.place.line }),
    ...((allUncached || step.skipCache === true) && { uncached: true as const }),
    ...(step.type === 'ENV' && { variables: variablesOf(step.variables) }),
    ...(files && { files: rollUp(files.map(entryOf), share(files)) }),
  };
}

/** As it was written; a variable's value may be a secret, so of those the names alone. */
function textOf(step: TemplateStep): string {
  if (step.type === 'ENV') return `ENV ${Object.keys(step.variables).join(' ')}`;
  if (step.place) return step.place.text;
  if (step.type === 'RUN') return `RUN ${step.command}`;
  if (step.type === 'COPY') return `COPY ${step.from} ${step.to}`;
  if (step.type === 'WORKDIR') return `WORKDIR ${step.path}`;
  return `USER ${step.user}`;
}

function variablesOf(variables: Record<string, string>): [string, string][] {
  return Object.entries(variables)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MANIFEST_VARIABLES)
    .map(([name, value]) => [line(name), digestOf(value).slice(0, VALUE_DIGITS)]);
}

function entryOf({ path, kind, exec, size, digest }: DigestedFile): ManifestFile {
  const letter = kind === 'file' ? (exec ? 'x' : 'f') : kind === 'link' ? 'l' : 'd';
  return [path, letter, size, short(digest)];
}

function commandOf(command: string): ManifestCommand {
  return { text: line(command), digest: short(digestOf(command)) };
}

function line(text: string): string {
  return showText(text.replaceAll(/\s+/g, ' ').trim(), TEXT_LENGTH);
}

function short(digest: string): string {
  return digest.slice(0, DIGEST_DIGITS);
}
