import type { Problem } from '../spec/model.js';
import { type FileText, readInfraFile } from '../spec/read-file.js';
import type { Action } from './model.js';

/**
 * The actions, those refused that would destroy what the file protects, in whatever stage: that hangs on no reference, so
 * none needs a value. The problems of a file that is wrong: it may protect anything.
 */
export function withProtected(
  actions: readonly Action[],
  { root, file: text }: { root: string; file: FileText },
): { actions: Action[] } | { problems: Problem[] } {
  const { file, problems } = readInfraFile(text, root);
  if (!file) return { problems };
  const atService = (kind: string, all: Readonly<Record<string, { name?: string | undefined }>> = {}) =>
    Object.entries(all).map(([key, each]) => ({
      ...each,
      id: `${kind} ${(each.name ?? key).toLowerCase()}`,
    }));
  const resources: { id: string; protect?: boolean | undefined }[] = [
    ...atService('template', file.templates),
    ...atService('snapshot', file.snapshots),
    ...Object.entries(file.previews ?? {}).map(([key, each]) => ({ ...each, id: `preview ${key}` })),
  ];
  const kept = new Set(resources.filter(({ protect }) => protect === true).map(({ id }) => id));
  return {
    actions: actions.map((action) =>
      takesWhole(action) && kept.has(idOf(action))
        ? { ...action, refused: 'it is protected (`protect: true`)' }
        : action,
    ),
  };
}

/** All instances of a preview are one resource of the file. */
function idOf({ kind, name }: Action): string {
  return `${kind} ${kind === 'preview' ? name.split('/', 1).join('') : name.toLowerCase()}`;
}

/** What an apply left that was killed is no resource yet: builders of snapshots, claims, and records of what is gone. */
function takesWhole({ kind, operation }: Action): boolean {
  return operation?.do !== 'kill' || (kind === 'preview' && operation.sandboxes.length > 0);
}
