import type { TemplateDefinition } from '../../template/model.js';

/**
 * What a run needs of a service that builds templates. `src/e2b/templates.ts` implements it; every failure is a
 * BackendError.
 */
export interface TemplateService {
  /** Tells this service from others: names are its own. */
  readonly place: string;
  /** The tags of the template of that name, newest first; undefined when there is none. */
  tags(name: string, signal?: AbortSignal): Promise<TemplateTag[] | undefined>;
  /** The ID behind a name; undefined when there is none. */
  idOf(name: string): Promise<string | undefined>;
  /** Registers a build under a tag and starts nothing. */
  register(name: string, tag: string): Promise<BuildRef>;
  /** Sends a definition and its files, and starts its build under a tag. Returns once the service has it. */
  start(request: BuildRequest): Promise<BuildRef>;
  /** The state of a build, with its log from entry `logsOffset` on. */
  status(build: BuildRef, logsOffset: number, signal?: AbortSignal): Promise<BuildStatus>;
  /** Gives tags to the build that `name:tag` names. */
  assignTags(name: string, tag: string, tags: string[]): Promise<void>;
  /** Takes tags away. Fine when they are gone already. */
  removeTags(name: string, tags: string[]): Promise<void>;
}

export interface TemplateTag {
  tag: string;
  buildId: string;
  createdAt: Date;
}

export interface BuildRef {
  templateId: string;
  buildId: string;
}

export interface BuildRequest {
  definition: TemplateDefinition;
  /** Patterns of what is never sent; the SDK adds the context's `.dockerignore`. */
  ignore: string[];
  tag: string;
  /** Build every layer anew. */
  skipCache: boolean;
  signal: AbortSignal;
  /** What is being sent. */
  onLine(text: string): void;
}

export interface BuildStatus {
  state: 'waiting' | 'building' | 'ready' | 'error';
  log: BuildLogEntry[];
  /** Why it failed. `step`: `base`, `finalize`, or the number of the instruction, counted from 1. */
  reason?: { message: string; step?: string; lines: string[] };
}

export interface BuildLogEntry {
  time: Date;
  level: 'debug' | 'info' | 'warn' | 'error';
  text: string;
  step?: string;
}
