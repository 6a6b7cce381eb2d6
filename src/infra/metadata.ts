import { INFRA_KIND, ORIGIN_METADATA, OWN } from '../job/origin.js';
import type { ObservedSandbox } from './model.js';
import { hash } from 'node:crypto';
import type { Owner } from './tags.js';

/** Names of the metadata of sandboxes that are infrastructure, beside those of every run. */
export const INFRA_METADATA = {
  stage: 'e2b-action.stage',
  kind: INFRA_KIND,
  name: 'e2b-action.name',
  instance: 'e2b-action.instance',
  hash: 'e2b-action.hash',
  shape: 'e2b-action.shape',
} as const;

/** By what the sandboxes of an owner are listed. */
export function ownerMetadata({ repository, stage }: Owner): Record<string, string> {
  return { [ORIGIN_METADATA.repository]: repository, [INFRA_METADATA.stage]: stage };
}

/** What a new preview carries. */
export function previewMetadata(
  owner: Owner,
  {
    key,
    instance,
    hash: shapeHash,
    shape,
  }: { key: string; instance: string; hash: string; shape: Readonly<Record<string, string>> },
): Record<string, string> {
  return {
    ...ownerMetadata(owner),
    [ORIGIN_METADATA.trust]: OWN,
    [INFRA_METADATA.kind]: 'preview',
    [INFRA_METADATA.name]: key,
    [INFRA_METADATA.instance]: instance,
    [INFRA_METADATA.hash]: shapeHash,
    [INFRA_METADATA.shape]: Object.entries(shape)
      .map(([part, digest]) => `${part}=${digest}`)
      .join(' '),
  };
}

/** What a sandbox that a snapshot is made of carries; it ends by itself soon. */
export function builderMetadata(owner: Owner, key: string): Record<string, string> {
  return { ...ownerMetadata(owner), [INFRA_METADATA.kind]: 'builder', [INFRA_METADATA.name]: key };
}

/** A preview as its metadata says it. A claim of whoever has the key, not a proof. */
export interface PreviewClaims {
  name: string;
  instance: string;
  hash: string;
  shape: Record<string, string>;
}

/** Reads a preview's metadata; undefined for a sandbox that is none of this owner. */
export function previewClaims({ metadata }: ObservedSandbox, owner: Owner): PreviewClaims | undefined {
  if (metadata[ORIGIN_METADATA.repository] !== owner.repository) return undefined;
  if (metadata[INFRA_METADATA.stage] !== owner.stage) return undefined;
  if (metadata[INFRA_METADATA.kind] !== 'preview') return undefined;
  const {
    [INFRA_METADATA.name]: name,
    [INFRA_METADATA.instance]: instance,
    [INFRA_METADATA.hash]: of,
  } = metadata;
  if (name === undefined || instance === undefined || of === undefined) return undefined;
  const shape = Object.fromEntries(
    (metadata[INFRA_METADATA.shape] ?? '')
      .split(' ')
      .map((part) => part.split('=', 2))
      .filter((pair): pair is [string, string] => pair.length === 2),
  );
  return { name, instance, hash: of, shape };
}

/** What tells one preview of an owner from the others. */
export function identityOf(name: string, instance: string): string {
  return hash('sha256', `${name}\0${instance}`, 'hex').slice(0, 12);
}
