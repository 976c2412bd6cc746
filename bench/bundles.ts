import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { bundle, FUNCTIONS } from '../test/support/cloud/bundles.ts'
import { startFunction } from '../test/support/cloud/function.ts'

/**
 * What would be uploaded, how large it is, and how long Node takes to import it: most of a cold start that
 * is ours. `node bench/bundles.ts`; a Lambda of 1024 MB has about half a core of such a machine.
 */

const TIMES = 7
const KB = 1_024

const { outdir, bundles } = bundle()
const region = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' }

/** A handler that does nothing, with the clients that `receive` has: what of a start is not ours. */
const EMPTY = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SQSClient } from '@aws-sdk/client-sqs'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
const clients = [DynamoDBClient, S3Client, SESClient, SESv2Client, SQSClient, SecretsManagerClient]
export const handler = async () => clients.map((Client) => new Client({})).length
`

const emptyFile = join(outdir, 'empty', 'index.mjs')
await build({
  stdin: { contents: EMPTY, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
  outfile: emptyFile,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
})

console.log('function   minified       zipped   import (median of 7)   with a compile cache')
const cache = mkdtempSync(join(tmpdir(), 'kith-cache-'))
const empty = await importOf(emptyFile, {})
row('empty', emptyFile, empty, await importOf(emptyFile, { NODE_COMPILE_CACHE: cache }))
for (const name of FUNCTIONS) {
  const { file, environment } = bundles[name]
  const plain = await importOf(file, environment)
  const cached = await importOf(file, { ...environment, NODE_COMPILE_CACHE: cache })
  row(name.toLowerCase(), file, plain, cached)
  if (name === 'Receive') console.log(`  receive / empty: ${(plain / empty).toFixed(2)} (goal: at most 1.25)`)
}
rmSync(cache, { recursive: true })
rmSync(outdir, { recursive: true })

/** The median, in milliseconds. */
async function importOf(file: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const running = await startFunction(file, { ...environment, ...region })
    times.push(running.imported)
    await running.close()
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
}

/** What importing a file reads: itself, and the parts that it imports outright. */
function importedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, part = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)"(\.\/part-[^"]+)"/g))
    importedWith(join(dirname(file), part), seen)
  return seen
}

function row(name: string, file: string, plain: number, cached: number): void {
  const files = [...importedWith(file)].map((each) => readFileSync(each))
  const columns = [files, files.map((each) => gzipSync(each))].map((all) =>
    kilobytes(all.reduce((sum, { length }) => sum + length, 0)),
  )
  const times = [`${plain.toFixed(0)} ms`, `${cached.toFixed(0)} ms`]
  console.log(name.padEnd(8), [...columns, ...times].map((column) => column.padStart(12)).join(''))
}

function kilobytes(octets: number): string {
  return `${(octets / KB).toFixed(0)} KB`
}
