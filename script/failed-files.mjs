// The files with failed tests in a result of jest, relative to here, a line each; with --count, how the tests came out.
//   node script/failed-files.mjs [--count] RESULT.json
import { readFileSync } from 'node:fs';
import path from 'node:path';

const result = JSON.parse(readFileSync(process.argv.at(-1), 'utf8'));
if (process.argv.includes('--count')) {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  process.stdout.write(
    `\n${result.numPassedTests} passed, ${failed} failed, ${result.numPendingTests} skipped\n`,
  );
} else {
  const failed = result.testResults.filter(({ status }) => status === 'failed');
  process.stdout.write(failed.map(({ name }) => `${path.relative(process.cwd(), name)}\n`).join(''));
}
