import { resolveEndpoint } from '../../src/e2b/endpoint.js';

const context = (environment: Record<string, string>) => {
  const notices: string[] = [];
  return { environment, onNotice: (text: string) => void notices.push(text), startEngine: false, notices };
};

test('the cloud without a key is refused with the cause and the way out, forks included', async () => {
  await expect(resolveEndpoint({ engine: 'cloud' }, context({}))).rejects.toMatchObject({
    kind: 'auth',
    message: 'no API key',
    hint: expect.stringMatching(/E2B_API_KEY.*forks.*engine: local/) as unknown,
  });
});

test('auto is the cloud as soon as there is a key', async () => {
  const used = context({ E2B_API_KEY: 'e2b_abc' });
  expect(await resolveEndpoint({ engine: 'auto' }, used)).toEqual({ kind: 'cloud', apiKey: 'e2b_abc' });
  expect(used.notices).toEqual([]);
});

test('what is said wins over the environment', async () => {
  const backend = {
    engine: 'auto',
    apiKey: 'own',
    domain: 'd.example',
    apiUrl: 'http://127.0.0.1:1',
  } as const;
  const environment = {
    E2B_API_KEY: 'x',
    E2B_DOMAIN: 'y',
    E2B_API_URL: 'z',
    E2B_SANDBOX_URL: 'http://127.0.0.1:2',
  };
  expect(await resolveEndpoint(backend, context(environment))).toEqual({
    kind: 'cloud',
    apiKey: 'own',
    domain: 'd.example',
    apiUrl: 'http://127.0.0.1:1',
    sandboxUrl: 'http://127.0.0.1:2',
  });
});

test('a proxy of the environment is used for https, not for plain http', async () => {
  const environment = { E2B_API_KEY: 'k', HTTPS_PROXY: 'http://proxy:3128' };
  expect(await resolveEndpoint({ engine: 'cloud' }, context(environment))).toHaveProperty(
    'proxy',
    'http://proxy:3128',
  );
  const plain = context({ ...environment, E2B_API_URL: 'http://127.0.0.1:1' });
  expect(await resolveEndpoint({ engine: 'cloud' }, plain)).not.toHaveProperty('proxy');
});

test('auto without a key means the local engine, and says so', async () => {
  const before = process.env.E2B_ACTION_STATE;
  process.env.E2B_ACTION_STATE = '/nonexistent-engine-state';
  try {
    const used = context({});
    await expect(resolveEndpoint({ engine: 'auto' }, used)).rejects.toMatchObject({ kind: 'not-found' });
    expect(used.notices).toEqual([expect.stringContaining('no API key: using the local engine')]);
  } finally {
    if (before === undefined) delete process.env.E2B_ACTION_STATE;
    else process.env.E2B_ACTION_STATE = before;
  }
});
