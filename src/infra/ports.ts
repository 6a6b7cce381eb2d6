import type { Backend } from '../job/ports.js';
import type { TemplateTag } from '../job/template/ports.js';
import type { LiveNetwork } from './model.js';

/** One sandbox as it is seen. */
export interface SeenRow {
  id: string;
  state: 'running' | 'paused';
  startedAt: Date;
  metadata: Record<string, string>;
}

/**
 * The service as a plan sees it: it cannot write. Every listing is whole or fails with a BackendError: what could not be
 * listed is never taken for absent.
 */
export interface InfraReader {
  /** Tells this service from others. */
  readonly place: string;
  /** Templates of the team that are no snapshots. */
  templates(signal?: AbortSignal): Promise<{ templateId: string; names: string[] }[]>;
  /** Newest first; undefined when there is no such template or snapshot. */
  tags(name: string, signal?: AbortSignal): Promise<TemplateTag[] | undefined>;
  /** One for each tag of a snapshot. */
  snapshots(signal?: AbortSignal): Promise<{ id: string; names: string[] }[]>;
  sandboxes(metadata: Record<string, string>, signal?: AbortSignal): Promise<SeenRow[]>;
  /** With its network; undefined when it is gone. */
  sandbox(id: string, signal?: AbortSignal): Promise<(SeenRow & { network: LiveNetwork }) | undefined>;
}

/** What `apply` does to the service, beside building templates and running steps, which `backend` does. */
export interface InfraWriter {
  readonly backend: Backend;
  /** Gives tags to the build that `name:tag` names. */
  assignTags(name: string, tag: string, tags: string[]): Promise<void>;
  /** Fine when they are gone already. */
  removeTags(name: string, tags: string[]): Promise<void>;
  deleteTemplate(templateId: string): Promise<void>;
  /** Makes a snapshot under `name:tag`. Returns its ID. */
  createSnapshot(sandboxId: string, reference: string): Promise<string>;
  deleteSnapshot(id: string): Promise<void>;
  setNetwork(id: string, network: LiveNetwork): Promise<void>;
}
