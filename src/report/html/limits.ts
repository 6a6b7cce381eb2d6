import type { ResultType } from '../results.js';

const KB = 1000;
const MB = 1000 * KB;

/** Of a result file, in bytes: text is cut there, of anything else nothing is shown beyond. What is longer than 20 MB is not kept. */
export const FILE_LIMITS: Record<ResultType, number> = {
  text: 64 * KB,
  latex: 64 * KB,
  json: 64 * KB,
  javascript: 64 * KB,
  markdown: 128 * KB,
  html: 512 * KB,
  svg: 2 * MB,
  chart: 2 * MB,
  pdf: 5 * MB,
  png: 8 * MB,
  jpeg: 8 * MB,
  // Read whole to be shown in part: columns stand one after the other.
  data: 20 * MB,
};

/** Types of which the beginning says something. */
export const CUT_TYPES: ReadonlySet<ResultType> = new Set([
  'text',
  'latex',
  'json',
  'javascript',
  'markdown',
]);

export const LIMITS = {
  /** Values of code steps. */
  values: 200,
  /** Bytes of images, drawings and documents in one page, as they are in their files. */
  embedded: 24 * MB,
  /** More pixels take a browser's memory. */
  pixels: 50_000_000,
  rows: 100,
  columns: 24,
  cell: 200,
  /** Of a step's log, in bytes: its beginning and its end. */
  logHead: 48 * KB,
  logTail: 160 * KB,
  /** Of all logs. */
  logs: 4 * MB,
  /** Of what a step wrote for the summary, in UTF-16 units. */
  summary: 64_000,
  steps: 1000,
  failures: 200,
  traces: 50,
  flaky: 200,
  changes: 1000,
  files: 1000,
  messages: 200,
} as const;
