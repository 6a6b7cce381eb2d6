import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestEngine } from '../support/test-engine.js';
import { type CliProcess, type CliRun, startCli } from './cli-process.js';

/** What the commands print with `--json`. */
export interface InfraJson {
  actions: {
    id: string;
    kind: string;
    name: string;
    action: string;
    reason: string;
    outcome?: string;
    text?: string;
    urls?: Record<string, string>;
  }[];
  conflicts: { name: string; message: string }[];
  summary: { changes: number; text: string };
  digest: string;
  refused?: string;
}

/** A clone of a repository with a sandbox file, and its command line. */
export interface InfraProject {
  folder: string;
  write(name: string, text: string): void;
  start(...argv: string[]): CliProcess;
  /** To its end, with `--json`; anything but the exit code that is meant is an error. */
  json(code: number, ...argv: string[]): Promise<InfraJson>;
  run(...argv: string[]): Promise<CliRun>;
  remove(): void;
}

export function infraProject(engine: TestEngine, repository = 'acme/shop'): InfraProject {
  const root = mkdtempSync(path.join(tmpdir(), 'e2b-action-infra.'));
  const folder = path.join(root, 'work');
  mkdirSync(folder);
  execFileSync('git', ['init', '-q', folder]);
  execFileSync('git', ['config', 'remote.origin.url', `git@github.com:${repository}.git`], { cwd: folder });
  const project: InfraProject = {
    folder,
    write(name, text) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    },
    start: (verb = 'plan', ...argv) =>
      startCli(
        engine,
        [verb, ...(argv[0]?.startsWith('-') === false ? [] : ['sandbox.yml']), '--engine', 'local', ...argv],
        {
          cwd: folder,
          env: { XDG_CACHE_HOME: path.join(root, 'cache') },
        },
      ),
    run: (...argv) => project.start(...argv).done,
    async json(code, ...argv) {
      const done = await project.run(...argv, '--json');
      if (done.code !== code) throw new Error(`exit code ${done.code}: ${done.stdout}${done.stderr}`);
      return JSON.parse(done.stdout) as InfraJson;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  return project;
}

/** The executable actions and drift of a plan, as `verb name`. */
export function verbs({ actions }: Pick<InfraJson, 'actions'>): string[] {
  return actions.filter(({ action }) => action !== 'reuse').map(({ action, name }) => `${action} ${name}`);
}

/** Everything that the service keeps, without what a run of nothing would leave. */
export async function everything(
  engine: TestEngine,
): Promise<{ templates: string[]; snapshots: string[]; sandboxes: string[]; builders: string[] }> {
  const get = async <T>(place: string): Promise<T[]> =>
    (await (await engine.api('GET', place)).json()) as T[];
  const [templates, snapshots, sandboxes] = await Promise.all([
    get<{ names: string[] }>('/v2/templates'),
    get<{ snapshotID: string }>('/snapshots'),
    get<{ sandboxID: string; metadata: Record<string, string> }>('/v2/sandboxes'),
  ]);
  const ofKind = (kind: string): string[] =>
    sandboxes
      .filter(({ metadata }) => metadata['e2b-action.kind'] === kind)
      .map(({ sandboxID }) => sandboxID);
  return {
    templates: templates.flatMap(({ names }) => names).filter((name) => !name.endsWith('/base')),
    snapshots: snapshots.map(({ snapshotID }) => snapshotID),
    sandboxes: ofKind('preview'),
    builders: ofKind('builder'),
  };
}
