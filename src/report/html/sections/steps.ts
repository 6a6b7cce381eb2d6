import { formatBytes } from '../../bytes.js';
import type { Pen } from '../../markdown/pen.js';
import type { ReportedStep } from '../../model.js';
import { createSecretMask, type SecretMask } from '../../secret-mask.js';
import { counted } from '../../text/count.js';
import { formatDuration } from '../../text/duration.js';
import { bar, kindOf } from '../bars.js';
import type { HtmlReport, ReadLog } from '../input.js';
import { LIMITS } from '../limits.js';
import { foreignMarkdown } from '../foreign-markdown.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { leftOut, type PageSection, textBox, textBoxFromEnd } from '../section.js';
import { terminalMarkup } from '../terminal.js';

const OUTCOMES: Record<ReportedStep['outcome'], string> = {
  passed: 'Passed',
  failed: 'Failed',
  'timed-out': 'Timed out',
  lost: 'Lost',
  cancelled: 'Cancelled',
  skipped: 'Skipped',
};

/** The steps in their order: how they ended, when they ran, what they printed. */
export function stepsSection({ run, logs, secrets = [] }: HtmlReport, pen: Pen): PageSection | undefined {
  const { steps } = run;
  if (steps.length === 0) return undefined;
  const mask = createSecretMask(secrets);
  const total = Math.max(
    1,
    steps.reduce((sum, { durationMs }) => sum + durationMs, 0),
  );
  const shown = steps.slice(0, LIMITS.steps);
  let at = 0;
  const items = shown.map((step, index) => {
    const from = at;
    at += step.durationMs;
    return stepItem(step, index, { from: from / total, to: at / total }, logs?.get(index), mask, pen);
  });
  const left = steps.length - shown.length;
  return {
    id: 'steps',
    title: 'Steps',
    body: html`<ol class="steps">
        ${items}
      </ol>
      ${left > 0 ? leftOut(`${counted(left, 'more step')} not shown here.`) : NOTHING}`,
  };
}

function stepItem(
  step: ReportedStep,
  index: number,
  span: { from: number; to: number },
  log: ReadLog | undefined,
  mask: SecretMask,
  pen: Pen,
): Markup {
  const { name, outcome, exitCode, durationMs, summary } = step;
  const ran = outcome !== 'skipped';
  const result = outcome === 'failed' && exitCode !== null ? `Exit code ${exitCode}` : OUTCOMES[outcome];
  const label = pen.line(name, 200);
  const bars = bar(span.from, span.to, kindOf(outcome));
  const line = [
    html`<span class="dot ${kindOf(outcome)}" aria-hidden="true"></span>`,
    html`<span class="name">${label}</span>`,
    html`<span class="result ${kindOf(outcome)}">${result}</span>`,
    ran ? html`<span class="when">${bars}</span>` : NOTHING,
    ran ? html`<span class="took">${formatDuration(durationMs)}</span>` : NOTHING,
  ];
  const told = summary === undefined ? undefined : foreignMarkdown(pen.text(summary, LIMITS.summary));
  const wrong = ['failed', 'timed-out', 'lost'].includes(outcome);
  const box = wrong ? textBoxFromEnd : textBox;
  const printed = log && log.bytes > 0 ? box(logMarkup(log, mask), `What step ${label} printed`) : undefined;
  if (!told && !printed) return html`<li class="step"><div class="line">${line}</div></li>`;
  const open = wrong && index < 50;
  const body = html`${
    told
      ? html`<div class="told">
          <h3>What it reported</h3>
          <div class="foreign">${told}</div>
        </div>`
      : NOTHING
  }${printed}`;
  return open
    ? html`<li class="step">
        <details open>
          <summary class="line">${line}</summary>
          ${body}
        </details>
      </li>`
    : html`<li class="step">
        <details>
          <summary class="line">${line}</summary>
          ${body}
        </details>
      </li>`;
}

function logMarkup({ head, tail, bytes }: ReadLog, mask: SecretMask): Markup {
  if (bytes <= head.byteLength + tail.byteLength) {
    return terminalMarkup(decoded(Buffer.concat([head, tail])).replace(/\n$/, ''), mask);
  }
  const [beginning, end] = [uptoLine(head), fromLine(tail)];
  const between = bytes - beginning.byteLength - end.byteLength;
  const gap = html`<span class="gap">… ${formatBytes(between)} left out here; the log file has all …</span>`;
  return html`${terminalMarkup(decoded(beginning), mask)}${gap}${terminalMarkup(decoded(end).replace(/\n$/, ''), mask)}`;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/**
 * Cut at the end of a line, where that loses less than half. What is read was masked when it was printed: a cut elsewhere
 * parts no secret.
 */
function uptoLine(bytes: Uint8Array): Uint8Array {
  const at = bytes.lastIndexOf(10) + 1;
  return at > bytes.byteLength / 2 ? bytes.subarray(0, at) : bytes;
}

function fromLine(bytes: Uint8Array): Uint8Array {
  const at = bytes.indexOf(10) + 1;
  return at < bytes.byteLength / 2 ? bytes.subarray(at) : bytes;
}
