import { declare } from '../infra/declare.js';
import { DEFAULT_STAGE } from '../spec/infra/model.js';
import { resolveInfra } from '../spec/infra/resolve.js';
import { sourceReader } from '../job/read-source.js';
import { isMapping } from '../spec/mapping.js';
import type { Problem } from '../spec/model.js';
import { type FileText, readSandboxFile } from '../spec/read-file.js';
import { resolveRun } from '../spec/resolve.js';
import { readYaml } from '../spec/yaml-source.js';
import { defineTemplate } from '../template/define/define.js';

/** What stands for what only a run of a workflow knows. */
const STAND_INS = { pr: '1', branch: 'main', sha: '0'.repeat(40), repository: 'repository' };

const RESOURCES = ['templates', 'snapshots', 'previews'];

/**
 * Everything that is wrong with a sandbox file: its form first; when that is right, what it describes is read as well.
 * Nothing is asked for over the network.
 */
export async function validateFile(
  { root, file }: { root: string; file: FileText },
  stage = DEFAULT_STAGE,
): Promise<Problem[]> {
  const value = readYaml(file.name, file.text).source?.value;
  const resources = isMapping(value) && RESOURCES.some((key) => Object.hasOwn(value, key));
  const runs = isMapping(value) && Object.hasOwn(value, 'steps');
  const form = readSandboxFile(file, {
    root,
    replaced: { steps: resources && !runs },
    readSource: sourceReader(root),
  }).problems;
  if (form.length > 0) return form;
  const problems: Problem[] = [];
  if (!resources || runs) {
    const run = resolveRun({ root, file, fields: {}, readSource: sourceReader(root) });
    if ('problems' in run) problems.push(...run.problems);
    else if ('build' in run.spec.template) {
      const defined = await defineTemplate(run.spec.template.build, { root, mayRunModules: true });
      if ('problems' in defined) problems.push(...defined.problems);
    }
  }
  if (!resources) return problems;
  const declared =
    isMapping(value) && Array.isArray(value['variables']) ? (value['variables'] as string[]) : [];
  const resolved = resolveInfra({
    root,
    file,
    fields: {},
    stage: { value: stage, source: '--stage' },
    variables: declared.map((name) => ({ text: `${name}=x`, source: '--var' })),
    known: STAND_INS,
  });
  if ('problems' in resolved) return [...problems, ...resolved.problems];
  const read = await declare(resolved.spec, {
    mayRunModules: true,
    signal: new AbortController().signal,
  }).catch((error: unknown) => {
    const { name, message } = error as Error;
    if (name !== 'ContextError' && name !== 'TransferError') throw error;
    return { problems: [{ source: file.name, message }] };
  });
  const known = new Set(problems.map((problem) => JSON.stringify(problem)));
  return [
    ...problems,
    ...('problems' in read ? read.problems : []).filter((problem) => !known.has(JSON.stringify(problem))),
  ];
}
