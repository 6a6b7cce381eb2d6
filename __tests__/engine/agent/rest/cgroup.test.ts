import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCgroup } from '../../../../src/engine/agent/rest/cgroup.js';
import { describeMemory } from '../../../../src/engine/agent/rest/metrics.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cgroup-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), `${text}\n`);
  }
}

const LIMITED = { memoryLimit: 512, memoryUsed: 300, memoryCache: 100, cpuLimit: 1.5, cpuSeconds: 2.5 };

test('version 2', async () => {
  write({
    'cgroup.controllers': 'cpu memory pids',
    'memory.max': '512',
    'memory.current': '300',
    'memory.stat': 'anon 5\nfile 100\nfile_mapped 7',
    'cpu.max': '150000 100000',
    'cpu.stat': 'usage_usec 2500000\nuser_usec 1',
  });
  expect(await readCgroup(root)).toEqual(LIMITED);
  write({ 'memory.max': 'max', 'cpu.max': 'max 100000' });
  expect(await readCgroup(root)).toMatchObject({ memoryLimit: undefined, cpuLimit: undefined });
});

test('version 1', async () => {
  write({
    'memory/memory.limit_in_bytes': '512',
    'memory/memory.usage_in_bytes': '300',
    'memory/memory.stat': 'cache 50\nrss 3\ntotal_cache 100',
    'cpu/cpu.cfs_quota_us': '150000',
    'cpu/cpu.cfs_period_us': '100000',
    'cpuacct/cpuacct.usage': '2500000000',
  });
  expect(await readCgroup(root)).toEqual(LIMITED);
  write({ 'cpu/cpu.cfs_quota_us': '-1' });
  expect(await readCgroup(root)).toMatchObject({ cpuLimit: undefined });
});

test('no control group at all', async () => {
  expect(Object.values(await readCgroup(root))).toEqual(Array(5).fill(undefined));
});

test('memory is that of the group within that of the machine, and the cache is not "used"', () => {
  const machine = { total: 1000, free: 400 };
  expect(describeMemory(LIMITED, machine)).toMatchObject({ mem_total: 512, mem_used: 200, mem_cache: 100 });
  const unlimited = {
    ...LIMITED,
    memoryLimit: 9_000_000_000_000,
    memoryUsed: undefined,
    memoryCache: undefined,
  };
  expect(describeMemory(unlimited, machine)).toMatchObject({ mem_total: 1000, mem_used: 600, mem_cache: 0 });
});
