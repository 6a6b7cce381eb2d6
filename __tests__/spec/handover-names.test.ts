import { isOwnOutput, repeatedNames, whyNotExported } from '../../src/spec/handover-names.js';

// prettier-ignore
test.each([
  'PATH', 'Path', 'HOME', 'NODE_OPTIONS', 'LD_PRELOAD', 'LD_', 'DYLD_INSERT_LIBRARIES', 'BASH_ENV', 'ENV', 'SHELLOPTS',
  'PYTHONPATH', 'PYTHONSTARTUP', 'RUBYOPT', 'PERL5OPT', 'GIT_SSH', 'git_config_global', 'GITHUB_ENV', 'RUNNER_TEMP',
  'ACTIONS_RUNTIME_TOKEN', 'E2B_API_KEY', 'INPUT_TOKEN', 'https_proxy', 'npm_config_registry', 'BASH_FUNC_ls',
])('%s may not be set from a sandbox', (name) => {
  expect(whyNotExported(name)).toMatch(/^\w+ .+/);
});

test.each(['RELEASE', 'NODE_ENV', 'MY_PATH', 'PATHS', 'ENVIRONMENT', 'HOMEPAGE', 'LDFLAGS', 'CI', 'GITHUB'])(
  '%s may be',
  (name) => {
    expect(whyNotExported(name)).toBeUndefined();
  },
);

test.each([
  ['result', true],
  ['Sandbox-ID', true],
  ['results', true],
  ['resultset', false],
  ['sandbox', false],
  ['xresult', false],
])('%s is an output of the action itself: %p', (name, own) => {
  expect(isOwnOutput(name)).toBe(own);
});

test('outputs repeat in any case, variables only as they are', () => {
  expect(repeatedNames(['a', 'B', 'A', 'b', 'a', '', ''], 'outputs')).toEqual([2, 3, 4]);
  expect(repeatedNames(['a', 'B', 'A', 'b', 'a', '', ''], 'export')).toEqual([4]);
});
