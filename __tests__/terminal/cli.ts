import { Readable, Writable } from 'node:stream';
import type { CliContext } from '../../src/terminal/context.js';
import { runCli } from '../../src/terminal/program.js';

/** A stream that keeps what is written. */
export function collector(): Writable & { text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString('utf8') });
}

/** Calls the command line in this process. */
export async function callCli(
  argv: string[],
  options: Partial<Pick<CliContext, 'environment' | 'cwd'>> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const stdout = collector();
  const stderr = collector();
  const code = await runCli({
    argv,
    environment: {},
    cwd: process.cwd(),
    version: '1.2.3',
    onInterrupt: () => () => undefined,
    exitNow: () => undefined,
    ...options,
    stdin: Readable.from([]),
    stdout,
    stderr,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}
