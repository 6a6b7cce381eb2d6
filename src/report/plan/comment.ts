import { markerOf } from '../comment/marker.js';
import { fitSections, type Section } from '../markdown/fit.js';
import { link } from '../markdown/link.js';
import { createPen, type Pen } from '../markdown/pen.js';
import { counted } from '../text/count.js';
import { UNITS } from '../text/cut.js';
import { costText, summarize, SYMBOLS } from './lines.js';
import type { ReportedAction, ReportedOutcome, ReportedPlan } from './model.js';

/** GitHub refuses a longer comment, in characters. */
const LIMIT_UNITS = 65_535;

export interface PlanCommentOptions {
  /** Tells the comments of several stages and files apart, see `markerOf`. */
  key: string;
  /** What was run: workflow and job. */
  title: string;
  /** Address of the workflow run. */
  run?: string;
  /** Head of the pull request by now, where it is another commit than that of the plan. */
  newerHead?: string;
  /** What came of it, once it was applied. */
  outcomes?: readonly ReportedOutcome[];
  secrets: readonly string[];
  limitUnits?: number;
}

const ORDER: readonly ReportedAction['action'][] = [
  'destroy',
  'replace',
  'drift',
  'create',
  'change',
  'promote',
];

const WORDS: Record<ReportedAction['action'], string> = {
  destroy: 'Destroy',
  replace: 'Replace',
  create: 'Create',
  change: 'Change in place',
  promote: 'Promote',
  drift: 'Drift',
  reuse: 'Stays',
};

/** The line by which a comment says that it is of another commit than the newest. */
export const STALE = '> [!WARNING]\n> **Stale**: ';

/** A plan as a comment on a pull request, bound to its commit: what goes comes first. */
export function renderPlanComment(plan: ReportedPlan, options: PlanCommentOptions): string {
  const { key, title, run, newerHead, outcomes, secrets, limitUnits = LIMIT_UNITS } = options;
  const pen = createPen(secrets);
  const summary = summarize(plan.actions);
  const failed = outcomes?.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped').length ?? 0;
  const done = outcomes?.filter(({ outcome }) => outcome === 'done').length ?? 0;
  const state = outcomes
    ? failed > 0
      ? `❌ Applied in part: ${done} done, ${failed} not`
      : `✅ Applied: ${done} done`
    : plan.conflicts.length > 0
      ? '❌ Cannot be applied'
      : summary.changes === 0 && summary.drift === 0
        ? '✅ Nothing to do'
        : `📋 Plan: ${pen.prose(summary.text)}`;
  const about = [
    `**${pen.prose(title, 200)}**`,
    `stage ${pen.code(plan.stage)}`,
    `${pen.code(plan.file.name)} ${pen.code(plan.file.sha256.slice(0, 8))}`,
    ...(plan.commit === null ? [] : [`commit ${pen.code(plan.commit.slice(0, 12))}`]),
    ...(run === undefined ? [] : [link('log', run) ?? '']),
  ].filter((part) => part !== '');
  const stale = newerHead === undefined ? '' : `${staleLine(newerHead, pen)}\n`;
  const head = `${markerOf(key)}\n### ${state}\n\n${stale}${about.join(' · ')}\n\n`;
  return fitSections(
    head,
    [
      conflictSection(plan, pen),
      ...(outcomes
        ? [outcomeSection(outcomes, pen)]
        : ORDER.map((action, index) => section(action, plan, pen, 90 - index))),
      urlSection(outcomes ?? [], pen),
      reuseSection(plan, pen),
    ],
    '\n*Parts were left out; the summary of the run has them.*\n',
    limitUnits,
    UNITS,
  ).trimEnd();
}

function staleLine(newerHead: string, pen: Pen): string {
  return `${STALE}the head of this pull request is ${pen.code(newerHead.slice(0, 12))} by now.\n`;
}

/** A comment of ours with the mark that it is stale; as it is, if it has one or is of this commit. */
export function asStale(body: string, newerHead: string): string {
  if (body.includes(STALE) || body.includes(newerHead.slice(0, 12))) return body;
  const at = body.indexOf('\n\n');
  return at < 0
    ? body
    : `${body.slice(0, at)}\n\n${staleLine(newerHead, createPen([]))}${body.slice(at + 1)}`;
}

function section(
  action: ReportedAction['action'],
  plan: ReportedPlan,
  pen: Pen,
  importance: number,
): Section {
  const actions = plan.actions.filter((each) => each.action === action);
  return {
    importance,
    open: `**${WORDS[action]}** (${actions.length})\n\n`,
    close: '\n',
    items: actions.map(
      (each) =>
        `- ${pen.code(`${SYMBOLS[action]} ${each.kind} ${each.name}`)}: ${pen.prose(each.reason, 600)}${each.seconds > 0 ? ` (${costText(each.seconds)})` : ''}${each.refused === undefined ? '' : ` — **refused**: ${pen.prose(each.refused)}`}\n`,
    ),
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}

function outcomeSection(outcomes: readonly ReportedOutcome[], pen: Pen): Section {
  const marks = { done: '✅', failed: '❌', skipped: '⏭️', unchanged: '≡' };
  const shown = outcomes.filter(({ outcome }) => outcome !== 'unchanged');
  const order = ['failed', 'skipped', 'done'];
  return {
    importance: 90,
    open: '',
    close: '\n',
    items: shown
      .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
      .map(
        ({ action, outcome, text }) =>
          `- ${marks[outcome]} ${pen.code(`${SYMBOLS[action.action]} ${action.kind} ${action.name}`)}${text === '' ? '' : `: ${pen.prose(text, 600)}`}\n`,
      ),
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}

function urlSection(outcomes: readonly ReportedOutcome[], pen: Pen): Section {
  return {
    importance: 95,
    open: '',
    close: '\n',
    items: outcomes.flatMap(({ action, urls = {} }) =>
      Object.entries(urls).map(([port, url]) => {
        const address = pen.line(url, 4000);
        return `- ${pen.code(action.name)}, port ${pen.code(port)}: ${link(pen.code(address), address) ?? pen.code(address)}\n`;
      }),
    ),
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}

function conflictSection({ conflicts }: ReportedPlan, pen: Pen): Section {
  return {
    importance: 99,
    open: '',
    close: '\n',
    items: conflicts.map(
      ({ kind, name, message }) => `- ❌ ${pen.code(`${kind} ${name}`)}: ${pen.prose(message, 600)}\n`,
    ),
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}

function reuseSection(plan: ReportedPlan, pen: Pen): Section {
  const { items, ...rest } = section('reuse', plan, pen, 10);
  return {
    ...rest,
    items,
    open: `<details><summary>${counted(items.length, 'resource')} as described</summary>\n\n`,
    close: '\n</details>\n',
  };
}

/** The same for the summary of a step, which has no marker. */
export function renderPlanSummary(plan: ReportedPlan, options: Omit<PlanCommentOptions, 'key'>): string {
  const body = renderPlanComment(plan, { ...options, key: 'summary' });
  return `${body.slice(body.indexOf('\n') + 1)}\n`;
}
