import { loadCore } from './github/core.js';
import { endProcess } from './github/end.js';
import { runApply } from './github/run-apply.js';

try {
  endProcess(await runApply(process.env));
} catch (error) {
  const { setFailed } = await loadCore();
  setFailed(error instanceof Error ? error.message : String(error));
  endProcess(1);
}
