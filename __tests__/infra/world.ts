import * as fc from 'fast-check';
import { identityOf, previewMetadata } from '../../src/infra/metadata.js';
import type {
  Action,
  LiveNetwork,
  Observed,
  ObservedSandbox,
  ObservedSnapshot,
  ObservedTemplate,
  Operation,
  Wanted,
  WantedPreview,
} from '../../src/infra/model.js';
import { networkDigest } from '../../src/infra/network.js';
import { snapshotKey } from '../../src/infra/plan/snapshots.js';
import {
  builtTag,
  channelTag,
  markTag,
  type Owner,
  parseInfraTag,
  recordTag,
  snapshotTag,
} from '../../src/infra/tags.js';

export const NOW = new Date('2026-03-01T12:00:00Z');
export const OWNER: Owner = { repository: 'github.com/acme/shop', stage: 'default' };
const OTHERS: Owner[] = [
  { repository: 'github.com/acme/other', stage: 'default' },
  { repository: OWNER.repository, stage: 'pr-1' },
];

const hex = (seed: number, length: number): string =>
  seed.toString(16).padStart(2, '0').repeat(length).slice(0, length);
const hash = (seed: number): string => hex(seed, 40);
const builds = fc.integer({ min: 1, max: 4 }).map((seed) => `build-${seed}`);
const network = fc.constantFrom<LiveNetwork>(
  { internet: true, allow: [], deny: [] },
  { internet: false, allow: [], deny: [] },
  { internet: true, allow: [], deny: ['10.0.0.0/8'] },
);
const age = fc
  .constantFrom(1, 30, 60 * 24 * 2, 60 * 24 * 10)
  .map((minutes) => new Date(NOW.getTime() - minutes * 60_000));

const TEMPLATES = ['app', 'web', 'old'];
const SNAPSHOTS = ['deps', 'data'];
const PREVIEWS = ['site', 'docs'];
const CHANNELS = ['prod', 'beta'];

function subset<T, K extends string>(
  keys: readonly K[],
  one: (key: K) => fc.Arbitrary<T>,
): fc.Arbitrary<T[]> {
  return fc.subarray([...keys]).chain<T[]>((chosen) => fc.tuple(...chosen.map(one)));
}

const wantedTemplates = subset(TEMPLATES.slice(0, 2), (key) =>
  fc.record({
    key: fc.constant(key),
    name: fc.constant(key),
    hash: fc.integer({ min: 1, max: 3 }).map(hash),
    channels: fc.subarray(CHANNELS),
    adopt: fc.constant(true),
    protect: fc.boolean(),
  }),
);

const source = (
  templates: readonly string[],
  snapshots: readonly string[],
): fc.Arbitrary<Wanted['previews'][number]['from']> =>
  fc.oneof(
    fc.constant({ kind: 'external' as const, reference: 'base' }),
    ...templates.map((key) => fc.constant({ kind: 'template' as const, key })),
    ...snapshots.map((key) => fc.constant({ kind: 'snapshot' as const, key })),
  );

const part = fc.integer({ min: 1, max: 2 }).map((seed) => hex(seed, 12));

/** What a file may want. */
export const wanted: fc.Arbitrary<Wanted> = wantedTemplates.chain((templates) =>
  subset(SNAPSHOTS, (key) =>
    fc.record({
      key: fc.constant(key),
      name: fc.constant(key),
      from: source(
        templates.map((each) => each.key),
        [],
      ),
      parts: fc.record({ from: part, inputs: part, run: part }),
      maxAgeMs: fc.constantFrom(undefined, 86_400_000),
      protect: fc.boolean(),
    }),
  ).chain((snapshots) =>
    subset(PREVIEWS, (key) =>
      fc.record({
        key: fc.constant(key),
        instance: fc.constantFrom('default', 'pr-7'),
        from: source(
          templates.map((each) => each.key),
          snapshots.map((each) => each.key),
        ),
        hash: fc.integer({ min: 1, max: 2 }).map((seed) => hex(seed, 16)),
        shape: fc.constant({ from: '1' }),
        network: network.map((each) => ({
          ...each,
          allow: [...each.allow],
          deny: [...each.deny],
          publicTraffic: true,
        })),
        ttlMs: fc.constantFrom(undefined, 86_400_000),
        protect: fc.boolean(),
      }),
    ).map((previews) => ({ templates, snapshots, previews }) as unknown as Wanted),
  ),
);

const anyone = fc.constantFrom(OWNER, OWNER, ...OTHERS);

const tagOfTemplate = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.integer({ min: 1, max: 4 }).map((seed) => builtTag(hash(seed))),
    fc.constantFrom(OWNER, { ...OWNER, stage: 'pr-1' }).map(markTag),
    fc.constantFrom(...CHANNELS).map((channel) => channelTag(OWNER, channel)),
    fc.constantFrom(...CHANNELS, 'default', 'mine', `v1-${name}`),
  );

const observedTemplates: fc.Arbitrary<ObservedTemplate[]> = subset([...TEMPLATES, 'foreign'], (name) =>
  fc
    .uniqueArray(
      name === 'foreign'
        ? fc.constantFrom(markTag(OTHERS[0] ?? OWNER), builtTag(hash(1)), 'prod', 'latest')
        : tagOfTemplate(name),
      { maxLength: 6 },
    )
    .chain((tags) =>
      fc
        .tuple(...tags.map((tag) => fc.record({ tag: fc.constant(tag), buildId: builds, createdAt: age })))
        .map((all): ObservedTemplate => ({ name, templateId: `id-${name}`, tags: all })),
    ),
);

const observedSnapshots: fc.Arbitrary<ObservedSnapshot[]> = fc.uniqueArray(
  fc
    .oneof(
      fc
        .record({
          name: fc.constantFrom(...SNAPSHOTS, 'gone'),
          owner: fc.constantFrom(OWNER, { ...OWNER, stage: 'pr-1' }),
          from: part,
          inputs: part,
          run: part,
          at: age,
        })
        .map(({ name, owner, at, ...parts }) => ({ name, tag: snapshotTag(owner, snapshotKey(parts), at) })),
      fc.constantFrom(
        { name: 'theirs', tag: 'default' },
        { name: 'theirs', tag: snapshotTag(OTHERS[0] ?? OWNER, hex(1, 36), NOW) },
      ),
    )
    .map(({ name, tag }) => ({ id: `local/${name}:${tag}`, name, tag })),
  { selector: ({ id }) => id, maxLength: 6 },
);

const observedSandboxes: fc.Arbitrary<ObservedSandbox[]> = fc
  .array(
    fc.record({
      owner: anyone,
      key: fc.constantFrom(...PREVIEWS, 'gone'),
      instance: fc.constantFrom('default', 'pr-7'),
      hash: fc.integer({ min: 1, max: 2 }).map((seed) => hex(seed, 16)),
      state: fc.constantFrom('running' as const, 'paused' as const),
      startedAt: age,
      network,
    }),
    { maxLength: 5 },
  )
  .map((all) =>
    all.map(({ owner, key, instance, hash: of, state, startedAt, network: live }, index) => ({
      id: `sandbox${index}`,
      state,
      startedAt,
      metadata: previewMetadata(owner, { key, instance, hash: of, shape: { from: '1' } }),
      network: live,
    })),
  );

/** What may be there: what others own, what was applied before, and what was half done. */
export const observed: fc.Arbitrary<Observed> = fc
  .record({
    templates: observedTemplates,
    snapshots: observedSnapshots,
    sandboxes: observedSandboxes,
    recorded: fc.array(fc.record({ at: age, index: fc.nat({ max: 6 }), network, lost: fc.boolean() }), {
      maxLength: 5,
    }),
  })
  .map(({ templates, snapshots, sandboxes, recorded }) => {
    const all = templates.map((template) => ({ ...template, tags: [...template.tags] }));
    const base = { name: 'base', templateId: 'base', tags: [] as ObservedTemplate['tags'][number][] };
    for (const { at, index, network: live, lost } of recorded) {
      const sandbox = sandboxes[index];
      const name = sandbox?.metadata['e2b-action.name'] ?? 'site';
      const instance = sandbox?.metadata['e2b-action.instance'] ?? 'default';
      const [old] = all;
      // What a file wants stands on what it starts from; what it wanted once may stand on what goes.
      const stale = lost && old !== undefined && old.name !== 'foreign';
      const of = stale ? hex(3, 16) : (sandbox?.metadata['e2b-action.hash'] ?? hex(1, 16));
      const record = {
        identity: identityOf(name, instance),
        hash: of,
        network: networkDigest(sandbox?.network ?? live),
        sandbox: lost || !sandbox ? `lost${index}` : sandbox.id,
      };
      const tag = { tag: recordTag(OWNER, record, at), buildId: 'build-1', createdAt: at };
      (stale ? old : base).tags.push(tag);
    }
    all.push(base);
    return {
      templates: all.map(({ tags, ...template }) => ({
        ...template,
        tags: [...new Map(tags.map((tag) => [tag.tag, tag])).values()],
      })),
      snapshots,
      sandboxes,
      now: NOW,
    };
  });

/** What the service would show after an operation went well. */
export function after(world: Observed, operation: Operation, wantedNow: Wanted): Observed {
  const templates = world.templates.map((template) => ({ ...template, tags: [...template.tags] }));
  let snapshots = [...world.snapshots];
  let sandboxes = [...world.sandboxes];
  const named = (
    name: string,
  ): { name: string; templateId: string; tags: { tag: string; buildId: string; createdAt: Date }[] } => {
    const found = templates.find((template) => template.name === name);
    if (found) return found;
    const made = { name, templateId: `id-${name}`, tags: [] };
    templates.push(made);
    return made;
  };
  const assign = (name: string, buildId: string, tags: string[]): void => {
    const template = named(name);
    template.tags = [
      ...template.tags.filter(({ tag }) => !tags.includes(tag)),
      ...tags.map((tag) => ({ tag, buildId, createdAt: NOW })),
    ];
  };
  const buildOf = (name: string, of: string): string =>
    named(name).tags.find(({ tag }) => tag === builtTag(of))?.buildId ?? 'nothing';
  const remove = (name: string, tags: readonly string[]): void => {
    for (const template of templates.filter((each) => each.name === name))
      template.tags = template.tags.filter(({ tag }) => !tags.includes(tag));
    snapshots = snapshots.filter((snapshot) => snapshot.name !== name || !tags.includes(snapshot.tag));
  };
  const record = (
    preview: WantedPreview,
    identity: string,
    sandbox: string,
    { at, on }: { at: Date; on: string },
  ): void => {
    const tag = recordTag(
      OWNER,
      { identity, hash: preview.hash, network: networkDigest(preview.network), sandbox },
      at,
    );
    assign(on, 'base', [tag]);
  };
  switch (operation.do) {
    case 'build':
      assign(operation.name, `made-${operation.hash.slice(0, 4)}`, [
        builtTag(operation.hash),
        markTag(OWNER),
      ]);
      break;
    case 'mark':
      assign(operation.name, buildOf(operation.name, operation.hash), [markTag(OWNER)]);
      break;
    case 'promote':
      assign(operation.name, buildOf(operation.name, operation.hash), [
        operation.channel,
        channelTag(OWNER, operation.channel),
      ]);
      break;
    case 'untag':
      remove(operation.name, operation.tags);
      break;
    case 'delete-template':
      templates.splice(
        templates.findIndex(({ name }) => name === operation.name),
        1,
      );
      break;
    case 'make-snapshot': {
      const tag = snapshotTag(OWNER, operation.snapshotKey, NOW);
      const id = `local/${operation.name}:${tag}`;
      snapshots = [
        ...snapshots.filter((each) => !operation.replaces.includes(each.id)),
        { id, name: operation.name, tag },
      ];
      break;
    }
    case 'delete-snapshot':
      snapshots = snapshots.filter(({ id }) => !operation.ids.includes(id));
      break;
    case 'make-preview': {
      const preview = wantedNow.previews.find(({ key }) => key === operation.key) as WantedPreview;
      const id = `made${sandboxes.length}x${operation.identity}`;
      const going = operation.replaces.map((each) => each.id);
      sandboxes = [
        ...sandboxes.filter((each) => !going.includes(each.id)),
        {
          id,
          state: 'running',
          startedAt: NOW,
          metadata: previewMetadata(OWNER, preview),
          network: preview.network,
        },
      ];
      for (const each of operation.records) remove(each.name, [each.tag]);
      record(preview, operation.identity, id, { at: NOW, on: 'base' });
      break;
    }
    case 'set-network': {
      const preview = wantedNow.previews.find(({ key }) => key === operation.key) as WantedPreview;
      sandboxes = sandboxes.map((each) =>
        each.id === operation.sandbox.id ? { ...each, network: preview.network } : each,
      );
      const [first] = operation.records;
      for (const each of operation.records) remove(each.name, [each.tag]);
      const old = first && parseInfraTag(first.tag);
      // Its age goes on.
      if (first && old?.kind === 'record')
        record(preview, operation.identity, operation.sandbox.id, {
          at: new Date(old.minute * 60_000),
          on: first.name,
        });
      break;
    }
    case 'kill':
      sandboxes = sandboxes.filter(({ id }) => !operation.sandboxes.some((each) => each.id === id));
      for (const each of operation.records) remove(each.name, [each.tag]);
      break;
  }
  return { templates, snapshots, sandboxes, now: world.now };
}

/** The world after actions were carried out in their order. */
export function afterAll(world: Observed, actions: readonly Action[], wantedNow: Wanted): Observed {
  return actions.reduce(
    (seen, { operation }) => (operation ? after(seen, operation, wantedNow) : seen),
    world,
  );
}
