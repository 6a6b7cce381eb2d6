import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from 'e2b';
import type { ToolRequest, ToolResult } from '../../job/ports.js';
import { type BackendError, toBackendError } from '../errors.js';
import { runTool } from '../tool.js';
import { healthOf, lostSandbox } from './lost.js';

const WAITS = [200, 500, 1000, 2000, 4000];

/**
 * Runs a tool that may be run again, over as many connections as it takes within `patienceMs`.
 *
 * @throws BackendError `lost` when the sandbox is gone, else the last failure
 */
export async function insist(
  sandbox: Sandbox,
  request: ToolRequest,
  patienceMs: number,
): Promise<ToolResult> {
  const until = performance.now() + patienceMs;
  let gone = 0;
  for (let attempt = 0; ; attempt++) {
    try {
      return await runTool(sandbox, request);
    } catch (error) {
      const seen: BackendError = toBackendError(error, 'running a command in the sandbox');
      if (seen.kind === 'auth' || seen.kind === 'usage' || request.signal?.aborted) throw seen;
      const health = await healthOf(sandbox);
      gone = health === 'gone' ? gone + 1 : 0;
      if (gone > 1) throw await lostSandbox(sandbox, 'gone', error);
      const wait = WAITS[Math.min(attempt, WAITS.length - 1)] ?? 0;
      if (performance.now() + wait > until) throw seen;
      await delay(wait);
    }
  }
}
