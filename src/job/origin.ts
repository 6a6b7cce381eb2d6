import { BackendError } from '../e2b/errors.js';

/** Whose run it is: what its sandboxes carry as metadata, so that later runs and `prune` find those of theirs. */
export interface RunOrigin {
  /** `github.com/owner/name`, the same from a workflow and from a terminal. Absent: nobody knows. */
  repository?: string;
  /** {@link OWN} for the repository's own work; of a fork's work what tells it from that of others: `pr-42`. */
  trust: string;
  /** ID of the workflow's run, where there is one. */
  workflowRun?: string;
  /** Number of the pull request that it is for. */
  pull?: number;
}

/** The trust of the repository's own work. */
export const OWN = 'own';

/** Names of the metadata of sandboxes that are ours; users cannot set any of them. */
export const ORIGIN_METADATA = {
  repository: 'e2b-action.repository',
  key: 'e2b-action.key',
  template: 'e2b-action.template',
  trust: 'e2b-action.trust',
  workflowRun: 'e2b-action.workflow-run',
  pull: 'e2b-action.pull-request',
} as const;

/** Says of a sandbox that it is infrastructure, and of which kind; see `src/infra/metadata.ts`. */
export const INFRA_KIND = 'e2b-action.kind';

/** What a new sandbox of this run carries besides the user's metadata: with the name under which it is kept, if it is. */
export function originMetadata(origin: RunOrigin, template: string, key?: string): Record<string, string> {
  const { repository, trust, workflowRun, pull } = origin;
  return {
    [ORIGIN_METADATA.trust]: trust,
    [ORIGIN_METADATA.template]: template,
    ...(repository === undefined ? {} : { [ORIGIN_METADATA.repository]: repository }),
    ...(workflowRun === undefined ? {} : { [ORIGIN_METADATA.workflowRun]: workflowRun }),
    ...(pull === undefined ? {} : { [ORIGIN_METADATA.pull]: String(pull) }),
    ...(key === undefined ? {} : { [ORIGIN_METADATA.key]: key }),
  };
}

/**
 * The repository that a remote's URL names, as {@link RunOrigin} has it; undefined for a path of this machine. The same
 * for `https://github.com/owner/name.git`, `git@github.com:owner/name` and `ssh://git@github.com:22/owner/name/`.
 */
export function repositoryOfUrl(url: string): string | undefined {
  const scp = /^(?:[^@/]+@)?(?<host>[^/:]+):(?!\/\/)(?<path>.+)$/.exec(url.trim())?.groups;
  let host = scp?.host;
  let where = scp?.path;
  if (host === undefined) {
    try {
      const parsed = new URL(url.trim());
      if (parsed.protocol === 'file:') return undefined;
      host = parsed.hostname;
      where = parsed.pathname;
    } catch {
      return undefined;
    }
  }
  const path = where?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  // A single letter before the colon is a drive of Windows.
  return host === undefined || host.length < 2 || !path ? undefined : `${host}/${path}`.toLowerCase();
}

/**
 * By what the sandbox of a key is found. Never that of another repository, nor, for a fork's work, that of somebody else's.
 *
 * @throws BackendError `usage` when nobody knows the repository.
 */
export function keptMetadata({ repository, trust }: RunOrigin, key: string): Record<string, string> {
  if (repository === undefined) {
    throw new BackendError(
      'usage',
      `nobody knows which repository keeps the sandbox of key ${key}`,
      'set GITHUB_REPOSITORY, as a workflow does',
    );
  }
  return {
    [ORIGIN_METADATA.repository]: repository,
    [ORIGIN_METADATA.trust]: trust,
    [ORIGIN_METADATA.key]: key,
  };
}
