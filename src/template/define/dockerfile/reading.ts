import { MAX_SCRIPT_BYTES } from '../../../spec/limits.js';
import type { TemplateStep, TemplateStepAction } from '../../model.js';
import type { Findings } from '../findings.js';
import type { Instruction } from './lines.js';
import { ExpansionError, expandWord } from './variables.js';
import type { Expansion, Rules, Value } from './variables.js';

/** What CMD and ENTRYPOINT say: the words of a program, or a command for a shell. */
export type Command = { words: string[] } | { shell: string };

/** Every source of a COPY is a step of its own. */
const MAX_STEPS = 1000;

/** Where reading a Dockerfile stands: what the instructions so far have set. */
export class Reading {
  readonly steps: TemplateStep[] = [];
  #isFull = false;
  from: string | undefined;
  stages = 0;
  /** ARGs before FROM: for FROM, and for an ARG of the same name in the stage. */
  readonly globals = new Map<string, Value>();
  readonly args = new Map<string, Value>();
  readonly env = new Map<string, Value>();
  /** Words of SHELL; absent: the shell of the build, bash. */
  shell: string[] | undefined;
  user = 'root';
  hasUser = false;
  hasWorkdir = false;
  cmd: Command | undefined;
  entrypoint: Command | undefined;

  constructor(
    readonly escape: string,
    /** Values given for ARGs, which win over their defaults. */
    readonly given: Readonly<Record<string, string>>,
    readonly findings: Findings,
  ) {}

  /** Adds a step that comes from an instruction. A command that is too long to be run is a problem. */
  add(instruction: Instruction, step: TemplateStepAction): void {
    if (step.type === 'RUN' && Buffer.byteLength(step.command) > MAX_SCRIPT_BYTES) {
      this.refuse(
        instruction,
        `the command is longer than ${MAX_SCRIPT_BYTES} bytes (96 KiB), the most that can be run; COPY it as a file and run that file`,
      );
      return;
    }
    if (this.steps.length >= MAX_STEPS) {
      if (!this.#isFull) this.refuse(instruction, `makes more than ${MAX_STEPS} steps; copy folders instead`);
      this.#isFull = true;
      return;
    }
    const { line } = instruction.placeAt();
    this.steps.push({ ...step, place: { line, text: instruction.text } });
  }

  refuse(instruction: Instruction, message: string, index?: number): void {
    const { line, column } = instruction.placeAt(index);
    this.findings.problem(`${instruction.keyword} ${message}`, { line, column });
  }

  note(message: string): void {
    this.findings.note(message);
  }

  /** What `$name` stands for; ENV wins over ARG. */
  variable(name: string): Value | undefined {
    return this.env.get(name) ?? this.args.get(name);
  }

  /**
   * A word with its variables replaced, all of which must be known: what reaches E2B is taken as it stands. Undefined
   * after a problem.
   */
  expand(
    instruction: Instruction,
    word: { text: string; index: number },
    rules: Partial<Rules> = {},
  ): string | undefined {
    const found = this.expandOpen(instruction, word, rules);
    if (found === undefined) return undefined;
    const [unset] = found.unset;
    if (unset === undefined && !found.open) return found.text;
    const what =
      unset === undefined
        ? 'uses a variable that holds variables of the image'
        : `uses $${unset}, which this Dockerfile does not set before it`;
    const quote = rules.plainQuotes
      ? ', or quote the name of the document (<<"EOF") to keep it as it is'
      : '';
    this.refuse(
      instruction,
      `${what}, so its value is not known; set it with ARG or ENV${quote}`,
      word.index,
    );
    return undefined;
  }

  /** The same where E2B replaces what is not known here: in the values of ENV. */
  expandOpen(
    instruction: Instruction,
    word: { text: string; index: number },
    rules: Partial<Rules> = {},
  ): Expansion | undefined {
    try {
      const variables = (name: string): Value | undefined => this.variable(name);
      const found = expandWord(word.text, { variables, escape: this.escape, ...rules });
      for (const name of found.assumed) {
        this.note(
          `${name} is not set in the Dockerfile: where it has a default (\${${name}:-…}), that is taken, whatever the image sets`,
        );
      }
      return found;
    } catch (error) {
      if (!(error instanceof ExpansionError)) throw error;
      this.refuse(instruction, `cannot be read: ${error.message}`, word.index);
      return undefined;
    }
  }
}
