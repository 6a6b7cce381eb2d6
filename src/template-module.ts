import { writeSync } from 'node:fs';
import { evaluateModule } from './template/module/evaluate.js';
import { ANSWER_FD } from './template/module/answer.js';

// A process of its own, because it runs code of the repository: dist/template-module/index.js FILE
const answer = Buffer.from(JSON.stringify(await evaluateModule(process.argv[2] ?? '')));
for (let sent = 0; sent < answer.length;) {
  try {
    sent += writeSync(ANSWER_FD, answer, sent);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
  }
}
// Whatever the module left running.
process.exit();
