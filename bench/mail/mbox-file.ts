import { closeSync, openSync, writeSync } from 'node:fs'
import { generatedMail } from './generated.ts'

/**
 * Writes an mbox (RFC 4155, mboxrd) of at least so many octets.
 *
 * @returns how many messages it holds
 */
export async function writeMbox(path: string, octets: number, seed: number): Promise<number> {
  const file = openSync(path, 'w', 0o600)
  let [count, size] = [0, 0]
  try {
    for await (const { bytes, at } of generatedMail(seed)) {
      size += writeSync(file, `From sender@bench.example ${fromLineDate(at)}\n`)
      size += writeSync(file, escaped(bytes))
      size += writeSync(file, '\n')
      count++
      if (size >= octets) return count
    }
  } finally {
    closeSync(file)
  }
  return count
}

/** As asctime writes it: `Mon Jun  1 12:00:00 2026`. */
function fromLineDate(at: Date): string {
  const [day, date, month, year, time] = at.toUTCString().replace(',', '').split(' ')
  return `${day} ${month} ${date} ${time} ${year}`
}

/** mboxrd: a line that could be taken for a separator gets one `>` more. */
function escaped(bytes: Buffer): Buffer {
  if (!bytes.includes('From ')) return bytes
  return Buffer.from(bytes.toString('latin1').replace(/^(?=>*From )/gm, '>'), 'latin1')
}
