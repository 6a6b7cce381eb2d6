import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sandbox, SandboxOpts } from 'e2b';
import {
  attachNetwork,
  detachNetwork,
  installHostRules,
  networkOf,
} from '../../src/engine/runtime/network.js';
import { type Internet, PRIVATE, PUBLIC, startInternet } from '../support/internet.js';
import { spareIds } from '../support/spares.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';

let internet: Internet;
let engine: TestEngine;
beforeAll(async () => {
  internet = await startInternet();
  engine = await startTestEngine({ resolvConf: internet.resolvConf });
});
afterAll(async () => {
  await engine?.stop();
  await internet?.close();
});

const withNetwork = (network: SandboxOpts['network'], more: SandboxOpts = {}): Promise<Sandbox> =>
  engine.create('base', { network, ...more } as SandboxOpts);

/** Fetches a URL from inside; its body, or `curl: (…)` and the reason. */
async function get(sandbox: Sandbox, url: string, options = ''): Promise<string> {
  const result = await sandbox.commands.run(`curl -sS -k -m 5 --noproxy '*' ${options} ${url} 2>&1 || true`, {
    user: 'root',
    timeoutMs: 30_000,
  });
  return result.stdout.trim();
}

const reached = (address: string, port: number, host: string): string => `${address} ${port} ${host}`;

test('without lists: public addresses and names are reached, private ones and metadata are not', async () => {
  const sandbox = await engine.create();
  expect(await get(sandbox, `http://${PUBLIC.api}/`)).toBe(reached(PUBLIC.api, 80, PUBLIC.api));
  expect(await get(sandbox, 'https://other.example.com/')).toBe(
    reached(PUBLIC.other, 443, 'other.example.com'),
  );
  for (const address of Object.values(PRIVATE)) {
    // This host reaches it, and so would a sandbox that it routes for.
    expect(await (await fetch(`http://${address}:8080/`)).text()).toContain(address);
    for (const port of [80, 443, 8080]) {
      expect(await get(sandbox, `http://${address}:${port}/`)).toMatch(/^curl: \(7\)/);
    }
  }
  // A public name that stands for a private address is no way around.
  expect(await get(sandbox, 'http://metadata.example.com/')).toMatch(/^curl: \(7\)/);
});

test('a sandbox that was started before it was asked for has its policy when its create is answered', async () => {
  const [first = ''] = await spareIds(engine);
  const pid = await readFile(join(engine.state, 'sandboxes', first, 'bundle', 'init.pid'), 'utf8');
  // Before it is anybody's it reaches nothing.
  const curl = ['curl', '-sS', '-m', '2', '--noproxy', '*', `http://${PUBLIC.api}/`];
  expect(spawnSync('nsenter', ['--target', pid, '--net', ...curl]).status).toBe(28);
  const closed = await engine.create('base', { allowInternetAccess: false });
  expect(closed.sandboxId).toBe(first);
  expect(await get(closed, `http://${PUBLIC.api}/`)).toMatch(/^curl: \(7\)/);
  const [second] = await spareIds(engine);
  const listed = await withNetwork({ denyOut: ['0.0.0.0/0'], allowOut: [PUBLIC.other, 'api.example.com'] });
  expect(listed.sandboxId).toBe(second);
  expect(await get(listed, `http://${PUBLIC.far}/`)).toBe('this sandbox may not reach this host');
  expect(await get(listed, `http://${PUBLIC.far}:8080/`)).toMatch(/^curl: \(7\)/);
  expect(await get(listed, `http://${PUBLIC.other}/`)).toBe(reached(PUBLIC.other, 80, PUBLIC.other));
  expect(await get(listed, 'http://api.example.com/')).toBe(reached(PUBLIC.api, 80, 'api.example.com'));
  await Promise.all([closed.kill(), listed.kill()]);
});

test('this host is not reached at any address, IPv6 among them; other sandboxes and multicast neither', async () => {
  const sandbox = await engine.create();
  const port = new URL(engine.apiUrl).port;
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const urls = own.map(
    ({ address, family }) => `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/health`,
  );
  const gateway = (
    await sandbox.commands.run("ip -6 neigh; ip route show default | cut -d' ' -f3")
  ).stdout.trim();
  expect(urls.join()).toContain(gateway);
  for (const url of urls) expect(await get(sandbox, url, '-m 1')).toMatch(/^curl: \((7|28)\)/);
  const multicast = `python3 -c 'import socket
s = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
s.settimeout(1)
try: s.sendto(b"x", ("ff02::1%eth0", 9)); print(s.recvfrom(10))
except OSError as error: print("refused")'`;
  expect((await sandbox.commands.run(multicast)).stdout).toBe('refused\n');
});

test('a packet under a false sender goes nowhere', async () => {
  const sandbox = await engine.create();
  const query = `python3 -c '
import socket, struct, sys
def ask(name, source):
  question = b"".join(bytes([len(l)]) + l for l in name.encode().split(b".")) + b"\\0\\0\\1\\0\\1"
  message = struct.pack(">6H", 7, 256, 1, 0, 0, 0) + question
  udp = struct.pack(">4H", 5353, 53, 8 + len(message), 0) + message
  head = struct.pack(">BBHHHBBH4s4s", 69, 0, 20 + len(udp), 1, 0, 64, 17, 0, socket.inet_aton(source), socket.inet_aton("${PRIVATE.nameServer}"))
  s = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)
  s.sendto(head + udp, ("${PRIVATE.nameServer}", 0))
own = socket.gethostbyname(socket.gethostname()) if False else sys.argv[1]
ask("false-sender.example.com", "${PUBLIC.far}")
ask("true-sender.example.com", own)' $(hostname -I)`;
  await sandbox.commands.run(query, { user: 'root' });
  while (!(await internet.asked()).includes('true-sender.example.com'));
  expect(await internet.asked()).not.toContain('false-sender.example.com');
});

test('denied blocks are refused, allowed addresses win over them, the rest is open', async () => {
  const sandbox = await withNetwork({ denyOut: ['198.51.100.0/25'], allowOut: [PUBLIC.api] });
  expect(await get(sandbox, `http://${PUBLIC.api}:8080/`)).toContain(PUBLIC.api);
  expect(await get(sandbox, `http://${PUBLIC.other}:8080/`)).toMatch(/^curl: \(7\)/);
  expect(await get(sandbox, `http://${PUBLIC.far}:8080/`)).toContain(PUBLIC.far);
  expect((await sandbox.getInfo()).network).toMatchObject({ denyOut: ['198.51.100.0/25'] });
});

test('a private address that is allowed stays refused, save where the operator opened its range', async () => {
  const sandbox = await withNetwork({ allowOut: [PRIVATE.server] });
  expect(await get(sandbox, `http://${PRIVATE.server}/`)).toMatch(/^curl: \(7\)/);
  const opened = await startTestEngine({
    resolvConf: internet.resolvConf,
    args: ['--allow-private', '10.99.77.0/30'],
  });
  try {
    const inside = await opened.create();
    expect(await get(inside, `http://${PRIVATE.server}/`)).toContain(PRIVATE.server);
    expect(await get(inside, `http://${PRIVATE.nameServer}/`)).toMatch(/^curl: \(7\)/);
  } finally {
    await opened.stop();
  }
});

test.each([
  ['allow_internet_access: false', { allowInternetAccess: false }],
  ['all traffic denied', { network: { denyOut: ['0.0.0.0/0'] } }],
])('%s means none: no address, no name', async (_title, options) => {
  const sandbox = await engine.create('base', options);
  expect(await get(sandbox, `http://${PUBLIC.api}/`)).toMatch(/^curl: \(7\)/);
  const before = (await internet.asked()).length;
  expect(await get(sandbox, 'http://api.example.com/')).toMatch(/^curl: \(6\)/);
  expect((await internet.asked()).length).toBe(before);
});

describe('allowed by name', () => {
  let sandbox: Sandbox;
  const names = [
    'api.example.com',
    '*.wild.example.com',
    'rebind.example.com',
    'metadata.example.com',
    PUBLIC.other,
  ];
  beforeAll(async () => {
    sandbox = await withNetwork({ denyOut: ['0.0.0.0/0'], allowOut: names });
  });

  test('an allowed name is reached over HTTP and TLS, one below a wildcard and an allowed address, too', async () => {
    expect(await get(sandbox, 'http://api.example.com/')).toBe(reached(PUBLIC.api, 80, 'api.example.com'));
    expect(await get(sandbox, 'https://api.example.com/')).toBe(reached(PUBLIC.api, 443, 'api.example.com'));
    expect(await get(sandbox, 'https://a.wild.example.com/')).toBe(
      reached(PUBLIC.far, 443, 'a.wild.example.com'),
    );
    expect(await get(sandbox, `http://${PUBLIC.other}:8080/`)).toContain(PUBLIC.other);
    expect(await get(sandbox, `http://${PUBLIC.other}/`)).toBe(reached(PUBLIC.other, 80, PUBLIC.other));
  });

  test('another name is not, is not even looked up, and names itself in vain at an allowed address', async () => {
    expect(await get(sandbox, 'http://evil.test/')).toMatch(/^curl: \(6\)/);
    expect(await get(sandbox, 'http://secret-in-a-name.evil.test/')).toMatch(/^curl: \(6\)/);
    expect(await internet.asked()).not.toContain('secret-in-a-name.evil.test');
    expect(await get(sandbox, 'http://evil.test/', `--resolve evil.test:80:${PUBLIC.api}`)).toBe(
      'this sandbox may not reach this host',
    );
    expect(await get(sandbox, 'https://evil.test/', `--resolve evil.test:443:${PUBLIC.api}`)).toMatch(
      /^curl: \(35\)/,
    );
    expect(await get(sandbox, `https://${PUBLIC.evil}/`)).toMatch(/^curl: \(35\)/);
    expect(await get(sandbox, `http://${PUBLIC.evil}:8080/`)).toMatch(/^curl: \(7\)/);
    expect(await get(sandbox, 'http://api.example.com:8080/')).toMatch(/^curl: \(7\)/);
  });

  test('an allowed name that is dialled at another address arrives at its own', async () => {
    const lie = `--resolve api.example.com:443:${PUBLIC.evil}`;
    expect(await get(sandbox, 'https://api.example.com/', lie)).toBe(
      reached(PUBLIC.api, 443, 'api.example.com'),
    );
  });

  test('an allowed name that resolves to a private address is refused', async () => {
    for (const name of ['rebind.example.com', 'metadata.example.com']) {
      expect(await get(sandbox, `http://${name}/`, `--resolve ${name}:80:${PUBLIC.api}`)).toBe(
        'this sandbox may not reach this host',
      );
    }
  });

  test('other name servers and other kinds of packets go nowhere', async () => {
    const asked = `python3 -c '
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.settimeout(1)
q = bytes.fromhex("000701000001000000000000") + b"\\x06direct\\x04evil\\x04test\\0\\0\\1\\0\\1"
for port in (53, 9000):
  try: s.sendto(q, ("${PUBLIC.api}", port)); print(s.recvfrom(512)[0][3] & 15)
  except OSError as e: print(type(e).__name__)'; ping -c 1 -W 1 ${PUBLIC.api} >/dev/null && echo pinged || echo no`;
    expect((await sandbox.commands.run(asked, { user: 'root' })).stdout).toMatch(
      /^3\n\w+(Error|timeout)\nno\n$/,
    );
    expect(await internet.asked()).not.toContain('direct.evil.test');
  });

  test('its gate serves nobody else: neither another sandbox nor a program on this host', async () => {
    const gateway = (await sandbox.commands.run("ip route show default | cut -d' ' -f3")).stdout.trim();
    const listening = execFileSync('ss', ['-Htln'], { encoding: 'utf8' });
    const ports = [...listening.matchAll(new RegExp(`${gateway.replaceAll('.', '\\.')}:(\\d+)`, 'g'))].map(
      ([, port]) => port,
    );
    expect(ports).toHaveLength(2);
    const other = await engine.create();
    for (const port of ports) {
      expect(await get(other, `http://${gateway}:${port}/`, '-m 1 -H "Host: api.example.com"')).toMatch(
        /^curl: /,
      );
      await expect(
        fetch(`http://${gateway}:${port}/`, { headers: { host: 'api.example.com' } }),
      ).rejects.toThrow('fetch failed');
    }
  });

  test('with allow_internet_access: false, too', async () => {
    const closed = await withNetwork({ allowOut: ['api.example.com'] }, { allowInternetAccess: false });
    expect(await get(closed, 'https://api.example.com/')).toContain(PUBLIC.api);
    expect(await get(closed, `http://${PUBLIC.other}/`)).toBe('this sandbox may not reach this host');
    expect(await get(closed, `http://${PUBLIC.other}:8080/`)).toMatch(/^curl: \(7\)/);
  });
});

test.each([
  [{ network: { denyOut: ['example.com'] } }, /denyOut.*only addresses/],
  [{ network: { denyOut: ['1.2.3.4/40'] } }, /denyOut/],
  [{ network: { allowOut: ['example.com'] } }, /0\.0\.0\.0\/0/],
  [{ network: { allowOut: ['example.com'], denyOut: ['1.0.0.0/8'] } }, /0\.0\.0\.0\/0/],
  [{ network: { allowOut: ['::1'] } }, /allowOut/],
  [{ network: { allowOut: ['-j ACCEPT'] } }, /allowOut/],
  [{ network: { denyOut: 'x' } }, /denyOut/],
])('lists that cannot be enforced are refused: %j', async (fields, message) => {
  const answer = await engine.api('POST', '/v2/sandboxes', { templateID: 'base', ...fields });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ code: 400, message: expect.stringMatching(message) });
});

test('a policy holds while no engine runs, and the next engine goes on with it', async () => {
  const first = await startTestEngine({ resolvConf: internet.resolvConf });
  const closed = await first.create('base', { allowInternetAccess: false });
  const named = await first.create('base', {
    network: { denyOut: ['0.0.0.0/0'], allowOut: ['api.example.com'] },
  });
  // What tries all the time, also while there is no engine.
  const script = `for i in $(seq 1000); do for u in ${PUBLIC.other} ${PUBLIC.other}:8080; do curl -sf -m 1 http://$u/ >> /tmp/reached; done; sleep 0.05; done`;
  for (const sandbox of [closed, named])
    await sandbox.commands.run(script, { background: true, timeoutMs: 0 });
  const gone = once(first.process, 'exit');
  first.process.kill('SIGKILL');
  await gone;
  const second = await startTestEngine({ resolvConf: internet.resolvConf, state: first.state });
  try {
    expect(await get(named, 'https://api.example.com/')).toContain(PUBLIC.api);
    for (const sandbox of [closed, named]) {
      expect(await get(sandbox, `http://${PUBLIC.other}:8080/`)).toMatch(/^curl: \(7\)/);
      const seen = await sandbox.commands.run('cat /tmp/reached 2>/dev/null || true');
      expect(seen.stdout).toBe('');
    }
  } finally {
    await second.stop();
  }
});

test('a policy that changes counts at once, for connections that are open, too', async () => {
  const holder = spawn('unshare', ['--net', 'sleep', 'infinity'], { stdio: 'ignore' });
  await once(holder, 'spawn');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const network = networkOf('7e57ab', 77);
  const rules = await installHostRules('7e57ab');
  // Not waited for synchronously: the gate is in this process.
  const curl = async (url: string): Promise<string> => {
    const args = ['--target', String(holder.pid), '--net', 'curl', '-sS', '-m', '2', '--noproxy', '*', url];
    return promisify(execFile)('nsenter', args).then(
      ({ stdout }) => stdout,
      (error: { stderr: string }) => error.stderr,
    );
  };
  try {
    await attachNetwork(network, holder.pid!);
    expect(await curl(`http://${PUBLIC.api}/`)).toMatch(/^curl: \((7|28)\)/);
    await rules.setEgress(network, { internet: true, allow: [], deny: [] });
    expect(await curl(`http://${PUBLIC.api}/`)).toContain(PUBLIC.api);
    const stream = spawn(
      'nsenter',
      [
        '--target',
        String(holder.pid),
        '--net',
        'bash',
        '-c',
        `exec 3<>/dev/tcp/${PUBLIC.api}/80; echo open; read; printf 'GET / HTTP/1.1\\r\\nHost: held\\r\\n\\r\\n' >&3; timeout 2 cat <&3`,
      ],
      { stdio: ['pipe', 'pipe', 'ignore'] },
    );
    await once(stream.stdout, 'data');
    await rules.setEgress(network, { internet: true, allow: [], deny: [`${PUBLIC.api}/32`] });
    let said = '';
    stream.stdout.on('data', (text: Buffer) => (said += text.toString()));
    stream.stdin.end('\n');
    await once(stream, 'close');
    expect(said).not.toContain('held');
    expect(await curl(`http://${PUBLIC.api}/`)).toMatch(/^curl: \(7\)/);
    expect(await curl(`http://${PUBLIC.other}/`)).toContain(PUBLIC.other);
    await rules.setEgress(network, { internet: true, allow: ['1.1.1.1', 'x.test'], deny: ['0.0.0.0/0'] });
    expect(await curl(`http://${PUBLIC.other}/`)).toContain('may not reach');
    await rules.setEgress(network, { internet: true, allow: [], deny: [] });
    expect(await curl(`http://${PUBLIC.other}/`)).toContain(PUBLIC.other);
    await rules.setEgress(network, { internet: false, allow: [], deny: [] });
    expect(await curl(`http://${PUBLIC.other}/`)).toMatch(/^curl: \(7\)/);
  } finally {
    await rules.forget(network);
    await rules.remove();
    await detachNetwork(network);
    holder.kill('SIGKILL');
  }
  expect(execFileSync('iptables-save', { encoding: 'utf8' })).not.toContain('7e57ab');
});
