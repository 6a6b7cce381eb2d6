import { createHash } from 'node:crypto';
import { createPen } from '../markdown/pen.js';
import { verdictOf } from '../verdict.js';
import type { HtmlReport } from './input.js';
import { html, Markup } from './markup.js';
import { renderSection } from './section.js';
import { changesSection } from './sections/changes.js';
import { headMarkup } from './sections/head.js';
import { resultsSection } from './sections/results.js';
import { sandboxSection } from './sections/sandbox.js';
import { stepsSection } from './sections/steps.js';
import { testsSection } from './sections/tests.js';
import { timeSection } from './sections/time.js';
import { troubleSection } from './sections/trouble.js';
import { usageSection } from './sections/usage.js';
import { FRAME_STYLE, PAGE_STYLE } from './style.js';

/**
 * What the page may do: show our two styles and pictures that are in it. It has no scripts; should something of the
 * sandbox's ever come to stand in it as more than text, it could run, load and send nothing.
 */
const POLICY = [
  "default-src 'none'",
  `style-src ${[PAGE_STYLE, FRAME_STYLE].map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ')}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A run as one HTML page that needs nothing else: no network, no scripts. Whatever users or the sandbox named or wrote is
 * text in it; pictures are shown as pictures, HTML of results in a frame that may do nothing.
 */
export function renderHtml(report: HtmlReport): string {
  const pen = createPen(report.secrets ?? []);
  const { text } = verdictOf(report.run, report.tests);
  const about = report.title === undefined ? '' : ` · ${pen.line(report.title, 120)}`;
  const sections = [
    troubleSection(report, pen),
    stepsSection(report, pen),
    testsSection(report, pen),
    resultsSection(report, pen),
    usageSection(report),
    timeSection(report),
    changesSection(report, pen),
    sandboxSection(report, pen),
  ].filter((section) => section !== undefined);
  const page = html`${DOCTYPE}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${text}${about} · E2B sandbox run</title>
        ${STYLE}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the report</a>
        <div class="page">
          ${headMarkup(report, pen)}
          <nav aria-label="On this page">
            <ul>
              ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
            </ul>
          </nav>
          <main id="main" tabindex="-1">${sections.map(renderSection)}</main>
          <footer>
            <p>
              One file, without scripts, that loads nothing: what the sandbox printed and showed is text and
              pictures in it.
            </p>
          </footer>
        </div>
      </body>
    </html> `;
  return page.toString();
}

const DOCTYPE = Markup.trusted('<!doctype html>');
/** Letter for letter what the policy names. */
const STYLE = Markup.trusted(`<style>${PAGE_STYLE}</style>`);
