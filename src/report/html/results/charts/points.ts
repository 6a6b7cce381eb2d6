import type { Pen } from '../../../markdown/pen.js';
import { html } from '../../markup.js';
import { numberOf } from '../json-value.js';
import { elementsOf, type Fields, MOST, word } from './data.js';
import type { Drawing } from './draw.js';
import { ACROSS, axes, scaleOf, UPWARD } from './scale.js';

const SERIES = 12;

/** Lines or points over two linear axes; dates are placed by their time. */
export function drawPoints(chart: Fields, pen: Pen): Drawing | undefined {
  const all = elementsOf(chart).map((element) => ({
    name: word(element['label'], pen),
    points: pairs(element['points']),
  }));
  const series = all.filter(({ points }) => points.length > 0).slice(0, SERIES);
  const drawn = series.flatMap(({ points }) => points);
  if (drawn.length === 0) return undefined;
  const x = scaleOf(
    drawn.map(([value]) => value),
    ACROSS,
  );
  const y = scaleOf(
    drawn.map(([, value]) => value),
    UPWARD,
  );
  const marks = series.map(({ points }, index) => {
    const at = points.map(([px, py]) => [x.place(px).toFixed(1), y.place(py).toFixed(1)] as const);
    if (chart['type'] === 'line') {
      const line = at.map((point) => point.join(',')).join(' ');
      return html`<polyline class="series s-${index % 6}" points="${line}" />`;
    }
    return html`<g class="points s-${index % 6}">
      ${at.map(([px, py]) => html`<circle cx="${px}" cy="${py}" r="3" />`)}
    </g>`;
  });
  return {
    marks: html`${axes(x, y)}${marks}`,
    names: series.length > 1 ? series.map(({ name }) => name) : [],
  };
}

function pairs(points: unknown): [number, number][] {
  if (!Array.isArray(points)) return [];
  const number = (value: unknown): number =>
    typeof value === 'string' && Number.isNaN(Number(value)) ? Date.parse(value) : numberOf(value);
  return points
    .slice(0, MOST)
    .flatMap((point: unknown): [number, number][] =>
      Array.isArray(point) ? [[number(point[0]), number(point[1])]] : [],
    )
    .filter((point) => point.every(Number.isFinite));
}
