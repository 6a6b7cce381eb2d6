import { observe } from '../../src/infra/observe.js';
import type { InfraReader } from '../../src/infra/ports.js';
import { OWNER } from './world.js';

test('once one look failed, nobody asks on', async () => {
  let asked = 0;
  const reader: InfraReader = {
    place: 'local',
    templates: async () =>
      Array.from({ length: 200 }, (_, index) => ({ templateId: `t${index}`, names: [`t${index}`] })),
    tags: async (name) => {
      asked += 1;
      if (name === 't3') throw new Error('the service is down');
      return [];
    },
    snapshots: async () => [],
    sandboxes: async () => [],
    sandbox: async () => undefined,
  };
  await expect(observe(reader, OWNER, { signal: new AbortController().signal })).rejects.toThrow('down');
  expect(asked).toBeLessThan(50);
});
