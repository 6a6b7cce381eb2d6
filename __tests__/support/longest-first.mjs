import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Required, not imported: its types would bring Node's to every script that Lint looks at beside this one.
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/**
 * Files that take longest, in the order in which they begin. A new machine knows no durations, and Jest would go by size: a
 * short file that takes minutes would begin last, and the rest of the run would be it alone.
 */
const FIRST = [
  // These make, on a new machine, what others take from `.cache`: those stand further down, and need not wait for it.
  'engine/interpreter/contexts',
  'engine/builds/images',
  'engine/state-table',
  'e2e/bundle',
  'e2e/getting-started',
  'engine/cli',
  'e2e/action-report',
  'e2e/infra',
  'e2e/upload',
  'e2e/code-steps',
  'report/html/browser',
  'engine/builds/steps',
  'e2e/run',
  'engine/memory',
  'engine/malformed/malformed',
  'e2e/action-kept',
  'e2e/service-create',
  'e2e/template-action',
  'engine/egress',
  'engine/interpreter/template',
  'e2e/prune',
  'e2e/download',
  'engine/endurance',
  'e2e/template',
  'engine/interpreter/endings',
  'e2e/service-life',
  'engine/agent/watch',
  'engine/isolation',
  'engine/limits',
  'e2e/workflows',
  'e2e/kills',
  'e2e/template-sources',
  'e2e/action-ports',
  'engine/builds/protocol',
  'e2e/action-trust',
  'engine/adoption',
];

/** The files of the list, then the others as Jest orders them. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const [first] = tests;
    const paths = FIRST.map((name) =>
      join(first?.context.config.rootDir ?? '.', '__tests__', `${name}.test.ts`),
    );
    const missing = paths.filter((path) => !existsSync(path));
    if (missing.length > 0)
      throw new Error(`longest-first.mjs names what is not there: ${missing.join(', ')}`);
    const placeOf = ({ path }) => {
      const place = paths.indexOf(path);
      return place === -1 ? paths.length : place;
    };
    return (await super.sort(tests)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
