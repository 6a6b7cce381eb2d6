import { nearest } from '../../../spec/nearest.js';
import type { TemplateDefinition } from '../../model.js';
import type { Findings } from '../findings.js';
import { isImage } from '../image.js';
import { readCopy } from './copy.js';
import { platformValue, readArg, readEnv } from './environment.js';
import { readInstructions } from './lines.js';
import type { Instruction } from './lines.js';
import { Reading } from './reading.js';
import { readCommand, readRun, startCommand } from './run.js';
import { jsonForm, splitSpace, takeFlags } from './words.js';
import type { Value } from './variables.js';

/** What a Dockerfile says of a template. */
export type DockerfileTemplate = Pick<TemplateDefinition, 'from' | 'steps' | 'start' | 'ready'>;

/** More instructions than any image has layers; it bounds what variables can multiply. */
const MAX_INSTRUCTIONS = 1000;

/** The wait of E2B's own reader after a start command that nothing else describes. */
const READY_AFTER_START = 'sleep 20';

/**
 * Reads a Dockerfile as E2B's `fromDockerfile` does where that does what docker build would: USER root and WORKDIR /
 * first, USER user and WORKDIR /home/user last unless it sets them, CMD and ENTRYPOINT as the start command. What
 * differs is a problem or a note in `findings`. Undefined after problems; never throws.
 */
export function readDockerfile(
  source: string,
  given: Readonly<Record<string, string>>,
  findings: Findings,
): DockerfileTemplate | undefined {
  const before = findings.problems.length;
  if (source.includes('\0')) {
    findings.problem('expected text; the file holds NUL characters', { line: 1, column: 1 });
    return undefined;
  }
  const { instructions, escape, syntax, faults } = readInstructions(source);
  for (const { message, ...place } of faults) findings.problem(message, place);
  if (syntax !== undefined && !/^(?:docker\.io\/)?docker\/dockerfile(?::[\w.-]+)?(?:@\S+)?$/.test(syntax)) {
    findings.note(
      `the directive syntax=${syntax} has no effect: the Dockerfile is read as docker/dockerfile:1`,
    );
  }
  const reading = new Reading(escape, given, findings);
  for (const [index, instruction] of instructions.entries()) {
    if (index >= MAX_INSTRUCTIONS) {
      reading.refuse(
        instruction,
        `is instruction ${MAX_INSTRUCTIONS + 1}; at most ${MAX_INSTRUCTIONS} are read`,
      );
      break;
    }
    read(reading, instruction);
  }
  if (reading.stages === 0) {
    findings.problem('a Dockerfile needs FROM, the image to start from', { line: 1, column: 1 });
  }
  for (const name of Object.keys(given)) {
    if (!reading.args.has(name) && !reading.globals.has(name))
      findings.note(`the argument ${name} has no effect: the Dockerfile has no ARG ${name}`);
  }
  if (findings.problems.length > before || reading.from === undefined) return undefined;
  const start = startCommand(reading);
  if (!reading.hasUser) {
    findings.note(
      'sandboxes run as user in /home/user where the Dockerfile sets no USER or WORKDIR, as in E2B',
    );
  }
  return {
    from: { image: reading.from },
    steps: [
      { type: 'USER', user: 'root' },
      { type: 'WORKDIR', path: '/' },
      ...reading.steps,
      ...(reading.hasUser ? [] : [{ type: 'USER', user: 'user' } as const]),
      ...(reading.hasWorkdir ? [] : [{ type: 'WORKDIR', path: '/home/user' } as const]),
    ],
    ...(start === undefined ? {} : { start, ready: READY_AFTER_START }),
  };
}

function read(reading: Reading, instruction: Instruction): void {
  const reader = READERS[instruction.keyword];
  if (reader === undefined || !Object.hasOwn(READERS, instruction.keyword)) {
    const meant = nearest(instruction.keyword, Object.keys(READERS));
    const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
    return reading.refuse(instruction, `is not an instruction of a Dockerfile${hint}`);
  }
  if (reading.stages === 0 && instruction.keyword !== 'FROM' && instruction.keyword !== 'ARG') {
    return reading.refuse(instruction, 'stands before FROM, where only ARG may stand');
  }
  // What belongs to a second stage is of no use: the stage itself is refused.
  if (reading.stages > 1 && instruction.keyword !== 'FROM') return undefined;
  return reader(reading, instruction);
}

type Reader = (reading: Reading, instruction: Instruction) => void;

const READERS: Record<string, Reader> = {
  FROM: readFrom,
  RUN: readRun,
  COPY: readCopy,
  ADD: readCopy,
  ENV: readEnv,
  ARG: readArg,
  WORKDIR: readWorkdir,
  USER: readUser,
  SHELL: readShell,
  CMD(reading, instruction) {
    if (reading.cmd) reading.note('only the last CMD counts');
    reading.cmd = readCommand(instruction);
  },
  ENTRYPOINT(reading, instruction) {
    if (reading.entrypoint) reading.note('only the last ENTRYPOINT counts');
    reading.entrypoint = readCommand(instruction);
  },
  EXPOSE: ignored('EXPOSE is left out: every port of a sandbox can be reached'),
  VOLUME: ignored('VOLUME is left out: the folder is part of the template'),
  LABEL: ignored('LABEL is left out: templates have no labels'),
  MAINTAINER: ignored('MAINTAINER is left out: templates have no labels'),
  STOPSIGNAL: ignored('STOPSIGNAL is left out: sandboxes are paused or killed as a whole'),
  HEALTHCHECK: ignored('HEALTHCHECK is left out; template.ready says when the start command is ready'),
  ONBUILD: ignored('ONBUILD is left out: it is for images built from this one'),
};

function ignored(note: string): Reader {
  return (reading) => reading.note(note);
}

function readFrom(reading: Reading, instruction: Instruction): void {
  reading.stages += 1;
  if (reading.stages > 1) {
    if (reading.stages > 2) return;
    return reading.refuse(
      instruction,
      'starts a second stage, which E2B cannot build: build the stages into an image of your own and start FROM it, or do all in one stage',
    );
  }
  const { flags, rest, offset } = takeFlags(instruction.rest);
  const [image, as, name, ...more] = splitSpace(rest);
  if (image === undefined) return reading.refuse(instruction, 'needs an image');
  if (as !== undefined && (as.text.toUpperCase() !== 'AS' || name === undefined || more.length > 0)) {
    return reading.refuse(instruction, 'expects IMAGE or IMAGE AS NAME', as.index + offset);
  }
  const variables = (arg: string): Value | undefined =>
    reading.globals.get(arg) ?? platformValue(reading, arg);
  for (const { name: flag, value = '', index } of flags) {
    if (flag !== 'platform') {
      reading.refuse(instruction, `has an unknown flag --${flag}`, index);
      continue;
    }
    const platform = reading.expand(instruction, { text: value, index }, { variables });
    if (platform !== undefined && !/^linux\/(?:amd64|x86_64)(?:\/\w+)?$/.test(platform)) {
      reading.refuse(
        instruction,
        `--platform=${platform} is not available: sandboxes are linux/amd64`,
        index,
      );
    }
  }
  const text = reading.expand(instruction, { text: image.text, index: image.index + offset }, { variables });
  if (text === undefined) return;
  const refuse = (message: string): void => reading.refuse(instruction, message, image.index + offset);
  if (text === 'scratch') {
    return refuse(
      'scratch is empty: a template needs at least a shell; start from an image of a distribution',
    );
  }
  if (!isImage(text)) return refuse(`expects the name of an image; found ${text}`);
  reading.from = text;
}

function readWorkdir(reading: Reading, instruction: Instruction): void {
  const path = reading.expand(instruction, { text: instruction.rest, index: 0 });
  if (path === undefined) return;
  if (path === '') return reading.refuse(instruction, 'needs a folder');
  reading.hasWorkdir = true;
  reading.add(instruction, { type: 'WORKDIR', path });
}

function readUser(reading: Reading, instruction: Instruction): void {
  const text = reading.expand(instruction, { text: instruction.rest, index: 0 });
  if (text === undefined) return;
  const [name = '', group] = text.split(':');
  const user = name === '0' ? 'root' : name;
  if (/^\d+$/.test(user)) {
    return reading.refuse(
      instruction,
      `${user} is a number, but sandboxes know users by name; give the name that the image has for it`,
    );
  }
  if (!/^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/.test(user)) {
    return reading.refuse(instruction, `expects the name of a user; found ${text}`);
  }
  if (group !== undefined && !(user === 'root' && (group === 'root' || group === '0'))) {
    reading.note(`the group of USER ${text} is left out: commands run with the groups of the user`);
  }
  reading.hasUser = true;
  reading.user = user;
  reading.add(instruction, { type: 'USER', user });
}

function readShell(reading: Reading, instruction: Instruction): void {
  const words = jsonForm(instruction.rest);
  if (words === undefined || words.length === 0) {
    return reading.refuse(instruction, 'expects a list, as ["/bin/bash", "-o", "pipefail", "-c"]');
  }
  reading.shell = words;
}
