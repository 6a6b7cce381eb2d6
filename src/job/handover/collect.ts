import { formatBytes } from '../../report/bytes.js';
import type { RunSpec } from '../../spec/model.js';
import type { StepHandover } from '../ports.js';
import type { StepResult } from '../result.js';
import { parseHandoverFile } from './parse-file.js';

/** One variable, in bytes. Linux takes 128 KiB for one, and all of them are part of every process that starts. */
const LONGEST_VARIABLE = 64 << 10;
/** What all steps together may hand over, in UTF-16 units: GitHub takes 1 MiB of a job's outputs, two bytes for each. */
const MOST_OUTPUT = 512 << 10;
const MOST_ENVIRONMENT = 128 << 10;
/** So many warnings of one step; the rest is counted. */
const WARNINGS = 10;

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const OURS = /^E2B_ACTION_/i;

/** What the steps of a run hand over, as far as they may. */
export interface HandoverCollection {
  /** Takes what a step wrote. */
  take(step: string, handover: StepHandover): Pick<StepResult, 'outputs' | 'summary'>;
  /** Variables that later steps of the run get. */
  stepEnv(): Record<string, string>;
  outputs(): Record<string, string>;
  /** Variables for the workflow. */
  env(): Record<string, string>;
}

/**
 * Collects by the lists of the description: outputs and variables for the workflow that it does not name stay here and
 * are told once. Variables reach the later steps of the run in any case; they run in the same sandbox, where nothing has
 * to be kept from them.
 */
export function collectHandover(
  allowed: RunSpec['handover'],
  warn: (text: string) => void,
): HandoverCollection {
  const outputs = new Map<string, string>();
  const variables = new Map<string, string>();
  const told = new Set<string>();

  return {
    take(step, { output, env, summary, cut }) {
      const warnings: string[] = [];
      const say = (text: string): void => void warnings.push(`step ${step}: ${text}`);
      const once = (key: string, text: string): void => {
        if (told.has(key)) return;
        told.add(key);
        say(text);
      };
      for (const { file, limit } of cut) {
        const what = { output: 'E2B_ACTION_OUTPUT', env: 'E2B_ACTION_ENV', summary: 'E2B_ACTION_SUMMARY' }[
          file
        ];
        say(`the file of ${what} is longer than ${formatBytes(limit)}; what is beyond was left out`);
      }
      const isCut = (file: string): boolean => cut.some((each) => each.file === file);
      const read = (file: 'output' | 'env', text: string) => {
        const { pairs, faults } = parseHandoverFile(text, isCut(file));
        for (const { line, message } of faults)
          say(`line ${line} of its file of E2B_ACTION_${file.toUpperCase()}: ${message}`);
        return pairs;
      };

      const own: [string, string][] = [];
      for (const { name, value } of read('output', output)) {
        if (!allowed.outputs.includes(name))
          once(
            `output ${name}`,
            `the output ${short(name)} is not named under \`outputs\`, so it stays here`,
          );
        else if (value.includes('\0')) say(`the output ${name} holds a NUL byte, so it was left out`);
        else if (size(outputs, name) + value.length > MOST_OUTPUT)
          say(`with the output ${name} there would be more than a job can hand over, so it was left out`);
        else {
          outputs.set(name, value);
          own.push([name, value]);
        }
      }

      for (const { name, value } of read('env', env)) {
        if (!VARIABLE.test(name)) say(`${short(name)} is no name of a variable, so it was left out`);
        else if (OURS.test(name)) say(`${short(name)} belongs to this action, so it was left out`);
        else if (value.includes('\0') || Buffer.byteLength(value) > LONGEST_VARIABLE)
          say(
            `the variable ${short(name)} is longer than ${formatBytes(LONGEST_VARIABLE)} or holds a NUL byte, so it was left out`,
          );
        else if (size(variables, name) + name.length + value.length > MOST_ENVIRONMENT)
          say(`with the variable ${short(name)} there would be too many of them, so it was left out`);
        else {
          variables.set(name, value);
          if (allowed.env.length > 0 && !allowed.env.includes(name))
            once(
              `env ${name}`,
              `the variable ${short(name)} is not named under \`export\`: steps get it, the workflow does not`,
            );
        }
      }

      for (const text of warnings.slice(0, WARNINGS)) warn(text);
      if (warnings.length > WARNINGS) warn(`step ${step}: ${warnings.length - WARNINGS} more such warnings`);
      return {
        ...(own.length === 0 ? {} : { outputs: Object.fromEntries(own) }),
        ...(summary === '' ? {} : { summary: isCut('summary') ? atLine(summary) : summary }),
      };
    },
    stepEnv: () => Object.fromEntries(variables),
    outputs: () => Object.fromEntries(outputs),
    env: () => Object.fromEntries([...variables].filter(([name]) => allowed.env.includes(name))),
  };
}

/** What is there besides `name`, in UTF-16 units. */
function size(values: ReadonlyMap<string, string>, name: string): number {
  let sum = 0;
  for (const [other, value] of values) if (other !== name) sum += other.length + value.length;
  return sum;
}

function atLine(text: string): string {
  const last = text.lastIndexOf('\n');
  return `${last < 0 ? text : text.slice(0, last)}\n\n… the rest is left out\n`;
}

/** A name that the sandbox made up. */
function short(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
