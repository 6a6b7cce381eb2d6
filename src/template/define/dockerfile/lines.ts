import { shorten } from '../../../spec/quote.js';
import { splitRaw } from './words.js';

/** One instruction of a Dockerfile, its continuation lines joined as docker build joins them. */
export interface Instruction {
  /** In capitals. */
  keyword: string;
  /** What follows the keyword. */
  rest: string;
  /** Documents that stand below it; only RUN, COPY and ADD have some. */
  heredocs: Heredoc[];
  /** As it was written, in one line. */
  text: string;
  /** Where the keyword, or a character of `rest`, stands. Lines and columns count from 1. */
  placeAt(index?: number): Place;
}

export interface Place {
  line: number;
  column: number;
}

export interface Heredoc {
  name: string;
  /** Variables are replaced in it: its name is not quoted. */
  expand: boolean;
  /** `<<-`: tabs at the start of lines are dropped. */
  chomp: boolean;
  content: string;
}

export interface DockerfileText {
  instructions: Instruction[];
  /** What continues lines and escapes characters: `\` unless a directive says otherwise. */
  escape: string;
  /** Value of the `syntax` directive. */
  syntax?: string;
  faults: (Place & { message: string })[];
}

interface Line {
  text: string;
  number: number;
}

/**
 * Splits a Dockerfile into instructions by the rules of BuildKit's parser: directives, comments also between
 * continued lines, heredocs. Linear in the length of the text; never throws.
 */
export function readInstructions(source: string): DockerfileText {
  const lines = source
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index): Line => ({ text: line.replace(/\r$/, ''), number: index + 1 }));
  const { escape, syntax, faults } = readDirectives(lines);
  const instructions: Instruction[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (line === undefined) break;
    index += 1;
    if (isComment(line.text) || line.text.trim() === '') continue;
    const parts: Part[] = [];
    let { text, continued } = uncontinue(line.text, escape);
    parts.push({ line: line.number, text });
    while (continued && index < lines.length) {
      const next = lines[index];
      index += 1;
      // Comments and empty lines between continued lines do not end the instruction.
      if (next === undefined || isComment(next.text) || next.text.trim() === '') continue;
      ({ text, continued } = uncontinue(next.text, escape));
      parts.push({ line: next.number, text });
    }
    const instruction = join(parts);
    // A line that only continues into nothing.
    if (instruction.keyword === '') continue;
    instructions.push(instruction);
    for (const heredoc of heredocsOf(instruction)) {
      const end = findEnd(lines, index, heredoc);
      if (end === undefined) {
        const message = `the document <<${heredoc.name} has no end: a line that says ${heredoc.name} only`;
        faults.push({ ...instruction.placeAt(), message });
        return { instructions, escape, ...(syntax === undefined ? {} : { syntax }), faults };
      }
      const body = lines.slice(index, end).map((part) => `${part.text}\n`);
      instruction.heredocs.push({ ...heredoc, content: body.join('') });
      index = end + 1;
    }
  }
  return { instructions, escape, ...(syntax === undefined ? {} : { syntax }), faults };
}

/** Directives are comments `# name=value` before everything else. */
function readDirectives(lines: Line[]): Pick<DockerfileText, 'escape' | 'faults'> & { syntax?: string } {
  let escape = '\\';
  let syntax: string | undefined;
  const faults: DockerfileText['faults'] = [];
  for (const { text, number } of lines) {
    const directive = /^#[ \t]*([A-Za-z][A-Za-z0-9]*)[ \t]*=(.*)$/.exec(text.trim());
    const name = directive?.[1]?.toLowerCase();
    const value = directive?.[2]?.trim() ?? '';
    if (name === 'escape') {
      if (value === '\\' || value === '`') escape = value;
      else faults.push({ line: number, column: 1, message: 'the directive escape takes \\ or `' });
    } else if (name === 'syntax') {
      syntax = value;
    } else if (name !== 'check') {
      break;
    }
  }
  return { escape, ...(syntax === undefined ? {} : { syntax }), faults };
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#');
}

/** A line without the escape at its end; two of them are one that was meant. */
function uncontinue(line: string, escape: string): { text: string; continued: boolean } {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  const continued = line[end - 1] === escape && line[end - 2] !== escape;
  return continued ? { text: line.slice(0, end - 1), continued } : { text: line, continued };
}

interface Part {
  line: number;
  text: string;
}

/** How much of an instruction is kept to be shown, in characters. */
const SHOWN = 200;

function join(parts: Part[]): Instruction {
  const whole = parts.map(({ text }) => text).join('');
  const start = whole.length - whole.trimStart().length;
  const [keyword = ''] = /^\S+/.exec(whole.slice(start)) ?? [];
  const gap = whole.slice(start + keyword.length);
  const offset = start + keyword.length + gap.length - gap.trimStart().length;
  const placeAt = (index?: number): Place => {
    let left = index === undefined ? start : Math.min(offset + index, whole.length);
    for (const part of parts) {
      if (left < part.text.length || part === parts.at(-1)) return { line: part.line, column: left + 1 };
      left -= part.text.length;
    }
    return { line: 1, column: 1 };
  };
  return {
    keyword: keyword.toUpperCase(),
    rest: whole.slice(offset).trimEnd(),
    heredocs: [],
    text: shorten(
      whole
        .slice(0, 10 * SHOWN)
        .trim()
        .replace(/\s+/g, ' '),
      SHOWN,
    ),
    placeAt,
  };
}

/** Whether documents may follow: also in a trigger, whose documents are skipped with it. */
const WITH_HEREDOCS = /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i;

/** The documents that an instruction announces as `<<NAME`, `<<-NAME` or `<<"NAME"`. */
function heredocsOf({ keyword, rest }: Instruction): Omit<Heredoc, 'content'>[] {
  if (!rest.includes('<<') || !WITH_HEREDOCS.test(`${keyword} ${rest}`)) return [];
  return splitRaw(rest).flatMap((word) => {
    const found = heredocOf(word);
    return found === undefined ? [] : [found];
  });
}

/** What a word announces, if it announces a document. */
export function heredocOf(word: string): Omit<Heredoc, 'content'> | undefined {
  const [, dash, written] = /^\d*<<(-?)([^<]+)$/.exec(word) ?? [];
  if (written === undefined) return undefined;
  const name = written.replace(/["'\\]/g, '');
  if (name === '' || /\s/.test(name)) return undefined;
  return { name, expand: name === written, chomp: dash === '-' };
}

function findEnd(lines: Line[], from: number, { name, chomp }: Omit<Heredoc, 'content'>): number | undefined {
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if ((chomp ? text.replace(/^\t+/, '') : text) === name) return index;
  }
  return undefined;
}
