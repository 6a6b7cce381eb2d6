import { BackendError } from '../../e2b/errors.js';
import { shellQuote } from '../../e2b/shell-quote.js';
import type { Backend } from '../ports.js';
import { TemplateFailure } from './failure.js';

/** The sandbox of a trial ends by itself after so long, in ms. */
const LIFETIME = 120_000;
const COMMAND = 30_000;

/**
 * Starts a sandbox from a build and runs a command in it, before anybody else starts from it. Throws TemplateFailure
 * when that does not work because of what was built, BackendError when the service failed.
 */
export async function smokeStart(
  backend: Backend,
  reference: string,
  runId: string,
  signal: AbortSignal,
  smoke?: string,
): Promise<void> {
  await withSandbox(backend, reference, { runId, signal }, async (sandbox) => {
    const { exitCode, stderr } = await sandbox.runTool({
      script: 'true',
      timeoutMs: COMMAND,
      repeatable: true,
      signal,
    });
    if (exitCode !== 0) {
      throw new TemplateFailure(
        `the template was built, but a sandbox made from it cannot run a command: \`true\` ended with exit code ${exitCode}`,
        { hint: 'its user or its shell may be broken', lines: stderr.split('\n').slice(-10) },
      );
    }
    if (smoke === undefined) return;
    const tried = await sandbox.runTool({
      script: `exec bash -eo pipefail -c ${shellQuote(smoke)}`,
      timeoutMs: LIFETIME / 2,
      repeatable: true,
      signal,
    });
    if (tried.exitCode !== 0) {
      throw new TemplateFailure(
        `the template was built, but a sandbox made from it does not pass \`smoke\`: exit code ${tried.exitCode}`,
        {
          hint: 'correct the template or `smoke`; what starts from the template goes on with the build before',
          lines: `${tried.stdout}\n${tried.stderr}`.trim().split('\n').slice(-10),
        },
      );
    }
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    if (!(error instanceof BackendError) || !['timeout', 'lost', 'usage'].includes(error.kind)) throw error;
    throw new TemplateFailure(
      `the template was built, but a sandbox made from it does not start: ${error.message}`,
      {
        hint: 'look at what its start command and its ready check do',
      },
    );
  });
}

/** Lends a sandbox made from `reference` and kills it, whatever happens. */
export async function withSandbox<T>(
  backend: Backend,
  reference: string,
  { runId, signal, queueMs }: { runId: string; signal: AbortSignal; queueMs?: number },
  use: (sandbox: Awaited<ReturnType<Backend['create']>>) => Promise<T>,
): Promise<T> {
  const sandbox = await backend.create({
    template: reference,
    timeoutMs: LIFETIME,
    env: {},
    metadata: { 'e2b-action.purpose': 'template' },
    network: { internet: true, allow: [], deny: [], publicTraffic: true },
    lifecycle: { onTimeout: 'kill', autoResume: false },
    runId,
    signal,
    ...(queueMs === undefined ? {} : { queueMs }),
  });
  try {
    return await use(sandbox);
  } finally {
    // Its own timeout ends it where this does not get through.
    await backend.kill(sandbox.id).catch(() => undefined);
  }
}
