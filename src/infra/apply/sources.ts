import type { SourceSpec } from '../../spec/infra/model.js';
import { namesOf } from '../observe.js';
import { rowsOf } from '../plan/snapshots.js';
import { builtTag } from '../tags.js';
import { type ApplyContext, StaleError } from './context.js';

/** What sandboxes start from: a name and a tag of it, if one is needed. */
export interface Source {
  name: string;
  tag: string;
  reference: string;
}

/** Where a source is now, after all that comes before was applied. */
export async function locate(from: SourceSpec, context: ApplyContext): Promise<Source> {
  const { materials, reader, owner, signal } = context;
  if (from.kind === 'external') {
    const [name = '', tag = 'default'] = from.reference.split(':', 2);
    return { name, tag, reference: from.reference };
  }
  if (from.kind === 'template') {
    const material = materials?.templates.get(from.key);
    if (!material) throw new StaleError(`the file does not describe template ${from.key} any more`);
    const { name } = material.definition;
    const tag = builtTag(material.identity.hash);
    return { name, tag, reference: `${name}:${tag}` };
  }
  const material = materials?.snapshots.get(from.key);
  const rows = await reader.snapshots(signal);
  const name = material?.resource.name;
  const [newest] = rowsOf(
    rows.flatMap(({ id, names }) => namesOf(id, names)).filter((row) => row.name === name),
    owner,
  );
  if (!newest) throw new StaleError(`snapshot ${from.key} is not there any more`);
  return { name: newest.name, tag: newest.tag, reference: `${newest.name}:${newest.tag}` };
}
