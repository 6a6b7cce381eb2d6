import { OUTPUTS } from './outputs.js';

/** Names of outputs as GitHub's expressions read them: `steps.ID.outputs.NAME`. */
export const OUTPUT_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/;

/** Names of environment variables, by POSIX. */
export const EXPORT_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;

/**
 * Variables that a sandbox may never set in the workflow, by what they decide. What the sandbox hands over is
 * untrusted, and each of these would let it run code on the runner, read its secrets or send them elsewhere. A `*` at
 * the end stands for any rest; case counts for nothing, because on Windows it does not.
 */
const DENIED: readonly { names: string; because: string }[] = [
  {
    names: 'PATH PATHEXT CDPATH SHELL COMSPEC SYSTEMROOT WINDIR IFS PS4 PROMPT_COMMAND',
    because: 'it decides which programs the steps of the workflow run',
  },
  {
    names: 'LD_* DYLD_* GCONV_PATH GLIBC_TUNABLES',
    because: 'it loads code into every program of the workflow',
  },
  {
    names:
      'BASH_ENV ENV SHELLOPTS BASHOPTS BASH_FUNC_* ZDOTDIR PSMODULEPATH ' +
      'NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_* ' +
      'PYTHON* RUBYOPT RUBYLIB PERL5* PERLLIB PHPRC PHP_INI_SCAN_DIR LUA_* ' +
      'JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS CLASSPATH MAVEN_* GRADLE_* ' +
      'DOTNET_* CORECLR_* COR_* MAKEFLAGS GOFLAGS RUSTC* RUSTFLAGS CARGO_*',
    because: 'an interpreter or compiler of the workflow takes options or code from it',
  },
  {
    names: 'GIT_* SSH_* EDITOR VISUAL PAGER BROWSER LESSOPEN LESSCLOSE',
    because: 'git and other tools of the workflow run the commands it names',
  },
  {
    names: 'HOME USERPROFILE XDG_* APPDATA LOCALAPPDATA TMPDIR TEMP TMP',
    because: 'programs of the workflow find their configuration and files by it',
  },
  {
    names:
      'HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_* CURL_* REQUESTS_CA_BUNDLE OPENSSL_* ' +
      'NPM_CONFIG_* YARN_* PIP_* UV_* DOCKER_* KUBECONFIG',
    because: 'it decides where tools of the workflow connect to and whom they trust',
  },
  { names: 'GITHUB_* RUNNER_* ACTIONS_* INPUT_* STATE_*', because: 'it belongs to the runner' },
  { names: 'E2B_*', because: 'this action and the clients of E2B read it' },
];

/** A pattern that finds these names in any case, the start of one where it ends with `*`. */
function patternOf(names: readonly string[]): string {
  const caseless = (letter: string): string =>
    /[a-z]/i.test(letter) ? `[${letter.toUpperCase()}${letter.toLowerCase()}]` : letter;
  const patterns = names.map((name) => name.replace(/[a-z]/gi, caseless).replace('*', '.*'));
  return `^(?:${patterns.join('|')})$`;
}

const GROUPS = DENIED.map(({ names, because }) => ({
  pattern: new RegExp(patternOf(names.split(' '))),
  because,
}));

/** What no name of `export` matches, for JSON Schema, which knows no flags of patterns. */
export const DENIED_PATTERN = patternOf(DENIED.flatMap(({ names }) => names.split(' ')));

/** What no name of `outputs` matches: the action's own. GitHub finds outputs whatever their case. */
export const OWN_OUTPUT_PATTERN = patternOf(OUTPUTS.map(({ name }) => name));

/** Why the sandbox may not set this variable in the workflow; undefined if it may. */
export function whyNotExported(name: string): string | undefined {
  return GROUPS.find(({ pattern }) => pattern.test(name))?.because;
}

const OWN_OUTPUT = new RegExp(OWN_OUTPUT_PATTERN);

/** Whether the action has an output of this name itself. */
export function isOwnOutput(name: string): boolean {
  return OWN_OUTPUT.test(name);
}

/** The indexes of names that stand for the same as an earlier one: outputs in any case, variables exactly. */
export function repeatedNames(names: readonly string[], kind: 'outputs' | 'export'): number[] {
  const plain = kind === 'outputs' ? names.map((name) => name.toLowerCase()) : names;
  return plain.flatMap((name, index) => (name !== '' && plain.indexOf(name) < index ? [index] : []));
}
