import { posix } from 'node:path';
import { cleanText } from '../../report/text/clean.js';
import type { CodeLanguage } from '../../spec/code/language.js';
import type { CodeCell, CodePlace } from '../../spec/model.js';
import type { CodeFailure } from '../ports.js';

export interface ErrorSite {
  language: CodeLanguage;
  cells: readonly CodeCell[];
  /** Absolute folder in the sandbox in which the repository lies. */
  workFolder: string;
}

/**
 * Where in the repository the code stands that raised an error: the innermost line of the code that ran, by its traceback;
 * else a file of the work folder that the traceback names; else the beginning of the code. A traceback comes from the
 * sandbox: it can name another line, but no other file than the step's own or one below the work folder.
 */
export function placeOfError(
  failure: CodeFailure,
  site: ErrorSite,
): { file: string; line: number } | undefined {
  const place = failure.cell === undefined ? undefined : site.cells[failure.cell]?.place;
  const traceback = cleanText(failure.traceback);
  const line =
    site.language === 'python' ? pythonLine(traceback, failure.execution) : otherLine(traceback, site);
  const inCode = line !== undefined && place ? lineOf(place, line) : undefined;
  if (inCode) return inCode;
  const inFile = site.language === 'python' ? pythonFile(traceback, site.workFolder) : undefined;
  return inFile ?? (place ? lineOf(place, 1) : undefined);
}

function lineOf({ file, lines }: CodePlace, line: number): { file: string; line: number } | undefined {
  const at = typeof lines === 'number' ? lines + line - 1 : lines[line - 1];
  return at === undefined || line < 1 || !Number.isSafeInteger(at) ? undefined : { file, line: at };
}

/** As IPython says: `Cell In[3], line 2`, or, in older ones, `Input In [3], in <cell line: 2>()` with an arrow at the line. */
const CELL =
  /^[^\S\n]*(?:File[^\S\n]+)?(?:Cell|Input) In ?\[(?<count>\d{1,9})\](?:, line (?<line>\d{1,9}))?/gm;
/** So far below its head the arrow of a frame stands, in characters. */
const FRAME = 5000;
const ARROW = /^-{2,}> ?(?<line>\d{1,9}) /m;

function pythonLine(traceback: string, execution: number | undefined): number | undefined {
  const frames = [...traceback.matchAll(CELL)].map((match) => ({
    count: Number(match.groups?.count),
    line: Number(
      match.groups?.line ?? ARROW.exec(traceback.slice(match.index, match.index + FRAME))?.groups?.line,
    ),
  }));
  // Functions of earlier cells stand in it too: the last one that ran has the highest count.
  const current = execution ?? Math.max(...frames.map(({ count }) => count));
  const line = frames.findLast(({ count, line: at }) => count === current && at > 0)?.line;
  return line;
}

const FILE = /^[^\S\n]*File (?<file>[^\n:]{1,500}?)(?::|, line )(?<line>\d{1,9})\b/gm;

function pythonFile(traceback: string, workFolder: string): { file: string; line: number } | undefined {
  const home = posix.dirname(workFolder);
  for (const { groups } of [...traceback.matchAll(FILE)].toReversed()) {
    const named = (groups?.file ?? '').replaceAll('"', '').replace(/^~(?=\/)/, home);
    const inside = posix.relative(workFolder, posix.resolve(workFolder, named));
    if (inside === '' || inside.startsWith('..') || posix.isAbsolute(inside)) continue;
    if (/(?:^|\/)(?:\.|site-packages|node_modules)/.test(inside)) continue;
    return { file: inside, line: Number(groups?.line) };
  }
  return undefined;
}

/** Frames of code without a file, as JavaScript engines name it; and lines as bash says them. */
const SCRIPT =
  /(?:evalmachine\.)?<anonymous>:(?<line>\d{1,9})(?::\d+)?|\bcell(?:-\d+)?(?:\.[jt]s)?:(?<cell>\d{1,9}):\d+/g;
const SHELL = /\bbash: line (?<line>\d{1,9}):/g;

function otherLine(traceback: string, { language, cells }: ErrorSite): number | undefined {
  const longest = Math.max(...cells.map(({ code }) => code.split('\n').length));
  for (const { groups } of traceback.matchAll(language === 'bash' ? SHELL : SCRIPT)) {
    const line = Number(groups?.line ?? groups?.cell);
    if (line >= 1 && line <= longest) return line;
  }
  return undefined;
}
