import { comeBackTo } from '../../src/github/come-back.js';

const cloud = { engine: 'cloud' } as const;

test("E2B's own sandboxes are opened with its command, others with ours, which is told where they are", () => {
  expect(comeBackTo('i1', false, cloud, {})).toEqual({ shell: 'npx @e2b/cli sandbox connect i1' });
  expect(comeBackTo('i1', true, cloud, {})).toEqual({
    localOnly: true,
    shell: 'npx e2b-sandbox-action shell i1 --engine local',
  });
  expect(comeBackTo('i1', false, { ...cloud, domain: 'e2b.example:8443' }, {})).toEqual({
    shell: 'npx e2b-sandbox-action shell i1 --domain e2b.example:8443',
  });
  expect(comeBackTo('i1', false, cloud, { E2B_API_URL: 'https://e2b.example/x' })).toEqual({
    shell: 'npx e2b-sandbox-action shell i1 --api-url https://e2b.example/x',
  });
});

test('what is no plain word of a command makes none', () => {
  expect(comeBackTo(null, false, cloud, {})).toEqual({});
  expect(comeBackTo('i1; rm -rf /', false, cloud, {})).toEqual({});
  expect(comeBackTo('$(id)', true, cloud, {})).toEqual({ localOnly: true });
  expect(comeBackTo('i1', false, cloud, { E2B_DOMAIN: 'e2b.example`id`' })).toEqual({});
});
