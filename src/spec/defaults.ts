import type { AfterAction, EngineChoice, IfNone, StepShell } from './model.js';

/** The folder of the sandbox that uploads go to and that steps start in. */
export const WORK_FOLDER = '/home/user/work';

/** What a run takes where neither the sandbox file nor a field says otherwise. Times are in ms. */
export const DEFAULTS: {
  template: string;
  sandboxTimeoutMs: number;
  stepTimeoutMs: number;
  shell: StepShell;
  cwd: string;
  ifNone: IfNone;
  after: AfterAction;
  engine: EngineChoice;
} = {
  template: 'base',
  sandboxTimeoutMs: 15 * 60_000,
  stepTimeoutMs: 60 * 60_000,
  shell: 'bash',
  cwd: '.',
  ifNone: 'warn',
  after: 'kill',
  engine: 'auto',
};
