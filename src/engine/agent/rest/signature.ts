import { createHash } from 'node:crypto';
import { sameSecret } from '../token.js';

/**
 * The signature of a file URL, by E2B's published rule: `v1_` and the unpadded base64 of
 * sha256(`path:operation:user:token[:expiry]`), path and user as they stand in the query ("" when absent).
 */
export function signFile(
  path: string,
  operation: 'read' | 'write',
  user: string,
  token: string,
  expiration?: number,
): string {
  const text = [path, operation, user, token, ...(expiration === undefined ? [] : [expiration])].join(':');
  return `v1_${createHash('sha256').update(text).digest('base64').replace(/=+$/, '')}`;
}

/** What is wrong with the access of a `/files` request, in envd's words and order; undefined = nothing. */
export function fileAccessProblem(
  query: URLSearchParams,
  header: string | undefined,
  operation: 'read' | 'write',
  token: string,
  nowSeconds: number,
): string | undefined {
  if (token === '') return undefined;
  if (header !== undefined && header !== '') {
    return sameSecret(header, token) ? undefined : 'access token present in header but does not match';
  }
  const signature = query.get('signature');
  if (signature === null) return 'missing signature query parameter';
  const expiry = query.get('signature_expiration');
  if (expiry !== null && !/^-?\d{1,15}$/.test(expiry)) return 'invalid signature';
  const expiration = expiry === null ? undefined : Number(expiry);
  const expected = signFile(
    query.get('path') ?? '',
    operation,
    query.get('username') ?? '',
    token,
    expiration,
  );
  if (!sameSecret(signature, expected)) return 'invalid signature';
  if (expiration !== undefined && expiration < nowSeconds) return 'signature is already expired';
  return undefined;
}
