import type { SecretMask } from '../secret-mask.js';
import { cleanText } from '../text/clean.js';
import { html, Markup } from './markup.js';

/** Colour and weight: what a log says with them is worth showing. Everything else of terminals is left out. */
// oxlint-disable-next-line no-control-regex -- reading them is the point
const STYLE = /\u001b\[([\d;:]{0,64})m/g;

interface Style {
  colour?: string;
  bold?: boolean;
  dim?: boolean;
  italic?: boolean;
  underline?: boolean;
}

interface Piece {
  text: string;
  style: Style;
}

/** Black and white are the reader's own. */
const COLOURS = [undefined, 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', undefined] as const;

/**
 * What a step printed, as a terminal would have left it: what a lone `\r` let write over is gone, colours are classes.
 * Backgrounds are not shown: on one of the sandbox's choice nobody could promise that text can be read.
 */
export function terminalMarkup(text: string, mask: SecretMask): Markup {
  const pieces = masked(parse(text.split('\n').map(lastWritten).join('\n')), mask);
  return html`${pieces.map(({ text: own, style }) => {
    const classes = classesOf(style);
    return classes === '' ? own : html`<span class="${classes}">${own}</span>`;
  })}`;
}

/** Of a line that was written over, what stood there in the end. */
function lastWritten(line: string): string {
  const whole = line.replace(/\r+$/, '');
  const at = whole.lastIndexOf('\r');
  return at === -1 ? whole : (whole.slice(0, at).match(STYLE) ?? []).join('') + whole.slice(at + 1);
}

function parse(text: string): Piece[] {
  const pieces: Piece[] = [];
  let style: Style = {};
  let from = 0;
  const take = (to: number): void => {
    const own = cleanText(text.slice(from, to));
    if (own === '') return;
    const last = pieces.at(-1);
    if (last && classesOf(last.style) === classesOf(style)) last.text += own;
    else pieces.push({ text: own, style });
  };
  for (const found of text.matchAll(STYLE)) {
    take(found.index);
    from = found.index + found[0].length;
    style = changed(style, found[1] ?? '');
  }
  take(text.length);
  return pieces;
}

function changed(style: Style, parameters: string): Style {
  let next = { ...style };
  const codes = parameters.split(/[;:]/).map((each) => (each === '' ? 0 : Number(each)));
  for (let at = 0; at < codes.length; at += 1) {
    const one = codes[at] ?? 0;
    if (one === 0) next = {};
    else if (one === 1) next.bold = true;
    else if (one === 2) next.dim = true;
    else if (one === 3) next.italic = true;
    else if (one === 4) next.underline = true;
    else if (one === 22) next = without(without(next, 'bold'), 'dim');
    else if (one === 23) next = without(next, 'italic');
    else if (one === 24) next = without(next, 'underline');
    else if (one === 38 || one === 48) {
      const { colour, length } = extended(codes.slice(at + 1));
      if (one === 38) next = coloured(next, colour);
      at += length;
    } else if (one >= 30 && one <= 37) next = coloured(next, COLOURS[one - 30]);
    else if (one === 39) next = without(next, 'colour');
    else if (one === 90) next = coloured(next, 'grey');
    else if (one > 90 && one <= 97) next = coloured(next, COLOURS[one - 90]);
  }
  return next;
}

/** A colour of 256 or of 16 million, as the nearest one that we have. */
function extended([kind, ...values]: number[]): { colour: string | undefined; length: number } {
  const [first = 0, second = 0, third = 0] = values;
  if (kind === 2) return { colour: nearest(first, second, third), length: 4 };
  if (kind !== 5) return { colour: undefined, length: 0 };
  if (first < 16) return { colour: first === 8 ? 'grey' : COLOURS[first % 8], length: 2 };
  if (first >= 232) return { colour: first < 250 ? 'grey' : undefined, length: 2 };
  const cube = first - 16;
  const level = (step: number): number => (step % 6) * 51;
  return {
    colour: nearest(level(Math.floor(cube / 36)), level(Math.floor(cube / 6)), level(cube)),
    length: 2,
  };
}

function nearest(red: number, green: number, blue: number): string | undefined {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (most - least < 40) return most > 90 && most < 200 ? 'grey' : undefined;
  const middle = (most + least) / 2;
  return COLOURS[(red > middle ? 1 : 0) + (green > middle ? 2 : 0) + (blue > middle ? 4 : 0)];
}

function coloured(style: Style, colour: string | undefined): Style {
  return colour === undefined ? without(style, 'colour') : { ...style, colour };
}

function without(style: Style, key: keyof Style): Style {
  const { [key]: _gone, ...rest } = style;
  return rest;
}

function classesOf({ colour, bold, dim, italic, underline }: Style): string {
  return [
    colour === undefined ? '' : `t-${colour}`,
    bold === true ? 't-bold' : '',
    dim === true && colour === undefined ? 't-grey' : '',
    italic === true ? 't-italic' : '',
    underline === true ? 't-underline' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

/** Masks what is read as one text, however it was coloured in between. */
function masked(pieces: readonly Piece[], mask: SecretMask): Piece[] {
  const spans = mask.find(pieces.map(({ text }) => text).join(''));
  if (spans.length === 0) return [...pieces];
  const result: Piece[] = [];
  let at = 0;
  let hiddenTo = 0;
  let next = 0;
  for (const { text, style } of pieces) {
    let own = '';
    let from = at;
    const end = at + text.length;
    while (from < end) {
      if (from < hiddenTo) {
        from = Math.min(end, hiddenTo);
        continue;
      }
      const span = spans[next];
      if (span && span[0] <= from) {
        next += 1;
        if (span[1] <= from) continue;
        own += '***';
        hiddenTo = span[1];
        // What begins before it ends is hidden with it.
        for (let more = spans[next]; more && more[0] <= hiddenTo; more = spans[next]) {
          hiddenTo = Math.max(hiddenTo, more[1]);
          next += 1;
        }
        continue;
      }
      const to = Math.min(end, span?.[0] ?? end);
      own += text.slice(from - at, to - at);
      from = to;
    }
    if (own !== '') result.push({ text: own, style });
    at = end;
  }
  return result;
}
