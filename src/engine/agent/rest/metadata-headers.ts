import type { IncomingMessage } from 'node:http';
import { metadataProblem } from '../metadata.js';
import { RestError } from './rest-error.js';

const PREFIX = 'x-metadata-';

/**
 * The metadata that an upload carries in `X-Metadata-<key>` headers. Keys are lower case; of a header sent twice the
 * first counts, one without a key does not (both as with envd). Throws 400 for what cannot be stored.
 */
export function metadataIn({
  headersDistinct,
}: Pick<IncomingMessage, 'headersDistinct'>): Record<string, string> {
  const metadata: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, values] of Object.entries(headersDistinct)) {
    if (name.startsWith(PREFIX) && name !== PREFIX) metadata[name.slice(PREFIX.length)] = values?.[0] ?? '';
  }
  const problem = metadataProblem(metadata);
  if (problem !== undefined) throw new RestError(400, `invalid metadata: ${problem}`);
  return metadata;
}
