import { STEP_CONDITIONS } from './model.js';
import type { StepCondition } from './model.js';
import { alternatives } from './quote.js';

/** The conditions, and the same spelt as GitHub's functions. */
export const CONDITION_WORDS = [
  ...STEP_CONDITIONS,
  ...STEP_CONDITIONS.map((word) => `${word}()` as const),
] as const;

/** The condition of a word: `always()` is `always`. */
export function conditionOf(word: (typeof CONDITION_WORDS)[number]): StepCondition {
  return word.replace('()', '') as StepCondition;
}

const EXPECTED = `expected ${alternatives(STEP_CONDITIONS)}`;

/** What to say of a value that is no condition, with what was meant by habits from workflows. */
export function expectedCondition(given: unknown): string {
  if (typeof given !== 'string') return EXPECTED;
  const expression = /^\s*\$\{\{\s*(.*?)\s*\}\}\s*$/.exec(given)?.[1];
  if (CONDITION_WORDS.some((word) => word === expression)) return `${EXPECTED}, without \${{ }}`;
  if (/\$\{\{|[=!]=|&&|\|\||\b(?:github|env|steps|needs|matrix|inputs)\./.test(given)) {
    return `${EXPECTED}: expressions are for workflows and are not evaluated here; what hangs on the workflow belongs into the if of its own step`;
  }
  if (/\bcancelled\(\)/.test(given)) {
    return `${EXPECTED}: after a cancellation no step runs; always runs after failed steps as well as after passed ones`;
  }
  return EXPECTED;
}
