import type { RunResult, StepError } from '../job/result.js';
import type { RunResults } from '../report/results.js';
import { createSecretMask, type SecretMask } from '../report/secret-mask.js';
import { isOwnOutput, whyNotExported } from '../spec/handover-names.js';

/** What this file needs of the toolkit, which keeps values apart by delimiters that nobody can guess. */
export interface HandoverSink {
  setOutput(name: string, value: string): void;
  exportVariable(name: string, value: string): void;
}

/** The result with the secrets that we were given masked in what steps handed over and showed. */
export function maskHandover(result: RunResult, secrets: readonly string[]): RunResult {
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
  };
}

function maskError(error: StepError, mask: SecretMask): StepError {
  const { name, value, traceback } = error;
  return { ...error, name: mask.apply(name), value: mask.apply(value), traceback: mask.apply(traceback) };
}

function maskResults(results: RunResults, mask: SecretMask): RunResults {
  const files = results.files.map((file) =>
    file.text === undefined ? file : { ...file, text: mask.apply(file.text) },
  );
  return { ...results, files };
}

/**
 * Gives the workflow what the steps handed over. The names were checked with the description already; they are checked
 * again here, where they begin to matter.
 */
export function publishHandover(sink: HandoverSink, result: RunResult): void {
  for (const [name, value] of Object.entries(result.outputs)) {
    if (!isOwnOutput(name)) sink.setOutput(name, value);
  }
  for (const [name, value] of Object.entries(result.env)) {
    if (whyNotExported(name) === undefined) sink.exportVariable(name, value);
  }
}
