import type { NetworkSpec } from '../spec/model.js';
import type { TemplateTag } from '../job/template/ports.js';
import type { SourceSpec } from '../spec/infra/model.js';

export const KINDS = ['template', 'snapshot', 'preview'] as const;
export type Kind = (typeof KINDS)[number];

/** What a file wants of a template: that there is a build of this identity, and that channels mean it. */
export interface WantedTemplate {
  key: string;
  /** At the service. */
  name: string;
  hash: string;
  channels: readonly string[];
  adopt: boolean;
  protect: boolean;
}

/** Parts of what a snapshot is made of, a digest of 12 hex digits each: what changed can be said by them. */
export interface SnapshotParts {
  from: string;
  inputs: string;
  run: string;
}

export interface WantedSnapshot {
  key: string;
  name: string;
  from: SourceSpec;
  parts: SnapshotParts;
  maxAgeMs?: number;
  protect: boolean;
}

export interface WantedPreview {
  key: string;
  instance: string;
  from: SourceSpec;
  /** Digest of all that cannot change once it runs. */
  hash: string;
  /** What of it is what, a short digest each, to say what changed. */
  shape: Readonly<Record<string, string>>;
  network: NetworkSpec;
  ttlMs?: number;
  protect: boolean;
}

/** All that a stage is to have. Pure data: what it is made from lies elsewhere. */
export interface Wanted {
  templates: readonly WantedTemplate[];
  snapshots: readonly WantedSnapshot[];
  previews: readonly WantedPreview[];
}

export interface ObservedTemplate {
  /** As the service shows it, without the team's namespace. */
  name: string;
  templateId: string;
  /** Newest first. */
  tags: readonly TemplateTag[];
}

/** One tag of one snapshot. */
export interface ObservedSnapshot {
  /** What it is started from and deleted by. */
  id: string;
  name: string;
  tag: string;
}

export interface ObservedSandbox {
  id: string;
  state: 'running' | 'paused';
  startedAt: Date;
  metadata: Readonly<Record<string, string>>;
  /** Of previews only: what of its network can be changed. */
  network?: LiveNetwork;
}

/** What the service enforces of a sandbox's outgoing traffic. */
export interface LiveNetwork {
  internet: boolean;
  allow: readonly string[];
  deny: readonly string[];
}

/** What is there that may be this owner's. */
export interface Observed {
  templates: readonly ObservedTemplate[];
  snapshots: readonly ObservedSnapshot[];
  sandboxes: readonly ObservedSandbox[];
  now: Date;
}

/** `drift` and `reuse` say something and do nothing. */
type Verb = 'destroy' | 'replace' | 'create' | 'change' | 'promote' | 'drift' | 'reuse';

/** A tag and the build that it meant when the plan was made; null: it was not there. */
export interface SeenTag {
  tag: string;
  buildId: string | null;
}

/** What an action does, with all that has to be as it was seen. */
export type Operation =
  | { do: 'build'; key: string; name: string; hash: string; seen: SeenTag[] }
  | { do: 'mark'; key: string; name: string; hash: string; seen: SeenTag[] }
  | { do: 'promote'; key: string; name: string; hash: string; channel: string; seen: SeenTag[] }
  | { do: 'untag'; name: string; tags: string[]; seen: SeenTag[] }
  | { do: 'delete-template'; name: string; templateId: string; seen: SeenTag[] }
  | { do: 'make-snapshot'; key: string; name: string; snapshotKey: string; replaces: string[] }
  | { do: 'delete-snapshot'; name: string; ids: string[] }
  | {
      do: 'make-preview';
      key: string;
      identity: string;
      hash: string;
      replaces: SeenSandbox[];
      records: RecordPlace[];
    }
  | {
      do: 'set-network';
      key: string;
      identity: string;
      sandbox: SeenSandbox;
      seen: LiveNetwork;
      records: RecordPlace[];
    }
  | { do: 'kill'; sandboxes: SeenSandbox[]; records: RecordPlace[] };

/** A sandbox that is to go: it has to be this one, in full. */
export interface SeenSandbox {
  id: string;
  metadata: Readonly<Record<string, string>>;
}

/** Where a record of a preview stands. */
export interface RecordPlace {
  name: string;
  tag: string;
}

export interface Action {
  kind: Kind;
  name: string;
  action: Verb;
  reason: string;
  /** About how long it takes, in s; 0 where nothing is done. */
  seconds: number;
  /** Tells it from all others of the plan. */
  id: string;
  /** IDs of actions that have to have worked before. */
  needs: string[];
  /** Absent where nothing is done. */
  operation?: Operation;
  /** Why it is not done: the resource is protected. */
  refused?: string;
}

/** What cannot be planned, because it would touch what is not this owner's. */
export interface Conflict {
  kind: Kind;
  name: string;
  message: string;
}
