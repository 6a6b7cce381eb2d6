import { randomUUID } from 'node:crypto';
import type { Sandbox } from '@e2b/code-interpreter';
import type { CreateRequest } from '../job/ports.js';
import { type BackendError, retryClass, statusOf, toBackendError } from './errors.js';
import { createPatience, type Patience } from './patience.js';
import { hearingRetryAfter } from './retry-after.js';

/** Metadata keys under which a sandbox names the run that created it, and the one request that did. */
export const RUN_KEY = 'e2b-action.run';
export const REQUEST_KEY = 'e2b-action.request';

/** What creating needs of the service. */
export interface CreateCalls {
  create(template: string, options: ReturnType<typeof createOptions>, limitMs: number): Promise<Sandbox>;
  connect(id: string, timeoutMs: number, limitMs: number): Promise<Sandbox>;
  /** IDs of the sandboxes with this metadata. */
  find(metadata: Record<string, string>): Promise<string[]>;
  kill(id: string): Promise<boolean>;
  countRunning(): Promise<number>;
}

/** A service that worked for so long at a request before it failed, in ms, will fail again. */
const HAD_ITS_CHANCE = 10_000;

/**
 * Creates one sandbox, however often it takes. A request whose answer was lost may have worked: the sandbox is then
 * looked up by the request's own mark, and used; only when it does not show is another one asked for. Doubles are killed.
 */
export async function createSandbox(request: CreateRequest, calls: CreateCalls): Promise<Sandbox> {
  const doing = `creating a sandbox from template ${request.template}`;
  const hints = {
    'not-found': `there is no template ${request.template} for this key: build it, or use \`base\``,
  };
  const mark = { [RUN_KEY]: request.runId, [REQUEST_KEY]: randomUUID() };
  const patience = createPatience(doing, request, () => calls.countRunning());
  let failures = 0;
  let unsure = false;
  for (;;) {
    const began = performance.now();
    const answer = await hearingRetryAfter(() =>
      calls.create(request.template, createOptions(request, mark), patience.requestMs()),
    );
    if (answer.ok) {
      if (unsure) await killOthers(answer.value.sandboxId, mark, calls);
      return answer.value;
    }
    const error = toBackendError(answer.error, doing, hints);
    const kind = retryClass(error);
    if (request.signal?.aborted || kind === 'final') throw error;
    // The service changes nothing when it is busy; something in between may say so as well, later.
    if (error.kind === 'busy') unsure = true;
    if (kind === 'room') await patience.room(error, answer.afterMs);
    else if (kind === 'unreachable') await patience.unreachable(error);
    else {
      unsure = true;
      const found = await lookUp(error, failures, mark, patience, request, calls);
      if (found) return found;
      failures += 1;
      // Its own answer, not that of something in between: it knows that it failed.
      if (statusOf(error) === 500 && (failures > 1 || performance.now() - began > HAD_ITS_CHANCE))
        throw error;
    }
  }
}

/** Looks twice for what request number `attempt` made, whose answer was lost; undefined when nothing shows. */
async function lookUp(
  lost: BackendError,
  attempt: number,
  mark: Record<string, string>,
  patience: Patience,
  { timeoutMs }: CreateRequest,
  calls: CreateCalls,
): Promise<Sandbox | undefined> {
  let error = lost;
  let failures = attempt;
  for (let looks = 0; looks < 2;) {
    if (retryClass(error) === 'unreachable') await patience.unreachable(error);
    else await patience.passing(error, failures);
    try {
      const [id] = await calls.find(mark);
      looks += 1;
      if (id === undefined) continue;
      const sandbox = await calls.connect(id, timeoutMs, patience.requestMs());
      await killOthers(id, mark, calls);
      return sandbox;
    } catch (failed) {
      // It may have ended meanwhile; or looking is as hard as asking was.
      error = toBackendError(failed, 'looking for the sandbox that was asked for');
      failures += 1;
      if (error.kind !== 'not-found' && retryClass(error) === 'final') throw error;
    }
  }
  return undefined;
}

/** Those that are missed here are found once more when the run ends. */
async function killOthers(kept: string, mark: Record<string, string>, calls: CreateCalls): Promise<void> {
  const found = await calls.find(mark).catch(() => []);
  await Promise.all(found.filter((id) => id !== kept).map((id) => calls.kill(id).catch(() => false)));
}

function createOptions(request: CreateRequest, mark: Record<string, string>) {
  const { internet, allow, deny, publicTraffic } = request.network;
  const { onTimeout, autoResume } = request.lifecycle;
  // The service takes an allowed domain only where everything else is denied in so many words.
  const denyOut = !internet && allow.length > 0 ? [...deny, '0.0.0.0/0'] : deny;
  const network = {
    ...(allow.length > 0 || denyOut.length > 0 ? { allowOut: allow, denyOut } : {}),
    ...(publicTraffic ? {} : { allowPublicTraffic: false }),
  };
  return {
    timeoutMs: request.timeoutMs,
    envs: request.env,
    metadata: { ...request.metadata, ...mark },
    allowInternetAccess: internet,
    ...(Object.keys(network).length > 0 ? { network } : {}),
    ...(onTimeout === 'pause' ? { lifecycle: { onTimeout, autoResume } } : {}),
  };
}
