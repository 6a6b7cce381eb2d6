import type { RunProblem, RunResult } from '../job/result.js';
import type { TestReport } from '../report/junit/model.js';
import type { RunSpec } from '../spec/model.js';
import { runTitle, targetOf } from './api/target.js';
import { comeBackTo } from './come-back.js';
import { readEvent } from './event.js';

interface KeptRun {
  tests: TestReport | undefined;
  /** The sandbox is on this machine. */
  local: boolean;
  environment: Readonly<Record<string, string | undefined>>;
  secrets: readonly string[];
}

/** Writes the report that the description asks for; see `keepReport`. Its code is loaded only then. */
export async function keepRunReport(
  spec: Pick<RunSpec, 'root' | 'report' | 'backend'>,
  result: RunResult,
  { tests, local, environment, secrets }: KeptRun,
): Promise<RunProblem | undefined> {
  if (spec.report.page === undefined) return undefined;
  const { keepReport } = await import('../job/report/keep.js');
  const target = targetOf(environment, readEvent(environment));
  return await keepReport(spec, result, {
    ...(tests ? { tests } : {}),
    links: target ? { run: target.runUrl, blob: target.blobUrl } : {},
    back: comeBackTo(result.sandbox.id, local, spec.backend, environment),
    secrets,
    title: runTitle(environment),
  });
}
