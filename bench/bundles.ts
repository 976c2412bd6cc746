import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { BUILD } from '../lib/infra/function-build.ts'
import { bundle, FUNCTIONS, partsNamed, readAtStart } from '../test/support/cloud/bundles.ts'
import { startFunction } from '../test/support/cloud/function.ts'

/**
 * What would be uploaded, how large it is, and how long Node takes to import it: most of a cold start that
 * is ours. `node bench/bundles.ts`; a Lambda of 1024 MB has about half a core of such a machine.
 */

const TIMES = 7
const KB = 1_000

const { outdir, bundles } = bundle()
const region = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' }

/** What of a start is not ours: a handler that does nothing, with those clients, of which it has some from its start. */
async function emptyWith(clients: Readonly<Record<string, string>>, options: BuildOptions): Promise<string> {
  const imports = Object.entries(clients).map(
    ([Client, from]) => `import { ${Client} } from '@aws-sdk/${from}'`,
  )
  const made = (of: Readonly<Record<string, string>>) =>
    `[${Object.keys(of)}].map((Client) => new Client({}))`
  const program = [
    `const atStart = ${made(AT_START)}`,
    `export const handler = async () => [...atStart, ${made(clients)}].length`,
  ]
  const folder = mkdtempSync(join(outdir, 'empty-'))
  await build({
    ...options,
    stdin: {
      contents: [...imports, ...program].join('\n'),
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    outdir: folder,
    entryNames: 'index',
  })
  return join(folder, 'index.mjs')
}

/** The clients that `receive` has from its start, and those that a first message which is forwarded loads besides. */
const AT_START = { DynamoDBClient: 'client-dynamodb', S3Client: 'client-s3' }
const FIRST_LETTER = {
  ...AT_START,
  SecretsManagerClient: 'client-secrets-manager',
  SESClient: 'client-ses',
}

/** `receive` with all that its first message loads, be it held or forwarded. */
function withFirstLetter(): string {
  const { file } = bundles.Receive
  const parts = [file, ...partsNamed(bundles.Receive, 'secret', 'sending')]
  const imports = parts.map((each) => `await import(${JSON.stringify(`./${basename(each)}`)})`)
  const first = join(dirname(file), 'first.mjs')
  writeFileSync(first, `${imports.join('\n')}\nexport const handler = async () => null\n`)
  return first
}

const first = withFirstLetter()
const cache = mkdtempSync(join(tmpdir(), 'kith-cache-'))
/** As functions are built where nobody says otherwise: one file, of the packages' CommonJS. */
const { splitting: _, chunkNames: __, mainFields: ___, plugins: ____, ...BY_DEFAULT } = BUILD
for (const [built, options] of [
  ['by default', BY_DEFAULT],
  ['as ours', BUILD],
] as const) {
  const ours = bundles.Receive.file
  await compared(`import, built ${built}`, await emptyWith(AT_START, options), ours)
  await compared(`with the first letter, built ${built}`, await emptyWith(FIRST_LETTER, options), first)
}
console.log('function   minified       zipped   import (median of 7)   with a compile cache')
for (const name of FUNCTIONS) {
  const { file, environment } = bundles[name]
  const plain = await importOf(file, environment)
  const cached = await importOf(file, { ...environment, NODE_COMPILE_CACHE: cache })
  row(name.toLowerCase(), file, plain, cached)
}
rmSync(cache, { recursive: true })
rmSync(outdir, { recursive: true })

/** In turns, for the machine is never the same for long. */
async function compared(what: string, empty: string, receive: string): Promise<void> {
  const { environment } = bundles.Receive
  const ratios: number[] = []
  const times: number[][] = [[], []]
  for (let time = 0; time < TIMES; time++) {
    const [theirs, ours] = [await onceImported(empty, {}), await onceImported(receive, environment)]
    ratios.push(ours / theirs)
    times[0]?.push(theirs)
    times[1]?.push(ours)
  }
  const [theirs = 0, ours = 0] = times.map(medianOf)
  const ratio = medianOf(ratios).toFixed(2)
  console.log(
    `receive / empty, ${what}: ${ours.toFixed(0)} / ${theirs.toFixed(0)} ms = ${ratio} (goal: at most 1.25)`,
  )
}

/** The median, in milliseconds. */
async function importOf(file: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) times.push(await onceImported(file, environment))
  return medianOf(times)
}

async function onceImported(file: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const running = await startFunction(file, { ...environment, ...region })
  await running.close()
  return running.imported
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function row(name: string, file: string, plain: number, cached: number): void {
  const files = [...readAtStart(file)].map((each) => readFileSync(each))
  const columns = [files, files.map((each) => gzipSync(each))].map((all) =>
    kilobytes(all.reduce((sum, { length }) => sum + length, 0)),
  )
  const times = [`${plain.toFixed(0)} ms`, `${cached.toFixed(0)} ms`]
  console.log(name.padEnd(8), [...columns, ...times].map((column) => column.padStart(12)).join(''))
}

function kilobytes(octets: number): string {
  return `${(octets / KB).toFixed(0)} KB`
}
