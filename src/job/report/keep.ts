import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { HtmlReport } from '../../report/html/input.js';
import { renderHtml } from '../../report/html/page.js';
import type { RunSpec } from '../../spec/model.js';
import { exitCodeOf } from '../exit-code.js';
import type { RunProblem, RunResult } from '../result.js';
import { leadsOut, reportFault, reportFile } from './place.js';
import { readContents, readLogs } from './read-files.js';

/** What the page needs to know besides the result. */
export type ReportContext = Pick<HtmlReport, 'tests' | 'links' | 'back' | 'secrets' | 'title'>;

/**
 * Writes the report that the description asks for, and names it in the result. When that fails, it is a problem beside the
 * result, which is returned. Never rejects.
 */
export async function keepReport(
  spec: Pick<RunSpec, 'root' | 'report'>,
  result: RunResult,
  context: ReportContext,
): Promise<RunProblem | undefined> {
  const file = reportFile(spec);
  if (file === undefined) return undefined;
  try {
    const logs = await readLogs(result);
    const contents = await readContents(result);
    const page = renderHtml({
      ...context,
      run: result,
      logs,
      contents,
      root: spec.root,
      endedAt: new Date(),
    });
    await replaceFile(file, page, spec);
    result.report = file;
    return undefined;
  } catch (error) {
    const problem: RunProblem = {
      cause: 'unreadable',
      message: `the report cannot be written: ${(error as Error).message}`,
      hint: 'choose another place for it, or look whether the disk is full',
    };
    result.problems.push(problem);
    result.exitCode = exitCodeOf(result);
    return problem;
  }
}

/** Puts a whole file in the place of what is there, or nothing. */
async function replaceFile(
  file: string,
  text: string,
  spec: Pick<RunSpec, 'root' | 'report'>,
): Promise<void> {
  // What the run downloaded may have put a link or a folder there since it was looked at.
  const fault = reportFault(spec);
  if (fault) throw new Error(fault.message);
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  if (leadsOut(folder, file, spec.root)) throw new Error(`${file} leads outside ${spec.root} by a link`);
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o644);
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
