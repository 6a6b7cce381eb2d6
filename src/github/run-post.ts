import { afterAction, release } from '../job/after.js';
import { resolveEndpoint } from '../e2b/endpoint.js';
import { BackendError } from '../e2b/errors.js';
import type { BackendSpec } from '../spec/model.js';
import { loadCore } from './core.js';
import { readInputs } from './inputs.js';
import { readState, type RunState, type SandboxState, STATE } from './state.js';

/**
 * The post step: releases the sandbox that main could not release because it was cancelled or killed. Doing it twice
 * does no harm. Says what it skips and why. Never fails the job: the sandbox ends by its own timeout in any case.
 */
export async function runPost(environment: NodeJS.ProcessEnv): Promise<void> {
  const core = await loadCore();
  const fields = readInputs(core, environment);
  const run = readState(core.getState(STATE.run)) as RunState | undefined;
  if (!run) return core.info('nothing to clean up: the run did not get as far as a sandbox');
  const known = readState(core.getState(STATE.sandbox)) as SandboxState | undefined;
  const released = core.getState(STATE.released);
  if (released !== '')
    return core.info(`nothing to clean up: the run left sandbox ${known?.id} ${released} itself`);

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
  try {
    const connection = await resolveEndpoint(backend, {
      environment,
      onNotice: (notice) => core.info(notice),
      startEngine: false,
    });
    const { createSandboxService } = await import('../e2b/sandboxes.js');
    const service = createSandboxService(connection);
    // Main may have been killed between asking for a sandbox and hearing of it.
    const found = known
      ? [known]
      : (await service.findByRun(run.runId)).map((id) => ({ id, created: true, resumed: false }));
    if (found.length === 0) return core.info('nothing to clean up: the run created no sandbox');
    const outcome = core.getState(STATE.cancelled) === 'true' ? 'cancelled' : 'lost';
    for (const { id, created, resumed } of found) {
      const action = afterAction({ outcome, after: run.after, created, resumed });
      const state = await release(action, id, service, run.timeoutMs);
      core.info(`sandbox ${id} is ${state}`);
    }
  } catch (error) {
    if (error instanceof BackendError && error.kind === 'not-found') {
      return core.info(`nothing to clean up: ${error.message}`);
    }
    const message = error instanceof Error ? error.message : String(error);
    const seconds = Math.ceil(run.timeoutMs / 1000);
    core.warning(`the sandbox could not be cleaned up: ${message}; it ends by itself within ${seconds} s`);
  }
}
