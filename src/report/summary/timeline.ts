import type { Section } from '../markdown/fit.js';
import type { ReportedRun } from '../model.js';
import { headUnits } from '../text/cut.js';
import { formatDuration } from '../text/duration.js';

/** More bars make no picture. The longest steps are shown. */
const BARS = 25;

/** A picture of where the time went. Phases follow each other, and so do the steps in theirs. */
export function timelineSection({ timings, steps }: ReportedRun): Section {
  const phases = Object.entries(timings).filter(([name]) => name !== 'total');
  const total = timings.total ?? 0;
  const bars: string[] = [];
  let at = 0;
  let stepsAt = 0;
  for (const [name, ms] of phases) {
    if (name === 'steps') stepsAt = at;
    bars.push(bar(name.charAt(0).toUpperCase() + name.slice(1), at, ms, ''));
    at += ms;
  }
  const ran = steps
    .map((step, index) => ({ ...step, number: index + 1 }))
    .filter(({ outcome }) => outcome !== 'skipped');
  const shown = new Set(ran.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, BARS));
  if (ran.length > 0) bars.push('    section Steps');
  at = stepsAt;
  for (const step of ran) {
    const tag = step.outcome === 'passed' ? 'done, ' : 'crit, ';
    // The number keeps a name from being read as a word of the diagram.
    if (shown.has(step)) bars.push(bar(`${step.number} ${step.name}`, at, step.durationMs, tag));
    at += step.durationMs;
  }
  const axis = total < 3_600_000 ? '%M:%S' : '%H:%M:%S';
  const picture = `\`\`\`mermaid\ngantt\n    dateFormat YYYY-MM-DD HH:mm:ss.SSS\n    axisFormat ${axis}\n    tickInterval ${tick(Math.max(total, at))}\n    section Run\n${bars.join('\n')}\n\`\`\`\n\n`;
  return {
    importance: 35,
    open: '#### Where the time went\n\n',
    close: '',
    items: phases.length > 0 ? [picture] : [],
    left: () => '',
  };
}

/** A line of the diagram. Its data is ours; the name keeps letters, digits and what means nothing there. */
function bar(name: string, fromMs: number, ms: number, tag: string): string {
  const label = name
    .toWellFormed()
    .replaceAll(/[^\p{L}\p{N} ._()/+-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `    ${headUnits(label, 40)} (${formatDuration(ms)}) :${tag}${timestamp(fromMs)}, ${Math.max(1, Math.round(ms))}ms`;
}

/** Without a zone, read and shown in the reader's own: the axis begins at zero everywhere. */
function timestamp(ms: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(ms)).toISOString().replace('T', ' ').replace('Z', '');
}

/** About eight marks on the axis. */
function tick(totalMs: number): string {
  const wanted = totalMs / 8;
  const [seconds] = [1, 2, 5, 10, 15, 30].filter((one) => one * 1000 >= wanted);
  if (seconds !== undefined) return `${seconds}second`;
  const [minutes] = [1, 2, 5, 10, 15, 30].filter((one) => one * 60_000 >= wanted);
  return minutes === undefined ? `${Math.ceil(wanted / 3_600_000)}hour` : `${minutes}minute`;
}
