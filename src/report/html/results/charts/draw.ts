import type { Pen } from '../../../markdown/pen.js';
import { html, type Markup, NOTHING } from '../../markup.js';
import { drawBars } from './bars.js';
import { drawBoxes } from './boxes.js';
import { chartTitle, elementsOf, type Fields, isFields, word } from './data.js';
import { drawPoints } from './points.js';
import { BOX } from './scale.js';
import { drawShares } from './shares.js';

/** What is drawn of a chart, and the names of its colours, where it has more than one. */
export interface Drawing {
  marks: Markup;
  names: string[];
}

const CHARTS = 12;

/** The data of a chart, as E2B's interpreter writes them, drawn by us. Undefined when there is nothing in it to draw. */
export function chartMarkup(chart: unknown, pen: Pen): Markup | undefined {
  if (!isFields(chart)) return undefined;
  switch (chart['type']) {
    case 'line':
    case 'scatter':
      return figure(chart, drawPoints(chart, pen), pen);
    case 'bar':
      return figure(chart, drawBars(chart, pen), pen);
    case 'box_and_whisker':
      return figure(chart, drawBoxes(chart, pen), pen);
    case 'pie': {
      const shares = drawShares(chart, pen);
      return shares && html`<div class="drawing">${titleMarkup(chart, pen)}${shares}</div>`;
    }
    case 'superchart': {
      // Several in one picture; none of them holds others.
      const parts = elementsOf(chart)
        .slice(0, CHARTS)
        .flatMap((part) => (part['type'] === 'superchart' ? [] : (chartMarkup(part, pen) ?? [])));
      return parts.length === 0 ? undefined : html`${titleMarkup(chart, pen)}${parts}`;
    }
    default:
      return undefined;
  }
}

function titleMarkup(chart: Fields, pen: Pen): Markup {
  const title = chartTitle(chart, pen);
  return title === undefined ? NOTHING : html`<p class="chart-title">${title}</p>`;
}

function figure(chart: Fields, drawing: Drawing | undefined, pen: Pen): Markup | undefined {
  if (!drawing) return undefined;
  const { marks, names } = drawing;
  const xLabel = word(chart['x_label'], pen);
  const yLabel = word(chart['y_label'], pen);
  const of = [yLabel, xLabel].filter((each) => each !== '').join(' by ');
  const says = [chartTitle(chart, pen) ?? '', of].filter((each) => each !== '').join(': ') || 'Chart';
  const named = (label: string, place: string): Markup =>
    label === '' ? NOTHING : html`<p class="axis-name ${place}">${label}</p>`;
  const legend = names.map(
    (name, index) => html`<li><span class="swatch s-${index % 6}" aria-hidden="true"></span>${name}</li>`,
  );
  return html`<div class="drawing">
    ${titleMarkup(chart, pen)}${named(yLabel, 'above')}
    <svg viewBox="0 0 ${BOX.width} ${BOX.height}" role="img" aria-label="${says}">${marks}</svg>
    ${named(xLabel, 'below')}${
      names.length === 0
        ? NOTHING
        : html`<ul class="legend">
            ${legend}
          </ul>`
    }
  </div>`;
}
