import type { RegistryCredentials } from '../images/registry-credentials.js';

/** What a build is to do, as the client described it. Held in memory only: it may carry a registry's password. */
export interface BuildOrder {
  from: { image: string; registry?: RegistryCredentials } | { template: string };
  steps: BuildStep[];
  startCommand?: string;
  readyCommand?: string;
  /** Take nothing from the cache. */
  force: boolean;
  /** Who runs the steps of an image until a USER step says otherwise. */
  defaultUser: string;
}

export const STEP_TYPES = ['RUN', 'COPY', 'ENV', 'WORKDIR', 'USER'] as const;

export interface BuildStep {
  type: (typeof STEP_TYPES)[number];
  args: string[];
  /** Take this step, and those after it, not from the cache. */
  force: boolean;
  /** Of COPY: names what was uploaded. */
  filesHash?: string;
}

/** Machine that the sandboxes of a build get, and its steps have. */
export interface BuildMachine {
  cpuCount: number;
  memoryMB: number;
  diskSizeMB: number;
}
