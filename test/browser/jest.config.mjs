import base from '../../jest.config.mjs'

/** The tests that need Chromium, which `npm test` does without. */
export default { ...base, rootDir: '../..', testMatch: ['<rootDir>/test/browser/*.check.ts'] }
