import type { Place } from '../finding.js';

/** A workflow as far as the checks look at it. What is hostile in it is text still. */
export interface Workflow {
  /** From the root of the repository. */
  file: string;
  /** Names of events: `push`, `pull_request`. */
  events: string[];
  permissions?: Permissions;
  concurrency: boolean;
  jobs: Job[];
}

export interface Job {
  id: string;
  place: Place;
  permissions?: Permissions;
  concurrency: boolean;
  hasTimeout: boolean;
  steps: Step[];
}

export interface Step {
  /** Of its `uses` or `run`. */
  place: Place;
  uses?: string;
  run?: string;
  /** Inputs, each as text. */
  inputs: Record<string, string>;
  /** Where an input stands. */
  placeOf: (input: string) => Place;
  /** Absent: it does not use this action. */
  action?: ActionUse;
}

/** How a step uses this action. */
export interface ActionUse {
  part: 'run' | 'template' | 'prune' | 'plan' | 'apply';
  /** What stands behind the `@`; absent: the action of this very repository. */
  ref?: string;
}

/** `permissions` as written: one word for all, or a level for each. */
export type Permissions = 'read-all' | 'write-all' | Record<string, string>;
