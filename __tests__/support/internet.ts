import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startNamespace } from './network-namespace.js';

/** Addresses of the test's own internet: a range for documentation (public to every rule) and two that are private. */
export const PUBLIC = {
  api: '198.51.100.10',
  other: '198.51.100.11',
  far: '198.51.100.200',
  evil: '198.51.100.66',
};
export const PRIVATE = { server: '10.99.77.1', nameServer: '10.99.77.53', metadata: '169.254.169.254' };

const NAMES = {
  'api.example.com': PUBLIC.api,
  'other.example.com': PUBLIC.other,
  'a.wild.example.com': PUBLIC.far,
  'evil.test': PUBLIC.evil,
  'rebind.example.com': PRIVATE.server,
  'metadata.example.com': PRIVATE.metadata,
};

export interface Internet {
  /** A file with the line that makes its name server this machine's. */
  resolvConf: string;
  /** Names that its name server was asked for. */
  asked(): Promise<string[]>;
  close(): Promise<void>;
}

/** A network namespace that this host routes to, with servers of our own in it. Needs root. */
export async function startInternet(): Promise<Internet> {
  const folder = await mkdtemp(join(tmpdir(), 'e2b-action-internet.'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-subj',
      '/CN=test',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      cert,
    ],
    { stdio: 'ignore' },
  );
  const network = await startNamespace(
    'e2btest0',
    '198.51.100.1/24',
    Object.values(PUBLIC).map((address) => `${address}/24`),
  );
  for (const address of Object.values(PRIVATE)) {
    network.ip('addr', 'add', `${address}/32`, 'dev', 'lo');
    execFileSync('ip', ['route', 'add', `${address}/32`, 'via', PUBLIC.api], { stdio: 'ignore' });
  }
  const script = resolve('__tests__/support/internet-servers.mjs');
  await network.start(process.execPath, script, key, cert, JSON.stringify(NAMES), PRIVATE.nameServer);
  const resolvConf = join(folder, 'resolv.conf');
  await writeFile(resolvConf, `nameserver ${PRIVATE.nameServer}\n`);
  return {
    resolvConf,
    asked: async () => (await (await fetch(`http://${PUBLIC.api}:9000/`)).json()) as string[],
    async close() {
      await network.close();
      await rm(folder, { recursive: true });
    },
  };
}
