import type { Pen } from '../../markdown/pen.js';
import { counted } from '../../text/count.js';
import { relativeTo } from '../../text/relative.js';
import { backText, STATES, wasLeft } from '../../text/sandbox-state.js';
import { uploadLine } from '../../text/upload-line.js';
import type { HtmlReport } from '../input.js';
import { LIMITS } from '../limits.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { pageLink } from '../page-link.js';
import { code, prose } from '../prose.js';
import { leftOut, type PageSection, textBox } from '../section.js';

/** The sandbox, what it was made of and what went in and out; and how to come back to it, where it was left. */
export function sandboxSection(report: HtmlReport, pen: Pen): PageSection {
  const { run } = report;
  const { template, sandbox, upload, artifacts, urls } = run;
  const rows: [string, Markup][] = [
    [
      'Template',
      html`${code(template.name, pen)} ${template.reused ? 'reused' : 'built'}:
      ${prose(template.reason, pen, 400)}`,
    ],
  ];
  if (sandbox.id !== null) {
    const how = sandbox.resumed ? 'resumed' : 'created';
    rows.push(['Sandbox', html`${code(sandbox.id, pen)} ${how}, then ${STATES[sandbox.state]}`]);
  }
  if (upload && upload.mode !== 'none') rows.push(['Upload', html`${uploadLine(upload)}`]);
  for (const [port, url] of Object.entries(urls)) {
    const address = pen.line(url, 4000);
    rows.push([`Port ${pen.line(port, 20)}`, pageLink(address, address) ?? code(address, pen, 4000)]);
  }
  if (artifacts.length > 0) rows.push(['Downloaded', html`${counted(artifacts.length, 'file')}`]);
  return {
    id: 'sandbox',
    title: 'Sandbox',
    body: html`${comeBack(report, pen)}
      <dl class="rows">
        ${rows.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${fileList(report, pen)}`,
  };
}

function comeBack({ run, back = {} }: HtmlReport, pen: Pen): Markup {
  const { sandbox } = run;
  if (sandbox.id === null || !wasLeft(sandbox)) return NOTHING;
  const shell =
    back.shell === undefined
      ? NOTHING
      : html`<p>A shell in it:</p>
          ${textBox(pen.line(back.shell, 500), 'The command that opens a shell')}`;
  return html`<div class="callout plain">
    <h3>Come back</h3>
    <p>Sandbox ${code(sandbox.id, pen)} ${prose(backText(sandbox, back), pen)}</p>
    ${shell}
  </div>`;
}

function fileList({ run, root }: HtmlReport, pen: Pen): Markup {
  const { artifacts } = run;
  if (artifacts.length === 0) return NOTHING;
  const shown = artifacts.slice(0, LIMITS.files);
  const left = artifacts.length - shown.length;
  return html`<details class="more">
    <summary>${counted(artifacts.length, 'downloaded file')}</summary>
    <ul class="files">
      ${shown.map((path) => html`<li>${code(relativeTo(root, path), pen, 500)}</li>`)}
    </ul>
    ${left > 0 ? leftOut(`${counted(left, 'more file')} not shown here.`) : NOTHING}
  </details>`;
}
