import { fence } from '../markdown/fence.js';
import type { Section } from '../markdown/fit.js';
import type { Pen } from '../markdown/pen.js';
import type { ComeBack, ReportedRun } from '../model.js';
import { backText, wasLeft } from '../text/sandbox-state.js';

/** How to get back into a sandbox that was left. */
export function backSection({ sandbox }: ReportedRun, back: ComeBack, pen: Pen): Section {
  const { id, state } = sandbox;
  const { shell } = back;
  const items: string[] = [];
  if (id !== null && wasLeft(sandbox)) {
    items.push(`Sandbox ${pen.code(id)} ${backText(sandbox, back)}\n\n`);
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
