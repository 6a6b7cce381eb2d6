/** Values of `env` and `with` before their expressions are filled in. */
export type Texts = Readonly<Record<string, string>>;

export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>;

/** What of a workflow file the stand-in understands. */
export interface Workflow {
  name: string;
  on: Readonly<Record<string, Trigger>>;
  env: Texts;
  permissions?: Permissions;
  /** Said, and not acted on: one run at a time is for the tests to arrange. */
  concurrency?: string;
  jobs: Readonly<Record<string, JobDefinition>>;
}

export interface Trigger {
  types?: readonly string[];
  /** Of `workflow_dispatch`: names and defaults. */
  inputs: Readonly<Record<string, { default: string; required: boolean }>>;
}

export interface JobDefinition {
  name?: string;
  needs: readonly string[];
  if?: string;
  permissions?: Permissions;
  concurrency?: string;
  env: Texts;
  outputs: Texts;
  /** Lists, or texts with an expression that gives one. */
  matrix: Readonly<Record<string, string | readonly unknown[]>>;
  steps: readonly StepDefinition[];
}

export interface StepDefinition {
  id?: string;
  name?: string;
  if?: string;
  env: Texts;
  with: Texts;
  continueOnError: boolean;
  uses?: string;
  run?: string;
  shell?: 'bash' | 'sh';
}
