import { realpathSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { placeLocal, staysInContext } from '../../spec/local-path.js';
import { leavesRoot } from '../../spec/outside-root.js';
import type { StepPlace, TemplateStep } from '../model.js';
import { serializedTemplate } from '../module/answer.js';
import type { ModuleAnswer, ModulePlace, SerializedTemplate } from '../module/answer.js';
import { runModule } from '../module/run.js';
import type { DefineOptions, ReadSource } from './define.js';
import { findFile, findFolder } from './files.js';
import { Findings } from './findings.js';
import { isImage } from './image.js';

/** E2B's names of a module that defines a template. */
export const MODULES = ['template.ts', 'template.mts', 'template.js', 'template.mjs'];

const TIMEOUT_MS = 60_000;

/** A template from a module that exports an E2B Template, evaluated in a process of its own. */
export async function fromModule(
  given: string,
  context: string | undefined,
  options: DefineOptions,
): Promise<ReadSource> {
  const { root } = options;
  const file = await findFile(root, given, MODULES);
  if ('problem' in file) return { problems: [file.problem] };
  const findings = new Findings(file.shown);
  if (!options.mayRunModules) {
    findings.problem(
      'a module is a program that runs on this machine, and here others can change it: this is a pull request from outside; use a Dockerfile, or from and steps',
    );
    return { problems: findings.problems };
  }
  // Stack traces, and so the module's own folder, come with symlinks resolved.
  const [real, realRoot] = await Promise.all([realpath(file.absolute), realpath(root)]);
  const answer = await runModule({
    bundle: options.moduleBundle ?? siblingBundle(),
    file: real,
    cwd: realRoot,
    timeoutMs: TIMEOUT_MS,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if ('error' in answer) {
    const shown = answer.place && placeLocal(realRoot, answer.place.file);
    if (answer.place === undefined || shown === undefined) findings.problem(answer.error);
    else if (answer.place.file === real) {
      const { line, column } = answer.place;
      findings.problem(answer.error, { line, ...(column === undefined ? {} : { column }) });
    } else findings.problem(`${answer.error} (${shown.path}:${answer.place.line})`);
    return { problems: findings.problems };
  }
  const template = parse(answer.template, findings);
  if (template === undefined) return { problems: findings.problems };
  const folder = await contextOf(
    answer.context,
    context,
    { root, realRoot },
    path.isAbsolute(given),
    findings,
  );
  if (folder === undefined) return { problems: findings.problems };
  const from = baseOf(template, findings);
  const steps = await stepsOf(template, answer, real, findings);
  if (findings.problems.length > 0 || from === undefined) return { problems: findings.problems };
  return {
    source: {
      source: { kind: 'file', path: file.shown },
      context: folder,
      // Patterns of `.dockerignore` are those of E2B here: the module is written for its SDK.
      ignore: answer.ignore,
      from,
      ...(template.fromImageRegistry === undefined ? {} : { registry: template.fromImageRegistry }),
      steps,
      ...(template.startCmd === undefined ? {} : { start: template.startCmd }),
      ...(template.readyCmd === undefined ? {} : { ready: template.readyCmd }),
      ...(template.force === true ? { skipCache: true } : {}),
      notes: findings.notes,
    },
  };
}

/** The bundles lie side by side: dist/cli/index.js or dist/main/index.js, and dist/template-module/index.js. */
function siblingBundle(): string {
  return path.join(path.dirname(realpathSync(process.argv[1] ?? '')), '..', 'template-module', 'index.js');
}

/** What the SDK wrote. The module could have answered with anything, so a fault is explained, not trusted. */
function parse(text: string, findings: Findings): SerializedTemplate | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    findings.problem('its template is not written as the SDK writes it: not valid JSON');
    return undefined;
  }
  const read = serializedTemplate.safeParse(value);
  for (const { path: at, message } of read.error?.issues.slice(0, 10) ?? []) {
    findings.problem(`its template cannot be built: ${at.join('.')}: ${message}`);
  }
  return read.data;
}

async function contextOf(
  own: string,
  context: string | undefined,
  { root, realRoot }: { root: string; realRoot: string },
  mayLeaveRoot: boolean,
  findings: Findings,
): Promise<string | undefined> {
  const placed = placeLocal(realRoot, own);
  if (context === undefined && !placed.inside && !mayLeaveRoot) {
    findings.problem(`fileContextPath: ${leavesRoot(own)}`);
    return undefined;
  }
  const folder = await findFolder(root, context ?? placed.path);
  if (!('problem' in folder)) return folder.absolute;
  findings.problems.push(folder.problem);
  return undefined;
}

function baseOf(
  template: SerializedTemplate,
  findings: Findings,
): { image: string } | { template: string } | undefined {
  const { fromImage: image, fromTemplate } = template;
  if (fromTemplate !== undefined) return { template: fromTemplate };
  if (image !== undefined && isImage(image)) return { image };
  findings.problem(
    image === undefined
      ? 'its template has no base: call fromImage or fromTemplate'
      : `fromImage expects the name of an image; found ${image}`,
  );
  return undefined;
}

async function stepsOf(
  template: SerializedTemplate,
  { places }: Extract<ModuleAnswer, { template: string }>,
  file: string,
  findings: Findings,
): Promise<TemplateStep[]> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  // The first call chooses the base.
  return template.steps.map((step, index) => {
    const place = placeOf(places[index + 1], file, lines);
    const action = actionOf(step, place, findings);
    return {
      ...action,
      ...(place === undefined ? {} : { place }),
      ...(step.force === true ? { skipCache: true } : {}),
    };
  });
}

function placeOf(
  place: ModulePlace | null | undefined,
  file: string,
  lines: string[],
): StepPlace | undefined {
  if (!place || place.file !== file) return undefined;
  const text = lines[place.line - 1]?.trim() ?? '';
  return { line: place.line, text: text.slice(0, 200) };
}

function actionOf(
  step: SerializedTemplate['steps'][number],
  place: StepPlace | undefined,
  findings: Findings,
): TemplateStep {
  if (step.type === 'RUN') {
    const [command, user = ''] = step.args;
    return { type: 'RUN', command, ...(user === '' ? {} : { user }) };
  }
  if (step.type === 'ENV') {
    const pairs: [string, string][] = [];
    for (let index = 0; index + 1 < step.args.length; index += 2)
      pairs.push([step.args[index] ?? '', step.args[index + 1] ?? '']);
    return { type: 'ENV', variables: Object.fromEntries(pairs) };
  }
  if (step.type === 'WORKDIR') return { type: 'WORKDIR', path: step.args[0] };
  if (step.type === 'USER') return { type: 'USER', user: step.args[0] };
  const [from, to, user = '', mode = ''] = step.args;
  if (!staysInContext(from)) {
    findings.problem(
      `copy expects a path inside the context; found ${from}`,
      place === undefined ? {} : { line: place.line },
    );
  }
  return {
    type: 'COPY',
    from,
    to,
    ...(user === '' ? {} : { user }),
    ...(mode === '' ? {} : { mode }),
    ...(step.resolveSymlinks === true ? { resolveSymlinks: true } : {}),
  };
}
