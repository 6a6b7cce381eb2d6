import type { RunResult } from '../job/result.js';
import { isOwnOutput, whyNotExported } from '../spec/handover-names.js';

/** What this file needs of the toolkit, which keeps values apart by delimiters that nobody can guess. */
export interface HandoverSink {
  setOutput(name: string, value: string): void;
  exportVariable(name: string, value: string): void;
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
