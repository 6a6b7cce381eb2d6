import { resolveInfra } from '../spec/infra/resolve.js';
import type { FileText } from '../spec/read-file.js';
import type { Action } from './model.js';
import { shownName } from './plan/previews.js';

/** What stands for what a file refers to: names of resources do not hang on it, but keys of previews do. */
const STAND_INS = { pr: '0', branch: 'x', sha: 'x', repository: 'x' };

/** The actions, those refused that would destroy what the file protects. A file that cannot be read protects nothing. */
export function withProtected(
  actions: readonly Action[],
  { root, file }: { root: string; file: FileText },
  stage: string,
): Action[] {
  const resolved = resolveInfra({
    root,
    file,
    fields: {},
    stage: { value: stage, source: '--stage' },
    variables: [],
    known: STAND_INS,
  });
  if ('problems' in resolved) return [...actions];
  const { templates, snapshots, previews } = resolved.spec;
  const names = new Set([
    ...templates.filter((each) => each.protect).map(({ build }) => `template ${build.name}`),
    ...snapshots.filter((each) => each.protect).map(({ name }) => `snapshot ${name}`),
    ...previews
      .filter((each) => each.protect)
      .map(({ key, instance }) => `preview ${shownName({ name: key, instance })}`),
  ]);
  return actions.map((action) =>
    names.has(`${action.kind} ${action.name}`)
      ? { ...action, refused: 'it is protected (`protect: true`)' }
      : action,
  );
}
