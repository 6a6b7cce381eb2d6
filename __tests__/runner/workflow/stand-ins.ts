import { cpSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'glob';
import type { TestRepository } from './repository.js';

/** What a stand-in for one of GitHub's own actions needs. */
export interface StandInRequest {
  inputs: Readonly<Record<string, string>>;
  workspace: string;
  repository: TestRepository;
  /** Address of the repository. */
  origin: string;
  /** Checked out unless `ref` says otherwise. */
  branch: string;
  token: string;
  /** Where artifacts are kept, a folder each. */
  artifacts: string;
}

/** GitHub's own actions that examples use, and what they leave on the disk. They return lines for the log. */
export const STAND_INS: Readonly<Record<string, (request: StandInRequest) => string[]>> = {
  'actions/checkout': checkout,
  'actions/upload-artifact': uploadArtifact,
};

function checkout({ inputs, workspace, repository, origin, branch, token }: StandInRequest): string[] {
  refuseOthers(inputs, ['ref', 'path', 'persist-credentials']);
  const { ref = '', path: folder = '.' } = inputs;
  const kept = inputs['persist-credentials'] === 'false' ? undefined : token;
  const wanted = ref === '' ? branch : ref;
  repository.checkout(wanted, path.join(workspace, folder), origin, kept);
  return [`checked out ${wanted}`];
}

function uploadArtifact({ inputs, workspace, artifacts }: StandInRequest): string[] {
  refuseOthers(inputs, ['name', 'path', 'if-no-files-found', 'retention-days']);
  const { name = 'artifact', path: wanted = '' } = inputs;
  const target = path.join(artifacts, name);
  const found = globSync(wanted.split('\n').filter(Boolean), { cwd: workspace, absolute: true });
  if (found.length === 0) {
    if (inputs['if-no-files-found'] === 'error') throw new Error(`No files were found: ${wanted}`);
    return [`No files were found with the provided path: ${wanted}`];
  }
  mkdirSync(target, { recursive: true });
  for (const each of found) {
    const to = statSync(each).isDirectory() ? target : path.join(target, path.basename(each));
    cpSync(each, to, { recursive: true });
  }
  return [`Artifact ${name} has been successfully uploaded`];
}

function refuseOthers(inputs: Readonly<Record<string, string>>, known: readonly string[]): void {
  const other = Object.keys(inputs).find((name) => !known.includes(name));
  if (other !== undefined) throw new Error(`the stand-in does not know the input ${other}`);
}
