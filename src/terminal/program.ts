import { Command, CommanderError } from 'commander';
import { FIELDS, SERVICE_FIELDS } from '../spec/fields.js';
import type { CliContext } from './context.js';
import { addFieldOptions, runFields, templateFlags, VALUES_HELP } from './field-options.js';
import { MAX_DESTROY } from '../spec/infra/model.js';
import { pruneFields } from '../spec/prune/fields.js';
import { flush } from './flush.js';
import { USAGE } from './usage-error.js';
import { printable } from './words.js';

const PRUNE_HELP = `
AGE is a number of seconds, or a text such as 12h, 7d or 1d12h. KEY is a name or a glob such as pr-*.
At least one of --older-than, --key, --closed and --ended says what goes.`;

const INFRA_HELP = `
Exit code: 0, 1 for an error, 2 for changes or drift with --exit-code, 125 if the service failed,\n130 if it was cancelled.`;

/**
 * The command line: runs one command and returns its exit code. Usage mistakes are printed without a stack. Commands
 * are loaded when they are called, so that `--help` is quick.
 */
export async function runCli(context: CliContext): Promise<number> {
  let exitCode = 0;
  const program = new Command('e2b-action')
    .description("Run a repository's scripts in an E2B sandbox, in the cloud or in the local engine.")
    .version(context.version, '--version', 'print the version')
    .helpOption('--help', 'show help')
    .helpCommand(false)
    .showHelpAfterError('(see e2b-action --help)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
    });
  const service = FIELDS.filter(({ name }) => SERVICE_FIELDS.includes(name));
  const add = (signature: string, description: string): Command =>
    program.command(signature).description(description).helpOption('--help', 'show help');
  const json = (command: Command): Command => command.option('--json', 'print one JSON object on stdout');

  const run = json(add('run', 'run the steps of a sandbox file, or one script, in a sandbox'))
    .argument(
      '[FILE|FOLDER]',
      'sandbox file, or folder with a sandbox.yml (default: ./sandbox.yml if there is one)',
    )
    .option('--result <FILE>', 'also write the JSON result to a file')
    .option('--logs <FOLDER>', 'also write the whole output of each step to a file in this folder');
  addFieldOptions(run, runFields());
  run.addHelpText('after', VALUES_HELP);
  run.action(async (target: string | undefined) => {
    exitCode = await (await import('./commands/run.js')).run(context, run, target);
  });

  const pause = json(add('pause', 'pause a sandbox: its files and memory are kept')).argument(
    '<ID>',
    'sandbox',
  );
  addFieldOptions(pause, service);
  pause.action(async (id: string) => {
    exitCode = await (await import('./commands/sandboxes.js')).pause(context, pause, id);
  });

  const resume = json(add('resume', 'resume a paused sandbox')).argument('<ID>', 'sandbox');
  addFieldOptions(resume, [...service, ...FIELDS.filter(({ name }) => name === 'timeout')]);
  resume.action(async (id: string) => {
    exitCode = await (await import('./commands/sandboxes.js')).resume(context, resume, id);
  });

  const shell = add(
    'shell',
    'open a shell in a sandbox; one that is paused is resumed, and paused again at the end',
  )
    .argument('<ID>', 'sandbox')
    .option('--user <NAME>', 'user of the sandbox (default: the user of its template)')
    .option('--cwd <FOLDER>', 'folder in the sandbox, absolute (default: the home of the user)');
  addFieldOptions(shell, [...service, ...FIELDS.filter(({ name }) => name === 'timeout')]);
  shell.action(async (id: string) => {
    exitCode = await (await import('./commands/shell.js')).shell(context, shell, id);
  });

  const list = json(add('list', 'list sandboxes, running and paused'));
  addFieldOptions(list, service);
  list.action(async () => {
    exitCode = await (await import('./commands/sandboxes.js')).list(context, list);
  });

  const kill = json(add('kill', 'kill sandboxes, running or paused')).argument('<ID...>', 'sandboxes');
  addFieldOptions(kill, service);
  kill.action(async (ids: string[]) => {
    exitCode = await (await import('./commands/sandboxes.js')).kill(context, kill, ids);
  });

  const doctor = json(add('doctor', 'say what is set and from where, what is missing and how to get it'))
    .argument(
      '[FILE|FOLDER]',
      'sandbox file, or folder with a sandbox.yml (default: ./sandbox.yml if there is one)',
    )
    .option(
      '--github-token <TOKEN>',
      'token to look at the repository with, which is only read (default: GITHUB_TOKEN of the environment)',
    );
  addFieldOptions(doctor, service);
  doctor.addHelpText(
    'after',
    `
Exit code: 0 when nothing is a problem, 1 when something is. Nothing is started or changed.`,
  );
  doctor.action(async (target: string | undefined) => {
    exitCode = await (await import('./commands/doctor.js')).doctor(context, doctor, target);
  });

  const prune = json(
    add(
      'prune',
      'say which sandboxes, snapshots and builds of this repository would go; with --yes, sweep them up',
    ),
  )
    .argument('[FILE|FOLDER]', 'sandbox file, or folder of the repository (default: the current one)')
    .option('--yes', 'do it; without, nothing is changed');
  addFieldOptions(
    prune,
    pruneFields('cli').filter(({ name }) => name !== 'file'),
  );
  prune.addHelpText('after', PRUNE_HELP);
  prune.action(async (target: string | undefined) => {
    exitCode = await (await import('./commands/prune.js')).prune(context, prune, target);
  });

  const infra = (
    name: 'validate' | 'plan' | 'apply' | 'destroy' | 'drift',
    description: string,
    argument = '[FILE|FOLDER]',
  ): Command => {
    const command = json(add(name, description))
      .argument(argument, 'sandbox file, or folder with a sandbox.yml (default: ./sandbox.yml)')
      .option(
        '--stage <STAGE>',
        'which set of the resources: small letters, digits and - (default: default)',
      );
    command.action(async (target: string | undefined) => {
      exitCode = await (await import('./commands/infra.js'))[name](context, command, target);
    });
    if (name !== 'validate') addFieldOptions(command, service);
    if (name === 'validate' || name === 'destroy') return command;
    return command.option(
      '--var <NAME=VALUE>',
      'value of a variable that the file declares, or of pr, branch, sha or repository; repeatable',
      (value: string, before: string[] | undefined) => [...(before ?? []), value],
    );
  };
  infra('validate', 'say everything that is wrong with a sandbox file; asks no service');
  infra('plan', 'say what apply would do to the templates, snapshots and previews of a file; changes nothing')
    .option('--out <PLAN>', 'keep the plan in a file, for apply')
    .option('--exit-code', 'end with 2 if there are changes or drift')
    .addHelpText('after', INFRA_HELP);
  infra('apply', 'make the templates, snapshots and previews of a file what it says', '[FILE|FOLDER|PLAN]')
    .option('--yes', 'also destroy and replace; without, a person is asked, or it is refused')
    .option('--max-destroy <N>', `refuse a plan that destroys or replaces more (default: ${MAX_DESTROY})`)
    .addHelpText('after', INFRA_HELP);
  infra('destroy', 'say what of a stage would go; with --yes, take all of it away').option(
    '--yes',
    'do it; without, nothing is changed',
  );
  infra('drift', 'say what somebody else did to what was applied; changes nothing')
    .option('--exit-code', 'end with 2 if there is drift')
    .addHelpText('after', INFRA_HELP);

  const template = program
    .command('template')
    .description('build the template of a sandbox file or of flags, or say what a build would do')
    .helpOption('--help', 'show help')
    .helpCommand(false);
  for (const [name, description] of [
    ['build', 'build the template, unless a build of the same identity is there'],
    ['status', 'say whether a build of the same identity is there; exit code 1 if not'],
    ['explain', 'say what a build would do and why; builds nothing'],
  ] as const) {
    const command = json(template.command(name).description(description).helpOption('--help', 'show help'))
      .argument(
        '[FILE|FOLDER]',
        'sandbox file, or folder with a sandbox.yml (default: ./sandbox.yml if there is one)',
      )
      .option('--name <NAME>', 'short for --template-name')
      .option(
        '--label <LABEL>',
        'keep this build apart from others, as one of an untrusted pull request: pr-42',
      );
    addFieldOptions(command, templateFlags());
    command.addHelpText('after', VALUES_HELP.replace(/\nSIZE.*/, ''));
    command.action(async (target: string | undefined) => {
      exitCode = await (await import('./commands/template.js'))[name](context, command, target);
    });
  }

  const engine = program
    .command('engine')
    .description('start, look at or stop the local engine')
    .helpOption('--help', 'show help')
    .helpCommand(false);
  for (const [name, description] of [
    ['start', 'start the local engine and print how E2B clients reach it'],
    ['status', 'say whether the local engine runs'],
    ['stop', 'stop the local engine and all its sandboxes'],
  ] as const) {
    const command = json(engine.command(name).description(description).helpOption('--help', 'show help'));
    if (name === 'start') {
      command.option('--port <N>', 'port to listen on (default: a free one)');
      command.option(
        '--criu <PATH>',
        'CRIU, which carries memory to disk; none: without (default: the system’s)',
      );
      command.option('--max-sandboxes <N>', 'how many sandboxes may run at once (default: 100)');
      command.option('--spares <N>', 'how many sandboxes are kept started for the next creates (default: 1)');
    }
    command.action(async () => {
      exitCode = await (await import('./commands/engine.js'))[name](context, command);
    });
  }

  try {
    await program.parseAsync(context.argv, { from: 'user' });
  } catch (error) {
    exitCode = failed(error, context);
  }
  await flush(context.stdout);
  await flush(context.stderr);
  return exitCode;
}

function failed(error: unknown, context: CliContext): number {
  // Commander printed its own: help and version end with 0, mistakes with 1.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (!(error instanceof Error)) throw error;
  const json = context.argv.includes('--json');
  const hint =
    'hint' in error && typeof error.hint === 'string' && error.hint !== '' ? `; ${error.hint}` : '';
  const known = [
    'UsageError',
    'BackendError',
    'TransferError',
    'EngineUnavailableError',
    'ContextError',
  ].includes(error.name);
  const text = known ? `${printable(error.message)}${hint}` : (error.stack ?? error.message);
  context.stderr.write(`e2b-action: ${text}\n`);
  const usage = error.name === 'UsageError' || error.name === 'ContextError';
  if (json) {
    const cause = usage ? 'usage' : 'kind' in error ? error.kind : known ? 'service' : 'internal';
    context.stdout.write(`${JSON.stringify({ error: { cause, message: error.message } }, null, 2)}\n`);
  }
  return usage ? USAGE : 125;
}
