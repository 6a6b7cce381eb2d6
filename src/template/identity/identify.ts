import type { TemplateDefinition, TemplateStep } from '../model.js';
import { digestOf, type Canonical } from './canonical-json.js';
import { createFileDigester } from './digest-file.js';
import { describeTemplate, type DigestedFile, type DigestedStep } from './describe.js';
import { listCopied, type CopiedFile } from './list-copied.js';
import type { TemplateManifest } from './manifest.js';
import { shapeOfStep, shapeOfTemplate } from './shape.js';

/** Raised when the same description and files are to give another hash, so that no hash of before ever fits. */
const ALGORITHM = 'e2b-action template 1';

export interface TemplateIdentity {
  /** 40 lower-case hex digits. */
  hash: string;
  /** What a template is kept under on its name. */
  tag: string;
  manifest: TemplateManifest;
}

/**
 * What a template is: a hash of its base, steps, copied files (path, exec bit, content), resources, start and ready
 * commands. The same on every machine, in every checkout, whatever its path, owner, umask and times. A base counts by
 * its name as given, so that of a tag that moves nothing is seen.
 * Throws ContextError, and the signal's reason when it is aborted.
 */
export async function identify(
  definition: TemplateDefinition,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<TemplateIdentity> {
  options.signal?.throwIfAborted();
  const digest = createFileDigester(options.signal);
  const steps: DigestedStep[] = [];
  for (const step of definition.steps) {
    const files =
      step.type === 'COPY' ? await digestFiles(definition, step, digest, options.signal) : undefined;
    const action = shapeOfStep(step);
    const whole = digestOf([action, (files ?? []).map(shapeOfFile)]);
    steps.push({ step, digest: digestOf(action), whole, ...(files && { files }) });
  }
  const template = shapeOfTemplate(definition);
  const hash = digestOf([ALGORITHM, template, steps.map(({ whole }) => whole)]).slice(0, 40);
  return { hash, tag: `h-${hash}`, manifest: describeTemplate(definition, hash, steps) };
}

async function digestFiles(
  definition: TemplateDefinition,
  step: Extract<TemplateStep, { type: 'COPY' }>,
  digest: ReturnType<typeof createFileDigester>,
  signal?: AbortSignal,
): Promise<DigestedFile[]> {
  const digested: DigestedFile[] = [];
  for (const file of withoutParents(await listCopied(definition, step, { signal }))) {
    const content = file.kind === 'file' ? await digest(file) : digestOf(file.target ?? '');
    digested.push({ ...file, digest: content });
  }
  return digested;
}

/** A folder says nothing that the paths below it do not say; an empty one does. */
function withoutParents(files: CopiedFile[]): CopiedFile[] {
  const parents = new Set<string>();
  for (const { path } of files) {
    if (path !== '.') parents.add('.');
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const parent = path.slice(0, end);
      if (parents.has(parent)) break;
      parents.add(parent);
    }
  }
  return files.filter(({ kind, path }) => kind !== 'folder' || !parents.has(path));
}

function shapeOfFile({ path, kind, exec, digest }: DigestedFile): Canonical {
  return [path, kind, exec, digest];
}
