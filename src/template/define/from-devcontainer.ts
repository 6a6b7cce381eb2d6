import path from 'node:path';
import { shellQuote } from '../../e2b/shell-quote.js';
import { placeLocal } from '../../spec/local-path.js';
import type { HookCommand, TemplateDefinition, TemplateStep } from '../model.js';
import type { DefineOptions, ReadSource } from './define.js';
import { readDevcontainer } from './devcontainer/read.js';
import type { Devcontainer, PlacedCommand } from './devcontainer/read.js';
import { readDockerfile } from './dockerfile/read.js';
import { findFile, findFolder, readText } from './files.js';
import type { Found } from './files.js';
import { Findings } from './findings.js';
import { ignoredBy } from './ignore-file.js';

/** The places of the specification, for a folder that is given. */
export const DEVCONTAINERS = ['.devcontainer/devcontainer.json', '.devcontainer.json', 'devcontainer.json'];

/** What copying the project leaves out, whatever `.dockerignore` says. */
const PROJECT_IGNORE = ['.git', '.git/**'];

/**
 * A template from devcontainer.json: its image or Dockerfile, its environment and users, and the commands that prepare
 * the project, in the build. What runs once a sandbox, and at every start, goes with the definition as hooks.
 */
export async function fromDevcontainer(
  given: string,
  context: string | undefined,
  { root }: DefineOptions,
): Promise<ReadSource> {
  const file = await findFile(root, given, DEVCONTAINERS);
  if ('problem' in file) return { problems: [file.problem] };
  const text = await readText(file);
  if ('problem' in text) return { problems: [text.problem] };
  const findings = new Findings(file.shown);
  const read = readDevcontainer(text.text, root, findings);
  if (read === undefined) return { problems: findings.problems };
  const project = await findFolder(root, context ?? '.');
  if ('problem' in project) return { problems: [project.problem] };

  const base = await readBase(read, path.dirname(file.shown), context, root, findings);
  if ('problems' in base) return base;
  const commands = [...read.onCreate, ...read.updateContent];
  // The commands need the project, so the files of a Dockerfile are taken from there as well.
  const copied = commands.length === 0 ? base.context : project.absolute;
  const prefix = placeLocal(copied, base.context);
  if (!prefix.inside) {
    findings.problem(
      'the context of the Dockerfile lies outside the project, which is copied for the commands',
      {
        path: 'build.context',
      },
    );
    return { problems: findings.problems };
  }
  const baseSteps = base.steps.map((step) => moveSource(step, prefix.path));
  const steps = [
    ...baseSteps,
    ...settings(read, baseSteps, commands),
    ...preparation(read, baseSteps, commands),
  ];
  if (commands.length > 0) {
    findings.note(
      `${commands[0]?.name} runs in the build, so the project is copied into the template: it is built anew when a file changes that .dockerignore does not name`,
    );
  }
  const user = userOf(read);
  return {
    source: {
      source: { kind: 'devcontainer', path: file.shown },
      context: copied,
      ignore: [
        ...(commands.length === 0 ? [] : PROJECT_IGNORE),
        ...(await ignoredBy(steps, copied, base.dockerfile, findings)),
      ],
      from: base.from,
      steps,
      ...(base.start === undefined ? {} : { start: base.start }),
      ...(base.ready === undefined ? {} : { ready: base.ready }),
      ...(read.cpu === undefined ? {} : { cpu: read.cpu }),
      ...(read.memory === undefined ? {} : { memory: read.memory }),
      hooks: {
        postCreate: read.postCreate.map(withoutLine),
        postStart: read.postStart.map(withoutLine),
        env: read.remoteEnv,
        ...(user === undefined ? {} : { user }),
        ports: read.ports,
      },
      notes: findings.notes,
    },
  };
}

interface Base extends Pick<TemplateDefinition, 'from' | 'steps' | 'start' | 'ready'> {
  /** Absolute. */
  context: string;
  dockerfile?: string;
}

async function readBase(
  read: Devcontainer,
  folder: string,
  context: string | undefined,
  root: string,
  findings: Findings,
): Promise<Base | Extract<ReadSource, { problems: unknown }>> {
  const { source } = read;
  // Paths in the file are relative to its folder, and may not lead out of the project.
  const find = <T>(
    name: string,
    finder: (root: string, given: string) => Promise<Found<T>>,
  ): Promise<Found<T>> => finder(root, path.join(folder, name));
  const place =
    context === undefined
      ? await find('image' in source ? '.' : (source.context ?? '.'), findFolder)
      : await findFolder(root, context);
  if ('problem' in place) return { problems: [place.problem] };
  if ('image' in source) return { from: { image: source.image }, steps: [], context: place.absolute };
  const file = await find(source.dockerfile, (base, name) => findFile(base, name, []));
  if ('problem' in file) return { problems: [file.problem] };
  const text = await readText(file);
  if ('problem' in text) return { problems: [text.problem] };
  const inner = new Findings(file.shown);
  const dockerfile = readDockerfile(text.text, source.args, inner);
  if (dockerfile === undefined) return { problems: inner.problems };
  for (const note of inner.notes) findings.note(note);
  const { start, ready, ...rest } = dockerfile;
  if (start !== undefined && !read.keepsCommand) {
    findings.note('CMD and ENTRYPOINT of the Dockerfile do not run, because overrideCommand is not false');
  }
  return {
    ...rest,
    ...(read.keepsCommand && start !== undefined ? { start } : {}),
    ...(read.keepsCommand && ready !== undefined ? { ready } : {}),
    context: place.absolute,
    dockerfile: file.absolute,
  };
}

function moveSource(step: TemplateStep, folder: string): TemplateStep {
  return step.type === 'COPY' ? { ...step, from: path.posix.join(folder, step.from) } : step;
}

function settings(read: Devcontainer, before: TemplateStep[], commands: PlacedCommand[]): TemplateStep[] {
  const { containerEnv, containerUser, workspaceFolder } = read;
  const isNew = containerUser !== undefined && containerUser !== lastUser(before);
  return [
    ...(Object.keys(containerEnv).length === 0 ? [] : [{ type: 'ENV', variables: containerEnv } as const]),
    ...(isNew ? [{ type: 'USER', user: containerUser } as const] : []),
    // With commands it is made for the user who runs them.
    ...(read.hasWorkspaceFolder && commands.length === 0
      ? [{ type: 'WORKDIR', path: workspaceFolder } as const]
      : []),
  ];
}

/** onCreateCommand and updateContentCommand in the project's folder, as the user of the devcontainer. */
function preparation(read: Devcontainer, before: TemplateStep[], commands: PlacedCommand[]): TemplateStep[] {
  if (commands.length === 0) return [];
  const owner = read.containerUser ?? lastUser(before);
  const user = userOf(read) ?? owner;
  const { workspaceFolder, remoteEnv } = read;
  const pairs = Object.entries(remoteEnv).map(([name, value]) => `${name}=${shellQuote(value)}`);
  const exported = pairs.length === 0 ? '' : `export ${pairs.join(' ')}; `;
  return [
    ...(user === owner ? [] : [{ type: 'USER', user } as const]),
    { type: 'WORKDIR', path: workspaceFolder },
    { type: 'COPY', from: '.', to: workspaceFolder },
    ...commands.map(({ name, run, line }): TemplateStep => ({
      type: 'RUN',
      command: `${exported}${run}`,
      place: { line, text: `${name}: ${run.replace(/\s+/g, ' ').trim()}` },
    })),
    ...(user === owner ? [] : [{ type: 'USER', user: owner } as const]),
  ];
}

function userOf({ remoteUser, containerUser }: Devcontainer): string | undefined {
  return remoteUser ?? containerUser;
}

/** Who commands run as after these steps; E2B's templates begin with `user`. */
function lastUser(steps: TemplateStep[]): string {
  return steps.findLast((step) => step.type === 'USER')?.user ?? 'user';
}

function withoutLine({ name, run }: PlacedCommand): HookCommand {
  return { name, run };
}
