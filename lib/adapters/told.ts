import type { LogFacts } from '../app/ports.ts'

/** What a log line may hold: counts, and words without spaces, as ids and codes are. */
export type Told = string | number | boolean | null | readonly Told[] | { readonly [field: string]: Told }

/**
 * Facts as they may be written down. Of a fault only names, codes and places are told, of it and of what caused
 * it: its message may quote mail, and nobody can tell which words of it do. A text with spaces, or with an
 * address in it, is no id and no code.
 */
export function toldOf(facts: LogFacts): Readonly<Record<string, Told>> {
  const told = Object.entries(facts).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, toldValue(value)] as const],
  )
  return Object.fromEntries(told)
}

const CODE_LIKE = /^[\w.:/+=-]{1,200}$/

function toldValue(value: unknown): Told {
  if (value instanceof Error) return toldFault(value, MOST_CAUSES)
  if (typeof value === 'string') return CODE_LIKE.test(value) ? value : '<text>'
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (Array.isArray(value)) return value.map(toldValue)
  return `<${typeof value}>`
}

/** So deep a chain of causes is followed. */
const MOST_CAUSES = 3

const NAME = /^\$?[A-Z]\w{0,59}$/i
/** ENOSPC, ERR_SQLITE_ERROR, SQLITE's and SMTP's numbers, HTTP's status, `RCPT TO`: each from a short list of its own. */
const CODE = /^[A-Z][A-Z\d_]{0,39}(?: [A-Z]{2,10})?$/
const TELLING = ['code', 'errcode', 'responseCode', 'command', 'syscall', 'status', 'responseStatus'] as const

function toldFault(fault: Error, depth: number): Told {
  const told: Record<string, Told> = { name: NAME.test(fault.name) ? fault.name : 'Error' }
  for (const field of TELLING) {
    const value = codeOf(Reflect.get(fault, field))
    if (value !== null) told[field] = value
  }
  const metadata: unknown = Reflect.get(fault, '$metadata')
  if (typeof metadata === 'object' && metadata !== null) {
    const status: unknown = Reflect.get(metadata, 'httpStatusCode')
    const request: unknown = Reflect.get(metadata, 'requestId')
    if (typeof status === 'number') told['status'] = status
    if (typeof request === 'string' && /^[\dA-Za-z-]{1,80}$/.test(request)) told['request'] = request
  }
  const place = placeOf(fault)
  if (place !== null) told['place'] = place
  if (fault.cause instanceof Error && depth > 1) told['cause'] = toldFault(fault.cause, depth - 1)
  return told
}

function codeOf(value: unknown): Told {
  if (typeof value === 'number') return value
  return typeof value === 'string' && CODE.test(value) ? value : null
}

/** File and line of the topmost frame; the stack begins with the message, which may look like frames itself. */
function placeOf({ stack = '', message }: Error): string | null {
  const end = stack.indexOf(message)
  if (end < 0) return null
  const [, place] =
    /\n {4}at [^\n]{0,400}?([\w.-]{1,80}:\d{1,7}:\d{1,7})\)?(?:\n|$)/.exec(
      stack.slice(end + message.length),
    ) ?? []
  return place ?? null
}
