import { runCli } from './terminal/program.js';
import { VERSION } from './version.js';

// Whoever reads may leave (`| head`): what is left to say has no reader. A run notices by itself, and ends.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const code = await runCli({
  argv: process.argv.slice(2),
  environment: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version: VERSION,
  onInterrupt(handler) {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, handler);
    return () => {
      for (const signal of signals) process.off(signal, handler);
    };
  },
  repositoryFacts: async (request) => (await import('./github/facts-of.js')).factsOf(request),
  exitNow: (exitCode) => process.exit(exitCode),
});
// Sockets that the SDK keeps for a next request must not keep the process.
process.exit(code);
