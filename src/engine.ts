import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT_LOCKED, parseServeOptions } from './engine/options.js';
import { StateLockedError } from './engine/store/lock.js';

// The bundles lie side by side: dist/engine/index.js, dist/agent/index.js.
const own = dirname(realpathSync(process.argv[1] ?? ''));
const files = { agentBundle: join(own, '..', 'agent'), interpreterFiles: join(own, 'interpreter') };

try {
  // After the options: a wrong one is said at once.
  const { serve } = await import('./engine/serve.js');
  process.exitCode = await serve(parseServeOptions(process.argv.slice(2), files));
} catch (error) {
  process.stderr.write(`engine: ${(error as Error).message}\n`);
  process.exitCode = error instanceof StateLockedError ? EXIT_LOCKED : 1;
}
process.exit();
