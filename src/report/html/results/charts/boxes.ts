import type { Pen } from '../../../markdown/pen.js';
import { html } from '../../markup.js';
import { numberOf } from '../json-value.js';
import { elementsOf, type Fields, word } from './data.js';
import type { Drawing } from './draw.js';
import { ACROSS, axes, label, scaleOf, UPWARD } from './scale.js';

const BOXES = 24;
const OUTLIERS = 100;

/** Boxes from the first to the third quartile, with the median, whiskers and outliers. */
export function drawBoxes(chart: Fields, pen: Pen): Drawing | undefined {
  const boxes = elementsOf(chart)
    .map((element) => ({
      name: word(element['label'], pen),
      five: [
        element['min'],
        element['first_quartile'],
        element['median'],
        element['third_quartile'],
        element['max'],
      ].map(numberOf) as [number, number, number, number, number],
      outliers: (Array.isArray(element['outliers']) ? element['outliers'] : [])
        .slice(0, OUTLIERS)
        .map(numberOf)
        .filter(Number.isFinite),
    }))
    .filter(({ five }) => five.every(Number.isFinite))
    .slice(0, BOXES);
  if (boxes.length === 0) return undefined;
  const y = scaleOf(
    boxes.flatMap(({ five, outliers }) => [...five, ...outliers]),
    UPWARD,
  );
  const [left, right] = ACROSS;
  const step = (right - left) / boxes.length;
  const width = Math.min(64, step * 0.5);
  const marks = boxes.map(({ name, five, outliers }, index) => {
    const middle = left + step * (index + 0.5);
    const [x1, x, x2] = [middle - width / 2, middle, middle + width / 2].map((each) => each.toFixed(1));
    const [min, , median, third, max] = five.map((value) => y.place(value).toFixed(1));
    const height = Math.max(1, y.place(five[1]) - y.place(five[3])).toFixed(1);
    return html`<line class="whisker" x1="${x}" x2="${x}" y1="${min}" y2="${max}" />
      <rect class="quartiles" x="${x1}" y="${third}" width="${width.toFixed(1)}" height="${height}" />
      <line class="whisker" x1="${x1}" x2="${x2}" y1="${median}" y2="${median}" />
      <line class="whisker" x1="${x1}" x2="${x2}" y1="${min}" y2="${min}" />
      <line class="whisker" x1="${x1}" x2="${x2}" y1="${max}" y2="${max}" />
      <g class="points s-0">
        ${outliers.map((value) => html`<circle cx="${x}" cy="${y.place(value).toFixed(1)}" r="3" />`)}
      </g>
      ${label(middle, name)}`;
  });
  return { marks: html`${axes(undefined, y)}${marks}`, names: [] };
}
