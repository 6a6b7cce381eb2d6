import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

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
  const holder = spawn('unshare', ['--net', 'sleep', 'infinity'], { stdio: 'ignore' });
  await once(holder, 'spawn');
  const host = (...args: string[]): void =>
    void execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const inside = (...args: string[]): void =>
    void execFileSync('nsenter', ['--target', String(holder.pid), '--net', 'ip', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  while (
    execFileSync('readlink', [`/proc/${holder.pid}/ns/net`], { encoding: 'utf8' }) ===
    execFileSync('readlink', ['/proc/self/ns/net'], { encoding: 'utf8' })
  );
  host('link', 'add', 'e2btest0', 'type', 'veth', 'peer', 'name', 'eth0', 'netns', String(holder.pid));
  host('addr', 'add', '198.51.100.1/24', 'dev', 'e2btest0');
  host('link', 'set', 'e2btest0', 'up');
  inside('link', 'set', 'lo', 'up');
  inside('link', 'set', 'eth0', 'up');
  for (const address of Object.values(PUBLIC)) inside('addr', 'add', `${address}/24`, 'dev', 'eth0');
  inside('route', 'add', 'default', 'via', '198.51.100.1');
  for (const address of Object.values(PRIVATE)) {
    inside('addr', 'add', `${address}/32`, 'dev', 'lo');
    host('route', 'add', `${address}/32`, 'via', PUBLIC.api);
  }
  const script = resolve('__tests__/support/internet-servers.mjs');
  const servers = spawn(
    'nsenter',
    [
      '--target',
      String(holder.pid),
      '--net',
      process.execPath,
      script,
      key,
      cert,
      JSON.stringify(NAMES),
      PRIVATE.nameServer,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(servers.stdout, 'data');
  const resolvConf = join(folder, 'resolv.conf');
  await writeFile(resolvConf, `nameserver ${PRIVATE.nameServer}\n`);
  return {
    resolvConf,
    asked: async () => (await (await fetch(`http://${PUBLIC.api}:9000/`)).json()) as string[],
    async close() {
      await ended(servers);
      execFileSync('ip', ['link', 'delete', 'e2btest0']); // The routes go with it.
      await ended(holder);
      await rm(folder, { recursive: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
