import { html, type Markup, NOTHING } from '../../markup.js';
import { numberText } from '../number-text.js';

/** Where a chart is drawn, in the units of its picture. */
export const BOX = { width: 640, height: 320, left: 56, right: 16, top: 16, bottom: 40 };
export const ACROSS = [BOX.left, BOX.width - BOX.right] as const;
export const UPWARD = [BOX.height - BOX.bottom, BOX.top] as const;

export interface Scale {
  place: (value: number) => number;
  ticks: number[];
}

/** A linear scale over values, with ticks at round numbers. */
export function scaleOf(values: readonly number[], [from, to]: readonly [number, number]): Scale {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const span = most - least || Math.abs(most) || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const count = Math.min(12, Math.round((high - low) / step));
  return {
    place: (value) => from + ((value - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(12))),
  };
}

/** Lines across at the ticks of `y`, and numbers at those of both. */
export function axes(x: Scale | undefined, y: Scale): Markup {
  const [, right] = ACROSS;
  const [bottom] = UPWARD;
  const across = y.ticks.map((tick) => {
    const at = y.place(tick);
    return html`<line
        class="grid"
        x1="${BOX.left}"
        x2="${right}"
        y1="${at.toFixed(1)}"
        y2="${at.toFixed(1)}"
      />
      <text class="tick" x="${BOX.left - 8}" y="${(at + 4).toFixed(1)}" text-anchor="end">
        ${numberText(tick)}
      </text>`;
  });
  const along = x === undefined ? NOTHING : x.ticks.map((tick) => label(x.place(tick), numberText(tick)));
  return html`${across}${along}<line
      class="axis"
      x1="${BOX.left}"
      x2="${right}"
      y1="${bottom}"
      y2="${bottom}"
    />`;
}

/** A name below the axis. */
export function label(x: number, text: string): Markup {
  const shown = text.length > 12 ? `${text.slice(0, 11).toWellFormed()}…` : text;
  return html`<text class="tick" x="${x.toFixed(1)}" y="${UPWARD[0] + 16}" text-anchor="middle"
    >${shown}</text
  >`;
}
