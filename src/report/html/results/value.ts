import type { ResultFile, ResultType } from '../../results.js';

/** One value that a code step showed, in all of its forms. */
export interface ShownValue {
  step: string;
  order: number;
  main: boolean;
  forms: ResultFile[];
}

/** The forms that say most come first. */
const PREFERRED: readonly ResultType[] = [
  'png',
  'jpeg',
  'svg',
  'chart',
  'data',
  'markdown',
  'html',
  'json',
  'pdf',
  'latex',
  'text',
  'javascript',
];

/** The values of files, in their order; the forms of each, the best one first. */
export function valuesOf(files: readonly ResultFile[]): ShownValue[] {
  const values = new Map<string, ShownValue>();
  for (const file of files) {
    const key = `${file.order} ${file.step}`;
    const value = values.get(key) ?? { step: file.step, order: file.order, main: false, forms: [] };
    value.main ||= file.main;
    value.forms.push(file);
    values.set(key, value);
  }
  for (const { forms } of values.values())
    forms.sort((a, b) => PREFERRED.indexOf(a.type) - PREFERRED.indexOf(b.type));
  return [...values.values()];
}
