import type { Random } from './random.ts'

/** Files to attach, as base64 in lines of 76 letters. */
export interface Attachments {
  /** A stretch of about so many octets. */
  take(octets: number): Buffer
}

const POOL_LINES = 160_000
const LINE = 77
const MEDIAN = 150_000
const MOST = 12_000_000

/** One stretch of noise, of which each file is a piece. */
export function attachments(random: Random): Attachments {
  const octets = Buffer.alloc(POOL_LINES * 57)
  for (let at = 0; at + 4 <= octets.length; at += 4) octets.writeUInt32LE(random.below(2 ** 32), at)
  const lines = octets.toString('base64').replace(/.{76}/g, '$&\n')
  const pool = Buffer.from(lines, 'latin1')
  return {
    take(wanted) {
      const count = Math.min(Math.ceil(wanted / LINE), POOL_LINES)
      const first = random.below(POOL_LINES - count + 1)
      return pool.subarray(first * LINE, (first + count) * LINE)
    },
  }
}

/** The message within multipart/mixed, with a file behind it (RFC 2046 §5.1.3). */
export function attached(message: Buffer, files: Attachments, random: Random): Buffer {
  const end = message.indexOf('\n\n')
  const header = message.toString('latin1', 0, end).split(/\n(?![ \t])/)
  const content = header.filter((field) => /^content-/i.test(field))
  const rest = header.filter((field) => !/^content-/i.test(field))
  const boundary = `mixed-${random.below(2 ** 32).toString(16)}`
  const file = files.take(Math.min(random.size(MEDIAN, 1.3), MOST))
  const before = `${rest.join('\n')}
Content-Type: multipart/mixed; boundary="${boundary}"

--${boundary}
${content.join('\n')}

`
  const between = `
--${boundary}
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"
Content-Transfer-Encoding: base64

`
  return Buffer.concat([
    Buffer.from(before, 'latin1'),
    message.subarray(end + 2),
    Buffer.from(between, 'latin1'),
    file,
    Buffer.from(`--${boundary}--\n`, 'latin1'),
  ])
}
