import path from 'node:path';
import type { RunResult } from '../job/result.js';
import type { OutputName } from '../spec/outputs.js';

/**
 * A result as the action's outputs. `resultFile` is where the whole of it stands as JSON; `trafficToken` stands in no
 * result, as it is a secret.
 */
export function outputsOf(
  result: RunResult,
  resultFile: string,
  trafficToken = '',
): Record<OutputName, string> {
  return {
    'sandbox-id': result.sandbox.id ?? '',
    'sandbox-state': result.sandbox.state,
    resumed: String(result.sandbox.resumed),
    'template-id': result.template.id ?? '',
    'template-name': result.template.name,
    'template-reused': String(result.template.reused),
    'exit-code': String(result.exitCode),
    'failed-step': result.failedStep ?? '',
    outcome: result.outcome,
    artifacts: result.artifacts.join('\n'),
    results: result.results && result.results.files.length > 0 ? result.results.folder : '',
    'result-text': result.results?.files.findLast(({ main, text }) => main && text !== undefined)?.text ?? '',
    urls: JSON.stringify(result.urls),
    'traffic-token': trafficToken,
    outputs: JSON.stringify(result.outputs),
    logs: logFolder(result),
    report: result.report ?? '',
    result: resultFile,
  };
}

/** The folder that holds the logs of the steps; empty if none was kept. */
function logFolder({ steps }: RunResult): string {
  const log = steps.find((step) => step.log !== undefined)?.log;
  return log === undefined ? '' : path.dirname(log);
}
