import { ApiError, type ApiFailureKind } from './failure.js';

/** What became of something that was to be shown on GitHub. */
export type PublishOutcome =
  { state: 'created' | 'updated' | 'untouched'; url: string | undefined; notice?: string } | PublishFailure;

/** The notice is one sentence: what failed, why, and the way out. */
export interface PublishFailure {
  state: 'failed';
  kind: ApiFailureKind;
  notice: string;
}

/** Whatever goes wrong is an outcome: the run's result stands, and the summary has everything. */
export async function published(publish: () => Promise<PublishOutcome>): Promise<PublishOutcome> {
  try {
    return await publish();
  } catch (error) {
    return failureOf(error);
  }
}

export function failureOf(error: unknown): PublishFailure {
  if (error instanceof ApiError) return { state: 'failed', kind: error.kind, notice: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { state: 'failed', kind: 'unexpected', notice: `telling GitHub failed: ${message}` };
}
