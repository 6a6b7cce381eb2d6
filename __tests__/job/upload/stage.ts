import { execFileSync } from 'node:child_process';
import { createSandboxService } from '../../../src/e2b/sandboxes.js';
import type { RunContext } from '../../../src/job/context.js';
import type { Backend, OpenSandbox } from '../../../src/job/ports.js';
import type { Reporter } from '../../../src/job/reporter.js';
import type { UploadResult } from '../../../src/job/result.js';
import { upload } from '../../../src/job/upload.js';
import { planUploads } from '../../../src/job/upload/plan.js';
import { mayStay, prepareUploads } from '../../../src/job/upload/prepare.js';
import { DEFAULTS } from '../../../src/spec/defaults.js';
import type { RunSpec, UploadSpec } from '../../../src/spec/model.js';
import type { TestEngine } from '../../support/test-engine.js';
import { tempFolder } from '../../transfer/temp-folder.js';
import { readTree } from '../../transfer/tree.js';

export interface UploadOptions {
  /** As in a run that found the sandbox there. */
  again?: boolean;
  uploads?: UploadSpec[];
  spec?: Partial<RunSpec>;
  signal?: AbortSignal;
}

/** A sandbox of the engine that uploads go into, without the rest of a run. */
export interface Stage {
  sandbox: OpenSandbox;
  backend: Backend;
  notices: string[];
  warnings: string[];
  /** One upload phase, as of a run that found the sandbox (`again`) or made it. */
  upload(root: string, options?: UploadOptions): Promise<{ result: UploadResult; detail: string }>;
  /** What the sandbox's user, or another, gets from a script; throws when it fails. */
  run(script: string, user?: string): Promise<string>;
  /** A folder of the sandbox, as `readTree` reads one. */
  tree(folder: string): Promise<Record<string, string>>;
  /** Several after a script of the sandbox's user, in one call. */
  trees(script: string, ...folders: string[]): Promise<Record<string, string>[]>;
}

export const WORK = '/home/user/work';

/** `remote`: reached over this address, which looks like another machine's. */
export async function openStage(engine: TestEngine, remote?: string): Promise<Stage> {
  const address = remote ?? engine.apiUrl;
  const backend = createSandboxService({
    kind: 'cloud',
    apiKey: engine.apiKey,
    apiUrl: address,
    sandboxUrl: address,
  });
  const sandbox = await backend.create({
    template: 'base',
    timeoutMs: 3_600_000,
    env: {},
    metadata: {},
    network: { internet: false, allow: [], deny: [], publicTraffic: true },
    lifecycle: { onTimeout: 'kill', autoResume: false },
    runId: 'stage',
  });
  const notices: string[] = [];
  const warnings: string[] = [];
  const run = async (script: string, user?: string): Promise<string> => {
    const done = await sandbox.runTool({
      script,
      timeoutMs: 60_000,
      ...(user === undefined ? {} : { user }),
    });
    if (done.exitCode !== 0) throw new Error(`${done.exitCode}: ${done.stderr}`);
    return done.stdout;
  };
  const trees: Stage['trees'] = async (script, ...folders) => {
    const tars = folders.map((folder) => `sudo -n tar -C ${folder} -c . | base64 -w0; echo`);
    const archives = (await run(`( ${script}\n) >/dev/null; ${tars.join('; ')}`)).split('\n');
    return folders.map((_, index) => {
      const local = tempFolder();
      execFileSync('tar', ['-xpf', '-', '-C', local], {
        input: Buffer.from(archives[index] ?? '', 'base64'),
      });
      return readTree(local);
    });
  };
  return {
    sandbox,
    backend,
    notices,
    warnings,
    run,
    async upload(root, { again = false, uploads, spec: own, signal = new AbortController().signal } = {}) {
      const spec: RunSpec = {
        root,
        backend: { engine: 'cloud' },
        template: { reference: 'base' },
        sandbox: {
          ...(again ? { id: sandbox.id } : {}),
          onResumeFailure: 'fail',
          timeoutMs: 3_600_000,
          env: {},
          metadata: {},
          network: { internet: true, allow: [], deny: [], publicTraffic: true },
          ports: [],
          lifecycle: { onTimeout: 'kill', autoResume: false },
        },
        upload: uploads ?? [{ from: '.', to: WORK, ignore: [] }],

        uploadMode: 'auto',
        uploadLimitBytes: DEFAULTS.uploadLimitBytes,
        steps: [],
        results: 'results',
        watch: [],
        download: [],
        junit: [],
        report: { summary: true },
        handover: { outputs: [], env: [] },
        deadlines: DEFAULTS.deadlines,
        after: { success: 'pause', failure: 'kill' },
        ...own,
      };
      const planned = await planUploads(spec, { wholeFolder: true }, signal);
      const prepared = prepareUploads(spec, planned, {
        remote: backend.remote,
        digest: mayStay(spec),
        signal,
      });
      const reporter: Pick<Reporter, 'notice' | 'warning' | 'progress'> = {
        notice: (text) => void notices.push(text),
        warning: (text) => void warnings.push(text),
        progress: () => undefined,
      };
      const context = {
        spec,
        backend,
        sandbox,
        acquired: { id: sandbox.id, created: !again, resumed: again },
        reporter,
        signal,
        workFolder: WORK,
        warn: (text: string) => void warnings.push(text),
      } as unknown as RunContext;
      return await upload(context, prepared);
    },
    tree: async (folder) => (await trees('true', folder))[0] ?? {},
    trees,
  };
}
