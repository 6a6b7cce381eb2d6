import { examineEngine } from './examine/engine.js';
import { examineFile } from './examine/file.js';
import { examineBranch, examineGitHub } from './examine/github.js';
import { examineService } from './examine/service.js';
import { examineTool } from './examine/tool.js';
import { examineWorkflows } from './examine/workflows.js';
import type { Facts } from './facts.js';
import type { Finding } from './finding.js';
import { readWorkflows } from './workflow/read.js';

/** What the facts mean: a finding for everything that was looked at, in the order in which a run would meet it. */
export function examine(facts: Facts): Finding[] {
  const reading = readWorkflows(facts.workflows);
  return [
    ...examineTool(facts.tool),
    ...examineService(facts.service),
    ...examineEngine(facts.engine, { chosen: facts.service.local, version: facts.tool.version }),
    ...examineFile(facts.file),
    ...examineGitHub(facts.github, reading.workflows),
    ...examineBranch(facts.github, reading.workflows),
    ...examineWorkflows(reading, facts.file),
  ];
}
