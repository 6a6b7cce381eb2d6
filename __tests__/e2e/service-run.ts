import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiProxy, startApiProxy } from '../support/api-proxy.js';
import type { TestEngine } from '../support/test-engine.js';
import { type CliProcess, type CliRun, startCli } from './cli-process.js';

/** Sandboxes of an engine, as its API lists them. */
export interface Listed {
  sandboxID: string;
  state: string;
  metadata?: Record<string, string>;
}

/** Runs against an engine behind a front of its own, that takes the path which E2B Cloud takes. */
export interface ServiceRun {
  proxy: ApiProxy;
  folder: string;
  start(...argv: string[]): CliProcess;
  /** A run to its end, with its JSON result. */
  run(...argv: string[]): Promise<CliRun>;
  list: () => Promise<Listed[]>;
  close(): Promise<void>;
}

/** `data`: what goes to the sandboxes passes the front too. */
export async function serviceRun(engine: TestEngine, { data = false } = {}): Promise<ServiceRun> {
  const proxy = await startApiProxy(engine.apiUrl);
  const folder = mkdtempSync(join(tmpdir(), 'service-'));
  const start = (...argv: string[]): CliProcess =>
    startCli(
      { state: join(folder, 'no-engine-here') },
      [...argv, '--engine', 'cloud', '--api-url', proxy.url],
      {
        cwd: folder,
        env: { E2B_API_KEY: engine.apiKey, E2B_SANDBOX_URL: data ? proxy.url : engine.sandboxUrl },
      },
    );
  return {
    proxy,
    folder,
    start,
    run: (...argv) => start('run', '--json', '--upload', 'none', ...argv).done,
    list: () => listed(engine),
    async close() {
      await proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function listed(engine: TestEngine): Promise<Listed[]> {
  return (await (await engine.api('GET', '/v2/sandboxes?state=running,paused')).json()) as Listed[];
}
