// What sandboxes and engines can leave on a machine: processes, mounts, cgroups, interfaces, firewall chains, files.
// `node script/leftovers.mjs` prints a line each. `--since FILE`: only those that FILE does not name, failing on any.
// `--state FOLDER`: only those of the engine with its state there, failing on any.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

function processes() {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return [];
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        .replaceAll(/[\0\s]+/g, ' ')
        .trim();
      const engine = /e2b-action-[0-9a-f]{6}/.exec(readFileSync(`/proc/${pid}/cgroup`, 'utf8'))?.[0];
      // Ended, and only not yet reaped by this machine's own init.
      if (command === '') return [];
      const ours = engine !== undefined || command.includes('dist/engine/index.js');
      return ours ? [`process ${pid} ${engine ?? ''}: ${command.slice(0, 160)}`] : [];
    } catch {
      return []; // It ended while we looked.
    }
  });
}

function mounts() {
  return readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .filter((line) => line.includes('e2b-action'))
    .map((line) => `mount ${line.split(' ')[1]}`);
}

function cgroups(folder = '/sys/fs/cgroup', depth = 0) {
  if (depth > 2 || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const path = join(folder, entry.name);
    return entry.name.startsWith('e2b-action') ? [`cgroup ${path}`] : cgroups(path, depth + 1);
  });
}

function printed(file, args) {
  try {
    return execFileSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return ''; // Not installed, or not allowed: then nothing of ours can be there either.
  }
}

function interfaces() {
  return [...printed('ip', ['-o', 'link']).matchAll(/^\d+: (e[0-9a-f]{6}\d+)@/gm)].map(
    ([, name]) => `interface ${name}`,
  );
}

function namespaces() {
  return printed('ip', ['netns', 'list'])
    .split('\n')
    .filter(Boolean)
    .map((line) => `namespace ${line}`);
}

function chains() {
  const names = ['filter', 'nat'].flatMap((table) => [
    ...printed('iptables-save', ['-t', table]).matchAll(/^:(E2B-\S+)/gm),
  ]);
  return names.map(([, name]) => `firewall chain ${name}`);
}

function files() {
  return ['/run', tmpdir()].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith('e2b-action'))
      .map((name) => `file ${join(folder, name)}`),
  );
}

const found = [processes(), mounts(), cgroups(), interfaces(), namespaces(), chains(), files()].flat();
const since = process.argv.indexOf('--since');
const known = since < 0 ? new Set() : new Set(readFileSync(process.argv[since + 1], 'utf8').split('\n'));
const state = process.argv.indexOf('--state');
const folder = process.argv[state + 1];
const marks = state < 0 ? [''] : [folder, createHash('sha256').update(folder).digest('hex').slice(0, 6)];
const fresh = found.filter((line) => !known.has(line) && marks.some((mark) => line.includes(mark)));
for (const line of fresh) process.stdout.write(`${line}\n`);
if ((since >= 0 || state >= 0) && fresh.length > 0) process.exitCode = 1;
