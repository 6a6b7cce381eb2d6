// One way of getting a step's output into a log, in a process of its own: node log-child.mjs WAY LINES [MODULE]
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [way, count, module] = process.argv.slice(2);
const lines = Number(count);
const line = (n) => `line ${String(n).padStart(8, '0')} of a log as builds print it, with 60 bytes.\n`;

const CHUNK = 32 * 1024;
/** So many lines are made once and come again and again: neither making them nor keeping them is what is measured. */
const BLOCK = Buffer.from(Array.from({ length: 10_000 }, (_, n) => line(n)).join(''));

/** The lines in chunks of 32 KiB that end anywhere, as they come from a sandbox. */
function* chunks() {
  for (let left = lines * line(0).length; left > 0; left -= BLOCK.length) {
    for (let at = 0; at < Math.min(left, BLOCK.length); at += CHUNK)
      yield BLOCK.subarray(at, Math.min(at + CHUNK, left));
  }
}

const ways = {
  async raw() {
    for (const chunk of chunks()) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  },
  async core() {
    const { info } = await import('@actions/core');
    let rest = '';
    for (const chunk of chunks()) {
      const all = (rest + chunk.toString()).split('\n');
      rest = all.pop();
      for (const each of all) info(each);
    }
  },
  async ours() {
    const { createStepLog } = await import(pathToFileURL(module).href);
    const log = createStepLog(process.stdout, ['e2b_0123456789abcdef0123456789abcdef01234567']);
    for (const chunk of chunks()) await log.output('stdout', chunk);
    await log.close();
  },
};
// What has to be loaded is not what is measured.
if (way === 'core') await import('@actions/core');
if (way === 'ours') await import(pathToFileURL(module).href);
const start = performance.now();
await ways[way]();
await new Promise((resolve) => process.stdout.write('', resolve));
const ms = performance.now() - start;
// Not maxRSS, which begins with what the process that started this one held.
const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
process.stderr.write(JSON.stringify({ ms, rss: peak / 1024 }));
