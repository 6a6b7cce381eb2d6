import { cleanLine } from '../text/clean.js';
import { shorten } from '../text/cut.js';
import type { PlanSummary, ReportedAction, ReportedOutcome } from './model.js';

/** What an action is shown as. */
export const SYMBOLS: Record<ReportedAction['action'], string> = {
  create: '+',
  change: '~',
  replace: '-/+',
  destroy: '-',
  promote: '→',
  drift: '!',
  reuse: '≡',
};

const COLOURS: Record<ReportedAction['action'], number> = {
  create: 32,
  change: 33,
  replace: 35,
  destroy: 31,
  promote: 36,
  drift: 31,
  reuse: 2,
};

const WORDS = {
  create: 'to create',
  change: 'to change',
  replace: 'to replace',
  destroy: 'to destroy',
  promote: 'to promote',
} as const;

/** Counts the actions of a plan. */
export function summarize(actions: readonly ReportedAction[]): PlanSummary {
  const counts = { create: 0, change: 0, replace: 0, destroy: 0, promote: 0, drift: 0, reuse: 0 };
  for (const { action } of actions) counts[action] += 1;
  const { create, change, replace, destroy, promote } = counts;
  const changes = create + change + replace + destroy + promote;
  const seconds = actions.reduce((sum, each) => sum + each.seconds, 0);
  const parts = Object.entries(WORDS).flatMap(([action, word]) => {
    const count = counts[action as keyof typeof WORDS];
    return count > 0 ? [`${count} ${word}`] : [];
  });
  const drifted = counts.drift > 0 ? `, ${counts.drift} drifted` : '';
  const text =
    changes === 0 ? `nothing to do${drifted}` : `${parts.join(', ')}${drifted} · ${costText(seconds)}`;
  return { ...counts, changes, seconds, text };
}

/** `about 2 min` */
export function costText(seconds: number): string {
  if (seconds === 0) return '';
  return seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`;
}

/** One action in one clean line: `+   template app  there is no template app yet (about 60 s)`. */
export function actionLine(action: ReportedAction, { colour = false } = {}): string {
  const { kind, name, reason, seconds, refused } = action;
  const symbol = SYMBOLS[action.action].padEnd(3);
  const shown = colour ? `\u001b[${COLOURS[action.action]}m${symbol}\u001b[0m` : symbol;
  const cost = seconds === 0 ? '' : ` (${costText(seconds)})`;
  const not = refused === undefined ? '' : ` — refused: ${refused}`;
  const text = `${kind} ${shorten(cleanLine(name), 120)}: ${shorten(cleanLine(reason), 600)}${cost}${not}`;
  return `${shown} ${text}`;
}

/** What became of an action, in one clean line. */
export function outcomeLine({ action, outcome, text, durationMs }: ReportedOutcome): string {
  const what = `${SYMBOLS[action.action].padEnd(3)} ${action.kind} ${shorten(cleanLine(action.name), 120)}`;
  return `${what}: ${outcome}${text === '' ? '' : `: ${shorten(cleanLine(text), 600)}`} (${(durationMs / 1000).toFixed(1)} s)`;
}
