import type { DefineOptions, ReadSource } from './define.js';
import { readDockerfile } from './dockerfile/read.js';
import { findFile, findFolder, readText } from './files.js';
import { Findings } from './findings.js';
import { ignoredBy } from './ignore-file.js';

/** E2B's names of a Dockerfile, the first of which counts. */
export const DOCKERFILES = ['e2b.Dockerfile', 'Dockerfile'];

/** A template from a Dockerfile; its context is the root unless the description says otherwise. */
export async function fromDockerfile(
  given: string,
  context: string | undefined,
  { root }: DefineOptions,
): Promise<ReadSource> {
  const file = await findFile(root, given, DOCKERFILES);
  const folder = await findFolder(root, context ?? '.');
  const missing = [file, folder].flatMap((found) => ('problem' in found ? [found.problem] : []));
  if ('problem' in file || 'problem' in folder) return { problems: missing };
  const source = await readText(file);
  if ('problem' in source) return { problems: [source.problem] };
  const findings = new Findings(file.shown);
  const read = readDockerfile(source.text, {}, findings);
  if (read === undefined) return { problems: findings.problems };
  const ignore = await ignoredBy(read.steps, folder.absolute, file.absolute, findings);
  return {
    source: {
      ...read,
      source: { kind: 'dockerfile', path: file.shown },
      context: folder.absolute,
      ignore,
      notes: findings.notes,
    },
  };
}
