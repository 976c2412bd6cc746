import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { VARIABLES } from '../../functions/shared/environment.ts'
import { forked } from '../support/cloud/forked.ts'

const FUNCTIONS = fileURLToPath(new URL('../../functions', import.meta.url))
const RUNTIME = fileURLToPath(new URL('runtime-of-aws.ts', import.meta.url))

/** Every function that there is. */
const NAMES = readdirSync(FUNCTIONS).filter((name) =>
  readdirSync(join(FUNCTIONS, name)).includes('handler.ts'),
)

/** What the mail in the planted fault says: nothing of it may be written down. */
const SECRET = /zwetsch|mohnfeld|ofenrohr|dampfnudel/i

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kith-uncaught-'))
  await build({
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node24', splitting: true, minify: true },
    entryPoints: Object.fromEntries(NAMES.map((name) => [name, join(FUNCTIONS, name, 'handler.ts')])),
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'silent',
    outdir: folder,
  })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a bundle as AWS does, lets a fault loose in its process, and returns all that is written until it ends. */
async function afterFault(
  bundle: string,
  planted: string,
): Promise<{ readonly code: unknown; readonly written: string }> {
  const variables = Object.values(VARIABLES).map((name) => [
    name,
    name.includes('DOMAIN') ? 'kith.example' : 'https://x.example/',
  ])
  const env = {
    ...Object.fromEntries(variables),
    KITH_MAILBOXES: '',
    KITH_UPSTREAMS: '',
    AWS_REGION: 'eu-central-1',
  }
  const { child, written } = forked(RUNTIME, [bundle, planted], env)
  const [code] = await once(child, 'close')
  return { code, written: written() }
}

describe('what nobody caught, in a function', () => {
  test.each(NAMES)('%s: is told by name, code and place alone', async (name) => {
    const { code, written } = await afterFault(join(folder, `${name}.mjs`), 'rejection')
    expect(written).not.toMatch(SECRET)
    expect(written).toMatch(/"message":"process\.failed"/)
    expect(written).toMatch(/"name":"TypeError","code":"EENVELOPE"/)
    expect(written).toMatch(/"place":"runtime-of-aws\.ts:\d+:\d+"/)
    expect(code).toBe(1)
  })

  test.each(['exception', 'text', 'object', 'cause'])('%s: says nothing of mail either', async (planted) => {
    const { code, written } = await afterFault(join(folder, 'receive.mjs'), planted)
    expect(written).not.toMatch(SECRET)
    expect(written).toMatch(/"message":"process\.failed"/)
    expect(code).toBe(1)
  })

  test('would be written down whole by AWS’s runtime', async () => {
    const { written } = await afterFault('none', 'rejection')
    expect(written).toMatch(SECRET)
  })
})
