import type { TestPlace } from '../junit/model.js';
import type { Pen } from '../markdown/pen.js';
import type { ReportLinks } from '../model.js';

/** `src/cart.ts:7`. */
export function placeText({ file, line }: TestPlace): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** Where a place of the repository is shown. Undefined when that is not known, or its path climbs out of the repository. */
export function placeAddress({ file, line }: TestPlace, pen: Pen, { blob }: ReportLinks): string | undefined {
  if (blob === undefined) return undefined;
  const path = pen.line(file, 1000).split('/').map(encodeURIComponent).join('/');
  const address = `${blob}${path}${line === undefined ? '' : `#L${line}`}`;
  return URL.canParse(address) && new URL(address).href.startsWith(blob) ? address : undefined;
}
