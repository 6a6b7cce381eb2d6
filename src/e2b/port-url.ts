import { isLoopback } from './connection.js';

/**
 * The URL of a sandbox's port. `host` is E2B's `<port>-<id>.<domain>`, served over https; a service on this machine answers
 * that name below `localhost`, which browsers and curl take for this machine, on the port of its sandbox URL.
 */
export function portUrl(host: string, { sandboxUrl }: { sandboxUrl?: string }): string {
  if (sandboxUrl === undefined || !isLoopback(sandboxUrl)) return `https://${host}`;
  const { protocol, port } = new URL(sandboxUrl);
  const [name = ''] = host.split('.');
  return `${protocol}//${name}.localhost${port === '' ? '' : `:${port}`}`;
}
