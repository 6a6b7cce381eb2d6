import { loadCore } from './github/core.js';
import { endProcess } from './github/end.js';
import { runPost } from './github/run-post.js';

try {
  await runPost(process.env);
} catch (error) {
  // What main did stands; a clean-up that fails must not turn it red.
  const { warning } = await loadCore();
  warning(error instanceof Error ? error.message : String(error));
}
endProcess(0);
