/** How to reach a service. Everything the SDK would else guess from the environment is said. */
export interface Connection {
  kind: 'cloud' | 'local';
  apiKey: string;
  domain?: string;
  apiUrl?: string;
  sandboxUrl?: string;
  proxy?: string;
}

/**
 * The connection as the SDK's options. `debug: false`: E2B_DEBUG in the environment must not redirect a run. `retries: 0`:
 * the SDK would wait out a 429 by itself, in silence and for as long as the service says; that is done in `retry.ts`.
 */
export function sdkOptions(connection: Connection): {
  apiKey: string;
  debug: false;
  retries: 0;
  domain?: string;
  apiUrl?: string;
  sandboxUrl?: string;
  proxy?: string;
} {
  const { kind: _, ...options } = connection;
  return { ...options, debug: false, retries: 0 };
}

/** Whether bytes to the sandbox leave this machine: then compressing them pays, over loopback it only costs. */
export function crossesNetwork({ sandboxUrl, apiUrl }: Connection): boolean {
  const address = sandboxUrl ?? apiUrl;
  return address === undefined || !isLoopback(address);
}

/** Whether a URL is of this machine. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
