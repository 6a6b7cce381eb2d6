import { formatBytes } from '../../bytes.js';
import type { UsageSample } from '../../results.js';
import { formatDuration } from '../../text/duration.js';
import type { HtmlReport } from '../input.js';
import { html, type Markup, NOTHING } from '../markup.js';
import type { PageSection } from '../section.js';

/** More points are not seen on a screen. */
const POINTS = 400;

interface Series {
  title: string;
  values: number[];
  /** What the axis ends at. */
  top: number;
  /** Of all that there was, where that is not what the axis ends at. */
  limit?: number;
  write: (value: number) => string;
}

/** Processors, memory and disk over the time of the run. */
export function usageSection({ run }: HtmlReport): PageSection | undefined {
  const samples = (run.usage ?? []).filter((sample) => Object.values(sample).every(Number.isFinite));
  if (samples.length === 0) return undefined;
  const cores = samples.map(({ cpuPercent }) => cpuPercent / 100);
  const all: Series[] = [
    { title: 'Processors', values: cores, top: Math.max(1, Math.ceil(Math.max(...cores))), write: coresOf },
    bytesSeries(
      'Memory',
      samples,
      ({ memoryBytes }) => memoryBytes,
      ({ memoryTotalBytes }) => memoryTotalBytes,
    ),
    bytesSeries(
      'Disk',
      samples,
      ({ diskBytes }) => diskBytes,
      ({ diskTotalBytes }) => diskTotalBytes,
    ),
  ];
  const from = samples[0]?.atMs ?? 0;
  const to = Math.max(samples.at(-1)?.atMs ?? 0, from + 1);
  return {
    id: 'usage',
    title: 'Resource use',
    note: 'By the metrics of the sandbox',
    body: html`<div class="charts">
      ${all.filter(({ top }) => top > 0).map((series) => chart(series, samples, from, to))}
    </div>`,
  };
}

function bytesSeries(
  title: string,
  samples: readonly UsageSample[],
  value: (sample: UsageSample) => number,
  total: (sample: UsageSample) => number,
): Series {
  const values = samples.map(value);
  const limit = Math.max(...samples.map(total));
  const most = Math.max(...values);
  // A small use of a large machine would be a line at the bottom: the axis ends a little above it then.
  const top = limit > 0 && most > limit / 3 ? Math.max(limit, most) : most * 1.25;
  return { title, values, top, write: formatBytes, ...(limit > 0 ? { limit } : {}) };
}

function coresOf(value: number): string {
  const text = value < 9.95 ? value.toFixed(1) : String(Math.round(value));
  return `${text} ${text === '1.0' ? 'core' : 'cores'}`;
}

function chart(
  { title, values, top, limit, write }: Series,
  samples: readonly UsageSample[],
  from: number,
  to: number,
): Markup {
  const most = Math.max(...values);
  const x = (atMs: number): number => ((atMs - from) / (to - from)) * 1000;
  const y = (value: number): number => 100 - (Math.max(0, value) / top) * 100;
  const points = thinned(samples.map(({ atMs }, index) => [x(atMs), y(values[index] ?? 0)] as const));
  // One sample is a level, not a moment.
  const drawn =
    points.length === 1
      ? [[0, points[0]?.[1] ?? 100] as const, [1000, points[0]?.[1] ?? 100] as const]
      : points;
  const line = drawn.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
  const of = limit === undefined ? '' : ` of ${write(limit)}`;
  const peak = `${write(most)}${of}`;
  const span =
    samples.length === 1
      ? `after ${formatDuration(from)}`
      : `from ${formatDuration(from)} to ${formatDuration(to)}`;
  return html`<figure class="chart">
    <figcaption>
      <span class="chart-title">${title}</span
      ><span class="peak">peak <strong>${write(most)}</strong>${of}</span>
    </figcaption>
    <div class="plot">
      <svg
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        role="img"
        aria-label="${`${title} ${span} of the run: peak ${peak}, at the end ${write(values.at(-1) ?? 0)}`}"
      >
        <line class="grid" x1="0" x2="1000" y1="0.5" y2="0.5" />
        <line class="grid" x1="0" x2="1000" y1="50" y2="50" />
        <polygon class="area" points="0,100 ${line} 1000,100" />
        <polyline class="curve" points="${line}" />
        <line class="axis" x1="0" x2="1000" y1="99.5" y2="99.5" /></svg
      ><span class="y-top" aria-hidden="true">${write(top)}</span>
    </div>
    <div class="x" aria-hidden="true">
      <span>${formatDuration(from)}</span
      >${samples.length > 1 ? html`<span>${formatDuration(to)}</span>` : NOTHING}
    </div>
  </figure>`;
}

/** Of each stretch its highest point: a peak must not be lost. */
function thinned(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  if (points.length <= POINTS) return [...points];
  const size = points.length / POINTS;
  return Array.from({ length: POINTS }, (_, index) => {
    const stretch = points.slice(
      Math.floor(index * size),
      Math.max(Math.floor(index * size) + 1, Math.floor((index + 1) * size)),
    );
    return stretch.reduce((best, point) => (point[1] < best[1] ? point : best));
  });
}
