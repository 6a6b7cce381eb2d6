import type { EgressBody } from './bodies.js';
import { notOffered } from './not-offered.js';

/** Throws ApiError 400 for what of a network's settings this engine does not offer. Its lists: `sandboxes/egress.ts`. */
export function checkEgress({ rules, egressProxy }: EgressBody): void {
  if (rules && Object.keys(rules).length > 0) throw notOffered('rules that rewrite outgoing requests');
  if (egressProxy !== undefined && egressProxy !== null) throw notOffered('an egress proxy');
}
