import type { Facts } from '../../src/doctor/facts.js';

/** Everything in order: a key of E2B, a machine that the engine runs on, a trusted run with a token. */
export function goodFacts(): Facts {
  return {
    tool: { version: '1.2.3', node: '24.1.0', system: 'linux x64, 6.1', git: '/usr/bin/git' },
    service: {
      choice: 'auto',
      local: false,
      key: { value: 'e2b_0123456789abcdef', from: 'E2B_API_KEY' },
      answer: { running: 3, more: false, aheadMs: 400 },
    },
    engine: {
      platform: 'linux',
      status: {
        running: true,
        stateFolder: '/state',
        version: '1.2.3',
        sandboxes: { running: 1, paused: 2 },
        capacity: { inUse: 1, max: 100 },
        memorySnapshots: true,
        memorySnapshotsReason: 'snapshots carry memory',
      },
      host: {
        missing: [],
        root: 'sudo',
        extras: { images: [], memory: [] },
        cgroups: 'v2',
        overlay: true,
        loopDevices: true,
        stateFolder: '/state',
        stateOnOverlay: false,
        freeDisk: 50e9,
        freeMemory: 8e9,
      },
    },
    file: {
      name: 'sandbox.yml',
      problems: [],
      meaning: { template: { reference: 'base' }, steps: 2 },
    },
    github: {
      run: {
        event: 'push',
        trust: { trusted: true },
        dependabot: false,
        job: 'test',
        workflow: '.github/workflows/ci.yml',
      },
      repository: { owner: 'acme', repo: 'shop', from: 'GITHUB_REPOSITORY' },
      token: { from: 'GITHUB_TOKEN', kind: 'workflow' },
      look: {
        repository: { value: { defaultBranch: 'main', isPrivate: true } },
        branch: { value: { isProtected: true } },
        reads: { 'pull-requests': { value: true }, checks: { value: true }, actions: { value: true } },
      },
    },
    workflows: {
      files: [{ name: '.github/workflows/ci.yml', text: GOOD_WORKFLOW }],
      leftOut: [],
      ownAction: false,
    },
  };
}

export const GOOD_WORKFLOW = `on: { push: { branches: [main] }, pull_request: }
permissions: { contents: read, pull-requests: write, checks: write }
concurrency: { group: '\${{ github.ref }}' }
jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v6
      - uses: e2b-sandbox-action/e2b-sandbox-action@v1
        with: { run: make, comment: true, check: unit, sandbox-id: warm, api-key: '\${{ secrets.E2B_API_KEY }}' }
`;
