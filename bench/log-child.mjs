// One way of getting a step's output into a log, in a process of its own: node log-child.mjs WAY LINES [MODULE]
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

const [way, count, module] = process.argv.slice(2);
const lines = Number(count);
const line = (n) => `line ${String(n).padStart(8, '0')} of a log as builds print it, with 60 bytes.\n`;

/** The lines in chunks of about 32 KiB that end anywhere, as they come from a sandbox. */
function* chunks() {
  const size = 32 * 1024;
  let held = Buffer.alloc(0);
  let text = '';
  for (let n = 0; n < lines; n++) {
    text += line(n);
    if (text.length < size) continue;
    held = Buffer.concat([held, Buffer.from(text)]);
    text = '';
    while (held.length >= size) {
      yield held.subarray(0, size);
      held = held.subarray(size);
    }
  }
  yield Buffer.concat([held, Buffer.from(text)]);
}

const ways = {
  /** What ours costs over what it takes to make the lines. */
  async nothing() {
    for (const chunk of chunks()) if (chunk.length < 0) throw new Error('never');
  },
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
process.stderr.write(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS / 1024 }));
