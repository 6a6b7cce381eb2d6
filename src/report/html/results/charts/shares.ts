import type { Pen } from '../../../markdown/pen.js';
import { bar } from '../../bars.js';
import { html, type Markup } from '../../markup.js';
import { numberOf } from '../json-value.js';
import { elementsOf, type Fields, word } from './data.js';

const SHARES = 24;

/** A pie as a list of bars: lengths are compared more easily than angles, and each has its name beside it. */
export function drawShares(chart: Fields, pen: Pen): Markup | undefined {
  const parts = elementsOf(chart)
    .map((element) => ({ name: word(element['label'], pen), angle: numberOf(element['angle']) }))
    .filter(({ angle }) => Number.isFinite(angle) && angle >= 0)
    .slice(0, SHARES);
  const whole = parts.reduce((sum, { angle }) => sum + angle, 0);
  if (whole <= 0) return undefined;
  const rows = parts.map(({ name, angle }) => {
    const share = angle / whole;
    return html`<li>
      <span class="name">${name}</span><span class="share">${(share * 100).toFixed(1)} %</span>${bar(
        0,
        share,
        'k-share',
      )}
    </li>`;
  });
  return html`<ul class="shares">
    ${rows}
  </ul>`;
}
