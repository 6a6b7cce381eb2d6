import type { RunOrigin } from '../../job/origin.js';
import type { Reporter } from '../../job/reporter.js';
import type { ManifestStore } from '../../template/identity/manifest-store.js';
import type { Materials } from '../declare.js';
import type { InfraReader, InfraWriter } from '../ports.js';
import type { Owner } from '../tags.js';

/** What every operation gets. */
export interface ApplyContext {
  owner: Owner;
  origin: RunOrigin;
  reader: InfraReader;
  writer: InfraWriter;
  /** Absent in a destroy, which needs no file. */
  materials?: Materials;
  /** Absolute folder of the file. */
  root: string;
  manifests: ManifestStore;
  reporter: Reporter;
  runId: string;
  signal: AbortSignal;
  now: () => Date;
}

/** What was seen when the plan was made is not so any more: somebody else was faster. */
export class StaleError extends Error {
  readonly hint = 'plan again; nothing of this was changed';

  constructor(message: string) {
    super(message);
    this.name = 'StaleError';
  }
}

/** What a resource describes does not work: its script fails, or it does not become ready. */
export class ResourceError extends Error {
  readonly hint: string;
  readonly lines: readonly string[];

  constructor(message: string, { hint, lines = [] }: { hint: string; lines?: readonly string[] }) {
    super(message);
    this.name = 'ResourceError';
    this.hint = hint;
    this.lines = lines;
  }
}
