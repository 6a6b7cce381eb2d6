import { createHash } from 'node:crypto';
import { sameSecret } from '../control/api-key.js';
import type { Sandbox } from '../sandboxes/sandbox.js';

/**
 * The sandbox whose token made the signature of a `/files` URL: such a URL names no sandbox when clients use one
 * origin for all. The agent checks signature and expiry again.
 */
export function signedFor(sandboxes: Iterable<Sandbox>, method: string, url: string): Sandbox | undefined {
  const query = new URL(url, 'http://engine').searchParams;
  const signature = query.get('signature') ?? '';
  const path = query.get('path') ?? '';
  const user = query.get('username') ?? '';
  const expiry = query.get('signature_expiration');
  const operation = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  for (const sandbox of sandboxes) {
    const parts = [path, operation, user, sandbox.record.accessToken, ...(expiry === null ? [] : [expiry])];
    const digest = createHash('sha256').update(parts.join(':')).digest('base64').replace(/=+$/, '');
    if (sameSecret(`v1_${digest}`, signature)) return sandbox;
  }
  return undefined;
}
