import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StreamName } from './child.js';
import { defaultNode, inputEnvironment, jobEnvironment } from './environment.js';
import type { JobState } from './job-state.js';
import { TIMINGS, type Timings } from './limits.js';
import { readManifest, type Manifest, type PostIf } from './manifest.js';
import { createMasker } from './masker.js';
import { contextsOf } from './workflow/contexts.js';
import type { Contexts } from './workflow/expressions.js';
import { runPhase, type CancelAfter, type Conclusion, type Phase, type PhaseOptions } from './phase.js';
import { findOrphans, killOrphan, type Orphan } from './processes.js';

export interface JobOptions {
  /** GITHUB_WORKSPACE. Default: an empty folder that `finish` removes. */
  workspace?: string;
  /** The job's own `env:`; also overrides the variables of a real job, such as GITHUB_REF or GITHUB_API_URL. */
  env?: Record<string, string>;
  /** Values that are masked from the start, as a workflow's secrets are. */
  secrets?: readonly string[];
  /** GITHUB_EVENT_NAME and what GITHUB_EVENT_PATH holds. Default: `push`, `{}`. */
  event?: { name: string; payload: unknown };
  /** The Node that runs actions. Default: see `defaultNode`. */
  node?: string;
  /** ACTIONS_STEP_DEBUG: debug lines are shown, commands echoed. */
  debug?: boolean;
  /** Shorter waits, for tests of the stand-in itself. */
  timings?: Partial<Timings>;
}

export interface StepOptions {
  /** The folder that holds `action.yml`. */
  actionDir: string;
  /** `with:` */
  inputs?: Record<string, string>;
  /** The step's own `env:` */
  env?: Record<string, string>;
  /** What the defaults of its inputs may name. Default: `github`, `runner` and `env` as its environment has them. */
  contexts?: Contexts;
  /** A failure of the step is none of the job. */
  continueOnError?: boolean;
  /** Cancels main; the steps after it still run when asked to, and post steps run at the end. */
  cancelAfter?: CancelAfter;
  /** Cancels post. */
  cancelPostAfter?: CancelAfter;
  /** Sees every line as it comes. */
  onLine?: (line: string, stream: StreamName) => void;
}

/** A step of a workflow that has no action but a script. */
export interface ShellOptions {
  run: string;
  /** As the runner starts them: without a choice, `bash -e`. */
  shell?: 'bash' | 'sh';
  env?: Record<string, string>;
  continueOnError?: boolean;
  onLine?: (line: string, stream: StreamName) => void;
}

/** A step of a job: its main phase, and its post phase once the job is finished. */
export interface ActionRun {
  main: Phase;
  /** Absent: the action has none, its `post-if` said no, or the job is not finished. */
  post?: Phase;
  /** Of the step, which is main's: a post phase is a step of its own. */
  conclusion: Conclusion;
  outputs: Record<string, string>;
}

export interface JobResult {
  /** Post phases in the order in which they ran: last step first. */
  posts: Phase[];
  /** Processes of the job that were alive after its last step. They are dead now. */
  orphans: Orphan[];
}

export interface Job {
  readonly workspace: string;
  /** RUNNER_TEMP */
  readonly temp: string;
  /** What steps have added for later steps. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything that is masked: the secrets, and what steps masked. */
  readonly masks: readonly string[];
  /** Runs the main phase of an action, and registers its post phase. Steps run one after the other. */
  step(options: StepOptions): Promise<ActionRun>;
  /** Runs a script of the workflow. */
  shell(options: ShellOptions): Promise<Phase>;
  /** The processes of this job that are alive now. */
  orphans(): Orphan[];
  /** Ends the job: post phases, then the processes that are left, then the temporary folders. Once. */
  finish(): Promise<JobResult>;
}

/**
 * A job on a stand-in for the Actions runner. It behaves as runner 2.336 does on Linux where an action can tell:
 * environment, commands in the output, command files, masking, limits, cancelling, post, the end of the job. `workflow/`
 * runs whole workflows on it. Not here: problem matchers, containers, composite actions.
 */
export async function createJob(options: JobOptions = {}): Promise<Job> {
  const root = await mkdtemp(path.join(tmpdir(), 'runner-'));
  const temp = path.join(root, 'temp');
  const workspace = options.workspace ?? path.join(root, 'work');
  const event = options.event ?? { name: 'push', payload: {} };
  await mkdir(temp);
  await mkdir(workspace, { recursive: true });
  await writeFile(path.join(temp, 'event.json'), JSON.stringify(event.payload));

  const trackingId = `github_${randomUUID()}`;
  const state: JobState = { env: {}, path: [], masker: createMasker(options.secrets) };
  const timings = { ...TIMINGS, ...options.timings };
  const node = options.node ?? defaultNode();
  let worst: Conclusion = 'success';
  const pendingPosts: (() => Promise<Phase | undefined>)[] = [];

  function environment(step: Pick<StepOptions, 'env'>): Record<string, string> {
    const real = jobEnvironment({ workspace, temp }, trackingId, event.name);
    // A step cannot change what the runner itself sets for later steps.
    const added = Object.entries(state.env).filter(
      ([name]) => !(name in real && /^(GITHUB|RUNNER)_/.test(name)),
    );
    return {
      ...real,
      ...options.env,
      ...Object.fromEntries(added),
      ...step.env,
      RUNNER_TRACKING_ID: trackingId,
    };
  }

  function phase(
    step: Pick<StepOptions, 'env' | 'onLine'>,
    { command, args }: Pick<PhaseOptions, 'command' | 'args'>,
    env: Record<string, string>,
    rest: Pick<PhaseOptions, 'cancelAfter' | 'warnings'> = {},
  ): Promise<Phase> {
    return runPhase({
      job: state,
      command,
      args,
      env: { ...environment(step), ...env },
      temp,
      cwd: workspace,
      ...rest,
      debug: options.debug,
      timings,
      onLine: step.onLine,
    });
  }

  function settle({ conclusion }: Phase, { continueOnError }: Pick<StepOptions, 'continueOnError'>): void {
    if (conclusion !== 'failure' || continueOnError !== true) worst = worse(worst, conclusion);
  }

  return {
    workspace,
    temp,
    get env() {
      return state.env;
    },
    get masks() {
      return state.masker.values;
    },
    async step(step) {
      const contexts = step.contexts ?? contextsOf(environment(step));
      const manifest = await readManifest(step.actionDir, contexts);
      const nodeOn = (script: string) => ({ command: node, args: [path.join(step.actionDir, script)] });
      const inputs = inputEnvironment(mergeInputs(manifest, step.inputs ?? {}));
      const run: Partial<ActionRun> = {};
      const { post } = manifest;
      if (post !== undefined) {
        pendingPosts.push(async () => {
          if (!shouldRun(manifest.postIf, worst)) return undefined;
          const saved = Object.entries(run.main?.state ?? {}).map(([name, value]) => [
            `STATE_${name}`,
            value,
          ]);
          const env = { ...inputs, ...(Object.fromEntries(saved) as Record<string, string>) };
          run.post = await phase(step, nodeOn(post), env, { cancelAfter: step.cancelPostAfter });
          return run.post;
        });
      }
      const warnings = unexpectedInputs(manifest, step.inputs ?? {});
      const main = await phase(step, nodeOn(manifest.main), inputs, {
        cancelAfter: step.cancelAfter,
        warnings,
      });
      settle(main, step);
      return Object.assign(run, { main, conclusion: main.conclusion, outputs: main.outputs });
    },
    async shell(step) {
      const script = path.join(temp, `${randomUUID()}.sh`);
      await writeFile(script, step.run);
      const [command, ...args] = SHELLS[step.shell ?? 'default'];
      const done = await phase(step, { command, args: [...args, script] }, {});
      settle(done, step);
      return done;
    },
    orphans: () => findOrphans(trackingId),
    async finish() {
      const result: JobResult = { posts: [], orphans: [] };
      try {
        for (let next = pendingPosts.pop(); next !== undefined; next = pendingPosts.pop()) {
          const post = await next();
          if (post !== undefined) result.posts.push(post);
        }
      } finally {
        result.orphans = findOrphans(trackingId);
        for (const orphan of result.orphans) killOrphan(orphan, trackingId);
        await rm(root, { recursive: true, force: true, maxRetries: 3 });
      }
      return result;
    },
  };
}

/** ScriptHandlerHelpers.cs; the script comes last. */
const SHELLS: Record<'default' | 'bash' | 'sh', [string, ...string[]]> = {
  default: ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  sh: ['sh', '-e'],
};

/** What the step gives over what the action declares, whatever the case of the names. */
function mergeInputs(manifest: Manifest, given: Record<string, string>): Record<string, string> {
  const lower = (inputs: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]));
  return { ...lower(manifest.inputs), ...lower(given) };
}

function unexpectedInputs(manifest: Manifest, given: Record<string, string>): string[] {
  const declared = Object.keys(manifest.inputs);
  const known = new Set(declared.map((name) => name.toLowerCase()));
  const unexpected = Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length === 0) return [];
  const quoted = (names: string[]): string => names.map((name) => `'${name}'`).join(', ');
  return [`Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(declared)}]`];
}

function shouldRun(postIf: PostIf, job: Conclusion): boolean {
  const decisions: Record<PostIf, boolean> = {
    'always()': true,
    'success()': job === 'success',
    'failure()': job === 'failure',
    'cancelled()': job === 'cancelled',
    '!cancelled()': job !== 'cancelled',
  };
  return decisions[postIf];
}

function worse(a: Conclusion, b: Conclusion): Conclusion {
  const order: Conclusion[] = ['skipped', 'success', 'failure', 'cancelled'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}
