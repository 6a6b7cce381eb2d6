import { resolveRun } from '../../src/spec/resolve.js';
import { secretVariables } from '../../src/spec/secret-variables.js';

function secretsOf(env: Record<string, string>, stepEnv: Record<string, string> = {}): string[] {
  const value = JSON.stringify({ sandbox: { env }, steps: [{ run: 'true', env: stepEnv }] });
  const resolved = resolveRun({ root: '/', fields: {}, file: { name: 'sandbox.yml', text: value } });
  if ('problems' in resolved) throw new Error(JSON.stringify(resolved.problems));
  return secretVariables(resolved.spec);
}

test.each([
  'TOKEN',
  'NPM_TOKEN',
  'GH_PAT',
  'aws_secret_access_key',
  'DB_PASSWORD',
  'API_KEYS',
  'SENTRY_DSN',
  'NPM_AUTH',
  'my_credential',
])('the value of %s is a secret', (name) => {
  expect(secretsOf({ [name]: 'a1b2c3d4' })).toEqual(['a1b2c3d4']);
  expect(secretsOf({}, { [name]: 'a1b2c3d4' })).toEqual(['a1b2c3d4']);
});

test.each(['CI', 'NODE_ENV', 'KEYBOARD', 'TOKENIZER', 'AUTHOR', 'MONKEY', 'PATH'])(
  'the value of %s is none',
  (name) => {
    expect(secretsOf({ [name]: 'a1b2c3d4' })).toEqual([]);
  },
);

test('short values are left alone, and passwords in addresses are found', () => {
  expect(secretsOf({ USE_AUTH: 'true', MY_TOKEN: '' })).toEqual([]);
  expect(secretsOf({ DATABASE_URL: 'postgres://app:hunter2@db/x mysql://:other-one@db' })).toEqual([
    'hunter2',
    'other-one',
  ]);
  expect(secretsOf({ HOME_PAGE: 'https://example.com:8080/a@b' })).toEqual([]);
});
