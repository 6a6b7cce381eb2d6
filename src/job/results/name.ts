import type { ResultType } from '../../report/results.js';
import { slugOf } from '../../report/slug.js';

const ENDINGS: Record<ResultType, string> = {
  text: 'txt',
  html: 'html',
  markdown: 'md',
  svg: 'svg',
  png: 'png',
  jpeg: 'jpg',
  pdf: 'pdf',
  latex: 'tex',
  json: 'json',
  javascript: 'js',
  data: 'data.json',
  chart: 'chart.json',
};

/** `02-plot-1.png`: the second step, the first value that it showed. Nothing in it comes from the sandbox. */
export function resultFileName(step: number, name: string, order: number, type: ResultType): string {
  return `${String(step + 1).padStart(2, '0')}-${slugOf(name, 'step')}-${order}.${ENDINGS[type]}`;
}

/** Whether a file is one that a run may have written. */
export function isResultFileName(file: string): boolean {
  return OURS.test(file);
}

const OURS = new RegExp(
  `^\\d{2,6}-[a-z0-9-]{1,60}-\\d{1,6}\\.(?:${Object.values(ENDINGS).join('|').replaceAll('.', '\\.')})$`,
);

export const MANIFEST = 'manifest.json';
