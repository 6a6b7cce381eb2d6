export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
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
  // Engines wait as much as they work: two test files at a time on two cores take little longer than one alone.
  maxWorkers: 2,
};
