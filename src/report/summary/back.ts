import { fence } from '../markdown/fence.js';
import type { Section } from '../markdown/fit.js';
import type { Pen } from '../markdown/pen.js';
import type { ComeBack, ReportedRun } from '../model.js';

/** How to get back into a sandbox that was left. */
export function backSection(
  { sandbox: { id, state, sleeps } }: ReportedRun,
  { shell, localOnly }: ComeBack,
  pen: Pen,
): Section {
  const left = id !== null && (state === 'paused' || state === 'running');
  const items: string[] = [];
  if (left) {
    const then = sleeps === true ? ', and sleeps then' : '';
    const what =
      state === 'paused' ? 'is paused, with its files and its memory' : `runs until its timeout${then}`;
    const reach = localOnly === true ? ' It is on the machine that ran it, and only there.' : '';
    items.push(
      `Sandbox ${pen.code(id)} ${what}.${reach} Give \`sandbox-id\` this ID to go on with it in another step, job or run.\n\n`,
    );
    if (shell !== undefined)
      items.push(`A shell in it:\n\n${fence(pen.line(shell, 500)).replace('text', 'sh')}\n`);
  }
  return {
    importance: 75,
    open: state === 'paused' ? '#### Resume or debug\n\n' : '#### Connect or debug\n\n',
    close: '',
    items,
    left: () => '',
  };
}
