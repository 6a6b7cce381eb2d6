import { serviceSettings } from '../../src/doctor/settings.js';
import { tokenKind } from '../../src/doctor/token-kind.js';

const environment = {
  E2B_API_KEY: 'e2b_env',
  E2B_DOMAIN: 'env.example',
  E2B_API_URL: '',
  E2B_SANDBOX_URL: 'https://sandboxes.example',
  https_proxy: 'http://proxy.example',
};

test('what is not given comes from the environment; empty is not set', () => {
  expect(serviceSettings({}, {}, environment)).toEqual({
    choice: 'auto',
    local: false,
    key: { value: 'e2b_env', from: 'E2B_API_KEY' },
    domain: { value: 'env.example', from: 'E2B_DOMAIN' },
    sandboxUrl: { value: 'https://sandboxes.example', from: 'E2B_SANDBOX_URL' },
    proxy: { value: 'http://proxy.example', from: 'https_proxy' },
  });
  expect(serviceSettings({}, {}, { E2B_API_KEY: '' })).toEqual({ choice: 'auto', local: true });
});

test('a flag wins over the environment, and is named', () => {
  const values = { engine: 'local', 'api-key': 'e2b_flag', 'api-url': 'https://flag.example' } as const;
  expect(serviceSettings({}, values, environment)).toMatchObject({
    choice: 'local',
    choiceFrom: '--engine',
    local: true,
    key: { value: 'e2b_flag', from: '--api-key' },
    apiUrl: { value: 'https://flag.example', from: '--api-url' },
  });
});

test('kinds of tokens are told by how they begin', () => {
  expect(['ghs_1', 'ghp_1', 'gho_1', 'github_pat_1', '0123', ''].map(tokenKind)).toEqual([
    'workflow',
    'classic',
    'classic',
    'fine-grained',
    'unknown',
    'unknown',
  ]);
});
