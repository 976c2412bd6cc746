import { execFile } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type Bundle, bundle, FUNCTIONS, partsNamed, readAtStart } from '../support/cloud/bundles.ts'

jest.setTimeout(120_000)

// GIVEN what would be uploaded
let built: ReturnType<typeof bundle>
beforeAll(() => {
  built = bundle()
}, 120_000)
afterAll(() => rmSync(built.outdir, { recursive: true, force: true }))

describe('what is read at the start', () => {
  /** Millions of octets at most; 1.1 of receive is a promise, the others keep to what they were. */
  const BUDGET = { Receive: 1.1, Learn: 0.7, Digest: 1, Review: 1.2, Release: 0.65, Feedback: 0.7 }

  test.each(FUNCTIONS)('%s keeps to its budget', (name) => {
    const files = [...readAtStart(built.bundles[name].file)]
    const octets = files.reduce((sum, file) => sum + statSync(file).size, 0)
    expect(octets / 1e6).toBeLessThanOrEqual(BUDGET[name])
  })

  test.each([
    ['Receive', ['imap-mailbox', 'tokens', 'secret', 'sending', 'sesv2', 'taking-replies']],
    ['Digest', ['imap-mailbox', 'secret', 'sending', 'sesv2']],
    ['Release', ['imap-mailbox', 'sending', 'sesv2']],
    ['Review', ['secret', 'sending', 'sesv2']],
  ] as const)('%s leaves aside what few messages need', (name, parts) => {
    const atStart = readAtStart(built.bundles[name].file)
    expect(partsNamed(built.bundles[name], ...parts).filter((part) => atStart.has(part))).toEqual([])
  })
})

describe('what is read later', () => {
  test.each(FUNCTIONS)('%s: each part of it loads from the bundle', async (name) => {
    const { parts, loaded } = await loadAll(built.bundles[name])
    expect(parts.length).toBeGreaterThan(0)
    expect(loaded).toEqual(parts)
  })
})

/** Imports the function as Lambda does, then each of its parts, in a process with the function's own variables. */
async function loadAll({ file, environment }: Bundle) {
  const folder = dirname(file)
  const parts = readdirSync(folder).filter((each) => each.startsWith('part-'))
  const urls = ['index.mjs', ...parts].map((each) => pathToFileURL(join(folder, each)).href)
  const program = `
    for (const url of ${JSON.stringify(urls)}) { await import(url); console.log(url.split('/').at(-1)) }
    process.exit()`
  const region = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' }
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...environment, ...region },
  })
  const [first, ...loaded] = stdout.trim().split('\n')
  expect(first).toBe('index.mjs')
  return { parts, loaded }
}
