/** The namespace of this engine's templates, as a team's is on the service: `local/name:tag`. */
export const NAMESPACE = 'local';

export const DEFAULT_TAG = 'default';

export interface TemplateReference {
  /** ID or alias of a template. */
  name: string;
  tag?: string;
}

const NAME = /^[a-z0-9_-]+$/;
const TAG = /^[a-z0-9_.-]+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads `[namespace/]name[:tag]`, in any case; undefined for what is none, or is of another namespace. */
export function parseReference(text: string): TemplateReference | undefined {
  const lower = text.toLowerCase();
  const own = lower.startsWith(`${NAMESPACE}/`) ? lower.slice(NAMESPACE.length + 1) : lower;
  const [name = '', tag, ...rest] = own.split(':');
  if (rest.length > 0 || !NAME.test(name)) return undefined;
  if (tag === undefined) return { name };
  return TAG.test(tag) ? { name, tag } : undefined;
}

/** A tag as it is kept, lower-case; undefined when it may not be one: not a build's ID either. */
export function parseTag(text: string): string | undefined {
  const tag = text.toLowerCase();
  return TAG.test(tag) && tag.length <= 128 && !UUID.test(tag) ? tag : undefined;
}
