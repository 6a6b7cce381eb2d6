import { setTimeout as delay } from 'node:timers/promises';
import { BackendError } from '../../e2b/errors.js';
import type { RunSpec } from '../../spec/model.js';
import { CancelledError, orCancelled } from '../cancelled.js';
import type { RunOptions } from '../context.js';
import { keptMetadata, ORIGIN_METADATA } from '../origin.js';
import { judgeMarks } from '../pause-mark.js';
import type { FoundSandbox, OpenSandbox } from '../ports.js';
import { problemOf } from '../problem.js';
import { afterClaimScript, type Claim, claimScript, readClaim } from './claim.js';
import { type Acquired, type AcquireDeps, announce, createNew, limitsOf, orLate } from './create-new.js';
import { isRefusal, notAsPaused } from './open-named.js';

/** A look at two small files, in ms. */
const LOOK = 30_000;
/**
 * A pause that follows a mark of this age has arrived, or its sender looks whether it is still wanted before it asks again
 * (`release.ts`). In ms, by the sandbox's clock, or by ours for as long as we watch.
 */
const PAUSE_ARRIVES = 10_000;
/** Who claimed a sandbox so long ago, in ms, and let it be paused without a mark, is dead. */
const CLAIM_LIVES = 60_000;
/** How often a sandbox that is being paused is looked at, in ms. */
const LOOK_EVERY = 1000;

/** What came of one sandbox that carries the key. `gone`: as if it had never been there. */
type Tried = Acquired | 'in-use' | 'gone' | { broken: BackendError };

/**
 * The sandbox that this repository keeps under the key: resumed when it is free, created when there is none. While
 * another run has it, this one gets a sandbox beside it, which is not kept. A broken one is replaced, or fails the run.
 */
export async function acquireKept(
  key: string,
  spec: RunSpec,
  deps: AcquireDeps,
  options: RunOptions,
): Promise<Acquired> {
  const { backend, warn } = deps;
  const { signal, reporter } = options;
  const found = await orCancelled(backend.findByMetadata(keptMetadata(options.origin, key), signal), signal);
  const template = await deps.template();
  let inUse: string | undefined;
  let broken: { id: string; failure: BackendError } | undefined;
  for (const each of found.sort(freeFirst)) {
    const { id } = each;
    const tried = await tryOne(each, template, spec, deps, options);
    if (tried === 'gone') continue;
    if (tried === 'in-use') inUse ??= id;
    else if ('sandbox' in tried) return tried;
    else broken ??= { id, failure: tried.broken };
  }
  if (broken && spec.sandbox.onResumeFailure === 'fail') {
    // For whoever looks into it; nobody takes it for a good one, as it has no mark any more.
    await backend.pause(broken.id).catch(() => undefined);
    throw broken.failure;
  }
  if (inUse !== undefined) {
    reporter.notice(
      `another run uses sandbox ${inUse} of key ${key}: this one gets a sandbox of its own, which ends with it; ` +
        'to let runs wait for each other, set `concurrency` in the workflow',
    );
    return await createNew(spec, deps, options, { beside: true });
  }
  if (!broken) return await createNew(spec, deps, options, { key });
  const { id, failure } = broken;
  warn(`${failure.message}; a new sandbox is started in its place`);
  const made = await createNew(spec, deps, options, { key });
  await backend.kill(id).catch((error: unknown) => {
    warn(`${problemOf(error).message}; sandbox ${id} is still there under key ${key}`);
  });
  return { ...made, acquired: { ...made.acquired, replaces: { id, reason: failure.message } } };
}

/** Those that are paused before those that run; the one that was used last first. */
function freeFirst(a: FoundSandbox, b: FoundSandbox): number {
  return Number(a.state !== 'paused') - Number(b.state !== 'paused') || b.endAt.getTime() - a.endAt.getTime();
}

async function tryOne(
  { id, state, metadata }: FoundSandbox,
  template: string,
  spec: RunSpec,
  deps: AcquireDeps,
  options: RunOptions,
): Promise<Tried> {
  const { signal } = options;
  try {
    const open = (): Promise<OpenSandbox & { resumed: boolean }> =>
      orLate(deps.backend.open(id, spec.sandbox.timeoutMs, limitsOf(spec, options)), options);
    let sandbox = await open();
    if (!sandbox.resumed) {
      // Somebody has it, or left it running, or traffic woke it up, or it is on its way into a pause.
      const look = await untilSettled(sandbox, deps, options);
      if (look === 'in-use') return look;
      if (look === 'paused') sandbox = await open();
    }
    // From here on it may be ours: whatever is cancelled, it is brought to its end, so that somebody can release it.
    const claim = await claimIt(sandbox, options, true);
    switch (claim.state) {
      case 'mine':
        break;
      case 'taken':
        if (claim.ageMs < CLAIM_LIVES) return 'in-use';
        return { broken: notAsPaused(id, 'the run that used it last did not come to its end') };
      case 'unmarked':
        return { broken: notAsPaused(id, 'no run paused it') };
      case 'free':
        throw new Error('a claim that was asked for is made or refused');
    }
    const made = metadata[ORIGIN_METADATA.template];
    if (made !== template) return { broken: madeFromOther(id, made, template) };
    const verdict = judgeMarks(claim.marks);
    if (verdict.kind === 'differs') return { broken: notAsPaused(id, verdict.reason) };
    await tool(sandbox, afterClaimScript());
    const { resumed } = sandbox;
    return await announce({ sandbox, acquired: { id, created: false, resumed } }, options);
  } catch (error) {
    if (!(error instanceof BackendError) || signal.aborted) throw error;
    if (error.kind === 'not-found') return 'gone';
    // It was listed as paused, and the service cannot bring it back.
    if (state === 'paused' && isRefusal(error)) return { broken: error };
    throw error;
  }
}

function madeFromOther(id: string, made: string | undefined, template: string): BackendError {
  return new BackendError(
    'usage',
    `sandbox ${id} was made from template ${made ?? 'of which nothing is known'}, and this run is of ${template}`,
    'choose another key, or let it be replaced: `on-resume-failure: recreate`',
  );
}

/** Waits until a running sandbox is free to be claimed, is paused, or is seen to be another run's. */
async function untilSettled(
  sandbox: OpenSandbox,
  { backend }: AcquireDeps,
  options: RunOptions,
): Promise<'free' | 'paused' | 'in-use'> {
  const { signal, reporter } = options;
  const claim = await orCancelled(claimIt(sandbox, options, false), signal);
  if (claim.state === 'mine') return 'free';
  if (claim.state !== 'free') return 'in-use';
  const waits = PAUSE_ARRIVES - claim.ageMs;
  if (claim.kept || waits <= 0) return 'free';
  reporter.notice(`sandbox ${sandbox.id} is just being paused by another run: waiting for that`);
  const until = performance.now() + Math.min(waits, PAUSE_ARRIVES);
  while (performance.now() < until) {
    await delay(LOOK_EVERY, undefined, { signal }).catch(() => {
      throw new CancelledError();
    });
    const seen = await orCancelled(backend.look(sandbox.id, signal), signal);
    if (seen?.state === 'paused') return 'paused';
  }
  return 'free';
}

async function claimIt(sandbox: OpenSandbox, { runId }: RunOptions, take: boolean): Promise<Claim> {
  const claim = readClaim(await tool(sandbox, claimScript(runId, take)));
  if (claim) return claim;
  throw new BackendError(
    'service',
    `sandbox ${sandbox.id} does not say whether another run uses it`,
    'kill it, and the next run makes a new one',
  );
}

async function tool(sandbox: OpenSandbox, script: string): Promise<string> {
  const { stdout } = await sandbox.runTool({ script, user: 'root', timeoutMs: LOOK, repeatable: true });
  return stdout;
}
