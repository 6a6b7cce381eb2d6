import { loadCore } from './github/core.js';
import { endProcess } from './github/end.js';
import { runPlan } from './github/run-plan.js';

try {
  endProcess(await runPlan(process.env));
} catch (error) {
  const { setFailed } = await loadCore();
  setFailed(error instanceof Error ? error.message : String(error));
  endProcess(1);
}
