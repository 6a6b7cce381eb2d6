/** How to reach a service. Everything the SDK would else guess from the environment is said. */
export interface Connection {
  kind: 'cloud' | 'local';
  apiKey: string;
  domain?: string;
  apiUrl?: string;
  sandboxUrl?: string;
  proxy?: string;
}

/** The connection as the SDK's options. `debug: false`: E2B_DEBUG in the environment must not redirect a run. */
export function sdkOptions(connection: Connection): {
  apiKey: string;
  debug: false;
  domain?: string;
  apiUrl?: string;
  sandboxUrl?: string;
  proxy?: string;
} {
  const { kind: _, ...options } = connection;
  return { ...options, debug: false };
}

/** Whether bytes to the sandbox leave this machine: then compressing them pays, over loopback it only costs. */
export function crossesNetwork({ sandboxUrl, apiUrl }: Connection): boolean {
  const address = sandboxUrl ?? apiUrl;
  if (address === undefined) return true;
  const { hostname } = new URL(address);
  return hostname !== 'localhost' && hostname !== '[::1]' && !hostname.startsWith('127.');
}
