import type { TemplateDefinition, TemplateStep } from '../../template/model.js';
import type { Reporter } from '../reporter.js';
import type { BuildLogEntry } from './ports.js';

/** So many lines are kept for an error, so many characters of each. */
const KEPT_LINES = 20;
const KEPT_CHARACTERS = 500;

/** What a log line of the build service belongs to: `[builder 2/5] RUN npm ci`, perhaps with `CACHED ` before. */
const PREFIX = /^(CACHED )?\[(base|finalize|optimize|builder (\d+)\/(\d+))\]:? ?/;

/** The line that begins an instruction repeats it with the key of its layer: the group's title says it already. */
const HEADER = /^(?:FROM|RUN|COPY|ENV|WORKDIR|USER) [^]* \[[0-9a-f]{6,64}\]$/;
/** What an instruction printed says where. */
const STREAM = /^\[(?:stdout|stderr)\]: ?/;

/** A build's log as it streams: one group for each instruction, with the time since the build began. */
export interface BuildLog {
  add(entry: BuildLogEntry): void;
  /** Ends the open group. */
  close(): Promise<void>;
  /** Numbers of the instructions that came from the cache. */
  readonly cached: ReadonlySet<number>;
  /** The last lines, oldest first. */
  readonly lines: readonly string[];
}

export function createBuildLog(definition: TemplateDefinition, reporter: Reporter): BuildLog {
  const cached = new Set<number>();
  const lines: string[] = [];
  let open: string | undefined;
  let began: number | undefined;
  return {
    cached,
    lines,
    add({ time, level, text, step }) {
      const prefix = PREFIX.exec(text);
      const named = prefix?.[2] ?? step;
      // The prefix says `builder 4/6`, the entry `4`.
      const part = numberOf(named)?.toString() ?? named;
      const rest = prefix ? text.slice(prefix[0].length) : text;
      began ??= time.getTime();
      if (part !== undefined && part !== open) {
        open = part;
        reporter.buildStep(titleOf(part, definition, prefix?.[1] !== undefined));
      }
      const number = numberOf(part);
      if (prefix?.[1] !== undefined && number !== undefined) cached.add(number);
      // What is ours records what the template was made of, in a line as long as a page.
      const ours = number !== undefined && number > definition.steps.length;
      if (level === 'debug' || ours || HEADER.test(rest)) return;
      for (const raw of rest.split('\n')) {
        const line = raw.replace(STREAM, '');
        if (line.trim() === '') continue;
        const shown = line.length > KEPT_CHARACTERS ? `${line.slice(0, KEPT_CHARACTERS)}…` : line;
        reporter.buildLine(shown, Math.max(0, time.getTime() - began));
        lines.push(shown);
        if (lines.length > KEPT_LINES) lines.shift();
      }
    },
    async close() {
      open = undefined;
      await reporter.buildEnd();
    },
  };
}

/** The number of the instruction, from 1, that a part of the log or an error names. */
export function numberOf(part: string | undefined): number | undefined {
  const digits = /^(?:builder )?(\d+)(?:\/\d+)?$/.exec(part ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function titleOf(part: string, definition: TemplateDefinition, fromCache: boolean): string {
  const cached = fromCache ? ', cached' : '';
  if (part === 'base') return `Template ${definition.name}: from ${baseOf(definition)}${cached}`;
  if (part === 'finalize') {
    return `Template ${definition.name}: ${definition.start === undefined ? 'finalize' : 'start command and ready check'}`;
  }
  const number = numberOf(part);
  const step = number === undefined ? undefined : definition.steps[number - 1];
  // The last one is ours: it records what the template was made of.
  if (!step)
    return `Template ${definition.name}: ${number === undefined ? part : 'record of its making'}${cached}`;
  return `Template ${definition.name}: ${number}/${definition.steps.length} ${textOf(step)}${cached}`;
}

export function baseOf({ from }: TemplateDefinition): string {
  return 'template' in from ? from.template : from.image;
}

/** An instruction in one line, as it was written where that is known. */
export function textOf(step: TemplateStep): string {
  if (step.place) return step.place.text;
  switch (step.type) {
    case 'RUN':
      return `RUN ${step.command.split('\n')[0] ?? ''}`;
    case 'COPY':
      return `COPY ${step.from} ${step.to}`;
    case 'ENV':
      return `ENV ${Object.keys(step.variables).join(' ')}`;
    case 'WORKDIR':
      return `WORKDIR ${step.path}`;
    case 'USER':
      break;
  }
  return `USER ${step.user}`;
}
