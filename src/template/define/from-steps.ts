import type { TemplateSourceSpec } from '../../spec/model.js';
import type { DefineOptions, ReadSource } from './define.js';
import { findFolder } from './files.js';
import { Findings } from './findings.js';
import { ignoredBy } from './ignore-file.js';
import { isImage } from './image.js';
import { readSteps } from './steps.js';

/** A template from the sandbox file's own `from` and `steps`. */
export async function fromSteps(
  source: Extract<TemplateSourceSpec, { kind: 'steps' }>,
  context: string | undefined,
  { root }: DefineOptions,
): Promise<ReadSource> {
  const findings = new Findings(source.file ?? 'template');
  if (!isImage(source.from)) {
    findings.problem(`expected the name of an image; found ${source.from}`, { path: 'template.from' });
  }
  const folder = await findFolder(root, context ?? '.');
  if ('problem' in folder) return { problems: [...findings.problems, folder.problem] };
  if (findings.problems.length > 0) return { problems: findings.problems };
  const read = readSteps(source);
  const ignore = await ignoredBy(read.steps, folder.absolute, undefined, findings);
  return {
    source: {
      ...read,
      source: { kind: 'steps', ...(source.file === undefined ? {} : { path: source.file }) },
      context: folder.absolute,
      ignore,
      notes: findings.notes,
    },
  };
}
