/** What is to be sent, by either interface. */
export interface Sending {
  readonly api: 'v1' | 'v2'
  readonly source: string
  readonly to: readonly string[]
  readonly bytes: Buffer
}

export interface Refusal {
  readonly code: 'InvalidParameterValue' | 'MessageRejected'
  readonly message: string
}

const MOST_OCTETS = { v1: 10_485_760, v2: 41_943_040 } as const

/** RFC 5321 §4.5.3.1.6, the line's end included. */
const MOST_OF_A_LINE = 1_000

/** SES takes one of each but for these. */
const REPEATABLE =
  /^(?:received|authentication-results|received-spf|arc-.*|resent-.*|comments|keywords|x-.*)$/i

/** Why SES would not take a raw message, by its documentation and by what others report of it; null if it would. */
export function refusalOf(
  { api, source, to, bytes }: Sending,
  identities: readonly string[],
): Refusal | null {
  const length = Math.ceil(bytes.length / 3) * 4
  if (length > MOST_OCTETS[api]) {
    return invalid(`Message length is more than ${MOST_OCTETS[api]} bytes long: '${length}'.`)
  }
  const text = bytes.toString('latin1')
  if (text.split(/(?<=\n)/).some((line) => line.length > MOST_OF_A_LINE)) {
    return invalid('Line exceeds the maximum length.')
  }
  const header = text.slice(0, text.search(/\r?\n\r?\n|$(?![\s\S])/)).replace(/\r?\n[ \t]+/g, ' ')
  const names: string[] = []
  for (const line of header.split(/\r?\n/)) {
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]
    if (name === undefined) return invalid('Empty header names are illegal.')
    const again = names.some((other) => other.toLowerCase() === name.toLowerCase())
    if (again && !REPEATABLE.test(name)) return invalid(`Duplicate header '${name}'.`)
    names.push(name)
    // SES signs the message itself.
    if (/^dkim-signature$/i.test(name)) return invalid("Duplicate header 'DKIM-Signature'.")
    if (/^x-ses-configuration-set$/i.test(name)) return invalid('Configuration set does not exist.')
  }
  const from = /^from:.*?([^\s<>"]+@[^\s<>"]+)>?\s*$/im.exec(header)?.[1] ?? ''
  const sender = /^sender:.*?([^\s<>"]+@[^\s<>"]+)>?\s*$/im.exec(header)?.[1] ?? from
  const unknown = [source, from, sender, ...to].filter((at) => !isAmong(identities, at))
  if (unknown.length > 0) {
    return {
      code: 'MessageRejected',
      message: `Email address is not verified. The following identities failed the check: ${unknown.join(', ')}`,
    }
  }
  return null
}

function isAmong(identities: readonly string[], at: string): boolean {
  return identities.includes(at) || identities.includes(at.slice(at.lastIndexOf('@') + 1))
}

function invalid(message: string): Refusal {
  return { code: 'InvalidParameterValue', message }
}
