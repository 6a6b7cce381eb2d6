import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import { runTool } from '../../../src/engine/images/host-tool.js';
import { SHELL } from '../../support/oci-image.js';
import { processesWith, pullPlace } from '../../support/pulling.js';
import { startTestRegistry } from '../../support/registry.js';

const MARK = `3600.${process.pid}`;

async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await delay(10);
}

test('a tool ends with the process that started it, however that ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'e2b-test-tool.'));
  try {
    const { code } = await transformFile('src/engine/images/host-tool.ts', {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    await writeFile(join(folder, 'host-tool.mjs'), code);
    await writeFile(
      join(folder, 'main.mjs'),
      `import { runTool } from './host-tool.mjs';
       await runTool(['sleep', '${MARK}'], { cwd: '/', env: {}, signal: new AbortController().signal });`,
    );
    const engine = spawn(process.execPath, [join(folder, 'main.mjs')], { stdio: 'inherit' });
    await until(async () => (await processesWith(`sleep\0${MARK}`)).length > 0);
    engine.kill('SIGKILL');
    await once(engine, 'close');
    await until(async () => (await processesWith(`sleep\0${MARK}`)).length === 0);
    expect(engine.signalCode).toBe('SIGKILL');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what a tool prints without end does not fill the memory', async () => {
  const { code, stdout } = await runTool(['sh', '-c', 'head -c 30000000 /dev/zero; echo end'], {
    cwd: '/',
    env: {},
    signal: new AbortController().signal,
  });
  expect(code).toBe(0);
  expect(stdout.length).toBeLessThan(9_000_000);
  expect(stdout.endsWith('end\n')).toBe(true);
});

test('umoci sees its program, the image and where to unpack to, and has no network', async () => {
  const registry = await startTestRegistry();
  const place = await pullPlace();
  try {
    // Large: it is looked at while it unpacks.
    const content = Buffer.alloc(150 * 1024 ** 2);
    await registry.push('large:1', { layers: [[SHELL, { name: 'large', content }]] });
    const pull = place.pull(`${registry.host}/large:1`);
    const seen = await Promise.race([seenOfUmoci(), pull.then(() => undefined)]);
    await pull;
    expect(seen?.files).toEqual(expect.arrayContaining(['image', 'out', 'usr']));
    expect(seen?.files).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:etc|home|proc|root|run|tmp|var)$/)]),
    );
    expect(seen?.interfaces).toEqual(['lo']);
  } finally {
    await place.remove();
    await registry.stop();
  }
}, 120_000);

async function seenOfUmoci(): Promise<Awaited<ReturnType<typeof lookAtUmoci>>> {
  for (;;) {
    const seen = await lookAtUmoci();
    if (seen) return seen;
    await delay(5);
  }
}

/** What a umoci that runs finds at `/`, and its network interfaces. */
async function lookAtUmoci(): Promise<{ files: string[]; interfaces: string[] } | undefined> {
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const [program = '', ...args] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
      if (!program.endsWith('/umoci') || !args.includes('/out/root')) continue;
      const network = await readFile(`/proc/${pid}/net/dev`, 'utf8');
      return {
        files: await readdir(`/proc/${pid}/root/`),
        interfaces: [...network.matchAll(/^\s*(\S+):/gm)].map((match) => match[1] ?? ''),
      };
    } catch {
      // It ended while we looked.
    }
  }
  return undefined;
}
