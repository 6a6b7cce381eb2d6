import { TransferError } from '../transfer/errors.js';
import { digestTree } from '../transfer/digest-tree.js';
import { globBase, isGlob, matchPaths } from '../transfer/glob.js';
import { selectFiles } from '../transfer/select.js';
import type { Selection } from '../transfer/tree.js';
import { WORK_FOLDER } from '../spec/defaults.js';
import type {
  InfraSpec,
  PreviewResource,
  SnapshotResource,
  SourceSpec,
  TemplateResource,
} from '../spec/infra/model.js';
import type { Problem, UploadSpec } from '../spec/model.js';
import { defineTemplate } from '../template/define/define.js';
import { type Canonical, digestOf } from '../template/identity/canonical-json.js';
import { identify, type TemplateIdentity } from '../template/identity/identify.js';
import type { TemplateDefinition } from '../template/model.js';
import path from 'node:path';
import type { Wanted, WantedPreview, WantedSnapshot, WantedTemplate } from './model.js';
import { snapshotKey } from './plan/snapshots.js';

/** What the wanted resources are made of, by their keys. */
export interface Materials {
  templates: Map<
    string,
    { resource: TemplateResource; definition: TemplateDefinition; identity: TemplateIdentity }
  >;
  snapshots: Map<string, { resource: SnapshotResource; uploads: UploadSpec[] }>;
  previews: Map<string, PreviewResource>;
}

export interface Declared {
  wanted: Wanted;
  materials: Materials;
}

export interface DeclareOptions {
  /** Whether modules of the repository may run on this machine. */
  mayRunModules: boolean;
  signal: AbortSignal;
}

/** Raised when the same description is to give another snapshot or preview. */
const ALGORITHM = 'e2b-action infrastructure 1';

/**
 * Reads what the resources of a file are made of, and gives each its identity. Asks nobody. All problems at once.
 *
 * @throws ContextError, TransferError when a file of the project cannot be read
 */
export async function declare(
  spec: InfraSpec,
  { mayRunModules, signal }: DeclareOptions,
): Promise<Declared | { problems: Problem[] }> {
  const problems: Problem[] = [];
  const materials: Materials = { templates: new Map(), snapshots: new Map(), previews: new Map() };
  const templates: WantedTemplate[] = [];
  for (const resource of spec.templates) {
    const { key, build, channels, adopt, protect } = resource;
    const defined = await defineTemplate(build, { root: spec.root, mayRunModules, signal });
    if ('problems' in defined) {
      problems.push(...defined.problems);
      continue;
    }
    const { definition } = defined;
    const identity = await identify(definition, { signal });
    materials.templates.set(key, { resource, definition, identity });
    templates.push({ key, name: definition.name, hash: identity.hash, channels, adopt, protect });
  }
  if (problems.length > 0) return { problems };

  const keys = new Map<string, string>();
  const idOf = (from: SourceSpec): string => {
    if (from.kind === 'external') return from.reference;
    if (from.kind === 'template') return materials.templates.get(from.key)?.identity.hash ?? '';
    return keys.get(from.key) ?? '';
  };
  const snapshots: WantedSnapshot[] = [];
  for (const resource of inOrder(spec.snapshots)) {
    const { key, name, from, inputs, run, env, maxAgeMs, protect } = resource;
    const { uploads, digest } = await readInputs(spec.root, inputs, signal);
    const parts = {
      from: digestOf([ALGORITHM, from.kind === 'external' ? 'external' : 'own', idOf(from)]).slice(0, 12),
      inputs: digest.slice(0, 12),
      run: digestOf([run ?? '', env]).slice(0, 12),
    };
    keys.set(key, snapshotKey(parts));
    materials.snapshots.set(key, { resource, uploads });
    snapshots.push({ key, name, from, parts, protect, ...(maxAgeMs === undefined ? {} : { maxAgeMs }) });
  }

  const previews = spec.previews.map((resource): WantedPreview => {
    const { key, instance, from, start, ready, ports, env, network, sleepAfterMs, ttlMs, protect } = resource;
    materials.previews.set(key, resource);
    const shape = Object.fromEntries(
      Object.entries({
        from: [from.kind, idOf(from)],
        start: [start ?? ''],
        env: [env],
        ports: [[...ports].sort((a, b) => a - b)],
        access: [String(network.publicTraffic)],
        sleep: [sleepAfterMs],
        ready: [ready.port ?? 0, ready.path ?? ''],
      } satisfies Record<string, Canonical>).map(([part, value]) => [
        part,
        digestOf(value as Canonical).slice(0, 8),
      ]),
    );
    const hash = digestOf([ALGORITHM, shape]).slice(0, 16);
    return { key, instance, from, hash, shape, network, protect, ...(ttlMs === undefined ? {} : { ttlMs }) };
  });
  return { wanted: { templates, snapshots, previews }, materials };
}

/** Sources before what is made from them; there is no circle. */
function inOrder(snapshots: readonly SnapshotResource[]): SnapshotResource[] {
  const left = [...snapshots];
  const ordered: SnapshotResource[] = [];
  while (left.length > 0) {
    const at = left.findIndex(
      ({ from }) => from.kind !== 'snapshot' || !left.some(({ key }) => key === from.key),
    );
    ordered.push(...left.splice(Math.max(at, 0), 1));
  }
  return ordered;
}

/** Chooses the files that the inputs mean, as an upload does, and digests them. */
async function readInputs(
  root: string,
  inputs: readonly string[],
  signal: AbortSignal,
): Promise<{ uploads: UploadSpec[]; digest: string }> {
  const uploads: UploadSpec[] = [];
  const found = new Map<string, Canonical>();
  for (const input of inputs) {
    const from = isGlob(input) ? globBase(input) || '.' : input;
    const whole = await selectFiles({ root, from, signal });
    const isFile = whole.source === 'file';
    const folder = path.posix.normalize(isFile ? path.posix.dirname(from) : from);
    const inProject = (name: string): string => path.posix.join(folder, name);
    const names = whole.entries.map((entry) => inProject(entry.path));
    const meant = new Set(isGlob(input) ? matchPaths(names, input) : names);
    if (meant.size === 0 && isGlob(input)) {
      throw new TransferError(
        'usage',
        `no file of the project matches ${input}, an input of a snapshot; correct it, or leave it out`,
      );
    }
    const selection: Selection = {
      ...whole,
      entries: whole.entries.filter((entry) => meant.has(inProject(entry.path))),
    };
    for (const [name, { type, executable, digest, target }] of await digestTree(selection, signal)) {
      found.set(inProject(name), [type, executable, digest, target]);
    }
    const ignore = whole.entries
      .filter((entry) => !meant.has(inProject(entry.path)))
      .map((entry) => `/${escapeIgnore(entry.path)}`);
    uploads.push({ from, to: path.posix.resolve(WORK_FOLDER, folder), ignore });
  }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return { uploads, digest: digestOf(sorted) };
}

/** A path as a gitignore pattern that means this path alone. */
function escapeIgnore(name: string): string {
  return name.replaceAll(/[\\*?[\]!# ]/g, (character) => `\\${character}`);
}
