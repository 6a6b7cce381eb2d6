import { runCli } from './terminal/program.js';
import { VERSION } from './version.js';

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
