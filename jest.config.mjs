/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Only what hangs is stopped: how long a test takes is nothing that a test says.
  testTimeout: 120_000,
  // Modules of tests that are over stay in memory (of `node:vm`); a worker that has a gigabyte of them begins anew.
  workerIdleMemoryLimit: '1GB',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
}
