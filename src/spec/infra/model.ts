import type { BackendSpec, NetworkSpec, TemplateBuildSpec } from '../model.js';

/** What a file wants to be there in one stage, after parsing, references and defaults. Times are in ms. */
export interface InfraSpec {
  /** Absolute folder of the file. */
  root: string;
  backend: BackendSpec;
  stage: string;
  templates: TemplateResource[];
  snapshots: SnapshotResource[];
  previews: PreviewResource[];
}

/** The stage of a command that names none. */
export const DEFAULT_STAGE = 'default';

/** So many resources a plan may destroy or replace, unless it is said otherwise. */
export const MAX_DESTROY = 10;

interface Resource {
  /** Its key in the file. */
  key: string;
  protect: boolean;
}

export interface TemplateResource extends Resource {
  build: TemplateBuildSpec;
  /** Those of this stage. */
  channels: string[];
  adopt: boolean;
}

/** What a snapshot is made from, or a preview starts from. */
export type SourceSpec =
  { kind: 'template' | 'snapshot'; key: string } | { kind: 'external'; reference: string };

export interface SnapshotResource extends Resource {
  /** At the service. */
  name: string;
  from: SourceSpec;
  /** Paths and globs relative to the root. */
  inputs: string[];
  run?: string;
  env: Record<string, string>;
  timeoutMs: number;
  maxAgeMs?: number;
}

export interface PreviewResource extends Resource {
  from: SourceSpec;
  /** Tells several of one description apart. */
  instance: string;
  start?: string;
  ready: { port?: number; path?: string; timeoutMs: number };
  ports: number[];
  env: Record<string, string>;
  network: NetworkSpec;
  sleepAfterMs: number;
  ttlMs?: number;
}
