import type { RunProblem, RunResult, StepError } from '../job/result.js';
import type { RunResults } from '../report/results.js';
import { createSecretMask, type SecretMask } from '../report/secret-mask.js';

/** The result with the secrets that we know masked in all that may come from the sandbox: what steps handed over, showed and broke. */
export function maskResult(result: RunResult, secrets: readonly string[]): RunResult {
  const mask = createSecretMask(secrets);
  const values = (map: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(map).map(([name, value]) => [name, mask.apply(value)]));
  return {
    ...result,
    outputs: values(result.outputs),
    env: values(result.env),
    steps: result.steps.map((step) => ({
      ...step,
      ...(step.outputs === undefined ? {} : { outputs: values(step.outputs) }),
      ...(step.summary === undefined ? {} : { summary: mask.apply(step.summary) }),
      ...(step.error === undefined ? {} : { error: maskError(step.error, mask) }),
    })),
    ...(result.results ? { results: maskResults(result.results, mask) } : {}),
    warnings: result.warnings.map((text) => mask.apply(text)),
    problems: result.problems.map((problem) => maskProblem(problem, mask)),
    ...(result.error ? { error: maskProblem(result.error, mask) } : {}),
  };
}

function maskError(error: StepError, mask: SecretMask): StepError {
  const { name, value, traceback } = error;
  return { ...error, name: mask.apply(name), value: mask.apply(value), traceback: mask.apply(traceback) };
}

function maskProblem(problem: RunProblem, mask: SecretMask): RunProblem {
  const { message, hint, lines } = problem;
  return {
    ...problem,
    message: mask.apply(message),
    hint: mask.apply(hint),
    ...(lines ? { lines: lines.map((line) => mask.apply(line)) } : {}),
  };
}

function maskResults(results: RunResults, mask: SecretMask): RunResults {
  const files = results.files.map((file) =>
    file.text === undefined ? file : { ...file, text: mask.apply(file.text) },
  );
  return { ...results, files };
}
