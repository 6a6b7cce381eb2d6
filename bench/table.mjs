import { median, percentile } from './stats.mjs';

/**
 * One row: what was measured, beside the alternative measured in the same run and the floor under both, or beside rows
 * of their own.
 */
export function row(what, values, { unit = 'ms', against, floor, beside = [], aim, note } = {}) {
  return {
    what,
    median: median(values),
    p95: percentile(values, 95),
    unit,
    against,
    floor,
    beside,
    aim,
    note,
  };
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

export function print(rows) {
  for (const { what, median: m, p95, unit, against, floor, beside, aim, note } of rows) {
    process.stdout.write(`${what}: median ${number(m)} ${unit}, p95 ${number(p95)} ${unit}\n`);
    if (against) {
      process.stdout.write(
        `    ${against.what}: ${number(against.value)} ${unit}, ${(against.value / m).toFixed(1)} × ours\n`,
      );
    }
    if (floor)
      process.stdout.write(
        `    floor, ${floor.what}: ${number(floor.value)} ${unit}, ours is ${(m / floor.value).toFixed(1)} ×\n`,
      );
    if (beside.length > 0) {
      const each = beside.map(
        (other) =>
          `${other.what}: ${number(other.median)}, p95 ${number(other.p95)} (ours ${number(m / other.median)} ×)`,
      );
      process.stdout.write(`    beside ${each.join('; ')}\n`);
    }
    if (aim) process.stdout.write(`    aim ${aim.text}: ${aim.met ? 'met' : 'MISSED'}\n`);
    if (note) process.stdout.write(`    ${note}\n`);
  }
}
