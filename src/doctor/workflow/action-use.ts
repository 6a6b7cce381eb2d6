import type { ActionUse } from './model.js';

const PARTS = {
  '': 'run',
  template: 'template',
  prune: 'prune',
  plan: 'plan',
  apply: 'apply',
} as const satisfies Record<string, ActionUse['part']>;

/**
 * How a `uses` means this action; undefined for any other. It is known by the name of its repository, whoever owns that
 * (a fork or a mirror has the same), and in its own repository (`ownAction`) by `./`.
 */
export function actionUse(uses: string, ownAction: boolean): ActionUse | undefined {
  const own = /^\.\/(template|prune|plan|apply)?\/?$/.exec(uses);
  if (own) return ownAction ? { part: partOf(own[1]) } : undefined;
  const other = /^[^/@\s]+\/e2b-sandbox-action(?:\/(template|prune|plan|apply))?\/?@(\S+)$/i.exec(uses);
  return other ? { part: partOf(other[1]), ref: other[2] ?? '' } : undefined;
}

function partOf(folder: string | undefined): ActionUse['part'] {
  return PARTS[(folder?.toLowerCase() ?? '') as keyof typeof PARTS];
}

/** Whether a ref names one commit or a release, as far as its form tells: `v1`, `v1.2.3`, a whole SHA. */
export function isPinned(ref: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64}|v?\d+(?:\.\d+)*(?:[-+][\w.-]+)?)$/i.test(ref);
}
