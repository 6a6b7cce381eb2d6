/**
 * Whole files that run every night only (`E2B_TEST_LONG=1`): races, crashes and models of what other files test once. CI has
 * to be quick enough to be waited for.
 */
const NIGHTLY = [
  'e2b/read-file',
  'e2e/code-faults',
  'e2e/infra-requests',
  'e2e/recipes',
  'e2e/template-together',
  'engine/builds/crash',
  'engine/builds/start',
  'engine/race',
  'engine/spares',
  'job/upload/sync-model',
];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns:
    process.env.E2B_TEST_LONG === '1' ? [] : NIGHTLY.map((name) => `/__tests__/${name}\\.test\\.ts$`),
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    // Node 20 cannot require() the SDK's CommonJS build (its chalk is ESM only): take the ESM build.
    '^(e2b|@e2b/code-interpreter)$': '<rootDir>/node_modules/$1/dist/index.mjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testTimeout: 60_000,
  testSequencer: '<rootDir>/__tests__/support/longest-first.mjs',
  // Engines wait as much as they work, and with two files at a time two cores idle for a third of the time. With three, a machine
  // that is slow or busy failed tests now and then.
  maxWorkers: 2,
};
