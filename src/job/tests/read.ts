import { createReadStream, lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { TestReport } from '../../report/junit/model.js';
import { type JunitFile, readJunit } from '../../report/junit/read.js';
import { WORK_FOLDER } from '../../spec/defaults.js';
import type { RunSpec } from '../../spec/model.js';
import { selectFiles } from '../../transfer/select.js';
import type { RunResult } from '../result.js';
import { chooseReports } from './choose.js';

/** Reading takes at most so long, in ms; what was read until then counts. */
const LIMIT = 10_000;

export interface TestReading {
  /** Values that must not appear. */
  secrets: readonly string[];
  /** Aborts when the user cancels. */
  signal: AbortSignal;
}

/**
 * Reads the JUnit files that the description names among what was downloaded. Undefined when it names none, or when the
 * run did not come far enough to have any. Never rejects; what cannot be read is in the report's `problems`.
 */
export async function readTests(
  spec: Pick<RunSpec, 'junit' | 'root' | 'upload'>,
  { artifacts, outcome, error }: Pick<RunResult, 'artifacts' | 'outcome' | 'error'>,
  { secrets, signal }: TestReading,
): Promise<TestReport | undefined> {
  if (spec.junit.length === 0) return undefined;
  // Downloads are named without links on the way.
  const root = realFolder(spec.root);
  const { names, unmatched } = chooseReports(artifacts, root, spec.junit);
  // Where there is an error, no step had its say.
  const ran = error === undefined && ['passed', 'failed', 'timed-out'].includes(outcome);
  if (names.length === 0 && !ran) return undefined;
  // Not `AbortSignal.timeout`: joined to another signal it may be collected before its time.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), LIMIT);
  const limited = AbortSignal.any([signal, late.signal]);
  const files = names.length === 0 ? [] : await repositoryFiles(root, limited);
  const report = await readJunit(
    names.map((name) => reportFile(root, name, limited)),
    { roots: placesOf(spec), ...(files ? { files } : {}), secrets },
  );
  clearTimeout(timer);
  return {
    ...report,
    problems: [
      ...report.problems,
      ...(ran ? unmatched.map((pattern) => `${pattern} is not among the files that were downloaded`) : []),
    ],
  };
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // Somebody took it away: then nothing is found in it.
    return folder;
  }
}

/** Where the repository stood when the tests ran, and where it stands here. */
function placesOf({ root, upload }: Pick<RunSpec, 'root' | 'upload'>): string[] {
  return [...new Set([...(upload ? upload.map(({ to }) => to) : [WORK_FOLDER]), root])];
}

/** What tests can be about. Without it, what reports say of places is believed. */
async function repositoryFiles(root: string, signal: AbortSignal): Promise<string[] | undefined> {
  try {
    const { entries } = await selectFiles({ root, from: '.', signal });
    return entries.filter(({ type }) => type === 'file').map((entry) => entry.path);
  } catch {
    // Only links to places are the poorer for it.
    return undefined;
  }
}

function reportFile(root: string, name: string, signal: AbortSignal): JunitFile {
  return { name, content: contentOf(root, name, signal) };
}

/** @throws Error when it is not a plain file without links on the way, or time is over */
async function* contentOf(root: string, name: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted();
  const local = path.join(root, name);
  // A download may bring a link; where it leads, another file of the machine may stand.
  if (!lstatSync(local).isFile() || realpathSync(local) !== local)
    throw new Error('it is not a plain file of the project folder');
  yield* createReadStream(local, { signal }) as AsyncIterable<Uint8Array>;
}
