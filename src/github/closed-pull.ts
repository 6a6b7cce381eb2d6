import { readEvent } from './event.js';

/** Number of the pull request that this workflow runs for because it was closed, merged or not; else undefined. */
export function closedPull(environment: Readonly<Record<string, string | undefined>>): number | undefined {
  if (!environment.GITHUB_EVENT_NAME?.startsWith('pull_request')) return undefined;
  const payload = readEvent(environment) as { action?: unknown; number?: unknown } | undefined;
  return payload?.action === 'closed' && Number.isSafeInteger(payload.number)
    ? (payload.number as number)
    : undefined;
}
