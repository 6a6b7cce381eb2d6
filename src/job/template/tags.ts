import { randomBytes } from 'node:crypto';
import type { TemplateTag } from './ports.js';

/**
 * The tags that one identity of a template goes by. `promoted` is what runs start from; `building` names the build in
 * the works, before it was tried; a claim is one job's word that it builds.
 */
export interface IdentityTags {
  promoted: string;
  building: string;
  /** Prefix of every job's claim. */
  claims: string;
}

/**
 * Tags of an identity. A label (`pr-42`) keeps what an untrusted pull request builds apart: its tags are its own, and
 * nothing else starts from them.
 */
export function identityTags(hash: string, label?: string): IdentityTags {
  const own = label === undefined ? '' : `${label}-`;
  return {
    promoted: `${own}h-${hash}`,
    building: `${own}b-${hash}`,
    claims: `${own}c-${hash.slice(0, 16)}-`,
  };
}

/** A claim of this job alone. */
export function newClaim({ claims }: IdentityTags): string {
  return `${claims}${randomBytes(6).toString('hex')}`;
}

/** The hash of the identity that a promoted tag of a trusted build names. */
export function promotedHash(tag: string): string | undefined {
  return /^h-([0-9a-f]{40})$/.exec(tag)?.[1];
}

/** Whether the tag names a build in the works, of whatever identity or label. */
export function isBuildingTag(tag: string): boolean {
  return /(?:^|-)b-[0-9a-f]{40}$/.test(tag);
}

/** What one of our tags says of itself. */
export interface OwnTag {
  kind: 'promoted' | 'building' | 'claim';
  /** Whole, or, of a claim, its beginning. */
  hash: string;
  /** Of an untrusted pull request. */
  label?: string;
}

const OWN_TAG =
  /^(?:(?<label>[a-z0-9][a-z0-9._-]{0,39})-)?(?:(?<kind>[hb])-(?<hash>[0-9a-f]{40})|c-(?<claimed>[0-9a-f]{16})-[0-9a-f]{12})$/;

/** A stage wants the build, or a preview started from it: `mark`, `channel` and `record` of `src/infra/tags.ts`. */
export const HELD_BY_INFRA = /^[iv]-[0-9a-f]{12}\./;

/** Reads a tag of {@link identityTags} or {@link newClaim} back; undefined for one that is not ours. */
export function parseTag(tag: string): OwnTag | undefined {
  const groups = OWN_TAG.exec(tag)?.groups;
  if (!groups) return undefined;
  const { label, kind, hash, claimed } = groups;
  return {
    kind: kind === undefined ? 'claim' : kind === 'h' ? 'promoted' : 'building',
    hash: hash ?? claimed ?? '',
    ...(label === undefined ? {} : { label }),
  };
}

export function findTag(tags: readonly TemplateTag[], tag: string): TemplateTag | undefined {
  return tags.find((candidate) => candidate.tag === tag);
}

/**
 * The claim that builds: the earliest by the service's clock. Every job sees its own claim once it has made it, so two
 * at once agree on the same one. Undefined when the service shows none: then every job takes itself for it.
 */
export function winningClaim(
  tags: readonly TemplateTag[],
  { claims }: IdentityTags,
): TemplateTag | undefined {
  const [first] = tags
    .filter(({ tag }) => tag.startsWith(claims))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.tag < b.tag ? -1 : 1));
  return first;
}
