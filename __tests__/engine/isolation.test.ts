import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from 'e2b';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

const CANARY = 'canary-5d1f0b7e';

let engine: TestEngine;
let sandbox: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine();
  sandbox = await engine.create();
});
afterAll(() => engine.stop());

const asRoot = async (command: string): Promise<string> => {
  const result = await sandbox.commands.run(`${command} || true`, { user: 'root', timeoutMs: 120_000 });
  return result.stdout + result.stderr;
};

describe('what a sandbox cannot read', () => {
  test.each(['/root', '/home', '/tmp', '/run', '/var/lib', '/var/tmp', '/opt', '/srv', '/etc', '/mnt'])(
    'a file of the host in %s',
    async (folder) => {
      const planted = await mkdtemp(join(folder, 'e2b-canary-'));
      try {
        await writeFile(join(planted, 'secret'), CANARY);
        expect(await asRoot(`cat ${planted}/secret`)).toContain('No such file');
        expect(await asRoot(`grep -rlsa --exclude-dir=proc --exclude-dir=sys ${CANARY} ${folder}`)).toBe('');
      } finally {
        await rm(planted, { recursive: true });
      }
    },
  );

  test('the host under its own process: /proc/1/root, other processes, block devices', async () => {
    expect(await asRoot('cat /proc/1/cmdline')).toContain('/.agent/');
    expect(
      await asRoot(`ls -d /proc/${process.pid}/cwd; tr '\\0' '\\n' < /proc/${process.ppid}/environ`),
    ).toContain('No such file');
    expect(await asRoot('ls /dev/vda /dev/sda /dev/mem /dev/kmsg 2>/dev/null')).toBe('');
    // A device node that it makes itself opens nothing.
    expect(await asRoot('mknod /tmp/disk b 254 0 && head -c 1 /tmp/disk')).toContain(
      'Operation not permitted',
    );
  });

  test('the disks of this host and of other sandboxes, as devices that it makes itself', async () => {
    // The image files of sandboxes' disks are mounted through loop devices: major number 7.
    const devices = ['b 7 0', 'b 7 1', 'b 8 0', 'b 259 0', 'c 10 237', 'c 1 1', 'c 1 11'];
    const tried = devices.map(
      (device, at) =>
        `mknod /tmp/device${at} ${device} && head -c 1 /tmp/device${at} >/dev/null && echo opened ${device}`,
    );
    expect(await asRoot(tried.join('; '))).not.toContain('opened');
    expect(await asRoot(`ls ${engine.state}`)).toContain('No such file');
  });

  test('processes of this host: it sees its own only, and signals reach none', async () => {
    const seen = await asRoot('cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " "');
    expect(seen).toContain('/.agent/');
    expect(seen).not.toContain(engine.state);
    expect(seen).not.toContain('jest');
    // Root inside may end everything inside, and thereby its sandbox: no more.
    const doomed = await engine.create();
    await doomed.commands.run('kill -9 -1', { user: 'root' }).catch(() => undefined);
    while (await doomed.isRunning().catch(() => true));
    expect((await engine.api('GET', '/v2/sandboxes')).status).toBe(200);
    expect(await asRoot('echo fine')).toBe('fine\n');
  });

  test('the environment of the engine and of whoever started it', async () => {
    expect(await asRoot('cat /proc/*/environ | tr "\\0" "\\n"')).not.toContain(engine.apiKey);
    const names = (await sandbox.commands.run('env | cut -d= -f1 | sort')).stdout.split('\n');
    for (const name of Object.keys(process.env)) {
      if (['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'PWD', 'SHLVL', '_', 'LANG'].includes(name)) continue;
      expect(names).not.toContain(name);
    }
  });
});

describe('what a sandbox cannot reach', () => {
  test('a server on this host, at any of its addresses, the engine among them', async () => {
    const server = createServer((_request, response) => response.end(CANARY));
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
      const addresses = [
        ...new Set(own.filter(({ family }) => family === 'IPv4').map(({ address }) => address)),
      ];
      const gateway = (await asRoot("ip route show default | cut -d' ' -f3")).trim();
      expect(addresses).toContain(gateway);
      const enginePort = new URL(engine.apiUrl).port;
      const urls = addresses.flatMap((address) => [
        `http://${address}:${port}/`,
        `http://${address}:${enginePort}/health`,
      ]);
      const reached = await asRoot(
        urls.map((url) => `curl -sf -m 1 ${url} && echo reached ${url}`).join('; '),
      );
      expect(reached).not.toContain('reached');
      expect(reached).not.toContain(CANARY);
    } finally {
      server.close();
    }
  });

  test('another sandbox', async () => {
    const other = await engine.create();
    await other.commands.run(`echo ${CANARY} > /tmp/index.html`);
    await other.commands.run('python3 -m http.server 8000 >/dev/null 2>&1 &', { cwd: '/tmp' });
    const address = (
      await other.commands.run(
        "hostname -I 2>/dev/null || ip -4 -o addr show eth0 | tr -s ' ' | cut -d' ' -f4 | cut -d/ -f1",
      )
    ).stdout.trim();
    await other.commands.run('until curl -sf http://127.0.0.1:8000/; do sleep 0.1; done');
    expect(address).toMatch(/^10\.231\./);
    expect(await asRoot(`curl -s -m 1 http://${address}:8000/`)).not.toContain(CANARY);
    await other.kill();
  });

  test('the agent of another sandbox, or its own engine’s calls to the agent', async () => {
    const other = await engine.create();
    const address = (
      await other.commands.run(
        "hostname -I || ip -4 -o addr show eth0 | tr -s ' ' | cut -d' ' -f4 | cut -d/ -f1",
      )
    ).stdout.trim();
    expect(await asRoot(`curl -s -m 1 -o /dev/null -w '%{http_code}' http://${address}:49983/health`)).toBe(
      '000',
    );
    const info = (await (await engine.api('GET', `/sandboxes/${other.sandboxId}`)).json()) as {
      envdAccessToken: string;
    };
    const init = await fetch(`${engine.apiUrl}/init`, {
      method: 'POST',
      headers: {
        'E2b-Sandbox-Id': other.sandboxId,
        'E2b-Sandbox-Port': '49983',
        'X-Access-Token': info.envdAccessToken,
      },
      body: '{"accessToken":"mine"}',
    });
    expect(init.status).toBe(404);
    // Its own agent takes no command from a program inside that has no token.
    expect(
      await asRoot(
        "curl -s -o /dev/null -w '%{http_code}' -X POST -H 'content-type: application/json' -d '{}' http://127.0.0.1:49983/process.Process/List",
      ),
    ).toBe('401');
    await other.kill();
  });

  test('new namespaces, mounts, kernel modules, clocks', async () => {
    for (const command of [
      'unshare -Ur true',
      'unshare -m true',
      'mount -t tmpfs none /mnt',
      'nsenter -t 1 -m true',
      'date -s 2001-01-01',
      'echo 1 > /proc/sys/net/ipv4/ip_forward',
      'echo b > /proc/sysrq-trigger',
      'echo max > /sys/fs/cgroup/memory/memory.limit_in_bytes',
      'ip link add dummy0 type dummy',
      'ip addr add 10.231.0.1/32 dev eth0',
      'ip route add 10.0.0.0/8 dev eth0',
      'iptables -F',
      'sysctl -w net.ipv6.conf.eth0.disable_ipv6=0',
      'chroot /proc/1/root nsenter --net=/proc/1/ns/net true',
    ]) {
      const result = await sandbox.commands.run(`${command} && echo it-worked || true`, { user: 'root' });
      expect(`${command}: ${result.stdout}`).not.toContain('it-worked');
    }
  });

  test('a hypervisor through AF_VSOCK, or the kernel through AF_ALG', async () => {
    const script =
      'import socket\nfor family in (40, 38):\n  try: socket.socket(family, 5 if family == 38 else 1); print("opened", family)\n  except OSError as error: print(error.errno)';
    expect(await asRoot(`python3 -c '${script}'`)).toBe('97\n97\n');
  });
});

describe('limits', () => {
  test('a fork bomb stays inside, and the sandbox can be killed', async () => {
    const bomb = await engine.create();
    void bomb.commands.run('bomb() { bomb | bomb & }; bomb', { background: true }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await sandbox.commands.run('echo fine')).stdout).toBe('fine\n');
    expect(await bomb.kill()).toBe(true);
  });

  test('a program that takes too much memory is ended, the sandbox goes on', async () => {
    const result = await sandbox.commands
      .run("python3 -c 'x = bytearray(3 * 1024 ** 3)'", { timeoutMs: 60_000 })
      .catch((error: { exitCode: number }) => error);
    expect(result.exitCode).not.toBe(0);
    expect((await sandbox.commands.run('echo fine')).stdout).toBe('fine\n');
  });
});

describe('what a sandbox has', () => {
  test('the programs of the base template, and a user who is not root but may become it', async () => {
    const programs = 'bash python python3 git curl tput realpath readlink sudo tar node';
    expect(await asRoot(`for p in ${programs}; do command -v $p >/dev/null || echo missing $p; done`)).toBe(
      '',
    );
    expect((await sandbox.commands.run('id -un; id -gn; echo $HOME; umask; pwd')).stdout).toBe(
      'user\nuser\n/home/user\n0022\n/home/user\n',
    );
    expect((await sandbox.commands.run('sudo -n id -u')).stdout).toBe('0\n');
    expect((await sandbox.commands.run('git daemon --help 2>&1 | head -c 1')).stdout).not.toBe('');
  });

  test('its standard streams can be opened by name', async () => {
    const result = await sandbox.commands.run('echo out > /dev/stdout; echo err > /dev/stderr');
    expect(result).toMatchObject({ stdout: 'out\n', stderr: 'err\n' });
  });

  test('orphans are reaped', async () => {
    await sandbox.commands.run("bash -c '(sleep 0.1; exit 3) & exit 0' >/dev/null 2>&1; sleep 0.5");
    expect((await sandbox.commands.run("ps -eo stat | grep -c '^Z' || true")).stdout).toBe('0\n');
  });

  test('what it writes into /usr and /etc is its own', async () => {
    await asRoot('echo mine > /usr/share/e2b-action-test && echo mine > /etc/e2b-action-test');
    const other = await engine.create();
    const seen = await other.commands.run(
      'cat /usr/share/e2b-action-test /etc/e2b-action-test 2>/dev/null || echo none',
    );
    expect(seen.stdout).toBe('none\n');
    await expect(access('/usr/share/e2b-action-test')).rejects.toThrow('ENOENT');
    await other.kill();
  });

  test('no internet when it was refused', async () => {
    const nameserver = (await asRoot("sed -n 's/^nameserver //p' /etc/resolv.conf | head -1")).trim();
    const offline = await engine.create('base', { allowInternetAccess: false });
    const probe = `timeout 1 bash -c '</dev/tcp/${nameserver}/53' 2>/dev/null && echo reached || echo not`;
    expect((await offline.commands.run(probe)).stdout).toBe('not\n');
    expect((await sandbox.commands.run(probe)).stdout).toBe('reached\n');
    await offline.kill();
  });
});

test('nothing stays behind when the engine stops', async () => {
  const own = await startTestEngine();
  await own.create();
  await (await own.create()).pause();
  const found = (): string => execFileSync(process.execPath, ['script/leftovers.mjs'], { encoding: 'utf8' });
  const lines = found()
    .split('\n')
    .filter((line) => line.includes('.agent'));
  expect(lines.length).toBeGreaterThanOrEqual(2);
  await own.stop();
  const id = createHash('sha256').update(own.state).digest('hex').slice(0, 6);
  expect(
    found()
      .split('\n')
      .filter((line) => line.includes(id) || line.includes(own.state)),
  ).toEqual([]);
});
