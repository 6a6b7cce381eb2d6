import { createHash } from 'node:crypto';

/**
 * The first line of a comment of ours, by which it is found again. `key` tells the comments of several uses in one
 * pull request apart: workflow, job, step. It may hold anything; the marker cannot be ended by it.
 */
export function markerOf(key: string): string {
  const plain = encodeURIComponent(key.toWellFormed()).replaceAll(
    /[-!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return `<!-- e2b-sandbox-action ${plain.length > 150 ? `${plain.slice(0, 100)}~${hash}` : plain} -->`;
}

/** Only where it begins a comment: a text that quotes a marker is nobody's. */
export function bearsMarker(body: string, marker: string): boolean {
  return body.startsWith(`${marker}\n`) || body.startsWith(`${marker}\r\n`) || body === marker;
}
