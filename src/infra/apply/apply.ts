import { BackendError } from '../../e2b/errors.js';
import { TemplateFailure } from '../../job/template/failure.js';
import type { Action, Operation, Wanted } from '../model.js';
import { type ApplyContext, ResourceError, StaleError } from './context.js';
import { kill, makePreview, setNetwork } from './previews.js';
import { deleteSnapshot, makeSnapshot } from './snapshots.js';
import { build, deleteTemplate, mark, promote, untag } from './templates.js';

/** What became of an action. */
export interface AppliedAction {
  action: Action;
  outcome: 'done' | 'failed' | 'skipped' | 'unchanged';
  /** What came of it, or why not. */
  text: string;
  /** Why it failed: the service did, or what is described; or somebody else was faster. */
  cause?: 'service' | 'resource' | 'stale' | 'cancelled';
  lines?: readonly string[];
  durationMs: number;
  /** Of a preview, by port. */
  urls?: Record<string, string>;
}

export interface ApplyHooks {
  onStart?(action: Action): void;
  onEnd?(applied: AppliedAction): void | Promise<void>;
}

/**
 * Carries actions out, in their order. What hangs on one that failed is skipped, the rest goes on. Each looks again
 * whether things are as they were seen. Never rejects.
 */
export async function apply(
  actions: readonly Action[],
  wanted: Wanted,
  context: ApplyContext,
  hooks: ApplyHooks = {},
): Promise<AppliedAction[]> {
  const results: AppliedAction[] = [];
  const failed = new Set<string>();
  for (const action of actions) {
    const began = performance.now();
    const end = async (
      result: Pick<AppliedAction, 'outcome' | 'text'> & Partial<AppliedAction>,
    ): Promise<void> => {
      const whole = { action, durationMs: Math.round(performance.now() - began), ...result };
      if (whole.outcome === 'failed' || whole.outcome === 'skipped') failed.add(action.id);
      results.push(whole);
      await hooks.onEnd?.(whole);
    };
    const { operation } = action;
    if (!operation) {
      await end({ outcome: 'unchanged', text: action.reason });
      continue;
    }
    const missing = action.needs.find((need) => failed.has(need));
    if (missing !== undefined || context.signal.aborted) {
      const text = missing === undefined ? 'cancelled' : `${missing} did not work`;
      await end({
        outcome: 'skipped',
        text,
        ...(missing === undefined ? { cause: 'cancelled' as const } : {}),
      });
      continue;
    }
    hooks.onStart?.(action);
    try {
      const done = await carryOut(operation, wanted, context);
      await end({ outcome: 'done', ...(typeof done === 'string' ? { text: done } : done) });
    } catch (error) {
      await end(failureOf(error, context.signal));
    }
  }
  return results;
}

async function carryOut(
  operation: Operation,
  wanted: Wanted,
  context: ApplyContext,
): Promise<string | { text: string; urls: Record<string, string> }> {
  switch (operation.do) {
    case 'build':
      return await build(operation, context);
    case 'mark':
      return await mark(operation, context);
    case 'promote':
      return await promote(operation, context);
    case 'untag':
      return await untag(operation, context);
    case 'delete-template':
      return await deleteTemplate(operation, context);
    case 'make-snapshot':
      return await makeSnapshot(operation, context);
    case 'delete-snapshot':
      return await deleteSnapshot(operation, context);
    case 'make-preview':
      return await makePreview(operation, previewOf(operation.key, wanted), context);
    case 'set-network':
      return await setNetwork(operation, previewOf(operation.key, wanted), context);
    case 'kill':
      break;
  }
  return await kill(operation, context);
}

function previewOf(key: string, { previews }: Wanted): Wanted['previews'][number] {
  const preview = previews.find((each) => each.key === key);
  if (!preview) throw new StaleError(`the file does not describe preview ${key} any more`);
  return preview;
}

function failureOf(
  error: unknown,
  signal: AbortSignal,
): Pick<AppliedAction, 'outcome' | 'text' | 'cause'> & { lines?: readonly string[] } {
  if (signal.aborted) return { outcome: 'failed', text: 'cancelled', cause: 'cancelled' };
  const { message } = error as Error;
  const hint = (error as { hint?: string }).hint ?? '';
  const text = hint === '' ? message : `${message}; ${hint}`;
  if (error instanceof StaleError) return { outcome: 'failed', text, cause: 'stale' };
  if (error instanceof ResourceError || error instanceof TemplateFailure)
    return { outcome: 'failed', text, cause: 'resource', lines: error.lines };
  if (error instanceof BackendError && error.kind === 'usage')
    return { outcome: 'failed', text, cause: 'resource' };
  return { outcome: 'failed', text, cause: 'service' };
}
