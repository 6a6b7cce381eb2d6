import { randomUUID } from 'node:crypto';
import type { Sandbox } from 'e2b';
import type { StepHandover } from '../../job/ports.js';
import { fetchHandover } from '../step/handover-files.js';
import { HANDOVER_FILES, stepFolders } from '../step/names.js';
import { runTool } from '../tool.js';

/** Making a few files, in ms. */
const TOOL = 30_000;

/** The files by which code hands over, as scripts do. */
export interface CodeHandover {
  /** Variables that name the files. */
  env: Record<string, string>;
  /** What was written to them, or why that could not be fetched. */
  take(): Promise<{ handover?: StepHandover; handoverProblem?: string }>;
}

/**
 * Makes the files for the code of one step. The user of the code interpreter is not known, so anybody in the sandbox may write
 * to them; they are read as the sandbox's own user. Without room for them, code has no such files.
 */
export async function openHandover(sandbox: Sandbox, signal: AbortSignal): Promise<CodeHandover> {
  const id = randomUUID();
  const [folder] = stepFolders(id);
  const files = Object.entries(HANDOVER_FILES).map(([file, name]) => ({ file: `${folder}/${file}`, name }));
  const paths = files.map(({ file }) => file).join(' ');
  const { exitCode } = await runTool(sandbox, {
    script: `mkdir -p -m 755 ${folder} && : | tee ${paths} >/dev/null && chmod 666 ${paths}`,
    user: 'root',
    timeoutMs: TOOL,
    repeatable: true,
    signal,
  });
  if (exitCode !== 0) return { env: {}, take: () => Promise.resolve({}) };
  return {
    env: Object.fromEntries(files.map(({ file, name }) => [name, file])),
    async take() {
      try {
        const handover = await fetchHandover(sandbox, id, undefined);
        const written = [handover.output, handover.env, handover.summary].some((text) => text !== '');
        return written ? { handover } : {};
      } catch (error) {
        return { handoverProblem: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
