import { writeFileSync } from 'node:fs';

/** Above the agent's own 0: when memory runs out, the kernel takes a command before it takes the agent. */
const COMMAND_OOM_SCORE = 300;

/** Makes a command the likelier victim of the out-of-memory killer; its children inherit that. */
export function preferAsOomVictim(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, String(COMMAND_OOM_SCORE));
  } catch {
    // The command ended already, or /proc is not writable: only the choice of the kernel's victim is lost.
  }
}
