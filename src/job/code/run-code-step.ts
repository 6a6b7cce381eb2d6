import { posix } from 'node:path';
import { formatBytes } from '../../report/bytes.js';
import { cleanLine, cleanText } from '../../report/text/clean.js';
import { headUnits, middleCut, shorten } from '../../report/text/cut.js';
import type { CodeStepSpec } from '../../spec/model.js';
import type { RunContext } from '../context.js';
import type { CodeEnd, CodeFailure, ShownValue } from '../ports.js';
import type { StepError } from '../result.js';
import type { ResultKeeper } from '../results/keep.js';
import { watchSilence } from '../silence.js';
import { placeOfError } from './error-place.js';

/** The text of a value in the log, in characters; its file has all of it. */
const MAX_SHOWN = 100_000;
/** An error in the result, in characters; the log has more of it. */
const MAX_VALUE = 2000;
const MAX_TRACEBACK = 16_000;

/** Runs one step's code, live. What it shows is kept, and the texts of it stand in the log. */
export async function runCodeStep(
  context: RunContext,
  index: number,
  step: CodeStepSpec,
  { handed, results }: { handed: Record<string, string>; results: ResultKeeper },
): Promise<CodeEnd> {
  const { sandbox, reporter, signal, spec, workFolder } = context;
  const silence = watchSilence((silentMs) => reporter.stepSilent(index, silentMs));
  const output = (stream: 'stdout' | 'stderr', chunk: Uint8Array): void | Promise<void> => {
    silence.heard();
    return reporter.stepOutput(index, stream, chunk);
  };
  try {
    return await sandbox.runCode({
      cells: step.cells.map(({ code }) => code),
      language: step.language,
      context: step.context,
      startIn: workFolder,
      ...(step.cwd === undefined ? {} : { cwd: posix.resolve(workFolder, step.cwd) }),
      env: { ...spec.sandbox.env, ...handed, ...step.env },
      timeoutMs: step.timeoutMs,
      signal,
      onCell: (cell) => {
        if (step.cells.length > 1) reporter.notice(`cell ${cell + 1} of ${step.cells.length}`);
      },
      onOutput: output,
      onValue: async (value) => {
        silence.heard();
        const text = textOf(value);
        if (text !== undefined) await output('stdout', Buffer.from(text));
        const { files, refused } = results.keep({ index, name: step.name }, value);
        const [first] = files;
        if (first) {
          const names = files.map(({ file, bytes }) => `${file} (${formatBytes(bytes)})`);
          reporter.notice(`value ${first.order}: ${names.join(', ')}`);
        }
        for (const sentence of refused) context.warn(sentence);
      },
      onNotice: (text) => reporter.notice(text),
    });
  } finally {
    silence.stop();
    results.save();
  }
}

/** The form of a value that people can read in a log, as whole lines. */
function textOf({ forms }: ShownValue): string | undefined {
  const text = [forms.text, forms.markdown, forms.latex].find((form) => typeof form === 'string');
  if (typeof text !== 'string' || text === '') return undefined;
  const shown = text.length > MAX_SHOWN ? `${headUnits(text, MAX_SHOWN)}\n… the rest is in its file` : text;
  return shown.endsWith('\n') ? shown : `${shown}\n`;
}

/** An error for the result: clean, bounded, with its place. */
export function stepErrorOf(failure: CodeFailure, step: CodeStepSpec, workFolder: string): StepError {
  const { language, cells } = step;
  const cell = failure.cell === undefined ? undefined : cells[failure.cell]?.cell;
  const place = placeOfError(failure, { language, cells, workFolder });
  return {
    name: shorten(cleanLine(failure.name), 200) || 'Error',
    value: shorten(cleanText(failure.value), MAX_VALUE),
    traceback: middleCut(cleanText(failure.traceback), MAX_TRACEBACK),
    ...(cell === undefined ? {} : { cell }),
    ...(place ? { place } : {}),
  };
}
