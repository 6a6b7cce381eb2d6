import type { Masker } from './masker.js';

/** What the steps of one job share. */
export interface JobState {
  /** What steps added to the environment of later ones. */
  env: Record<string, string>;
  /** Folders that steps put before PATH, oldest first. */
  path: string[];
  masker: Masker;
}

/** `NODE_OPTIONS` could make every later action run foreign code, so the runner refuses it. */
export const BLOCKED_ENV = ['NODE_OPTIONS'];

export function isBlockedEnv(name: string): boolean {
  return BLOCKED_ENV.includes(name.toUpperCase());
}

/** The last folder added is looked at first; adding one again moves it. */
export function addPath(job: JobState, folder: string): void {
  job.path = [...job.path.filter((each) => each !== folder), folder];
}
