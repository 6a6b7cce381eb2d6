import { comeBackTo } from '../../src/github/come-back.js';

test("E2B's own sandboxes have a command; those of this machine and of elsewhere have none", () => {
  const cloud = { engine: 'cloud' } as const;
  expect(comeBackTo('i1', false, cloud, {})).toEqual({ shell: 'npx @e2b/cli sandbox connect i1' });
  expect(comeBackTo('i1', true, cloud, {})).toEqual({ localOnly: true });
  expect(comeBackTo('i1', false, { ...cloud, domain: 'e2b.example' }, {})).toEqual({});
  expect(comeBackTo('i1', false, cloud, { E2B_API_URL: 'https://e2b.example' })).toEqual({});
  expect(comeBackTo(null, false, cloud, {})).toEqual({});
  expect(comeBackTo('i1; rm -rf /', false, cloud, {})).toEqual({});
});
