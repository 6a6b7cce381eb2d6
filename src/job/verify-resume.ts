import type { OpenSandbox } from './ports.js';
import { judgeMarks, readMarks, readMarksScript, removeMarksScript } from './pause-mark.js';

/** A look at two small files, in ms. */
const LOOK = 30_000;

/**
 * Looks whether a sandbox is what was paused, by the marks that the pause left; undefined when it is, or when nobody
 * marked it, else the reason in words that go after "sandbox … is not what was paused:". Takes verified marks away; with
 * `forget` the others too, for somebody who is told and goes on all the same.
 *
 * @throws BackendError when it cannot be asked.
 */
export async function verifyResume(
  sandbox: Pick<OpenSandbox, 'runTool'>,
  { signal, forget = false }: { signal?: AbortSignal; forget?: boolean },
): Promise<string | undefined> {
  const tool = (script: string): ReturnType<OpenSandbox['runTool']> =>
    sandbox.runTool({
      script,
      user: 'root',
      timeoutMs: LOOK,
      repeatable: true,
      ...(signal ? { signal } : {}),
    });
  const { stdout } = await tool(readMarksScript());
  const verdict = judgeMarks(readMarks(stdout));
  // Left there, they would speak of this pause at the next resume.
  if (verdict.kind === 'as-paused' || (verdict.kind === 'differs' && forget)) await tool(removeMarksScript());
  return verdict.kind === 'differs' ? verdict.reason : undefined;
}
