import { printable, shorten } from '../../spec/quote.js';
import type { TemplateDefinition, TemplateStep } from '../model.js';

/**
 * Why the files of a template cannot be listed or read.
 * `context`: the context is no folder, or its `.dockerignore` cannot be read.
 * `nothing`: a COPY matches no file.
 * `outside`: a COPY would read what lies outside the context.
 * `link`: a symlink that cannot be copied as asked.
 * `special`: a pipe, socket or device, which no archive carries.
 * `unreadable`: a file cannot be read.
 * `name`: a file's name cannot be carried.
 * `changed`: a file changed while it was being read.
 */
export type ContextErrorCode =
  'context' | 'nothing' | 'outside' | 'link' | 'special' | 'unreadable' | 'name' | 'changed';

/** Files of a template that cannot be taken, for a reason the user can act on. One printable line. */
export class ContextError extends Error {
  readonly code: ContextErrorCode;

  constructor(code: ContextErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ContextError';
    this.code = code;
  }
}

export type CopyStep = Extract<TemplateStep, { type: 'COPY' }>;

/** `COPY src /app (Dockerfile:4)`: how messages name the step. */
export function showCopy(definition: Pick<TemplateDefinition, 'source'>, step: CopyStep): string {
  const { path } = definition.source;
  const line = step.place?.line;
  const at = path === undefined ? (line === undefined ? undefined : `line ${line}`) : [path, line].join(':');
  const place = at === undefined ? '' : ` (${at.replace(/:$/, '')})`;
  return showText(`COPY ${step.from} ${step.to}${place}`, 200);
}

/** Text of a repository in one printable line of a log. */
export function showText(text: string, limit: number): string {
  return shorten(printable(text), limit);
}
