import { countLevels, type Finding, type Level, type Place } from '../doctor/finding.js';
import { oneSafeLine } from '../log/step-log.js';
import { renderJson } from '../report/result-json.js';
import { counted } from '../report/text/count.js';

/** What each group of findings is called, by the first word of their ids. */
const GROUPS: Record<string, string> = {
  tool: 'This tool',
  service: 'Service',
  engine: 'Local engine',
  file: 'Sandbox file',
  github: 'GitHub',
  workflow: 'Workflows',
};

/** SGR parameters. */
const COLOURS: Record<Level, number> = { ok: 32, note: 36, warning: 33, problem: 31 };

const WIDTH = 'problem'.length;

/** Findings for people, in groups, one after the other; the levels coloured on a terminal. They are clean already. */
export function doctorText(findings: readonly Finding[], { colour }: { colour: boolean }): string {
  const lines: string[] = [];
  let group = '';
  for (const finding of findings) {
    const { id, level } = finding;
    const own = id.slice(0, id.indexOf('.'));
    if (own !== group) {
      if (group !== '') lines.push('');
      lines.push(GROUPS[own] ?? own);
      group = own;
    }
    const padded = level.padEnd(WIDTH);
    const word = colour ? `\u001b[${COLOURS[level]}m${padded}\u001b[0m` : padded;
    // A workflow's log reads commands from every line.
    lines.push(`  ${word}  ${oneSafeLine(sentence(finding), [])}`);
    if (finding.level !== 'ok') lines.push(`  ${' '.repeat(WIDTH)}  → ${oneSafeLine(finding.wayOut, [])}`);
  }
  return `${lines.join('\n')}\n\n${summary(findings)}\n`;
}

function sentence({ what, from, place }: Finding): string {
  const where = place === undefined ? from : placeText(place);
  return where === undefined ? what : `${what} (${where})`;
}

function placeText({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

function summary(findings: readonly Finding[]): string {
  const { problem, warning, note } = countLevels(findings);
  if (problem + warning + note === 0) return 'All is well.';
  return [counted(problem, 'problem'), counted(warning, 'warning'), counted(note, 'note')].join(', ');
}

/** The same as one JSON object: `healthy`, how many of each level, and the findings by their ids. */
export function doctorJson(findings: readonly Finding[]): string {
  const counts = countLevels(findings);
  const text = renderJson({
    healthy: counts.problem === 0,
    counts,
    findings: findings.map(({ id, level, what, from, place, ...rest }) => ({
      id,
      level,
      what,
      ...(from === undefined ? {} : { from }),
      ...(place === undefined ? {} : { place }),
      ...('wayOut' in rest ? { wayOut: rest.wayOut } : {}),
    })),
  });
  // Old commands of runners begin so, anywhere in a line. To readers of JSON it is the same text.
  return text.replaceAll('##[', '#\\u0023[');
}
