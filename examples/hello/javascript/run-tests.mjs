// Runs the tests of this folder with Node's own runner; writes reports/javascript.xml (JUnit) and
// coverage/javascript.part (one line a file: name, lines covered, lines).
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = new URL('..', import.meta.url);
for (const folder of ['reports', 'coverage']) mkdirSync(new URL(folder, project), { recursive: true });
const child = spawn(
  process.execPath,
  [
    '--experimental-test-coverage',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./javascript/junit-reporter.mjs',
    '--test-reporter-destination=reports/javascript.xml',
    'javascript/greet.test.mjs',
  ],
  { cwd: fileURLToPath(project), stdio: 'inherit' },
);
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
