import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestEngine } from '../support/test-engine.js';
import { type CliProcess, type CliRun, startCli } from './cli-process.js';

/** What `template build --json` prints. */
export interface BuiltJson {
  templateId: string | null;
  name: string;
  buildId: string;
  hash: string;
  reused: boolean;
  reason: string;
  reference: string;
}

/** A folder with a Dockerfile and what it copies, and a machine (a cache of its own) that builds it. */
export interface Project {
  folder: string;
  /** XDG_CACHE_HOME */
  cache: string;
  write(name: string, text: string): void;
  dockerfile(...lines: string[]): void;
  start(...argv: string[]): CliProcess;
  /** `template …` to its end. */
  template(...argv: string[]): Promise<CliRun>;
  /** `template build --json` that ends with 0. */
  build(...argv: string[]): Promise<BuiltJson>;
  /** Another machine: an empty cache. */
  elsewhere(): void;
  remove(): void;
}

export function newProject(engine: TestEngine, name: string): Project {
  const root = mkdtempSync(path.join(tmpdir(), 'e2b-action-template.'));
  const folder = path.join(root, 'work');
  mkdirSync(folder);
  let machine = 1;
  const project: Project = {
    folder,
    cache: path.join(root, 'cache-1'),
    write(file, text) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    },
    dockerfile: (...lines) => project.write('Dockerfile', `${['FROM e2bdev/base', ...lines].join('\n')}\n`),
    start(verb = 'build', ...argv) {
      const given = ['--engine', 'local', '--name', name, '--dockerfile', 'Dockerfile', '--context', '.'];
      return startCli(engine, ['template', verb, ...given, '--json', ...argv], {
        cwd: folder,
        env: { XDG_CACHE_HOME: project.cache },
      });
    },
    template: (...argv) => project.start(...argv).done,
    async build(...argv) {
      const { code, stdout, stderr } = await project.template('build', ...argv);
      if (code !== 0) throw new Error(`exit code ${code}: ${stdout}${stderr}`);
      return JSON.parse(stdout) as BuiltJson;
    },
    elsewhere: () => (project.cache = path.join(root, `cache-${++machine}`)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  return project;
}

interface SeenTemplate {
  builds: { buildID: string; status: string }[];
}

/** Builds that were started, and ended so. Claims are never started, so they do not count. */
export async function buildsOf(engine: TestEngine, name: string): Promise<string[]> {
  const response = await engine.api('GET', `/templates/${name}`);
  if (response.status === 404) return [];
  const { builds } = (await response.json()) as SeenTemplate;
  const states: string[] = [];
  for (const { buildID, status } of builds) {
    const log = await engine.api('GET', `/templates/${name}/builds/${buildID}/status`);
    const { logEntries = [] } = (await log.json()) as { logEntries?: { message: string }[] };
    if (logEntries.some(({ message }) => message.startsWith('[base] FROM'))) states.push(status);
  }
  return states;
}

/** Tags of a name, without hashes: `h`, `b`, `pr-42-h`, `c`, `default`. */
export async function tagKinds(engine: TestEngine, name: string): Promise<string[]> {
  const response = await engine.api('GET', `/templates/${name}/tags`);
  if (response.status === 404) return [];
  const tags = (await response.json()) as { tag: string }[];
  return tags.map(({ tag }) => tag.replace(/-[0-9a-f]{16,}.*$/, '')).toSorted();
}
