import { afterAction } from '../job/after.js';
import { release, type Release } from '../job/release.js';
import type { Outcome, SandboxState as Left } from '../job/result.js';
import { resolveEndpoint } from '../e2b/endpoint.js';
import { BackendError } from '../e2b/errors.js';
import type { GivenFields } from '../spec/given-fields.js';
import type { AfterAction, BackendSpec } from '../spec/model.js';
import { loadCore } from './core.js';
import { readInputs, secretsOf } from './inputs.js';
import type { LateCommentState } from './late-comment.js';
import { oneSafeLine } from '../log/step-log.js';
import { abandonCheck } from './open-check.js';
import { readState, type RunState, type SandboxState, STATE } from './state.js';

type Core = Awaited<ReturnType<typeof loadCore>>;

/** The server ends a cancelled job five minutes after its cancellation; this leaves some of it, in ms. */
const PAUSE_LIMIT = 3 * 60_000;

/**
 * The post step: releases the sandbox that main could not release because it was cancelled or killed, and ends its check.
 * Doing it twice does no harm. Says what it skips and why. Never fails the job: the sandbox ends by its own timeout in any
 * case.
 */
export async function runPost(environment: NodeJS.ProcessEnv): Promise<void> {
  const core = await loadCore();
  const fields = readInputs(core, environment);
  const state = await releaseLeft(core, fields, environment);
  const cancelled = core.getState(STATE.cancelled) === 'true';
  const token = typeof fields['github-token']?.value === 'string' ? fields['github-token'].value : undefined;
  const wanted = readState(core.getState(STATE.comment)) as LateCommentState | undefined;
  if (wanted && core.getState(STATE.commentWritten) === '') {
    const { commentLate } = await import('./late-comment.js');
    const resultFile = core.getState(STATE.result);
    const secrets = secretsOf(core, environment);
    const late = { ...wanted, token, cancelled, resultFile, secrets, state };
    const notice = await commentLate(late, environment);
    if (notice !== undefined) core.notice(oneSafeLine(notice, secrets));
  }
  const opened = core.getState(STATE.check);
  if (opened !== '' && core.getState(STATE.checkEnded) === '') {
    const notice = await abandonCheck(Number(opened), { cancelled, token }, environment);
    if (notice !== undefined) core.notice(`the check is still shown as in progress: ${notice}`);
  }
}

/** Returns what became of the run's own sandbox, where it is known. */
async function releaseLeft(
  core: Core,
  fields: GivenFields,
  environment: NodeJS.ProcessEnv,
): Promise<Left | undefined> {
  const nothing = (why: string): undefined => {
    core.info(`nothing to clean up: ${why}`);
  };
  const run = readState(core.getState(STATE.run)) as RunState | undefined;
  if (!run) return nothing('the run did not get as far as a sandbox');
  const known = readState(core.getState(STATE.sandbox)) as SandboxState | undefined;
  const released = core.getState(STATE.released);
  if (released !== '') return nothing(`the run left sandbox ${known?.id} ${released} itself`);

  const text = (name: 'api-key' | 'domain' | 'api-url'): string | undefined => {
    const value = fields[name]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const [apiKey, domain, apiUrl] = [text('api-key'), text('domain'), text('api-url')];
  const backend: BackendSpec = {
    engine: run.kind,
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(domain === undefined ? {} : { domain }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
  };
  let left: Left | undefined;
  const seconds = Math.ceil(run.timeoutMs / 1000);
  const leftOver = (what: string, error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    core.warning(`${what} could not be cleaned up: ${message}; it ends by itself within ${seconds} s`);
  };
  try {
    const connection = await resolveEndpoint(backend, {
      environment,
      onNotice: (notice) => core.info(notice),
      startEngine: false,
    });
    const { createSandboxService } = await import('../e2b/sandboxes.js');
    const service = createSandboxService(connection);
    // Main may have been killed between asking for a sandbox and hearing of it; what it asked for twice may be two.
    const ids = await service.findByRun(run.runId).catch((error: unknown) => {
      if (!known) throw error;
      return [];
    });
    const others = ids.filter((id) => id !== known?.id);
    const found: SandboxState[] = [
      ...(known ? [known] : []),
      ...others.map((id) => ({ id, created: true, resumed: false })),
    ];
    if (found.length === 0) return nothing('the run created no sandbox');
    const ended = core.getState(STATE.ended) as Outcome | '';
    const outcome = ended || (core.getState(STATE.cancelled) === 'true' ? 'cancelled' : 'lost');
    for (const each of found) {
      // Beside the sandbox that the run used there is none that anybody asked to keep.
      const double = known !== undefined && each.id !== known.id;
      const action = double ? 'kill' : afterAction({ outcome, after: run.after, ...each });
      try {
        const keptBy = run.keyed && !double && !each.beside ? { keptBy: run.runId } : {};
        const state = await releaseOne(action, {
          id: each.id,
          backend: service,
          timeoutMs: run.timeoutMs,
          warn: (warning) => core.warning(warning),
          ...keptBy,
        });
        core.info(`sandbox ${each.id} is ${state}`);
        if (!double) left = state;
      } catch (error) {
        leftOver(`sandbox ${each.id}`, error);
      }
    }
  } catch (error) {
    if (error instanceof BackendError && error.kind === 'not-found') {
      return nothing(error.message);
    }
    leftOver('the sandbox', error);
  }
  return left;
}

/** Releases one sandbox. To pause or leave it as a run does, with its mark, it is connected to. */
async function releaseOne(
  action: AfterAction,
  one: Pick<Release, 'id' | 'backend' | 'timeoutMs' | 'warn' | 'keptBy'>,
): Promise<Left> {
  const { id, backend, timeoutMs, keptBy } = one;
  const of = { ...one, pauseMs: PAUSE_LIMIT, signal: AbortSignal.timeout(PAUSE_LIMIT) };
  if (action === 'kill' || (action === 'keep' && keptBy === undefined)) return await release(action, of);
  const seen = await backend.look(id);
  if (seen?.state === 'paused') return 'paused';
  const sandbox = seen && (await backend.open(id, timeoutMs, { queueMs: 0, signal: of.signal }));
  return await release(action, { ...of, ...(sandbox ? { sandbox } : {}) });
}
