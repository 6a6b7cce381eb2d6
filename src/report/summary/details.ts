import type { Section } from '../markdown/fit.js';
import { link } from '../markdown/link.js';
import type { Pen } from '../markdown/pen.js';
import type { ReportedRun, ReportLinks } from '../model.js';
import { counted } from '../text/count.js';
import { relativeTo } from '../text/relative.js';
import { STATES } from '../text/sandbox-state.js';
import { uploadLine } from '../text/upload-line.js';

/** Template, sandbox, upload and addresses. */
export function detailSection(
  run: ReportedRun,
  links: ReportLinks,
  root: string | undefined,
  pen: Pen,
): Section {
  const { template, sandbox, upload, artifacts, urls, report } = run;
  const rows: [string, string][] = [
    [
      'Template',
      `${pen.code(template.name)} ${template.reused ? 'reused' : 'built'}: ${pen.prose(template.reason, 300)}`,
    ],
  ];
  if (sandbox.id !== null) {
    rows.push([
      'Sandbox',
      `${pen.code(sandbox.id)} ${sandbox.resumed ? 'resumed' : 'created'}, then ${STATES[sandbox.state]}`,
    ]);
  }
  if (upload && upload.mode !== 'none') rows.push(['Upload', uploadLine(upload)]);
  if (artifacts.length > 0) rows.push(['Artifacts', counted(artifacts.length, 'file')]);
  if (report !== undefined) rows.push(['Report', reportLine(report, links, root, pen)]);
  for (const [port, url] of Object.entries(urls)) {
    const address = pen.line(url, 4000);
    rows.push([`Port ${pen.code(port, 40)}`, link(pen.code(address), address) ?? pen.code(address)]);
  }
  return {
    importance: 30,
    open: '#### Sandbox\n\n',
    close: '\n',
    items: rows.map(([key, value]) => `- **${key}:** ${value}\n`),
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}

/** It is a file of the runner's until a step of the workflow uploads it. */
export function reportLine(
  report: string,
  { artifactList }: ReportLinks,
  root: string | undefined,
  pen: Pen,
): string {
  const name = pen.code(relativeTo(root, report), 500);
  const list = artifactList === undefined ? undefined : link('artifacts of the run', artifactList);
  return list === undefined ? name : `${name}, among the ${list} once a step uploads it`;
}
