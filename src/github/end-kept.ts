import type { EndpointContext } from '../e2b/endpoint.js';
import { resolveEndpoint } from '../e2b/endpoint.js';
import { BackendError } from '../e2b/errors.js';
import { killKept } from '../job/kill-kept.js';
import type { RunOrigin } from '../job/origin.js';
import { problemOf } from '../job/problem.js';
import { oneSafeLine } from '../log/step-log.js';
import type { RunSpec } from '../spec/model.js';
import { publishClosed } from './api/publish.js';
import { runTitle, targetOf } from './api/target.js';
import { readEvent } from './event.js';

/** What this file needs of the toolkit. */
export interface EndSink {
  info(text: string): void;
  notice(text: string): void;
  setFailed(text: string): void;
  setOutput(name: string, value: string): void;
}

export interface Ended {
  origin: RunOrigin;
  endpoint: Omit<EndpointContext, 'onNotice'>;
  /** Number of the pull request that was closed. */
  closed: number;
  /** Of everything that is said to GitHub. */
  secrets: readonly string[];
  /** Aborts when the user cancels. */
  signal: AbortSignal;
}

/**
 * A closed pull request needs its sandbox no more: it is killed, nothing is run, and its comment says so. Returns the
 * exit code: what is not killed is paid for, so that fails the step.
 */
export async function endKept(core: EndSink, spec: RunSpec, ended: Ended): Promise<number> {
  const { key = '' } = spec.sandbox;
  const { environment } = ended.endpoint;
  let killed: string[] = [];
  try {
    const context = { ...ended.endpoint, onNotice: (text: string) => core.info(text), startEngine: false };
    const connection = await resolveEndpoint(spec.backend, context);
    const { createSandboxService } = await import('../e2b/sandboxes.js');
    killed = await killKept(key, createSandboxService(connection), ended.origin);
  } catch (error) {
    // A local engine that does not run has no sandboxes.
    if (!(error instanceof BackendError && error.kind === 'not-found')) {
      core.setFailed(`the sandbox of key ${key} could not be killed: ${problemOf(error).message}`);
      return 1;
    }
  }
  const what =
    killed.length === 0
      ? `there is no sandbox of key ${key}`
      : `sandbox ${killed.join(', ')} of key ${key} is killed`;
  core.notice(`pull request ${ended.closed} is closed: ${what}, and no step is run`);
  core.setOutput('sandbox-id', killed[0] ?? '');
  core.setOutput('sandbox-state', killed.length === 0 ? 'none' : 'killed');
  core.setOutput('outcome', 'passed');
  core.setOutput('exit-code', '0');
  core.setOutput('urls', '{}');
  const notice = await publishClosed(
    { pull: ended.closed, killed },
    {
      report: spec.report,
      target: targetOf(environment, readEvent(environment)),
      title: runTitle(environment),
      secrets: ended.secrets,
      signal: ended.signal,
    },
  );
  if (notice !== undefined) core.notice(oneSafeLine(notice, ended.secrets));
  return 0;
}
