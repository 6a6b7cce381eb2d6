import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { placeLocal } from '../../spec/local-path.js';
import type { Problem, RunSpec } from '../../spec/model.js';
import { errnoOf } from '../../transfer/errors.js';

/** Where the report goes: absolute. Undefined when none is wanted. */
export function reportFile({ root, report }: Pick<RunSpec, 'root' | 'report'>): string | undefined {
  return report.page === undefined ? undefined : path.resolve(root, report.page);
}

/**
 * Why no report can be written, before anything is created: a folder stands there, or a link on the way leads out of the
 * root, as one of a repository from a pull request may. What leaves the root by its letters was typed by the person who
 * runs this; a description that says so is refused before.
 */
export function reportFault(spec: Pick<RunSpec, 'root' | 'report'>): Problem | undefined {
  const file = reportFile(spec);
  if (file === undefined) return undefined;
  try {
    const why = whyNot(file, spec.root);
    return why === undefined ? undefined : { source: 'report', message: why };
  } catch (error) {
    return { source: 'report', message: `${file} cannot be written: ${(error as Error).message}` };
  }
}

/** What stands at the place itself is replaced, and a link there is not followed. */
function whyNot(file: string, root: string): string | undefined {
  if (look(file)?.isDirectory() === true) return `${file} is a folder: name a file`;
  const around = innermost(path.dirname(file));
  if (!statSync(around).isDirectory()) return `${file} cannot be written: ${around} is not a folder`;
  return leadsOut(around, file, root)
    ? `${file} leads outside ${root} by a link: name a place inside it`
    : undefined;
}

/** Whether a folder on the way to `file`, which its letters place inside the root, is outside of it. */
export function leadsOut(folder: string, file: string, root: string): boolean {
  if (!placeLocal(root, file).inside) return false;
  return !placeLocal(realpathSync(root), realpathSync(folder)).inside;
}

/** What stands there; undefined when nothing does, or what is on the way is no folder. */
function look(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** The innermost that is there of a folder and those around it. */
function innermost(folder: string): string {
  let there = folder;
  while (look(there) === undefined && path.dirname(there) !== there) there = path.dirname(there);
  return there;
}
