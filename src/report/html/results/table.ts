import type { Pen } from '../../markdown/pen.js';
import { counted } from '../../text/count.js';
import { LIMITS } from '../limits.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { leftOut, scrollBox } from '../section.js';
import { jsonText } from './json-value.js';
import { numberText } from './number-text.js';

/**
 * A data frame as a table: its columns, as E2B's interpreter writes them, `{ name: [values] }`. Undefined when the JSON is
 * something else.
 */
export function dataTable(json: unknown, label: string, pen: Pen): Markup | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const columns = Object.entries(json);
  if (columns.length === 0 || !columns.every(([, values]) => Array.isArray(values))) return undefined;
  const all = columns as [string, unknown[]][];
  const rowCount = all.reduce((most, [, values]) => Math.max(most, values.length), 0);
  const shown = all
    .slice(0, LIMITS.columns)
    .map(([name, values]) => column(name, values.slice(0, LIMITS.rows), pen));
  const rows = Array.from({ length: Math.min(rowCount, LIMITS.rows) }, (_, index) => {
    const cells = shown.map(({ numeric, values }) => cell(values[index], numeric, pen));
    return html`<tr>
      <th scope="row" class="number index">${index.toLocaleString('en-US')}</th>
      ${cells}
    </tr>`;
  });
  const heads = shown.map(({ name, numeric }) =>
    numeric ? html`<th scope="col" class="number">${name}</th>` : html`<th scope="col">${name}</th>`,
  );
  return html`${scrollBox(
    html`<table class="data">
      <thead>
        <tr>
          <td></td>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
    label,
  )}${boundary(rowCount, all.length)}`;
}

function boundary(rows: number, columns: number): Markup {
  const parts: string[] = [];
  if (rows > LIMITS.rows) parts.push(`the first ${LIMITS.rows} of ${counted(rows, 'row')}`);
  if (columns > LIMITS.columns) parts.push(`the first ${LIMITS.columns} of ${counted(columns, 'column')}`);
  return parts.length === 0 ? NOTHING : leftOut(`Shown are ${parts.join(' and ')}; the file has all.`);
}

function column(
  name: string,
  values: readonly unknown[],
  pen: Pen,
): { name: string; numeric: boolean; values: readonly unknown[] } {
  const there = values.filter((value) => value !== null && value !== undefined);
  return {
    name: pen.line(name, LIMITS.cell),
    numeric: there.length > 0 && there.every((value) => typeof value === 'number'),
    values,
  };
}

function cell(value: unknown, numeric: boolean, pen: Pen): Markup {
  if (value === null || value === undefined) return html`<td class="none${numeric ? ' number' : ''}">–</td>`;
  if (numeric) return html`<td class="number">${numberText(value as number)}</td>`;
  return html`<td>${pen.line(jsonText(value), LIMITS.cell)}</td>`;
}
