import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import type { RunResult, StepError } from '../../job/result.js';
import { reportFault } from '../../job/report/place.js';
import { readTests } from '../../job/tests/read.js';
import { keepLogs } from '../../job/keep-logs.js';
import { sourceReader } from '../../job/read-source.js';
import { prepareTemplate } from '../../job/template/prepare.js';
import { createLogFiles } from '../../log/log-files.js';
import { briefOf } from '../../report/junit/brief.js';
import { renderJson } from '../../report/result-json.js';
import { createSecretMask } from '../../report/secret-mask.js';
import { testLine } from '../../report/summary/test-line.js';
import { counted } from '../../report/text/count.js';
import type { Problem } from '../../spec/model.js';
import { formatProblems } from '../../spec/problems.js';
import { resolveRun } from '../../spec/resolve.js';
import { secretVariables } from '../../spec/secret-variables.js';
import { cancelOnInterrupt } from '../cancel.js';
import type { CliContext } from '../context.js';
import { givenFields, runFields } from '../field-options.js';
import { originOf } from '../origin.js';
import { createTerminalReporter, describeStep } from '../reporter.js';
import { USAGE, UsageError } from '../usage-error.js';
import { formatDuration, printable } from '../words.js';
import { findTarget } from './target.js';

/** `run [FILE|FOLDER]`. Returns the exit code of the run, 2 when its description is wrong. */
export async function run(context: CliContext, command: Command, given: string | undefined): Promise<number> {
  const {
    json = false,
    result: resultFile,
    logs: logFolder,
  } = command.opts<{ json?: boolean; result?: string; logs?: string }>();
  const fields = givenFields(command, runFields());
  const withoutFile = [fields.run, fields.code, fields['code-file']].some((field) => field !== undefined);
  const target = findTarget(context.cwd, given, withoutFile);
  const resolved = resolveRun({
    ...target,
    fields,
    fieldsMayLeaveRoot: true,
    readSource: sourceReader(target.root),
  });
  if ('problems' in resolved) return invalid(context, json, resolved.problems);
  const prepared = await prepareTemplate(resolved.spec, {
    mayRunModules: true,
    environment: context.environment,
    home: homedir(),
  });
  if ('problems' in prepared) return invalid(context, json, prepared.problems);
  const { spec, ...planned } = prepared;
  const fault = reportFault(spec);
  if (fault) return invalid(context, json, [fault]);

  const { cancel, unsubscribe } = cancelOnInterrupt(context, () =>
    reporter.notice('cancelling: ending the run and its sandbox; once more to leave at once'),
  );
  const apiKey = spec.backend.apiKey ?? context.environment.E2B_API_KEY;
  const secrets = [...(apiKey ? [apiKey] : []), ...secretVariables(spec)];
  const log = createTerminalReporter(context, { json, secrets, onBroken: () => cancel.abort() });
  const logs = logPlace(context.cwd, logFolder, spec.report.page !== undefined);
  const reporter =
    logs === undefined
      ? log
      : keepLogs(
          log,
          createLogFiles(logs.folder, secrets, (text) => log.warning(text)),
        );
  let result: RunResult;
  let local = false;
  try {
    const [{ runJob }, { resolveEndpoint }, { createSandboxService, preload }] = await Promise.all([
      import('../../job/run.js'),
      import('../../e2b/endpoint.js'),
      import('../../e2b/sandboxes.js'),
    ]);
    preload();
    result = await runJob(spec, {
      connect: async (signal) => {
        const connection = await resolveEndpoint(spec.backend, {
          environment: context.environment,
          onNotice: (text) => reporter.notice(text),
          signal,
        });
        local = connection.kind === 'local';
        return createSandboxService(connection);
      },
      reporter,
      signal: cancel.signal,
      onCancel: 'clean-up',
      wholeFolder: target.file !== undefined,
      mask: (text) => createSecretMask(secrets).apply(text),
      runId: randomUUID(),
      origin: await originOf(spec.root),
      ...planned,
    });
    const tests = await readTests(spec, result, { secrets, signal: cancel.signal });
    if (tests) result.tests = briefOf(tests);
    if (spec.report.page !== undefined) {
      const { keepReport } = await import('../../job/report/keep.js');
      const { id } = result.sandbox;
      const problem = await keepReport(spec, result, {
        ...(tests ? { tests } : {}),
        back: { localOnly: local, ...(id === null ? {} : { shell: `e2b-action shell ${id}` }) },
        secrets,
        title: path.basename(spec.root),
      });
      if (problem) reporter.warning(`${problem.message}; ${problem.hint}`);
    }
    if (logs?.passing === true) for (const step of result.steps) delete step.log;
  } finally {
    await reporter.close();
    unsubscribe();
  }
  if (resultFile !== undefined) writeResult(path.resolve(context.cwd, resultFile), result);
  if (json) context.stdout.write(renderJson(result));
  context.stderr.write(summarize(result));
  return result.exitCode;
}

/** Where logs are kept. `passing`: for the report only. */
function logPlace(
  cwd: string,
  given: string | undefined,
  reported: boolean,
): { folder: string; passing: boolean } | undefined {
  if (given !== undefined) return { folder: path.resolve(cwd, given), passing: false };
  if (!reported) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'e2b-action-logs-'));
  // Also when the user leaves at once.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { folder, passing: true };
}

function invalid(context: CliContext, json: boolean, problems: Problem[]): number {
  if (json) context.stdout.write(renderJson({ outcome: 'invalid', exitCode: USAGE, problems }));
  context.stderr.write(`${formatProblems(problems)}\n`);
  return USAGE;
}

function writeResult(file: string, result: RunResult): void {
  try {
    writeFileSync(file, renderJson(result));
  } catch (error) {
    throw new UsageError(`the result cannot be written: ${(error as Error).message}`);
  }
}

/** The run in a few lines: what it came to, why, and what is left. */
function summarize(result: RunResult): string {
  const lines: string[] = [];
  const took = formatDuration(result.timings.total ?? 0);
  const failed = result.steps.find(({ name }) => name === result.failedStep);
  const what: Record<RunResult['outcome'], string> = {
    passed: 'Passed',
    failed: failed ? `Failed: ${describeStep(failed)}` : 'Failed: the template could not be built',
    'timed-out': `Timed out: step ${result.failedStep ?? ''}`,
    lost: 'Lost: the sandbox died',
    service: 'The run could not be carried out',
    cancelled: 'Cancelled',
  };
  lines.push(`${what[result.outcome]} (${took} in all)`);
  if (result.error)
    lines.push(`  ${result.error.message}${result.error.hint === '' ? '' : `; ${result.error.hint}`}`);
  if (result.tests) {
    lines.push(`  ${testLine(result.tests)}`);
    for (const problem of result.tests.problems) lines.push(`  ! test report ${problem}`);
  }
  if (failed?.error) lines.push(...errorLines(failed.error));
  const { files = [], folder } = result.results ?? {};
  if (files.length > 0) lines.push(`  ${counted(files.length, 'file')} of results in ${folder}`);
  if (result.artifacts.length > 0) lines.push(`  ${counted(result.artifacts.length, 'file')} downloaded`);
  if (result.report !== undefined) lines.push(`  report: ${result.report}`);
  const { id, state, trafficToken } = result.sandbox;
  for (const [port, url] of Object.entries(result.urls)) lines.push(`  port ${port}: ${url}`);
  if (trafficToken !== undefined)
    lines.push(`  requests to them need the header e2b-traffic-access-token: ${trafficToken}`);
  if (id !== null && (state === 'paused' || state === 'running')) {
    lines.push(
      `  sandbox ${id} is ${state}: use it again with --sandbox-id ${id}, look into it with e2b-action shell ${id}, or e2b-action kill ${id}`,
    );
  }
  return `${lines.map(printable).join('\n')}\n`;
}

/** The error that a step's code ended with, and where. */
function errorLines({ name, value, place, cell }: StepError): string[] {
  const where = place ? `${place.file}:${place.line}: ` : '';
  const inCell = cell === undefined ? '' : ` (cell ${cell})`;
  const [first = ''] = value.split('\n');
  return [`  ${where}${name}${first === '' ? '' : `: ${first}`}${inCell}`];
}
