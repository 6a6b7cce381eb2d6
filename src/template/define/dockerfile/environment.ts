import { shellQuote } from '../../../e2b/shell-quote.js';
import type { Instruction } from './lines.js';
import type { Reading } from './reading.js';
import type { Value } from './variables.js';
import { splitQuoted } from './words.js';
import type { Word } from './words.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Of every image; no note is needed when they are used. */
const EXPECTED = ['PATH', 'HOME'];

/** `ENV a=1 b=2`, or the old `ENV a the rest of the line`. */
export function readEnv(reading: Reading, instruction: Instruction): void {
  const pairs = pairsOf(reading, instruction);
  if (pairs.length === 0) return reading.refuse(instruction, 'needs a name and a value, as ENV NAME=value');
  // All values of one instruction see what was set before it.
  const read: [string, Value][] = [];
  for (const { name, value, index } of pairs) {
    if (!isName(reading, instruction, name, index)) continue;
    const found = reading.expandOpen(instruction, { text: value, index });
    if (found === undefined) continue;
    for (const unset of found.unset.filter((word) => !EXPECTED.includes(word))) {
      reading.note(
        `ENV ${name} uses $${unset}, which only the image can set; E2B replaces it when it builds`,
      );
    }
    for (const literal of found.literal) {
      reading.note(
        `ENV ${name} means $${literal} as it stands, but E2B replaces variables in values; set it in a step or in sandbox.env`,
      );
    }
    read.push([name, { text: found.text, open: found.open }]);
  }
  for (const [name, value] of read) reading.env.set(name, value);
  const variables = Object.fromEntries(read.map(([name, { text }]) => [name, text]));
  if (read.length > 0) reading.add(instruction, { type: 'ENV', variables });
}

interface Pair {
  name: string;
  value: string;
  index: number;
}

function pairsOf(reading: Reading, instruction: Instruction): Pair[] {
  const { rest } = instruction;
  const words = splitQuoted(rest, reading.escape);
  const [first, second] = words;
  if (first === undefined) return [];
  if (!first.text.includes('=')) {
    if (second === undefined) return [];
    return [{ name: first.text, value: rest.slice(second.index), index: first.index }];
  }
  return words.flatMap(({ text, index }) => {
    const sign = text.indexOf('=');
    if (sign < 0) {
      reading.refuse(instruction, `expected NAME=value; found ${text}`, index);
      return [];
    }
    return [{ name: text.slice(0, sign), value: text.slice(sign + 1), index }];
  });
}

function isName(reading: Reading, instruction: Instruction, name: string, index: number): boolean {
  if (NAME.test(name) && name !== '__proto__') return true;
  const message = `${name === '' ? 'has no name before the =' : `cannot set ${name}`}: a name is letters, digits and _, not a digit first`;
  reading.refuse(instruction, message, index);
  return false;
}

/** What BuildKit sets by itself once an ARG asks for it; E2B's sandboxes are x86-64. */
const PLATFORM: Record<string, string> = {
  TARGETPLATFORM: 'linux/amd64',
  TARGETOS: 'linux',
  TARGETARCH: 'amd64',
  TARGETVARIANT: '',
  BUILDPLATFORM: 'linux/amd64',
  BUILDOS: 'linux',
  BUILDARCH: 'amd64',
  BUILDVARIANT: '',
};

/** The value of an ARG that BuildKit knows by itself. */
export function platformValue(reading: Reading, name: string): Value | undefined {
  if (!Object.hasOwn(PLATFORM, name)) return undefined;
  reading.note(`${name} is taken as ${PLATFORM[name] || 'empty'}: E2B's sandboxes are linux/amd64`);
  return { text: PLATFORM[name] ?? '', open: false };
}

/** `ARG a b=1`: a variable of the build; before FROM it is for FROM and for an ARG of the same name after it. */
export function readArg(reading: Reading, instruction: Instruction): void {
  const words = splitQuoted(instruction.rest, reading.escape);
  if (words.length === 0) reading.refuse(instruction, 'needs a name');
  for (const word of words) {
    const sign = word.text.indexOf('=');
    const name = sign < 0 ? word.text : word.text.slice(0, sign);
    if (!isName(reading, instruction, name, word.index)) continue;
    const value = argValue(reading, instruction, word, name, sign);
    const scope = reading.stages === 0 ? reading.globals : reading.args;
    if (value !== undefined) scope.set(name, value);
    if (scope === reading.args) noteArgs(reading, name, value);
  }
}

function argValue(
  reading: Reading,
  instruction: Instruction,
  word: Word,
  name: string,
  sign: number,
): Value | undefined {
  const { given, globals } = reading;
  if (Object.hasOwn(given, name)) return { text: given[name] ?? '', open: false };
  if (sign < 0) {
    return globals.get(name) ?? platformValue(reading, name);
  }
  const variables = (other: string): Value | undefined =>
    reading.stages === 0 ? globals.get(other) : reading.variable(other);
  const text = { text: word.text.slice(sign + 1), index: word.index };
  const value = reading.expand(instruction, text, { variables });
  return value === undefined ? undefined : { text: value, open: false };
}

function noteArgs(reading: Reading, name: string, value: Value | undefined): void {
  reading.note(
    "ARGs reach the RUNs after them and do not stay in the template, as with docker build; E2B's own reader keeps them as environment",
  );
  if (value === undefined)
    reading.note(`ARG ${name} has no default and no value: it is not set, as with docker build`);
}

/** The assignments that give a RUN its ARGs; empty without any. */
export function exportArgs(reading: Reading): string {
  const pairs = [...reading.args].filter(([name]) => !reading.env.has(name));
  if (pairs.length === 0) return '';
  return `export ${pairs.map(([name, { text }]) => `${name}=${shellQuote(text)}`).join(' ')}; `;
}
