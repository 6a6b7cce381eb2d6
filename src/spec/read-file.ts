import { contradictions } from './contradictions.js';
import type { Fault } from './fault.js';
import { given, isMapping } from './mapping.js';
import { check } from './explain.js';
import type { Problem } from './model.js';
import { readSteps } from './code/read-steps.js';
import type { StepCode } from './code/source.js';
import type { SourceReader } from './code/source.js';
import { outsideRoot } from './outside-root.js';
import { sandboxFile } from './schema/file.js';
import type { SandboxFile } from './schema/file.js';
import { readYaml } from './yaml-source.js';

/** The text of a sandbox file and the name that messages call it by. */
export interface FileText {
  name: string;
  text: string;
}

/** What reading a file needs besides its text. */
export interface ReadRules {
  /** Absolute folder that its local paths resolve against. */
  root: string;
  /** The parts that a field replaces, so that what stands there has no effect. */
  replaced: { steps: boolean };
  /** Absent: files with code are not looked at, and their steps have none. */
  readSource?: SourceReader;
}

/** The line on which the value at a path stands. */
export type LineOf = (path: PropertyKey[]) => number | undefined;

/** Reads and validates a sandbox file. All problems are found at once, in the order of the file. */
export function readSandboxFile(
  { name, text }: FileText,
  { root, replaced, readSource }: ReadRules,
): { file?: SandboxFile; lineOf?: LineOf; code?: (StepCode | undefined)[]; problems: Problem[] } {
  const { problems, source } = readYaml(name, text);
  if (!source) return { problems };
  if (source.value === null) {
    return {
      problems: [
        ...problems,
        { source: name, line: 1, column: 1, message: 'expected a mapping; the file is empty' },
      ],
    };
  }
  const { data, faults } = check(sandboxFile, source.value);
  const code = readSteps(replaced.steps ? [] : given(source.value, 'steps'), {
    file: name,
    textLines: (path) => source.textLines(path),
    root,
    ...(readSource ? { readSource } : {}),
  });
  const all = [
    ...faults,
    ...contradictions(source.value),
    ...outsideRoot(source.value, root),
    ...code.faults,
    ...(replaced.steps ? [] : withoutSteps(source.value)),
  ];
  const ofFile = [...problems, ...all.map((fault) => source.problemAt(fault))].sort(byPlace);
  const found = [...ofFile, ...code.problems];
  if (found.length > 0 || data === undefined) return { problems: found };
  const lineOf: LineOf = (path) => source.problemAt({ path, at: 'value', message: '' }).line;
  return { file: data, lineOf, code: code.steps, problems: [] };
}

/** As {@link readSandboxFile}, for the resources of a file: it need not describe a run, but what it says of one must be right. */
export function readInfraFile(
  text: FileText,
  root: string,
): { file?: SandboxFile; lineOf?: LineOf; problemAt?: (fault: Fault) => Problem; problems: Problem[] } {
  const { file, lineOf, problems } = readSandboxFile(text, { root, replaced: { steps: true } });
  if (!file || !lineOf) return { problems };
  const { source } = readYaml(text.name, text.text);
  return source ? { file, lineOf, problemAt: (fault) => source.problemAt(fault), problems } : { problems };
}

/** The sentence for a description without anything to do. */
export const NOTHING_TO_RUN = 'nothing to run: give steps in a sandbox file, or a script in the field run';

function withoutSteps(file: unknown): Fault[] {
  if (!isMapping(file)) return [];
  const steps = given(file, 'steps');
  const none = Array.isArray(steps) ? steps.length === 0 : !Object.hasOwn(file, 'steps');
  return none ? [{ path: ['steps'], at: 'key', message: NOTHING_TO_RUN }] : [];
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
