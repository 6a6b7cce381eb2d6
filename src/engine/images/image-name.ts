import { ImagePullError } from './image-pull-error.js';

/** Where an image is: what `docker pull` takes, with everything that it may leave out filled in. */
export interface ImageName {
  /** Host, with its port if one was given: `docker.io`, `127.0.0.1:5000`. */
  registry: string;
  /** Path below the registry: `library/debian`. */
  repository: string;
  tag?: string;
  /** When there is one, it alone says which image is meant, as for docker. */
  digest?: string;
}

const DEFAULT_REGISTRY = 'docker.io';

/** The grammar of docker's `distribution/reference`, in parts. */
const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/i;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const LONGEST = 255;

/** Reads the name of an image; short ones are Docker Hub's. Throws {@link ImagePullError} for what is none. */
export function parseImageName(text: string): ImageName {
  const [beforeDigest = '', digest, ...more] = text.split('@');
  const slash = beforeDigest.indexOf('/');
  const first = slash < 0 ? '' : beforeDigest.slice(0, slash);
  // As docker decides: a first part that could not be a user's name on its hub is a host.
  const hasHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const rest = hasHost ? beforeDigest.slice(slash + 1) : beforeDigest;
  const [path = '', tag, ...evenMore] = rest.split(':');
  const registry = canonicalHost(hasHost ? first : DEFAULT_REGISTRY);
  const repository = registry === DEFAULT_REGISTRY && !path.includes('/') ? `library/${path}` : path;
  if (more.length > 0 || evenMore.length > 0) throw notAName(text);
  if (!HOST.test(registry) || !repository.split('/').every((part) => COMPONENT.test(part))) {
    throw notAName(text);
  }
  if (registry.length + 1 + repository.length > LONGEST) throw notAName(text);
  if (tag !== undefined && !TAG.test(tag)) throw notAName(text);
  if (digest !== undefined && !DIGEST.test(digest)) throw notAName(text);
  if (digest !== undefined) return { registry, repository, digest };
  return { registry, repository, tag: tag ?? 'latest' };
}

/** The name in full, as it is shown and handed to tools. */
export function fullName({ registry, repository, tag, digest }: ImageName): string {
  return `${registry}/${repository}${digest === undefined ? `:${tag}` : `@${digest}`}`;
}

/** Whether a registry is on this machine's own loopback: plain HTTP is allowed there, as by docker, and nowhere else. */
export function isLoopback({ registry }: ImageName): boolean {
  const host = registry.replace(/:\d+$/, '');
  return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

function canonicalHost(host: string): string {
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? DEFAULT_REGISTRY : host;
}

function notAName(text: string): ImagePullError {
  // JSON: quotes it, and shows control characters without sending them to a terminal.
  return new ImagePullError(
    `${JSON.stringify(text.slice(0, LONGEST))} is not the name of an image: write [registry/]name[:tag] or [registry/]name@sha256:digest, in small letters`,
  );
}
