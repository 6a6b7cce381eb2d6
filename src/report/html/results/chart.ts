import type { Pen } from '../../markdown/pen.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { scrollBox, leftOut } from '../section.js';
import { counted } from '../../text/count.js';
import { numberText } from './table.js';

/** More points, bars or rows of a chart are not drawn or listed. */
const MOST = 500;
const SERIES = 12;

const BOX = { width: 640, height: 320, left: 56, right: 16, top: 16, bottom: 40 };

interface Points {
  label: string;
  points: [number, number][];
}

type Fields = Record<string, unknown>;

/** What a chart is called, where it says so. */
export function chartTitle(chart: unknown, pen: Pen): string | undefined {
  const title = isFields(chart) && typeof chart['title'] === 'string' ? pen.line(chart['title'], 200) : '';
  return title === '' ? undefined : title;
}

/**
 * The data of a chart, as E2B's interpreter writes them, drawn by us: lines, points and bars. Undefined for other kinds,
 * whose data a table shows as well.
 */
export function chartMarkup(chart: unknown, pen: Pen): Markup | undefined {
  if (!isFields(chart)) return undefined;
  const type = chart['type'];
  if (type === 'line' || type === 'scatter') return pointChart(chart, type, pen);
  if (type === 'bar') return barChart(chart, pen);
  return undefined;
}

/** The same as a table, which says also what a picture beside it does not. */
export function chartTable(chart: unknown, pen: Pen): Markup | undefined {
  if (!isFields(chart)) return undefined;
  const elements = elementsOf(chart);
  const label = chartTitle(chart, pen) ?? 'Data of the chart';
  if (chart['type'] === 'line' || chart['type'] === 'scatter') {
    const rows = elements.flatMap((element) =>
      (Array.isArray(element['points']) ? element['points'] : []).map((point: unknown) => [
        word(element['label'], pen),
        ...(Array.isArray(point) ? point.slice(0, 2).map((value) => word(value, pen)) : []),
      ]),
    );
    const x = word(chart['x_label'], pen) || 'x';
    const y = word(chart['y_label'], pen) || 'y';
    return table(['Series', x, y], rows, label);
  }
  const keys = [...new Set(elements.flatMap((element) => Object.keys(element)))].slice(0, 12);
  if (keys.length === 0) return undefined;
  const rows = elements.map((element) => keys.map((key) => word(element[key], pen)));
  return table(
    keys.map((key) => word(key, pen).replaceAll('_', ' ')),
    rows,
    label,
  );
}

function table(heads: readonly string[], rows: readonly string[][], label: string): Markup | undefined {
  if (rows.length === 0) return undefined;
  const shown = rows.slice(0, MOST);
  const body = shown.map(
    (row) =>
      html`<tr>
        ${heads.map((_, index) => html`<td>${row[index] ?? ''}</td>`)}
      </tr>`,
  );
  return html`${scrollBox(
    html`<table class="data">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`,
    label,
  )}${rows.length > MOST ? leftOut(`Shown are the first ${MOST} of ${counted(rows.length, 'row')}; the file has all.`) : NOTHING}`;
}

function pointChart(chart: Fields, type: 'line' | 'scatter', pen: Pen): Markup | undefined {
  const all = elementsOf(chart).map((element): Points => ({
    label: word(element['label'], pen),
    points: pairs(element['points']),
  }));
  const series = all.filter(({ points }) => points.length > 0).slice(0, SERIES);
  const drawn = series.flatMap(({ points }) => points);
  if (drawn.length === 0) return undefined;
  const x = scale(
    drawn.map(([value]) => value),
    [BOX.left, BOX.width - BOX.right],
  );
  const y = scale(
    drawn.map(([, value]) => value),
    [BOX.height - BOX.bottom, BOX.top],
  );
  const marks = series.map(({ points }, index) => {
    const at = points.map(([px, py]) => [x.place(px), y.place(py)] as const);
    if (type === 'line')
      return html`<polyline
        class="series s-${index % 6}"
        points="${at.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ')}"
      />`;
    return html`<g class="points s-${index % 6}"
      >${at.map(([px, py]) => html`<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3" />`)}</g
    >`;
  });
  return figure(
    chart,
    html`${axes(x, y)}${marks}`,
    series.length > 1 ? series.map(({ label }) => label) : [],
    pen,
  );
}

function barChart(chart: Fields, pen: Pen): Markup | undefined {
  const bars = elementsOf(chart)
    .map((element) => ({
      label: word(element['label'], pen),
      group: word(element['group'], pen),
      value: Number(element['value']),
    }))
    .filter(({ value }) => Number.isFinite(value))
    .slice(0, 60);
  if (bars.length === 0) return undefined;
  const groups = [...new Set(bars.map(({ group }) => group))];
  const y = scale([0, ...bars.map(({ value }) => value)], [BOX.height - BOX.bottom, BOX.top]);
  const step = (BOX.width - BOX.left - BOX.right) / bars.length;
  const every = Math.ceil(bars.length / 12);
  const zero = y.place(0);
  const marks = bars.map(({ value, label, group }, index) => {
    const left = BOX.left + step * index;
    const top = y.place(value);
    const name =
      index % every === 0
        ? html`<text
            class="tick"
            x="${(left + step / 2).toFixed(1)}"
            y="${BOX.height - BOX.bottom + 16}"
            text-anchor="middle"
            >${label.length > 12 ? `${label.slice(0, 11)}…` : label}</text
          >`
        : NOTHING;
    return html`<rect
        class="bar s-${groups.indexOf(group) % 6}"
        x="${(left + step * 0.15).toFixed(1)}"
        width="${(step * 0.7).toFixed(1)}"
        y="${Math.min(top, zero).toFixed(1)}"
        height="${Math.max(1, Math.abs(zero - top)).toFixed(1)}"
      />${name}`;
  });
  return figure(chart, html`${axes(undefined, y)}${marks}`, groups.length > 1 ? groups : [], pen);
}

function figure(chart: Fields, marks: Markup, names: readonly string[], pen: Pen): Markup {
  const title = chartTitle(chart, pen);
  const xLabel = word(chart['x_label'], pen);
  const yLabel = word(chart['y_label'], pen);
  const of = [yLabel, xLabel].filter((each) => each !== '').join(' by ');
  const says = [title, of].filter((each) => each !== undefined && each !== '').join(': ') || 'Chart';
  const legend =
    names.length === 0
      ? NOTHING
      : html`<ul class="legend">
          ${names.map((name, index) => html`<li><span class="swatch s-${index % 6}" aria-hidden="true"></span>${name}</li>`)}
        </ul>`;
  const named = (label: string, place: string): Markup =>
    label === '' ? NOTHING : html`<p class="axis-name ${place}">${label}</p>`;
  return html`<div class="drawing">
    ${title === undefined ? NOTHING : html`<p class="chart-title">${title}</p>`}${named(yLabel, 'above')}<svg
      viewBox="0 0 ${BOX.width} ${BOX.height}"
      role="img"
      aria-label="${says}"
    >
      ${marks}</svg
    >${named(xLabel, 'below')}${legend}
  </div>`;
}

interface Scale {
  place: (value: number) => number;
  ticks: number[];
}

/** A linear scale over values, with ticks at round numbers. */
function scale(values: readonly number[], [from, to]: [number, number]): Scale {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const span = most - least || Math.abs(most) || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const count = Math.round((high - low) / step);
  return {
    place: (value) => from + ((value - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: Math.min(count, 12) + 1 }, (_, index) =>
      Number((low + index * step).toPrecision(12)),
    ),
  };
}

function axes(x: Scale | undefined, y: Scale): Markup {
  const right = BOX.width - BOX.right;
  const bottom = BOX.height - BOX.bottom;
  const across = y.ticks.map(
    (tick) =>
      html`<line
          class="grid"
          x1="${BOX.left}"
          x2="${right}"
          y1="${y.place(tick).toFixed(1)}"
          y2="${y.place(tick).toFixed(1)}"
        /><text class="tick" x="${BOX.left - 8}" y="${(y.place(tick) + 4).toFixed(1)}" text-anchor="end"
          >${numberText(tick)}</text
        >`,
  );
  const along = (x?.ticks ?? []).map(
    (tick) =>
      html`<text class="tick" x="${x?.place(tick).toFixed(1)}" y="${bottom + 16}" text-anchor="middle"
        >${numberText(tick)}</text
      >`,
  );
  return html`${across}${along}<line
      class="axis"
      x1="${BOX.left}"
      x2="${right}"
      y1="${bottom}"
      y2="${bottom}"
    />`;
}

function pairs(points: unknown): [number, number][] {
  if (!Array.isArray(points)) return [];
  // Dates are drawn by their time.
  const number = (value: unknown): number =>
    typeof value === 'string' && Number.isNaN(Number(value)) ? Date.parse(value) : Number(value);
  return points
    .slice(0, MOST)
    .flatMap((point: unknown): [number, number][] =>
      Array.isArray(point) ? [[number(point[0]), number(point[1])]] : [],
    )
    .filter((point) => point.every(Number.isFinite));
}

function elementsOf(chart: Fields): Fields[] {
  return Array.isArray(chart['elements']) ? (chart['elements'] as unknown[]).filter(isFields) : [];
}

function word(value: unknown, pen: Pen): string {
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string'
    ? pen.line(value, 120)
    : value === undefined || value === null
      ? ''
      : pen.line(JSON.stringify(value), 120);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
