import type { RunSpec } from '../spec/model.js';
import { endCheck, openCheck } from './api/check-run.js';
import { type ApiLimits, createGitHubApi } from './api/client.js';
import { targetOf } from './api/target.js';
import { readEvent } from './event.js';

/** Nobody waits for it longer than so, in ms. */
const LIMITS: Partial<ApiLimits> = { requestMs: 5000, totalMs: 8000 };

type Environment = Readonly<Record<string, string | undefined>>;

/** The name of the check of a run that gives it none. */
export function checkNameOf({ check }: RunSpec['report'], environment: Environment): string {
  return check?.name ?? `E2B sandbox (${environment.GITHUB_JOB ?? 'run'})`;
}

/**
 * Shows the run's check as in progress, where the run has one. Resolves to its ID, or to undefined where it could not be
 * shown: the end of the run tries again, and says why if that fails, too. Never rejects.
 */
export async function beginCheck(
  { report }: Pick<RunSpec, 'report'>,
  environment: Environment,
  externalId: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  const target = targetOf(environment, readEvent(environment));
  if (!report.check || report.token === undefined || !target || target.sha === '') return undefined;
  const { repository, sha, runUrl, apiUrl } = target;
  const api = createGitHubApi({ token: report.token, apiUrl, signal, limits: LIMITS });
  const name = checkNameOf(report, environment);
  const opened = await openCheck(api, { repository, sha, name, externalId, detailsUrl: runUrl });
  return 'id' in opened ? opened.id : undefined;
}

/** Ends the check of a run that was cancelled or killed: it would else be in progress for ever. Returns what went wrong. */
export async function abandonCheck(
  id: number,
  { cancelled, token }: { cancelled: boolean; token: string | undefined },
  environment: Environment,
): Promise<string | undefined> {
  const target = targetOf(environment, readEvent(environment));
  if (!target || token === undefined) return undefined;
  const api = createGitHubApi({ token, apiUrl: target.apiUrl, limits: LIMITS });
  const title = cancelled ? 'Cancelled' : 'The run did not come to its end';
  const conclusion = cancelled ? 'cancelled' : 'failure';
  const summary = `${title}: see [its log](${target.runUrl}).`;
  return await endCheck(api, target.repository, id, { conclusion, title, summary });
}
