import { breakCommands } from '../../report/command-break.js';
import { alignSteps, type StepPair } from './align-steps.js';
import { compareFiles } from './compare-files.js';
import { showText } from './errors.js';
import type { ManifestCommand, ManifestStep, TemplateManifest } from './manifest.js';

/** Why a template is built although one of its name is there. */
export interface Explanation {
  /** Sentences without a full stop, each one printable line, most telling first; the last may count what was left out. */
  reasons: string[];
  /** How many steps, from the first on, need not be built again. */
  cachedSteps: number;
  /** That in words: `steps 1–3 stay cached, 4–6 are built anew`. */
  summary: string;
}

/** How many reasons are given, and of these how many files' places are kept when instructions alone would fill them. */
const REASONS = 10;
const FOR_FILES = 4;

/** What changed from one manifest to another. Both may be hostile: only their form is trusted. */
export function explainChange(before: TemplateManifest, after: TemplateManifest): Explanation {
  const base = explainBase(before, after);
  const pairs = alignSteps(before.steps, after.steps);
  const steps = explainSteps(pairs, before, after);
  const files = explainFiles(pairs, after);
  const cachedSteps = base.length > 0 ? 0 : countCached(before.steps, after.steps);
  const described = [...base, ...steps, ...explainSettings(before, after)];
  const room = REASONS - Math.min(FOR_FILES, files.length);
  const reasons = described.slice(0, room);
  const shownFiles = files.slice(0, REASONS - reasons.length);
  reasons.push(
    ...shownFiles,
    ...rest(described.length - Math.min(room, described.length), files.length - shownFiles.length),
  );
  if (reasons.length === 0) reasons.push(nothingFound(before, after));
  return { reasons, cachedSteps, summary: summarize(cachedSteps, after.steps.length) };
}

function rest(instructions: number, files: number): string[] {
  const left = [];
  if (instructions > 0)
    left.push(`${instructions} more ${instructions === 1 ? 'change' : 'changes'} of the description`);
  if (files > 0) left.push(`${files} more ${files === 1 ? 'file' : 'files'}`);
  return left.length > 0 ? [`and ${left.join(' and ')}`] : [];
}

function nothingFound(before: TemplateManifest, after: TemplateManifest): string {
  if (before.hash === after.hash) return 'nothing changed';
  return 'the description or its files changed in a way that the record of the last build does not show';
}

function explainBase(before: TemplateManifest, after: TemplateManifest): string[] {
  if (before.fromDigest === after.fromDigest) return [];
  return [`the base changed from ${text(before.from)} to ${text(after.from)}`];
}

function explainSettings(before: TemplateManifest, after: TemplateManifest): string[] {
  const said: string[] = [];
  const number = (name: string, was: number | undefined, is: number | undefined, unit: string) => {
    if (was !== is)
      said.push(`${name} changed from ${was ?? 'the default'} to ${is ?? 'the default'}${unit}`);
  };
  number('cpu', before.cpu, after.cpu, '');
  number('memory', before.memory, after.memory, after.memory === undefined ? '' : ' MiB');
  const command = (name: string, was?: ManifestCommand, is?: ManifestCommand) => {
    if (was?.digest === is?.digest) return;
    if (is === undefined) said.push(`the ${name} command was removed`);
    else said.push(`the ${name} command ${was === undefined ? 'was added' : 'changed'}: ${code(is.text)}`);
  };
  command('start', before.start, after.start);
  command('ready', before.ready, after.ready);
  return said;
}

function explainSteps(
  pairs: readonly StepPair[],
  before: TemplateManifest,
  after: TemplateManifest,
): string[] {
  const came = new Set(pairs.filter((pair) => !pair.before).map((pair) => pair.after?.digest));
  const went = new Set(pairs.filter((pair) => !pair.after).map((pair) => pair.before?.digest));
  return pairs.flatMap((pair) => {
    if (!pair.after) {
      if (!pair.before || came.has(pair.before.digest)) return [];
      return [`${place(pair.before, before)} was removed`];
    }
    const at = place(pair.after, after);
    if (!pair.before) return [`${at} was ${went.has(pair.after.digest) ? 'moved' : 'added'}`];
    return pair.before.digest === pair.after.digest ? [] : [`${at} ${howChanged(pair.before, pair.after)}`];
  });
}

function howChanged(before: ManifestStep, after: ManifestStep): string {
  if (before.variables && after.variables) {
    const changed = compareVariables(before.variables, after.variables);
    if (changed !== '') return `changed: ${changed}`;
  }
  return before.text === after.text ? 'changed' : `changed (it was ${code(before.text)})`;
}

type Variables = NonNullable<ManifestStep['variables']>;

function compareVariables(before: Variables, after: Variables): string {
  const old = new Map(before);
  const said = after.flatMap(([name, digest]) => {
    const was = old.get(name);
    old.delete(name);
    if (was === undefined) return [`${text(name)} was added`];
    return was === digest ? [] : [`${text(name)} has another value`];
  });
  for (const name of old.keys()) said.push(`${text(name)} was removed`);
  return said.length > 5 ? `${said.slice(0, 5).join(', ')} and ${said.length - 5} more` : said.join(', ');
}

function explainFiles(pairs: readonly StepPair[], after: TemplateManifest): string[] {
  const said = new Map<string, string>();
  for (const pair of pairs) {
    if (!pair.before?.files || !pair.after?.files || pair.before.whole === pair.after.whole) continue;
    const copied = `copied by ${text(pair.after.text)}, ${where(pair.after, after)}`;
    const changes = compareFiles(pair.before.files, pair.after.files);
    // Another source: that says it all.
    if (pair.before.digest !== pair.after.digest && !sharesMost(pair.before.files.length, changes)) continue;
    for (const { path, what } of changes) {
      const key = `${path}\0${what}`;
      if (!said.has(key)) said.set(key, `${text(path)} (${copied}) ${what}`);
    }
  }
  return [...said.values()];
}

function sharesMost(files: number, changes: readonly { what: string }[]): boolean {
  return changes.filter(({ what }) => what === 'was removed').length * 2 < files;
}

function countCached(before: readonly ManifestStep[], after: readonly ManifestStep[]): number {
  const anew = after.findIndex(
    (step, index) => step.uncached === true || step.whole !== before[index]?.whole,
  );
  return anew === -1 ? after.length : anew;
}

function summarize(cached: number, steps: number): string {
  if (steps === 0) return 'there are no steps';
  if (cached === 0) return steps === 1 ? 'its one step is built anew' : `all ${steps} steps are built anew`;
  if (cached === steps) return steps === 1 ? 'its one step stays cached' : `all ${steps} steps stay cached`;
  const first = cached === 1 ? 'step 1 stays cached' : `steps 1–${cached} stay cached`;
  const anew = cached + 1;
  return `${first}, ${anew === steps ? `${anew} is built anew` : `${anew}–${steps} are built anew`}`;
}

/** ``Dockerfile:7 `RUN npm ci` ``. */
function place(step: ManifestStep, manifest: TemplateManifest): string {
  return `${where(step, manifest)} ${code(step.text)}`;
}

function where(step: ManifestStep, manifest: TemplateManifest): string {
  if (step.line === undefined) return `step ${manifest.steps.indexOf(step) + 1}`;
  return manifest.source === undefined ? `line ${step.line}` : `${text(manifest.source)}:${step.line}`;
}

function code(given: string): string {
  return `\`${text(given)}\``;
}

/** A manifest is read from a file, so what it holds is made printable again. */
function text(given: string): string {
  return breakCommands(showText(given, 200));
}
