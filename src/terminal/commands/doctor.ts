import type { Command } from 'commander';
import type { Setting } from '../../doctor/facts.js';
import { countLevels, type Finding } from '../../doctor/finding.js';
import { readFields } from '../../spec/field-values.js';
import { FIELDS, SERVICE_FIELDS } from '../../spec/fields.js';
import { formatProblems } from '../../spec/problems.js';
import type { CliContext } from '../context.js';
import { doctorJson, doctorText } from '../doctor-report.js';
import { givenFields } from '../field-options.js';
import { repositoryOf } from '../origin.js';
import { UsageError } from '../usage-error.js';
import { findTarget } from './target.js';

/** `doctor [FILE|FOLDER]`: 0 when nothing is a problem, else 1. Changes nothing, and starts no engine. */
export async function doctor(
  context: CliContext,
  command: Command,
  given: string | undefined,
): Promise<number> {
  const { json = false, githubToken } = command.opts<{ json?: boolean; githubToken?: string }>();
  const fields = givenFields(
    command,
    FIELDS.filter(({ name }) => SERVICE_FIELDS.includes(name)),
  );
  const { values, problems } = readFields(fields, { root: context.cwd, mayLeaveRoot: true });
  if (problems.length > 0) throw new UsageError(formatProblems(problems));
  const target = findTarget(context.cwd, given, true);
  const token = tokenOf(githubToken, context.environment);
  const remote = await repositoryOf(target.root);
  const findings = await examined({ context, fields, values, target, token, remote });
  context.stdout.write(
    json
      ? doctorJson(findings)
      : doctorText(findings, {
          colour: context.stdout.isTTY === true && !context.environment.NO_COLOR && !inWorkflow(context),
        }),
  );
  return countLevels(findings).problem > 0 ? 1 : 0;
}

interface Asked {
  context: CliContext;
  fields: ReturnType<typeof givenFields>;
  values: ReturnType<typeof readFields>['values'];
  target: ReturnType<typeof findTarget>;
  token: Setting | undefined;
  remote: string | undefined;
}

/** What was found, ready to be shown. */
async function examined({ context, fields, values, target, token, remote }: Asked): Promise<Finding[]> {
  const [{ collectFacts }, { examine }, { shownFindings }] = await Promise.all([
    import('../../doctor/collect.js'),
    import('../../doctor/examine.js'),
    import('../../doctor/show.js'),
  ]);
  const facts = await collectFacts({
    version: context.version,
    environment: context.environment,
    given: fields,
    values,
    ...target,
    ...(token ? { token } : {}),
    ...(remote === undefined ? {} : { remote }),
  });
  const secrets = [facts.service.key?.value ?? '', token?.value ?? ''];
  return shownFindings(examine(facts), secrets);
}

function tokenOf(flag: string | undefined, environment: CliContext['environment']): Setting | undefined {
  if (flag) return { value: flag, from: '--github-token' };
  const value = environment.GITHUB_TOKEN;
  return value ? { value, from: 'GITHUB_TOKEN' } : undefined;
}

const inWorkflow = ({ environment }: CliContext): boolean => environment.GITHUB_ACTIONS === 'true';
