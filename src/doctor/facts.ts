import type { EngineNeeds } from '../e2b/engine-needs.js';
import type { HostProgram } from '../e2b/host-program.js';
import type { EngineStatus } from '../e2b/local-engine.js';
import type { ServiceLook } from '../e2b/look-at-service.js';
import type { RepositoryLook } from '../github/api/look-at-repository.js';
import type { Trust } from '../github/trust.js';
import type { EngineChoice, Problem, TemplateSpec } from '../spec/model.js';

/** All that was found out, without a judgement of it. */
export interface Facts {
  tool: ToolFacts;
  service: ServiceFacts;
  engine: EngineFacts;
  file: FileFacts;
  github: GitHubFacts;
  workflows: WorkflowFacts;
}

export interface ToolFacts {
  version: string;
  /** `20.18.1` */
  node: string;
  /** `linux x64, 6.1.0` */
  system: string;
  /** Path of the program. */
  git?: string;
}

/** A value and what it was given by: `--api-key`, `E2B_API_KEY`. */
export interface Setting {
  value: string;
  from: string;
}

/** What is set about the service; the names are those of the fields. */
export interface ServiceSettings {
  choice: EngineChoice;
  /** What gave the choice; absent: it is the default. */
  choiceFrom?: string;
  /** Whether all that means the local engine. */
  local: boolean;
  key?: Setting;
  domain?: Setting;
  apiUrl?: Setting;
  sandboxUrl?: Setting;
  proxy?: Setting;
}

export interface ServiceFacts extends ServiceSettings {
  /** What the service said; absent: it was not asked. */
  answer?: ServiceLook | ServiceFailure;
}

export interface ServiceFailure {
  /** It was the key that the service refused. */
  refusesKey: boolean;
  message: string;
  hint: string;
}

export interface EngineFacts {
  /** `process.platform` */
  platform: string;
  /** Absent: not on Linux. `belongsTo` says why it cannot be asked. */
  status?: EngineStatus | { belongsTo: string };
  host?: EngineHost;
}

/** This Linux machine, as far as the engine needs it. Sizes in bytes. */
export interface EngineHost extends EngineNeeds {
  extras: { images: HostProgram[]; memory: HostProgram[] };
  cgroups: 'v1' | 'v2' | 'none';
  /** Whether the kernel has overlays; false may mean that their module was not loaded yet. */
  overlay: boolean;
  /** Without them what sandboxes write is not limited, and the state folder must not be on an overlay. */
  loopDevices: boolean;
  stateFolder: string;
  stateOnOverlay: boolean;
  freeDisk: number;
  freeMemory: number;
}

export interface FileFacts {
  /** Absent: there is none. */
  name?: string;
  problems: Problem[];
  /** Absent: the file is not there or not valid. */
  meaning?: { template: TemplateSpec; steps: number; sandboxId?: string };
}

export interface GitHubFacts {
  /** Absent: this is no run of a workflow. */
  run?: { event: string; trust: Trust; dependabot: boolean; job?: string; workflow?: string };
  /** Absent: nobody says which repository this is. */
  repository?: { owner: string; repo: string; from: string };
  token?: { from: string; kind: TokenKind };
  /** Why GitHub was not asked, where that is not plain from the rest. */
  notAsked?: { why: string; wayOut: string };
  look?: RepositoryLook;
}

export type TokenKind = 'workflow' | 'classic' | 'fine-grained' | 'unknown';

/** A file of `.github/workflows`, as it stands there. */
export interface WorkflowText {
  /** From the root of the repository: `.github/workflows/ci.yml`. */
  name: string;
  text: string;
}

export interface WorkflowFacts {
  files: WorkflowText[];
  /** Those that were left out, and why. */
  leftOut: { name: string; why: string }[];
  /** The repository is the action's own, so that `./` means it. */
  ownAction: boolean;
}
