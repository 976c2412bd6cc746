import { readFileSync, rmSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
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

console.log('function   minified       zipped   import (median of 7)')
for (const name of FUNCTIONS) {
  const { file, environment } = bundles[name]
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const running = await startFunction(file, { ...environment, ...region })
    times.push(running.imported)
    await running.close()
  }
  const median = times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
  const zipped = gzipSync(readFileSync(file)).length
  const columns = [kilobytes(statSync(file).size), kilobytes(zipped), `${median.toFixed(0)} ms`]
  console.log(name.toLowerCase().padEnd(8), columns.map((column) => column.padStart(12)).join(''))
}
rmSync(outdir, { recursive: true })

function kilobytes(octets: number): string {
  return `${(octets / KB).toFixed(0)} KB`
}
