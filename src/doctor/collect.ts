import { arch, platform, release } from 'node:os';
import type { FieldValues } from '../spec/field-values.js';
import type { GivenFields } from '../spec/given-fields.js';
import type { FileText } from '../spec/read-file.js';
import { resolveRun } from '../spec/resolve.js';
import { findGit, findWorkTree } from '../transfer/find-git.js';
import type { Facts, FileFacts, Setting } from './facts.js';
import { lookAtEngine } from './probes/engine.js';
import { lookAtGitHub } from './probes/github.js';
import { lookAtServiceOf } from './probes/service.js';
import { readWorkflowFiles } from './probes/workflow-files.js';
import { serviceSettings } from './settings.js';

/** What a door knows before anything is looked at. */
export interface DoctorRequest {
  version: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** What was given of the service, and read of that. */
  given: GivenFields;
  values: FieldValues;
  token?: Setting;
  /** Absolute folder of the project, and the sandbox file if there is one. */
  root: string;
  file?: FileText;
  /** The repository that git names, as `github.com/owner/name`. */
  remote?: string;
}

/** Looks at everything, at the same time where that is slow. Starts and changes nothing, here or elsewhere. */
export async function collectFacts(request: DoctorRequest): Promise<Facts> {
  const { version, environment, given, values, token, root, file, remote } = request;
  const [service, engine, github] = await Promise.all([
    lookAtServiceOf(serviceSettings(given, values, environment), environment),
    lookAtEngine(),
    lookAtGitHub({
      environment,
      ...(token ? { token } : {}),
      ...(remote === undefined ? {} : { remote }),
    }),
  ]);
  const git = findGit(environment['PATH'] ?? environment['Path']);
  return {
    tool: {
      version,
      node: process.versions.node,
      system: `${platform()} ${arch()}, ${release()}`,
      ...(git === undefined ? {} : { git }),
    },
    service,
    engine,
    file: readFile(root, file),
    github,
    workflows: readWorkflowFiles(findWorkTree(root) ?? root),
  };
}

function readFile(root: string, file: FileText | undefined): FileFacts {
  if (!file) return { problems: [] };
  const resolved = resolveRun({ root, file, fields: {} });
  if ('problems' in resolved) return { name: file.name, problems: resolved.problems };
  const { template, steps, sandbox } = resolved.spec;
  return {
    name: file.name,
    problems: [],
    meaning: {
      template,
      steps: steps.length,
      ...(sandbox.id === undefined ? {} : { sandboxId: sandbox.id }),
    },
  };
}
