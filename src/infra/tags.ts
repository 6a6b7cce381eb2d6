import { hash as digest } from 'node:crypto';
import { parseTag } from '../job/template/tags.js';

/** Whose resources are meant: those of one repository in one stage. */
export interface Owner {
  /** As `RunOrigin` has it. */
  repository: string;
  stage: string;
}

/**
 * What the service is told in tags, because it keeps nothing else that can be written later:
 * - `mark`     on a template, the build that a stage wants: `i-<repository>.<stage>`
 * - `channel`  the build that a stage moved a channel to: `i-<repository>.<stage>.<channel>`
 * - `snapshot` what a snapshot was made of, and when: `k-<key>.<repository>.<stage>.<minute>`
 * - `record`   on what a preview started from: it is whole: `v-<repository>.<stage>.<identity>.<hash>.<network>.<sandbox>.<minute>`
 * - `claim`, `beat`  somebody makes it now, and is alive: `x-`, `y-<repository>.<stage>.<identity>.<nonce>`
 */
export type InfraTag = { owner: string; stage: string } & (
  | { kind: 'mark' }
  | { kind: 'channel'; channel: string }
  | { kind: 'snapshot'; key: string; minute: number }
  | { kind: 'record'; identity: string; hash: string; network: string; sandbox: string; minute: number }
  | { kind: 'claim' | 'beat'; identity: string; nonce: string }
);

const PATTERNS = [
  { kind: 'mark', pattern: /^i-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)$/ },
  { kind: 'channel', pattern: /^i-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<channel>[a-z0-9_-]+)$/ },
  {
    kind: 'snapshot',
    pattern:
      /^k-(?<key>[0-9a-f]{36})\.(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<minute>[0-9a-z]{1,7})$/,
  },
  {
    kind: 'record',
    pattern:
      /^v-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<identity>[0-9a-f]{12})\.(?<hash>[0-9a-f]{16})\.(?<network>[0-9a-f]{8})\.(?<sandbox>[a-z0-9]+)\.(?<minute>[0-9a-z]{1,7})$/,
  },
  {
    kind: 'claim',
    pattern:
      /^x-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<identity>[0-9a-f]{12})\.(?<nonce>[0-9a-f]{12})$/,
  },
  {
    kind: 'beat',
    pattern:
      /^y-(?<owner>[0-9a-f]{12})\.(?<stage>[a-z0-9-]+)\.(?<identity>[0-9a-f]{12})\.(?<nonce>[0-9a-f]{12})$/,
  },
] as const;

/** Reads one of these tags back; undefined for any other. */
export function parseInfraTag(tag: string): InfraTag | undefined {
  for (const { kind, pattern } of PATTERNS) {
    const groups = pattern.exec(tag)?.groups;
    if (!groups) continue;
    const { minute, ...rest } = groups;
    return {
      kind,
      ...rest,
      ...(minute === undefined ? {} : { minute: Number.parseInt(minute, 36) }),
    } as InfraTag;
  }
  return undefined;
}

/** Whether a tag is written by this tool, whichever part of it. */
export function isOwnKind(tag: string): boolean {
  return parseInfraTag(tag) !== undefined || parseTag(tag) !== undefined;
}

/** What stands for a repository in a tag. */
export function ownerId(repository: string): string {
  return digest('sha256', repository, 'hex').slice(0, 12);
}

/** Whether a tag is of this repository and stage. */
export function isOf(tag: InfraTag, { repository, stage }: Owner): boolean {
  return tag.owner === ownerId(repository) && tag.stage === stage;
}

const prefix = ({ repository, stage }: Owner): string => `${ownerId(repository)}.${stage}`;
const inMinutes = (time: Date): string => Math.floor(time.getTime() / 60_000).toString(36);

export function markTag(owner: Owner): string {
  return `i-${prefix(owner)}`;
}

export function channelTag(owner: Owner, channel: string): string {
  return `i-${prefix(owner)}.${channel}`;
}

export function snapshotTag(owner: Owner, key: string, now: Date): string {
  return `k-${key}.${prefix(owner)}.${inMinutes(now)}`;
}

export function recordTag(
  owner: Owner,
  of: { identity: string; hash: string; network: string; sandbox: string },
  now: Date,
): string {
  return `v-${prefix(owner)}.${of.identity}.${of.hash}.${of.network}.${of.sandbox}.${inMinutes(now)}`;
}

export function claimTags(owner: Owner, identity: string, nonce: string): { claim: string; beat: string } {
  const rest = `${prefix(owner)}.${identity}.${nonce}`;
  return { claim: `x-${rest}`, beat: `y-${rest}` };
}

/** The build that `h-…` names is what an identity of a template came to. */
export function builtTag(hash: string): string {
  return `h-${hash}`;
}
