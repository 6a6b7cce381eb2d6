import { loadCore } from './github/core.js';
import { endProcess } from './github/end.js';
import { runTemplate } from './github/run-template.js';

try {
  endProcess(await runTemplate(process.env));
} catch (error) {
  const { setFailed } = await loadCore();
  setFailed(error instanceof Error ? error.message : String(error));
  endProcess(1);
}
