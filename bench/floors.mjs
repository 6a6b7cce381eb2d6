// What lies under every figure: a process, a container and a copy, with nothing of ours in them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { since } from './stats.mjs';

/** `/bin/true`, from its start to its end. */
export async function bareSpawn() {
  const start = performance.now();
  await ended(spawn('/bin/true', { stdio: 'ignore' }));
  return since(start);
}

let containers = 0;

/** `runc run` of `/bin/true` in a container with namespaces of its own, from its start to its end. */
export async function runcRun() {
  const bundle = mkdtempSync(join(tmpdir(), 'e2b-action-runc.'));
  try {
    for (const folder of ['root/usr', 'root/proc']) mkdirSync(join(bundle, folder), { recursive: true });
    for (const link of ['bin', 'lib', 'lib64']) symlinkSync(`usr/${link}`, join(bundle, 'root', link));
    const config = {
      ociVersion: '1.0.2',
      root: { path: 'root', readonly: true },
      process: {
        terminal: false,
        user: { uid: 0, gid: 0 },
        cwd: '/',
        args: ['/bin/true'],
        env: ['PATH=/usr/bin:/bin'],
      },
      mounts: [
        { destination: '/proc', type: 'proc', source: 'proc' },
        { destination: '/usr', type: 'bind', source: '/usr', options: ['rbind', 'ro'] },
      ],
      linux: { namespaces: ['pid', 'mount', 'network', 'ipc', 'uts'].map((type) => ({ type })) },
    };
    writeFileSync(join(bundle, 'config.json'), JSON.stringify(config));
    const id = `e2b-action-bench-${process.pid}-${containers++}`;
    const start = performance.now();
    await ended(spawn('runc', ['run', '--bundle', bundle, id], { stdio: ['ignore', 'ignore', 'inherit'] }));
    return since(start);
  } finally {
    rmSync(bundle, { recursive: true });
  }
}

async function ended(child) {
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${child.spawnfile} ended with ${code}`);
}

/** A server on the loopback that takes what is posted to it, and gives what was asked for. */
export async function loopbackServer() {
  const server = createServer((incoming, answer) => {
    let received = 0;
    incoming.on('data', (chunk) => (received += chunk.length));
    incoming.on('end', () => answer.end(String(received)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    async copy(bytes) {
      const start = performance.now();
      const call = request({ host: '127.0.0.1', port, method: 'POST', agent: false });
      call.end(bytes);
      const [answer] = await once(call, 'response');
      let text = '';
      for await (const chunk of answer) text += chunk;
      if (text !== String(bytes.length)) throw new Error(`${text} of ${bytes.length} bytes were copied`);
      return since(start);
    },
    close: () => server.close(),
  };
}
