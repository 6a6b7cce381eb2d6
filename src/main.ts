import { loadCore } from './github/core.js';
import { endProcess } from './github/end.js';
import { runMain } from './github/run-main.js';

try {
  endProcess(await runMain(process.env));
} catch (error) {
  const { setFailed } = await loadCore();
  setFailed(error instanceof Error ? error.message : String(error));
  endProcess(1);
}
