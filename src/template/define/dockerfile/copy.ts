import path from 'node:path';
import { shellQuote } from '../../../e2b/shell-quote.js';
import { staysInContext } from '../../../spec/local-path.js';
import { heredocOf } from './lines.js';
import type { Heredoc, Instruction } from './lines.js';
import type { Reading } from './reading.js';
import { jsonForm, splitSpace, takeFlags } from './words.js';
import type { Word } from './words.js';

const OWNER = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,31}(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,31})?$/;

/** `COPY source… destination`, and ADD where it does the same. */
export function readCopy(reading: Reading, instruction: Instruction): void {
  const { flags, rest, offset } = takeFlags(instruction.rest);
  const options = readFlags(reading, instruction, flags);
  const json = jsonForm(rest);
  const words = json
    ? json.map((text) => ({ text, index: offset }))
    : splitSpace(rest).map(({ text, index }) => ({ text, index: index + offset }));
  const destination = words.pop();
  if (destination === undefined || words.length === 0) {
    return reading.refuse(instruction, 'needs a source and a destination');
  }
  const to = reading.expand(instruction, destination);
  if (to === undefined) return;
  if (to === '') return reading.refuse(instruction, 'has an empty destination', destination.index);
  if (words.length > 1 && !isFolder(to)) {
    return reading.refuse(
      instruction,
      `copies several sources, so the destination is a folder: write ${to}/`,
      destination.index,
    );
  }
  const documents = [...instruction.heredocs];
  for (const word of words) {
    const announced = json ? undefined : heredocOf(word.text);
    const document = announced && documents.shift();
    if (document) writeDocument(reading, instruction, document, to, options);
    else copyOne(reading, instruction, word, to, options);
  }
}

/** Whether a destination is a folder by its letters. */
function isFolder(to: string): boolean {
  return /(?:^|\/)\.{0,2}$/.test(to);
}

interface Options {
  user?: string;
  mode?: string;
}

function copyOne(
  reading: Reading,
  instruction: Instruction,
  word: Word,
  to: string,
  { user, mode }: Options,
): void {
  const written = reading.expand(instruction, word);
  if (written === undefined) return;
  const refuse = (message: string): void => reading.refuse(instruction, message, word.index);
  if (instruction.keyword === 'ADD') {
    if (/^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(written)) {
      return refuse(`does not fetch ${written} here; use RUN curl -fsSL -o FILE URL, or RUN git clone`);
    }
    if (/\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz|tzst)$/i.test(written)) {
      return refuse(
        `would unpack ${written}, which E2B does not do; COPY it and unpack it with RUN tar -xf, or COPY the files`,
      );
    }
    reading.note('ADD copies as COPY does: nothing is fetched or unpacked');
  }
  // docker build takes / as the root of the context.
  const from = written.replace(/^\/+/, '') || '.';
  if (!staysInContext(from)) {
    return refuse(`cannot copy ${written}: it lies outside the context; choose a context that holds it`);
  }
  if (/[*?[]/.test(from)) {
    reading.note(
      'a folder that a pattern of COPY matches keeps its name in E2B; docker build would copy its content',
    );
  }
  if (user === undefined && reading.user !== 'root') {
    reading.note(
      `COPY after USER gives files to that user (${reading.user}), as E2B does; with docker build they belong to root: --chown says who`,
    );
  }
  reading.add(instruction, {
    type: 'COPY',
    from,
    to,
    ...(user === undefined ? {} : { user }),
    ...(mode === undefined ? {} : { mode }),
  });
}

/** `COPY <<EOF /file`: no file of the context, so a command writes it. */
function writeDocument(
  reading: Reading,
  instruction: Instruction,
  { name, content, expand, chomp }: Heredoc,
  to: string,
  { user, mode = '0644' }: Options,
): void {
  const text = chomp ? content.replace(/^\t+/gm, '') : content;
  const rules = { plainQuotes: true, escape: '\\' };
  const value = expand ? reading.expand(instruction, { text, index: 0 }, rules) : text;
  if (value === undefined) return;
  const target = isFolder(to) ? path.posix.join(to, name) : to;
  // No option of the commands that get it.
  const file = target.startsWith('-') ? `./${target}` : target;
  const owner = user ?? reading.user;
  const commands = [
    `mkdir -p ${shellQuote(path.posix.dirname(file))}`,
    `printf %s ${shellQuote(value)} > ${shellQuote(file)}`,
    ...(owner === 'root' ? [] : [`chown ${owner.includes(':') ? owner : `${owner}:`} ${shellQuote(file)}`]),
    `chmod ${mode} ${shellQuote(file)}`,
  ];
  reading.add(instruction, { type: 'RUN', command: commands.join(' && '), user: 'root' });
}

function readFlags(
  reading: Reading,
  instruction: Instruction,
  flags: { name: string; value?: string; index: number }[],
): Options {
  const options: Options = {};
  for (const { name, value = '', index } of flags) {
    const refuse = (message: string): void => reading.refuse(instruction, message, index);
    const known = name === 'chown' || name === 'chmod';
    const text = known ? reading.expand(instruction, { text: value, index }) : value;
    if (text === undefined) continue;
    if (name === 'chown') {
      if (OWNER.test(text)) options.user = text;
      else refuse(`--chown expects a user, or user:group; found ${text}`);
    } else if (name === 'chmod') {
      if (/^[0-7]{3,4}$/.test(text)) options.mode = text.padStart(4, '0');
      else refuse(`--chmod expects octal digits, as 755; found ${text}`);
    } else if (name === 'link') {
      reading.note('--link is left out: it only changes how docker build caches');
    } else if (name === 'from') {
      refuse(
        `--from=${value} copies from another stage or image, which E2B cannot do; build it into the image of FROM, or fetch it with RUN`,
      );
    } else if (name === 'exclude') {
      refuse('--exclude is not available; leave files out with .dockerignore');
    } else if (name === 'parents') {
      refuse('--parents is not available; COPY each folder to its own destination');
    } else if (['checksum', 'keep-git-dir', 'unpack'].includes(name)) {
      refuse(`--${name} is not available: it is about what ADD fetches or unpacks`);
    } else {
      refuse(`has an unknown flag --${name}`);
    }
  }
  return options;
}
