import type {
  AfterAction,
  DeadlineSpec,
  EngineChoice,
  IfNone,
  StepCondition,
  StepShell,
  TimeoutAction,
  UploadMode,
} from './model.js';

/** The folder of the sandbox that uploads go to and that steps start in. */
export const WORK_FOLDER = '/home/user/work';

/** What a run takes where neither the sandbox file nor a field says otherwise. Times are in ms. */
export const DEFAULTS: {
  template: string;
  /** Of a run with code. */
  codeTemplate: string;
  context: string;
  results: string;
  templateTimeoutMs: number;
  sandboxTimeoutMs: number;
  stepTimeoutMs: number;
  shell: StepShell;
  cwd: string;
  ifNone: IfNone;
  after: AfterAction;
  onTimeout: TimeoutAction;
  summary: boolean;
  engine: EngineChoice;
  condition: StepCondition;
  uploadMode: UploadMode;
  uploadLimitBytes: number;
  deadlines: DeadlineSpec;
  /** Instead of `createMs`, with that template: a service on one machine builds it when it is first asked for. */
  createCodeMs: number;
} = {
  template: 'base',
  codeTemplate: 'code-interpreter-v1',
  context: 'default',
  results: 'results',
  templateTimeoutMs: 30 * 60_000,
  sandboxTimeoutMs: 15 * 60_000,
  stepTimeoutMs: 60 * 60_000,
  shell: 'bash',
  cwd: '.',
  ifNone: 'warn',
  after: 'kill',
  onTimeout: 'kill',
  summary: true,
  engine: 'auto',
  condition: 'success',
  uploadMode: 'auto',
  uploadLimitBytes: 5 * 1024 ** 3,
  deadlines: {
    queueMs: 5 * 60_000,
    createMs: 3 * 60_000,
    uploadMs: 30 * 60_000,
    downloadMs: 30 * 60_000,
    pauseMs: 10 * 60_000,
    stallMs: 30_000,
  },
  createCodeMs: 15 * 60_000,
};
