import * as fc from 'fast-check';
import { planDestroy } from '../../src/infra/destroy.js';
import { driftOf } from '../../src/infra/drift.js';
import { previewClaims } from '../../src/infra/metadata.js';
import type { Action, Observed, Wanted } from '../../src/infra/model.js';
import { isNothing, plan } from '../../src/infra/plan/plan.js';
import { snapshotKey } from '../../src/infra/plan/snapshots.js';
import { isOf, isOwnKind, parseInfraTag, snapshotTag } from '../../src/infra/tags.js';
import { LONG } from '../support/long-test.js';
import { afterAll, NOW, observed, OWNER, wanted } from './world.js';

const runs = { numRuns: LONG ? 20_000 : 1000 };

function planOf(file: Wanted, world: Observed): Action[] {
  const { actions, conflicts } = plan({ owner: OWNER, wanted: file, observed: world });
  // A conflict is in the way of a whole plan; what is left of it is planned nevertheless.
  expect(
    conflicts.every(({ name }) => !actions.some((action) => action.name === name && action.operation)),
  ).toBe(true);
  return actions;
}

/** Everything that is not ours, as the service shows it. */
function foreign({ templates, snapshots, sandboxes }: Observed): unknown {
  const ofOthers = (tag: string): boolean => {
    const of = parseInfraTag(tag);
    return of ? !isOf(of, OWNER) : !isOwnKind(tag) && !['prod', 'beta', 'default'].includes(tag);
  };
  return {
    tags: templates
      .flatMap(({ name, tags }) =>
        tags
          .filter(({ tag }) => ofOthers(tag) || name === 'foreign')
          .map(({ tag, buildId }) => `${name}:${tag} ${buildId}`),
      )
      .toSorted(),
    snapshots: snapshots
      .filter(({ tag }) => ofOthers(tag))
      .map(({ id }) => id)
      .toSorted(),
    sandboxes: sandboxes
      .filter((sandbox) => !previewClaims(sandbox, OWNER))
      .map(({ id }) => id)
      .toSorted(),
  };
}

function reversed(file: Wanted, world: Observed): [Wanted, Observed] {
  return [
    {
      templates: file.templates.toReversed(),
      snapshots: file.snapshots.toReversed(),
      previews: file.previews.toReversed(),
    },
    {
      templates: world.templates
        .toReversed()
        .map((template) => ({ ...template, tags: template.tags.toReversed() })),
      snapshots: world.snapshots.toReversed(),
      sandboxes: world.sandboxes.toReversed(),
      now: world.now,
    },
  ];
}

describe('1,000 pairs of a file and what is there', () => {
  test('the plan is the same whatever order things come in', () => {
    fc.assert(
      fc.property(wanted, observed, (file, world) => {
        expect(planOf(...reversed(file, world))).toEqual(planOf(file, world));
      }),
      runs,
    );
  });

  test('to apply it reaches the file, touches nothing of others, and no action can be left out', () => {
    fc.assert(
      fc.property(wanted, observed, (file, world) => {
        const actions = planOf(file, world);
        const done = afterAll(world, actions, file);
        expect(foreign(done)).toEqual(foreign(world));
        const { actions: again } = plan({ owner: OWNER, wanted: file, observed: done });
        expect(again.filter(({ operation }) => operation)).toEqual([]);
        expect(again.filter(({ action }) => action === 'drift')).toEqual([]);
        for (const { id, operation } of actions) {
          if (!operation) continue;
          const without = actions.filter((action) => action.id !== id && !action.needs.includes(id));
          expect(isNothing(planOf(file, afterAll(world, without, file)))).toBe(false);
        }
      }),
      runs,
    );
  });

  test('a destroy leaves nothing of ours and everything of others', () => {
    fc.assert(
      fc.property(observed, (world) => {
        const done = afterAll(world, planDestroy(world, OWNER), {
          templates: [],
          snapshots: [],
          previews: [],
        });
        expect(foreign(done)).toEqual(foreign(world));
        expect(planDestroy(done, OWNER)).toEqual([]);
        expect(done.sandboxes.filter((sandbox) => previewClaims(sandbox, OWNER))).toEqual([]);
      }),
      runs,
    );
  });

  test('what is refused would take something whole of what is protected', () => {
    fc.assert(
      fc.property(wanted, observed, (file, world) => {
        const actions = planOf(file, world);
        const recorded = new Set(
          world.templates.flatMap(({ tags }) =>
            tags.flatMap(({ tag }) => {
              const of = parseInfraTag(tag);
              return of?.kind === 'record' && isOf(of, OWNER) ? [of.sandbox] : [];
            }),
          ),
        );
        for (const { kind, name, operation, refused, reason } of actions) {
          if (kind !== 'preview' || operation === undefined) continue;
          const preview = file.previews.find(({ key }) => key === name.split('/')[0]);
          const whole =
            operation.do === 'make-preview' && operation.replaces.some(({ id }) => recorded.has(id));
          const over = operation.do === 'kill' && reason.startsWith('its ttl is over');
          const isWanted = !reason.startsWith('the file does not describe it');
          expect(refused !== undefined).toBe(preview?.protect === true && isWanted && (whole || over));
        }
      }),
      runs,
    );
  });

  test('what needs something comes after it', () => {
    fc.assert(
      fc.property(wanted, observed, (file, world) => {
        const ids = planOf(file, world).map(({ id }) => id);
        for (const { id, needs } of planOf(file, world))
          for (const need of needs) {
            expect(ids).toContain(need);
            expect(ids.indexOf(need)).toBeLessThan(ids.indexOf(id));
          }
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });
});

describe('what is protected', () => {
  const site: Wanted = {
    templates: [],
    snapshots: [],
    previews: [
      {
        key: 'site',
        instance: 'default',
        from: { kind: 'external', reference: 'base' },
        hash: '1'.repeat(16),
        shape: {},
        network: { internet: true, allow: [], deny: [], publicTraffic: true },
        protect: true,
      },
    ],
  };
  const nothing: Observed = { templates: [], snapshots: [], sandboxes: [], now: NOW };
  const told = (world: Observed): [string, boolean][] =>
    planOf(site, world).map(({ action, refused }) => [action, refused !== undefined]);

  test('is repaired after an apply that was killed', () => {
    const made = afterAll(nothing, planOf(site, nothing), site);
    const unfinished = { ...made, templates: [] };
    expect(told(unfinished)).toEqual([['replace', false]]);
    const [sandbox] = made.sandboxes;
    const left = { ...made, sandboxes: [...made.sandboxes, { ...sandbox, id: 'left' }] } as Observed;
    expect(told(left)).toEqual([
      ['reuse', false],
      ['destroy', false],
    ]);
    const [preview] = site.previews;
    const changed = { ...site, previews: [{ ...preview, hash: '2'.repeat(16) }] } as Wanted;
    expect(planOf(changed, made).map(({ refused }) => refused !== undefined)).toEqual([true]);
  });

  test('goes by the same operations when it slept and woke up, which starts it anew', () => {
    const made = afterAll(nothing, planOf(site, nothing), site);
    const [sandbox] = made.sandboxes;
    const two = [sandbox, { ...sandbox, id: 'left' }] as Observed['sandboxes'];
    const later = new Date(NOW.getTime() + 60_000);
    const operations = (sandboxes: Observed['sandboxes'], file: Wanted): unknown =>
      planOf(file, { ...made, sandboxes }).map(({ id, operation }) => [id, operation]);
    const [preview] = site.previews;
    const changed = { ...site, previews: [{ ...preview, hash: '2'.repeat(16) }] } as Wanted;
    for (const file of [site, changed, { ...site, previews: [] }])
      expect(
        operations([{ ...sandbox, startedAt: later }, ...two.slice(1)] as Observed['sandboxes'], file),
      ).toEqual(operations(two, file));
  });

  test('may be tidied up: of two snapshots of one key the older goes', () => {
    const parts = { from: '1'.repeat(12), inputs: '2'.repeat(12), run: '3'.repeat(12) };
    const file: Wanted = {
      templates: [],
      snapshots: [
        {
          key: 'deps',
          name: 'deps',
          from: { kind: 'external', reference: 'base' },
          parts,
          protect: true,
        },
      ],
      previews: [],
    };
    const snapshots = [1, 2].map((minutes) => {
      const at = new Date(NOW.getTime() - minutes * 60_000);
      const tag = snapshotTag(OWNER, snapshotKey(parts), at);
      return { id: `deps:${tag}`, name: 'deps', tag };
    });
    const refusals = (of: Wanted): [string, boolean][] =>
      planOf(of, { ...nothing, snapshots }).map(({ action, refused }) => [action, refused !== undefined]);
    expect(refusals(file)).toEqual([
      ['reuse', false],
      ['destroy', false],
    ]);
    const [deps] = file.snapshots;
    const changed = { ...file, snapshots: [{ ...deps, parts: { ...parts, run: '4'.repeat(12) } }] } as Wanted;
    expect(refusals(changed)).toEqual([['replace', true]]);
  });
});

describe('what is not drift', () => {
  const nothing: Observed = { templates: [], snapshots: [], sandboxes: [], now: NOW };
  const file: Wanted = {
    templates: [
      { key: 'app', name: 'app', hash: '1'.repeat(40), channels: [], adopt: false, protect: false },
    ],
    snapshots: [],
    previews: [],
  };

  test('a file that changed', () => {
    const before = afterAll(nothing, planOf(file, nothing), file);
    const [template] = file.templates;
    const changed = { ...file, templates: [{ ...template, hash: '2'.repeat(40) }] } as Wanted;
    expect(planOf(changed, before).map(({ action }) => action)).toEqual(['create']);
    expect(driftOf(planOf(changed, before))).toEqual([]);
    expect(driftOf(planOf(file, nothing)).map(({ reason }) => reason)).toEqual([
      'it is not there: it was never applied, or somebody else removed it (there is no template app yet)',
    ]);
  });

  test('what went at the end of its ttl', () => {
    const site: Wanted = {
      templates: [],
      snapshots: [],
      previews: [
        {
          key: 'site',
          instance: 'default',
          from: { kind: 'external', reference: 'base' },
          hash: '1'.repeat(16),
          shape: {},
          network: { internet: true, allow: [], deny: [], publicTraffic: true },
          ttlMs: 3_600_000,
          protect: false,
        },
      ],
    };
    const made = afterAll(nothing, planOf(site, nothing), site);
    const later = { ...made, now: new Date(NOW.getTime() + 2 * 3_600_000) };
    const over = planOf(site, later);
    expect(over.map(({ action }) => action)).toEqual(['destroy']);
    expect(driftOf(over)).toEqual([]);
    const gone = afterAll(later, over, site);
    expect(planOf(site, gone).map(({ action }) => action)).toEqual(['reuse']);
    expect(driftOf(planOf(site, gone))).toEqual([]);
    // Before its time it would have been.
    const killed = { ...made, sandboxes: [] };
    expect(driftOf(planOf(site, killed)).map(({ name, action }) => [name, action])).toEqual([
      ['site', 'drift'],
    ]);
    const [preview] = site.previews;
    const changed = { ...site, previews: [{ ...preview, hash: '2'.repeat(16) }] } as Wanted;
    expect(planOf(changed, gone).map(({ action }) => action)).toEqual(['create']);
  });
});
