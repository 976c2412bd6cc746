import base from '../../jest.config.mjs'

/** The tests that need Dovecot, which `npm test` does without. */
export default { ...base, rootDir: '../..', testMatch: ['<rootDir>/test/imap/*.check.ts'] }
