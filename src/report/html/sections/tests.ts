import type { FailedTest, FlakyTest, TestName, TestPlace, TestReport } from '../../junit/model.js';
import type { Pen } from '../../markdown/pen.js';
import type { ReportLinks } from '../../model.js';
import { testLine } from '../../summary/test-line.js';
import { counted } from '../../text/count.js';
import { formatDuration } from '../../text/duration.js';
import { placeAddress, placeText } from '../../text/place.js';
import { failedTests } from '../../verdict.js';
import type { HtmlReport } from '../input.js';
import { LIMITS } from '../limits.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { pageLink } from '../page-link.js';
import { code } from '../prose.js';
import { leftOut, type PageSection, scrollBox, textBox } from '../section.js';

/** What JUnit files say: the failed tests first, then the flaky ones, then the slowest. */
export function testsSection({ tests, links = {} }: HtmlReport, pen: Pen): PageSection | undefined {
  if (!tests) return undefined;
  const { failures, flaky, slowest } = tests;
  const shown = failures.slice(0, LIMITS.failures);
  const left = failedTests(tests) - shown.length;
  return {
    id: 'tests',
    title: 'Tests',
    note: testLine(tests),
    body: html`${proportions(tests)}${
      shown.length > 0
        ? html`<h3>Failed</h3>
            <ul class="failures">
              ${shown.map((test, index) => failure(test, index, pen, links))}
            </ul>`
        : NOTHING
    }${left > 0 ? leftOut(`${counted(left, 'more failed test')} not shown here; the JUnit files have all.`) : NOTHING}${flakyTable(tests, flaky, pen, links)}${slowest.length > 0 ? slowestTable(tests, pen) : NOTHING}`,
  };
}

/** How many of each, as one bar. */
function proportions({ counts }: TestReport): Markup {
  const { tests, passed, failed, errors, skipped } = counts;
  if (tests === 0) return NOTHING;
  const parts: [string, number, string][] = [
    ['passed', passed, 'Passed'],
    ['failed', failed + errors, 'Failed'],
    ['skipped', skipped, 'Skipped'],
  ];
  let at = 0;
  const rects = parts.map(([kind, count]) => {
    const width = (count / tests) * 1000;
    const rect = html`<rect
      class="fill k-${kind}"
      x="${at.toFixed(2)}"
      width="${width.toFixed(2)}"
      height="8"
    />`;
    at += width;
    return count === 0 ? NOTHING : rect;
  });
  const legend = parts
    .filter(([, count]) => count > 0)
    .map(
      ([kind, count, label]) =>
        html`<li>
          <span class="dot k-${kind}" aria-hidden="true"></span>${label}
          <span class="number">${count.toLocaleString('en-US')}</span>
        </li>`,
    );
  return html`<svg class="track stacked" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      ${rects}
    </svg>
    <ul class="legend">
      ${legend}
    </ul>`;
}

function failure(test: FailedTest, index: number, pen: Pen, links: ReportLinks): Markup {
  const { kind, durationMs = 0, attempts, message, detail, place } = test;
  const facts = [
    `${kind === 'error' ? 'Error' : 'Failed'}${durationMs < 1 ? '' : ` after ${formatDuration(durationMs)}`}`,
    attempts > 1 ? `tried ${attempts} times` : '',
  ].filter((fact) => fact !== '');
  const where = place ? html`<span class="place">${placeMarkup(place, pen, links)}</span>` : NOTHING;
  const said =
    message === '' || detail.includes(message)
      ? NOTHING
      : html`<p class="said">${pen.line(message, 2000)}</p>`;
  const trace =
    detail === '' || index >= LIMITS.traces
      ? NOTHING
      : textBox(pen.text(detail, 8000), `Trace of ${pen.line(test.name, 100)}`);
  const body = html`<p class="facts-line">${facts.join(', ')}${where}</p>
    ${said}${trace}`;
  const line = html`<span class="dot k-failed" aria-hidden="true"></span
    ><span class="name">${nameMarkup(test, pen)}</span>`;
  return index < 3
    ? html`<li>
        <details open>
          <summary class="line">${line}</summary>
          ${body}
        </details>
      </li>`
    : html`<li>
        <details>
          <summary class="line">${line}</summary>
          ${body}
        </details>
      </li>`;
}

function flakyTable(
  { counts }: TestReport,
  flaky: readonly FlakyTest[],
  pen: Pen,
  links: ReportLinks,
): Markup {
  if (flaky.length === 0) return NOTHING;
  const shown = flaky.slice(0, LIMITS.flaky);
  const rows = shown.map(
    (test) =>
      html`<tr>
        <td>${nameMarkup(test, pen)}</td>
        <td class="number">${test.failures}</td>
        <td>${test.place ? placeMarkup(test.place, pen, links) : NOTHING}</td>
        <td>${pen.line(test.message, 200)}</td>
      </tr>`,
  );
  const left = Math.max(counts.flaky, flaky.length) - shown.length;
  return html`<h3>Flaky</h3>
    <p class="note">They failed, and then passed without a change.</p>
    ${scrollBox(
      html`<table>
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col" class="number">Failed</th>
            <th scope="col">Where</th>
            <th scope="col">What it said</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
      'Flaky tests',
    )}${left > 0 ? leftOut(`${counted(left, 'more flaky test')} not shown here.`) : NOTHING}`;
}

function slowestTable({ slowest }: TestReport, pen: Pen): Markup {
  const rows = slowest.map(
    (test) =>
      html`<tr>
        <td>${nameMarkup(test, pen)}</td>
        <td class="number">${formatDuration(test.durationMs)}</td>
      </tr>`,
  );
  return html`<details class="more">
    <summary>Slowest tests</summary>
    ${scrollBox(
      html`<table>
        <thead>
          <tr>
            <th scope="col">Test</th>
            <th scope="col" class="number">Time</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
      'Slowest tests',
    )}
  </details>`;
}

function nameMarkup({ suite, name }: TestName, pen: Pen): Markup {
  if (suite === '' || name.startsWith(suite)) return html`${pen.line(name, 300)}`;
  return html`<span class="suite">${pen.line(suite, 150)} › </span>${pen.line(name, 300)}`;
}

function placeMarkup(place: TestPlace, pen: Pen, links: ReportLinks): Markup {
  const label = code(placeText(place), pen);
  const address = placeAddress(place, pen, links);
  return address === undefined ? label : (pageLink(label, address) ?? label);
}
