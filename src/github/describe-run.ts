import { homedir } from 'node:os';
import { sourceReader } from '../job/read-source.js';
import { reportFault } from '../job/report/place.js';
import type { PreparedTemplate } from '../job/template/prepare.js';
import { prepareTemplate } from '../job/template/prepare.js';
import type { GivenFields } from '../spec/given-fields.js';
import type { Problem } from '../spec/model.js';
import { formatProblems } from '../spec/problems.js';
import { type Admission, admit } from './admit.js';
import { foreignUploads, forkFaults } from './fork-faults.js';
import { readCommitFile, readWorkspaceFile } from './sandbox-file.js';
import { trustOf } from './trust.js';

/** What a run is to do, and by whose leave. */
export interface DescribedRun extends Admission, PreparedTemplate {
  /** There is a sandbox file. */
  hasFile: boolean;
}

/** A description that cannot be run: nothing was started. `text` names all of the problems. */
export interface Refusal {
  problems: Problem[];
  text: string;
}

/**
 * Reads what the run is to do, and decides whether it may.
 *
 * @throws Error when the sandbox file cannot be read, or a fork's code is not allowed here.
 */
export async function describeRun(
  fields: GivenFields,
  environment: Readonly<Record<string, string | undefined>>,
  workspace: string,
  signal: AbortSignal,
): Promise<DescribedRun | Refusal> {
  const admission = await admit({ environment, fields, workspace });
  const { trust, forkCode, fileCommit } = admission;
  const text = (name: 'file' | 'github-token'): string | undefined => {
    const value = fields[name]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const file =
    fileCommit === undefined
      ? readWorkspaceFile(workspace, text('file'))
      : await readCommitFile(text('file'), {
          workspace,
          commit: fileCommit,
          environment,
          token: text('github-token'),
          signal,
        });
  const { resolveRun } = await import('../spec/resolve.js');
  const resolved = resolveRun({
    root: workspace,
    fields,
    ...(file ? { file } : {}),
    readSource: sourceReader(workspace),
  });
  if ('problems' in resolved) return refusal('the run', resolved.problems);
  // Beside the repository's own checkout, looked at above, there may be others.
  const mixed = trust.trusted && !trustOf(environment).trusted ? foreignUploads(resolved.spec) : [];
  const faults = [...(forkCode ? forkFaults(resolved.spec, fields) : mixed)];
  const fault = reportFault(resolved.spec);
  if (fault) faults.push(fault);
  if (faults.length > 0) return refusal('the run', faults);
  const prepared = await prepareTemplate(resolved.spec, {
    mayRunModules: trust.trusted,
    ...(trust.label === undefined ? {} : { label: trust.label }),
    environment,
    home: homedir(),
  });
  if ('problems' in prepared) return refusal('the template', prepared.problems);
  return { ...admission, ...prepared, hasFile: file !== undefined };
}

function refusal(of: string, problems: Problem[]): Refusal {
  return { problems, text: `the description of ${of} is wrong:\n${formatProblems(problems)}` };
}
