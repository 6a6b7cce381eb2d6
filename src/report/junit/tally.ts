import { createSecretMask } from '../secret-mask.js';
import { cleanLine, cleanText } from '../text/clean.js';
import { middleCut, shorten } from '../text/cut.js';
import type { JunitLimits } from './limits.js';
import type { FailedTest, FlakyTest, SlowTest, TestName, TestReport } from './model.js';
import type { RawCase } from './parse.js';
import { placeOf } from './place.js';
import type { RepositoryPaths } from './repository-path.js';

/** Adds tests up. */
export interface Tally {
  /** @param file tells tests of one report from those of another */
  add(file: number, found: RawCase): void;
  /** How many were added. */
  readonly cases: number;
  report(): Omit<TestReport, 'files' | 'problems'>;
}

/** What a name came to in one file: the tries of one test, or tests that nobody can tell apart. */
interface Entry {
  name: TestName;
  passed: number;
  /** What the last try that was not skipped came to. */
  lastPassed: boolean;
  skipped: number;
  failures: Failure[];
  retries: number;
}

type Failure = Omit<FailedTest, keyof TestName | 'attempts'>;

/**
 * Several tests of one name in one file are tries of the same test if one of them failed and the last of them passed:
 * that is how gotestsum writes a rerun. Then it is flaky, and counts once. In any other case each counts by itself: a
 * failure is never explained away by a test before it.
 */
export function createTally(paths: RepositoryPaths, secrets: readonly string[], limits: JunitLimits): Tally {
  const mask = createSecretMask(secrets);
  const line = (text: string, units: number): string => shorten(mask.apply(cleanLine(text)), units);
  const block = (text: string, units: number): string => middleCut(mask.apply(cleanText(text)).trim(), units);

  const entries = new Map<string, Entry>();
  let slowest: SlowTest[] = [];
  let durationMs = 0;
  let cases = 0;
  let keptUnits = 0;
  let keptFailures = 0;

  function nameOf({ name, classname, suites }: RawCase): TestName {
    // jest-junit repeats the name there, mocha its end.
    const ofClass = classname !== '' && !name.endsWith(classname);
    const suite = ofClass ? classname : (suites.findLast((one) => one !== '') ?? '');
    return {
      name: line(name === '' ? (suites.at(-1) ?? '') : name, limits.nameUnits) || '(without a name)',
      suite: line(suite, limits.nameUnits),
    };
  }

  /** Beyond the limits only that it failed. */
  function failureOf(found: RawCase): Failure {
    const kind = found.outcome === 'error' ? 'error' : 'failed';
    keptFailures += 1;
    if (keptFailures > limits.failures || keptUnits > limits.keptUnits)
      return { kind, message: '', detail: '' };
    const place = placeOf(found, paths);
    const detail = block(found.detail, limits.detailUnits);
    const message = line(messageOf(found, detail), limits.messageUnits);
    keptUnits += message.length + detail.length;
    const { durationMs: took } = found;
    return {
      kind,
      message,
      detail,
      ...(place ? { place } : {}),
      ...(took === undefined ? {} : { durationMs: took }),
    };
  }

  function noteSlow(name: TestName, took: number): void {
    durationMs += took;
    if (took <= 0 || (slowest.length >= limits.slowest && took <= (slowest.at(-1)?.durationMs ?? 0))) return;
    slowest = [...slowest, { ...name, durationMs: took }]
      .sort((a, b) => b.durationMs - a.durationMs)
      .slice(0, limits.slowest);
  }

  return {
    add(file, found) {
      cases += 1;
      const name = nameOf(found);
      if (found.durationMs !== undefined) noteSlow(name, found.durationMs);
      const key = JSON.stringify([file, found.suites.at(-1) ?? '', name.suite, name.name]);
      let entry = entries.get(key);
      if (!entry) {
        entry = { name, passed: 0, lastPassed: false, skipped: 0, failures: [], retries: 0 };
        entries.set(key, entry);
      }
      entry.retries += found.retries;
      if (found.outcome === 'skipped') entry.skipped += 1;
      else if (found.outcome === 'passed') {
        entry.passed += 1;
        entry.lastPassed = true;
        if (found.retries > 0) entry.failures.push(failureOf(found));
      } else {
        entry.lastPassed = false;
        entry.failures.push(failureOf(found));
      }
    },
    get cases() {
      return cases;
    },
    report() {
      const counts = { tests: 0, passed: 0, failed: 0, errors: 0, skipped: 0, flaky: 0 };
      const failures: FailedTest[] = [];
      const flaky: FlakyTest[] = [];
      for (const entry of entries.values()) {
        const { name, passed, skipped, lastPassed, retries } = entry;
        counts.skipped += skipped;
        const first = entry.failures[0];
        if (first && lastPassed) {
          counts.passed += 1;
          counts.flaky += 1;
          const { message, place } = first;
          const failed = Math.max(retries, entry.failures.length);
          if (flaky.length < limits.failures)
            flaky.push({ ...name, message, ...(place ? { place } : {}), failures: failed });
          continue;
        }
        counts.passed += passed;
        for (const failure of entry.failures) {
          counts[failure.kind === 'error' ? 'errors' : 'failed'] += 1;
          const attempts = entry.failures.length === 1 ? 1 + retries : 1;
          if (failures.length < limits.failures) failures.push({ ...name, ...failure, attempts });
        }
      }
      counts.tests = counts.passed + counts.failed + counts.errors + counts.skipped;
      return { counts, durationMs: Math.round(durationMs), failures, flaky, slowest };
    },
  };
}

/** The message, or where a runner gives none (gotestsum writes `Failed`), the line of the detail that says most. */
function messageOf({ message, name }: RawCase, detail: string): string {
  if (message.trim() !== '' && message.trim() !== 'Failed') return message;
  const said = detail
    .split('\n')
    .find((one) => one.trim() !== '' && !/^\s*(?:===|---) /.test(one) && !one.trim().endsWith(`::${name}`));
  return said ?? message;
}
