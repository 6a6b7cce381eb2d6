import { formatBytes } from '../../bytes.js';
import type { Pen } from '../../markdown/pen.js';
import type { ResultFile, ResultType } from '../../results.js';
import type { ReadContent } from '../input.js';
import { foreignMarkdown } from '../foreign-markdown.js';
import { CUT_TYPES, FILE_LIMITS, LIMITS } from '../limits.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { leftOut, textBox } from '../section.js';
import { chartTitle } from './charts/data.js';
import { chartMarkup } from './charts/draw.js';
import { chartTable } from './charts/listed.js';
import { foreignFrame } from './frame.js';
import { imageSize } from './image-size.js';
import { dataTable } from './table.js';

/** One form of a value, or a sentence that says why it is not shown. */
export type FormMarkup = { shown: Markup } | { why: string };

export interface FormContext {
  pen: Pen;
  /** Of the page, in bytes: what may still be put into it. */
  room: { left: number };
  /** What the value is called. */
  label: string;
  /** The data of the value's chart, where it has one. */
  chart?: unknown;
}

export const TYPE_NAMES: Record<ResultType, string> = {
  text: 'Text',
  html: 'HTML',
  markdown: 'Markdown',
  svg: 'SVG',
  png: 'PNG',
  jpeg: 'JPEG',
  pdf: 'PDF',
  latex: 'LaTeX',
  json: 'JSON',
  javascript: 'JavaScript',
  data: 'Data',
  chart: 'Chart',
};

/** Shows what a file holds, by the type that it claims to be. */
export function formMarkup(
  file: ResultFile,
  content: ReadContent | undefined,
  context: FormContext,
): FormMarkup {
  const { pen, room } = context;
  if (!content) return { why: 'it could not be read' };
  if ('problem' in content) return { why: pen.line(content.problem, 300) };
  const { bytes, size } = content;
  const limit = FILE_LIMITS[file.type];
  if (size > bytes.byteLength && !CUT_TYPES.has(file.type)) {
    return {
      why: `at ${formatBytes(size)} it is too large for this page, which takes ${formatBytes(limit)} of it`,
    };
  }
  const inPage = ['png', 'jpeg', 'svg', 'pdf', 'html'].includes(file.type);
  if (inPage && bytes.byteLength > room.left) return { why: 'the page holds as much as it may already' };
  const form = BY_TYPE[file.type](bytes, size, context);
  if (inPage && 'shown' in form) room.left -= bytes.byteLength;
  return form;
}

type Show = (bytes: Uint8Array, size: number, context: FormContext) => FormMarkup;

const picture =
  (type: 'png' | 'jpeg'): Show =>
  (bytes, _size, { pen, label, chart }) => {
    const at = imageSize(type, bytes);
    if (!at) return { why: `it is no ${TYPE_NAMES[type]} picture` };
    if (at.width * at.height > LIMITS.pixels)
      return { why: `its ${at.width} × ${at.height} pixels are too many for this page` };
    const alt = chartTitle(chart, pen) ?? label;
    return {
      shown: html`<img
        class="picture"
        alt="${alt}"
        width="${at.width}"
        height="${at.height}"
        decoding="async"
        src="${dataUri(`image/${type}`, bytes)}"
      />`,
    };
  };

const text: Show = (bytes, size, { pen, label }) => {
  const decoded = decode(bytes);
  return {
    shown: html`${textBox(pen.text(decoded, Infinity), label)}${cutNote(bytes, size)}`,
  };
};

const BY_TYPE: Record<ResultType, Show> = {
  png: picture('png'),
  jpeg: picture('jpeg'),
  // As a picture it runs no script and loads nothing.
  svg: (bytes, _size, { label }) => ({
    shown: html`<img
      class="picture drawn"
      alt="${label}"
      decoding="async"
      src="${dataUri('image/svg+xml', bytes)}"
    />`,
  }),
  html: (bytes, _size, { pen, label }) => ({
    shown: foreignFrame(masked(decode(bytes), pen), `${label}: HTML`, pen),
  }),
  markdown(bytes, size, context) {
    const shown = foreignMarkdown(context.pen.text(decode(bytes), Infinity));
    if (!shown) return { why: 'there is nothing in it' };
    return {
      shown: html`<div class="foreign">${shown}</div>
        ${cutNote(bytes, size)}`,
    };
  },
  data(bytes, size, context) {
    const table = dataTable(parsed(bytes), context.label, context.pen);
    return table ? { shown: table } : text(bytes.subarray(0, FILE_LIMITS.text), size, context);
  },
  chart(bytes, size, context) {
    const { chart } = context;
    const shown = chartMarkup(chart, context.pen) ?? chartTable(chart, context.pen);
    return shown ? { shown } : text(bytes.subarray(0, FILE_LIMITS.text), size, context);
  },
  pdf(bytes, _size, { label }) {
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') return { why: 'it is no PDF' };
    return {
      shown: html`<p>
        <a class="download" download="result.pdf" href="${dataUri('application/pdf', bytes)}"
          >Save ${label} as PDF (${formatBytes(bytes.byteLength)})</a
        >
      </p>`,
    };
  },
  text,
  latex: text,
  json: text,
  javascript: text,
};

/** Says that the beginning is shown, where there is more. */
function cutNote(bytes: Uint8Array, size: number): Markup {
  if (size <= bytes.byteLength) return NOTHING;
  return leftOut(`The first ${formatBytes(bytes.byteLength)} of ${formatBytes(size)}; the file has all.`);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** HTML of somebody else: only the secrets are taken out; what it is otherwise is the frame's matter. */
function masked(page: string, pen: Pen): string {
  return pen.text(page, Infinity);
}

function dataUri(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}

export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
