import { text } from './text.js';

/** A file on this machine. That it stays inside the root is judged by `outside-root.ts`. */
export const report = text('a path inside the project folder that ends in .html', /^[^\0]*[^/\\\0]\.html$/).describe('Local file for a report of the run, relative to the folder of the sandbox file: one HTML page that needs no network, with steps, logs, tests, results and resource use. Written also when the run fails or is cancelled.');
