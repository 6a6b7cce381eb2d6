import { planDestroy } from '../../src/infra/destroy.js';
import { builderMetadata, previewMetadata } from '../../src/infra/metadata.js';
import type { Action, Observed } from '../../src/infra/model.js';
import { withProtected } from '../../src/infra/protected.js';
import { builtTag, markTag, snapshotTag } from '../../src/infra/tags.js';
import { NOW, OWNER } from './world.js';

const sandbox = (id: string, metadata: Record<string, string>): Observed['sandboxes'][number] => ({
  id,
  state: 'running',
  startedAt: NOW,
  metadata,
});
const preview = (key: string, instance: string): Observed['sandboxes'][number] =>
  sandbox(`${key}${instance}`, previewMetadata(OWNER, { key, instance, hash: '1'.repeat(16), shape: {} }));
const tag = snapshotTag(OWNER, '1'.repeat(36), NOW);
const world: Observed = {
  templates: ['app', 'web'].map((name) => ({
    name,
    templateId: name,
    tags: [markTag(OWNER), builtTag('1'.repeat(40))].map((each) => ({
      tag: each,
      buildId: 'build',
      createdAt: NOW,
    })),
  })),
  snapshots: [{ id: `deps:${tag}`, name: 'deps', tag }],
  sandboxes: [
    preview('site', 'pr-42'),
    preview('site', 'pr-43'),
    preview('docs', 'default'),
    sandbox('builder', builderMetadata(OWNER, 'deps')),
  ],
  now: NOW,
};

function judged(text: string): Action[] | number {
  const found = withProtected(planDestroy(world, OWNER), { root: '/', file: { name: 'sandbox.yml', text } });
  return 'problems' in found ? found.problems.length : found.actions;
}

function kept(text: string): string[] {
  const actions = judged(text);
  if (typeof actions === 'number') throw new Error('the file is wrong');
  return actions
    .filter(({ refused }) => refused !== undefined)
    .map(({ kind, name }) => `${kind} ${name}`)
    .toSorted();
}

test('every instance of a protected preview is kept, though nobody says what its references stand for', () => {
  const site = '  site: { from: base, key: "pr-${pr}", protect: true }\n';
  expect(kept(`previews:\n${site}`)).toEqual(['preview site/pr-42', 'preview site/pr-43']);
  const release = '  docs: { from: base, env: { RELEASE: "${release}" }, protect: true }\n';
  expect(kept(`variables: [release]\npreviews:\n${site}${release}`)).toEqual([
    'preview docs',
    'preview site/pr-42',
    'preview site/pr-43',
  ]);
});

test('templates and snapshots are kept by their names at the service, in whatever stage; what a crash left is not', () => {
  const text = `
templates:
  mine: { name: APP, from: e2bdev/base, channels: ["\${stage}-x"], stages: [staging], protect: true }
  web: { from: e2bdev/base }
snapshots:
  deps: { from: base, run: make, protect: true }
`;
  expect(kept(text)).toEqual(['snapshot deps', 'template app']);
});

test('a file that is wrong may protect anything: nothing is judged', () => {
  for (const text of ['', 'templates: [', 'previews: { site: { from: base, protect: maybe } }'])
    expect(judged(text)).toBeGreaterThan(0);
});
