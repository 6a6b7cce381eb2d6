import { loadCore } from './github/core.js';
import { endProcess } from './github/end.js';
import { runPrune } from './github/run-prune.js';

try {
  endProcess(await runPrune(process.env));
} catch (error) {
  const { setFailed } = await loadCore();
  setFailed(error instanceof Error ? error.message : String(error));
  endProcess(1);
}
