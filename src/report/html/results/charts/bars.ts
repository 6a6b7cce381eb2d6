import type { Pen } from '../../../markdown/pen.js';
import { html, NOTHING } from '../../markup.js';
import { numberOf } from '../json-value.js';
import { elementsOf, type Fields, word } from './data.js';
import type { Drawing } from './draw.js';
import { ACROSS, axes, label, scaleOf, UPWARD } from './scale.js';

const BARS = 60;
/** So many names find room below them. */
const NAMES = 12;

/** Bars from zero, side by side; those of one group have one colour. */
export function drawBars(chart: Fields, pen: Pen): Drawing | undefined {
  const bars = elementsOf(chart)
    .map((element) => ({
      name: word(element['label'], pen),
      group: word(element['group'], pen),
      value: numberOf(element['value']),
    }))
    .filter(({ value }) => Number.isFinite(value))
    .slice(0, BARS);
  if (bars.length === 0) return undefined;
  const groups = [...new Set(bars.map(({ group }) => group))];
  const y = scaleOf([0, ...bars.map(({ value }) => value)], UPWARD);
  const [left, right] = ACROSS;
  const step = (right - left) / bars.length;
  const every = Math.ceil(bars.length / NAMES);
  const zero = y.place(0);
  const marks = bars.map(({ value, name, group }, index) => {
    const from = left + step * index;
    const top = y.place(value);
    return html`<rect
        class="bar s-${groups.indexOf(group) % 6}"
        x="${(from + step * 0.15).toFixed(1)}"
        width="${(step * 0.7).toFixed(1)}"
        y="${Math.min(top, zero).toFixed(1)}"
        height="${Math.max(1, Math.abs(zero - top)).toFixed(1)}"
      />${index % every === 0 ? label(from + step / 2, name) : NOTHING}`;
  });
  return { marks: html`${axes(undefined, y)}${marks}`, names: groups.length > 1 ? groups : [] };
}
