import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import type { TemplateStep } from '../model.js';
import type { Findings } from './findings.js';

/** More lines than this are left to E2B's own reading. */
const MAX_PATTERNS = 2000;

/**
 * Patterns that make E2B read the `.dockerignore` of a context as docker build does. E2B gives its lines to a glob, for
 * which `node_modules` is the folder without what is in it, and `/x` and `x/` nothing (reference: the SDK's
 * `readDockerignore`; glob 11). Notes what cannot be made good: patterns that bring files back, and a file that belongs
 * to one Dockerfile alone. None if nothing is copied.
 */
export async function ignoredBy(
  steps: readonly TemplateStep[],
  context: string,
  dockerfile: string | undefined,
  findings: Findings,
): Promise<string[]> {
  if (!steps.some(({ type }) => type === 'COPY')) return [];
  const text = await readFile(path.join(context, '.dockerignore'), 'utf8').catch(() => '');
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(0, MAX_PATTERNS);
  const back = lines.find((line) => line.startsWith('!'));
  if (back !== undefined) {
    findings.note(
      `E2B cannot bring files back, so ${back} of .dockerignore has no effect: name there what is left out instead`,
    );
  }
  if (dockerfile !== undefined) await noteOwnFile(`${dockerfile}.dockerignore`, findings);
  return lines.flatMap((line, index) => patternsOf(line, lines.slice(index + 1)));
}

/** A line as patterns for the thing itself and for what is in it, unless a later line wants some of it back. */
function patternsOf(line: string, later: string[]): string[] {
  if (line.startsWith('!')) return [];
  const pattern = clean(line);
  if (pattern === '.' || pattern.startsWith('..')) return [];
  const matches = picomatch(pattern, { dot: true });
  const isWanted = later.some(
    (other) => other.startsWith('!') && ancestors(clean(other.slice(1))).some((part) => matches(part)),
  );
  return isWanted ? [] : [pattern, `${pattern}/**`];
}

/** Relative to the context, as docker takes it. */
function clean(line: string): string {
  return path.posix.normalize(line).replace(/^\/+|\/+$/g, '') || '.';
}

function ancestors(name: string): string[] {
  const parts = name.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function noteOwnFile(file: string, findings: Findings): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false, // As usual.
  );
  if (isThere)
    findings.note(`${path.basename(file)} has no effect in E2B: only .dockerignore of the context counts`);
}
