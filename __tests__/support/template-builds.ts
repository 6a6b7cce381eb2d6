import { createHash } from 'node:crypto';
import { type BuildInfo, type BuildOptions, type LogEntry, Sandbox, Template, type TemplateClass } from 'e2b';
import type { TestEngine } from './test-engine.js';

export interface BuiltTemplate extends BuildInfo {
  logs: string[];
}

/** Builds with the official SDK. */
export async function buildTemplate(
  engine: TestEngine,
  template: TemplateClass,
  name: string,
  options: Partial<BuildOptions> = {},
): Promise<BuiltTemplate> {
  const entries: LogEntry[] = [];
  const info = await Template.build(template, name, {
    ...engine.options,
    ...options,
    onBuildLogs: (entry) => entries.push(entry),
  });
  return { ...info, logs: entries.map(({ message }) => message) };
}

/** A new sandbox of a template runs one command; gives what it printed. */
export async function inSandboxOf(
  engine: TestEngine,
  template: string,
  command: string,
  options: { user?: string } = {},
): Promise<string> {
  const sandbox = await Sandbox.create(template, engine.options);
  try {
    return (await sandbox.commands.run(command, options)).stdout;
  } finally {
    await sandbox.kill();
  }
}

export interface Step {
  type: string;
  args: string[];
  force?: boolean;
  filesHash?: string;
}

/** The wire's view of a build, for what no SDK would send. */
export interface RawBuild {
  templateID: string;
  buildID: string;
  path: string;
}

export interface RawStatus {
  status: string;
  reason?: { message: string; step?: string };
  logEntries: { timestamp: string; level: string; message: string; step?: string }[];
  logs: unknown[];
}

export async function requestBuild(engine: TestEngine, body: object): Promise<RawBuild> {
  const response = await engine.api('POST', '/v3/templates', body);
  if (response.status !== 202) throw new Error(`${response.status}: ${await response.text()}`);
  const { templateID, buildID } = (await response.json()) as RawBuild;
  return { templateID, buildID, path: `/v2/templates/${templateID}/builds/${buildID}` };
}

export const statusOf = async (engine: TestEngine, build: RawBuild, query = ''): Promise<RawStatus> => {
  const path = `/templates/${build.templateID}/builds/${build.buildID}/status?${query}`;
  return (await (await engine.api('GET', path)).json()) as RawStatus;
};

/** Asks until the build is finished, as clients do. */
export async function finished(engine: TestEngine, build: RawBuild): Promise<RawStatus> {
  for (;;) {
    const status = await statusOf(engine, build);
    if (status.status === 'ready' || status.status === 'error') return status;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Builds steps on `base` over the wire, to its end. */
export async function rawBuild(
  engine: TestEngine,
  name: string,
  steps: Step[],
  more: object = {},
): Promise<RawStatus> {
  const build = await requestBuild(engine, { name });
  const response = await engine.api('POST', build.path, { fromTemplate: 'base', steps, ...more });
  if (response.status !== 202) throw new Error(`${response.status}: ${await response.text()}`);
  return finished(engine, build);
}

/** Uploads an archive as clients do: without a key, to the link that they are given. */
export async function upload(
  engine: TestEngine,
  archive: Uint8Array,
  hash = createHash('sha256').update(archive).digest('hex'),
): Promise<{ hash: string; status: number }> {
  const { templateID } = await requestBuild(engine, { name: 'for-uploads' });
  const link = await engine.api('GET', `/templates/${templateID}/files/${hash}`);
  const { url } = (await link.json()) as { url: string };
  const response = await fetch(url, { method: 'PUT', body: Buffer.from(archive) });
  await response.arrayBuffer();
  return { hash, status: response.status };
}
