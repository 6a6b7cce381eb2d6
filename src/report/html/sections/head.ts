import type { Pen } from '../../markdown/pen.js';
import type { ReportedStep } from '../../model.js';
import { stepLine } from '../../summary/head.js';
import { testLine } from '../../summary/test-line.js';
import { formatDuration } from '../../text/duration.js';
import { placeText } from '../../text/place.js';
import { verdictOf } from '../../verdict.js';
import type { HtmlReport } from '../input.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { code } from '../prose.js';
import { pageLink } from '../page-link.js';

/** The result, large, and in a line of facts what it is about. */
export function headMarkup(report: HtmlReport, pen: Pen): Markup {
  const { run, tests, title, endedAt, links = {} } = report;
  const { text } = verdictOf(run, tests);
  const { total } = run.timings;
  const cause = causeMarkup(report, pen);
  const facts: Markup[] = [];
  if (total !== undefined) facts.push(fact('Took', html`${formatDuration(total)}`));
  const steps = stepLine(run);
  if (steps !== '') facts.push(fact('Steps', html`${upper(steps)}`));
  if (tests) facts.push(fact('Tests', html`${upper(testLine(tests))}`));
  if (endedAt) {
    const iso = endedAt.toISOString();
    facts.push(fact('Ended', html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`));
  }
  const log = links.run === undefined ? undefined : pageLink('Log of the workflow', links.run);
  if (log) facts.push(fact('Workflow', log));
  const about = title === undefined ? '' : pen.line(title, 200);
  return html`<header class="head ${run.outcome}">
    <p class="about">E2B sandbox run${about === '' ? NOTHING : html` <span>${about}</span>`}</p>
    <h1>${text}</h1>
    ${cause}
    <dl class="facts">${facts}</dl>
  </header> `;
}

function fact(name: string, value: Markup): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Which step it was. */
function causeMarkup({ run }: HtmlReport, pen: Pen): Markup {
  const failed = run.steps.find(({ name }) => name === run.failedStep);
  if (!failed) return NOTHING;
  const name = code(failed.name, pen, 200);
  if (run.outcome === 'timed-out') return html`<p class="cause">Step ${name} took longer than it may.</p>`;
  if (run.outcome !== 'failed') return NOTHING;
  if (failed.error) return html`<p class="cause">Step ${name} failed${errorMarkup(failed.error, pen)}.</p>`;
  const how = failed.exitCode === null ? '' : ` with exit code ${failed.exitCode}`;
  return html`<p class="cause">Step ${name} failed${how}.</p>`;
}

/** The error that a step's code ended with: what it says is the sandbox's. */
function errorMarkup({ name, value, cell, place }: NonNullable<ReportedStep['error']>, pen: Pen): Markup {
  const said = value.trim() === '' ? name : `${name}: ${value}`;
  const inCell = cell === undefined ? '' : ` in cell ${cell}`;
  const at = place ? html` at ${code(placeText(place), pen)}` : NOTHING;
  return html` with ${code(said, pen, 500)}${inCell}${at}`;
}
