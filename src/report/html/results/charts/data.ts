import type { Pen } from '../../../markdown/pen.js';
import { jsonText } from '../json-value.js';
import { numberText } from '../number-text.js';

export type Fields = Record<string, unknown>;

/** More points, bars or rows of a chart are not drawn or listed. */
export const MOST = 500;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parts of a chart, where it has any that are what they should be. */
export function elementsOf(chart: Fields): Fields[] {
  return Array.isArray(chart['elements']) ? (chart['elements'] as unknown[]).filter(isFields) : [];
}

/** Any value of a chart as a few words. */
export function word(value: unknown, pen: Pen): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return numberText(value);
  return pen.line(jsonText(value), 120);
}

/** What a chart is called, where it says so. */
export function chartTitle(chart: unknown, pen: Pen): string | undefined {
  const title = isFields(chart) && typeof chart['title'] === 'string' ? pen.line(chart['title'], 200) : '';
  return title === '' ? undefined : title;
}
