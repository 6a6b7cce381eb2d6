import type { Command } from 'commander';
import { resolveEndpoint } from '../../e2b/endpoint.js';
import { BackendError } from '../../e2b/errors.js';
import { createSandboxService } from '../../e2b/sandboxes.js';
import { unknownFacts } from '../../job/prune/facts.js';
import type { PrunedItem, PruneResult } from '../../job/prune/model.js';
import { nothingThere } from '../../job/prune/nothing.js';
import { prune as sweep } from '../../job/prune/prune.js';
import { itemLine, sweepLine } from '../../report/prune/lines.js';
import { renderJson } from '../../report/result-json.js';
import { formatProblems } from '../../spec/problems.js';
import { pruneFields } from '../../spec/prune/fields.js';
import type { PruneSpec } from '../../spec/prune/model.js';
import { resolvePrune } from '../../spec/prune/resolve.js';
import { CANCELLED, cancelOnInterrupt } from '../cancel.js';
import type { CliContext } from '../context.js';
import { givenFields } from '../field-options.js';
import { originOf } from '../origin.js';
import { USAGE } from '../usage-error.js';
import { printable } from '../words.js';
import { findTarget } from './target.js';

const SERVICE_FAILED = 125;

/** `prune [FILE|FOLDER]`: says what would go, and with `--yes` takes it. 125 when some of it could not be taken. */
export async function prune(
  context: CliContext,
  command: Command,
  given: string | undefined,
): Promise<number> {
  const { json = false, yes = false } = command.opts<{ json?: boolean; yes?: boolean }>();
  const target = findTarget(context.cwd, given, true);
  const fields = givenFields(command, pruneFields('cli'));
  const resolved = resolvePrune({ ...target, fields });
  if ('problems' in resolved) {
    const { problems } = resolved;
    if (json) context.stdout.write(renderJson({ outcome: 'invalid', exitCode: USAGE, problems }));
    context.stderr.write(`${formatProblems(problems)}\n`);
    return USAGE;
  }
  const say = (text: string): void => void context.stderr.write(`${printable(text)}\n`);
  const { cancel, unsubscribe } = cancelOnInterrupt(context, () =>
    say('cancelling; once more to leave at once'),
  );
  try {
    const result = await carry(context, { ...resolved.spec, dryRun: !yes }, target.root, {
      signal: cancel.signal,
      say,
      show: (item) => void (json || context.stdout.write(`${printable(itemLine(item, !yes))}\n`)),
    });
    if (json) context.stdout.write(renderJson(result));
    say(sweepLine(result));
    if (!yes && result.pruned > 0) say('nothing was changed: with --yes it is done');
    return result.cancelled ? CANCELLED : result.failed > 0 ? SERVICE_FAILED : 0;
  } finally {
    unsubscribe();
  }
}

interface Surroundings {
  signal: AbortSignal;
  say: (text: string) => void;
  /** Told of each thing as it goes. */
  show: (item: PrunedItem) => void;
}

async function carry(
  context: CliContext,
  spec: PruneSpec,
  root: string,
  { signal, say, show }: Surroundings,
): Promise<PruneResult> {
  const { environment } = context;
  const { repository = '', ...origin } = await originOf(root);
  let connection;
  try {
    const onNotice = (text: string): void => say(`  ${text}`);
    connection = await resolveEndpoint(spec.backend, { environment, onNotice, signal, startEngine: false });
  } catch (error) {
    // A local engine that does not run has nothing to sweep up.
    if (!(error instanceof BackendError && error.kind === 'not-found')) throw error;
    say(error.message);
    return nothingThere(repository, spec.dryRun);
  }
  const token = spec.token ?? (environment.GITHUB_TOKEN || environment.GH_TOKEN || undefined);
  const facts = await context.repositoryFacts?.({
    repository,
    environment,
    signal,
    ...(token === undefined ? {} : { token }),
  });
  return await sweep({
    sweeper: { ...origin, repository },
    spec,
    service: createSandboxService(connection),
    facts: facts ?? unknownFacts('nobody can be asked here'),
    now: () => new Date(),
    signal,
    dryRun: spec.dryRun,
    onItem: show,
    onText: (kind, text) => say(kind === 'warning' ? `warning: ${text}` : `  ${text}`),
  });
}
