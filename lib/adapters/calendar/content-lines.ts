/** One property (RFC 5545 §3.5), its value decoded; a date or date-time as jCal writes it (RFC 7265 §3.6.4). */
export interface Property {
  /** Lower-cased. */
  readonly name: string
  readonly value: string
  /** The value of a parameter; null when absent. Names are lower-case. */
  readonly parameter: (name: string) => string | null
}

/** A component (RFC 5545 §3.6) with the properties that were asked for. */
export interface Component {
  /** Lower-cased. */
  readonly name: string
  readonly properties: readonly Property[]
  readonly components: readonly Component[]
}

const MAX_LINE_LENGTH = 8_192
const MAX_DEPTH = 10

interface OpenComponent extends Component {
  readonly properties: Property[]
  readonly components: OpenComponent[]
}

/**
 * Reads iCalendar text leniently: a broken line costs that line and not the event around it. `broken` tells
 * whether any was. Lines of no wanted property are passed over unread. Total; linear in the text.
 */
export function readCalendarText(
  text: string,
  wanted: ReadonlySet<string>,
): { readonly root: Component; readonly broken: boolean } {
  const root: OpenComponent = { name: '', properties: [], components: [] }
  const open: OpenComponent[] = [root]
  let broken = false
  for (const line of unfoldedLines(text)) {
    const mark = /^(begin|end):\s{0,8}([\w-]{1,64})\s{0,8}$/i.exec(line)
    const current = open.at(-1) ?? root
    if (mark) {
      const name = (mark[2] ?? '').toLowerCase()
      if (mark[1]?.toLowerCase() === 'end') close(open, name)
      else if (open.length > MAX_DEPTH) broken = true
      else {
        const component: OpenComponent = { name, properties: [], components: [] }
        current.components.push(component)
        open.push(component)
      }
    } else if (wanted.has(/^[\w-]{1,64}/.exec(line)?.[0].toLowerCase() ?? '')) {
      const property = readProperty(line)
      if (property === null) broken = true
      else current.properties.push(property)
    }
  }
  return { root, broken: broken || open.length > 1 }
}

function close(open: OpenComponent[], name: string): void {
  const level = open.findLastIndex((component) => component.name === name)
  if (level > 0) open.length = level
}

const DATES: ReadonlySet<string> = new Set(['dtstart', 'dtend', 'recurrence-id'])
const TEXTS: ReadonlySet<string> = new Set(['method', 'uid', 'summary', 'location', 'status', 'tzid'])

/** name *(";" param) ":" value (RFC 5545 §3.1); null where the colon or a closing quote is missing. */
function readProperty(whole: string): Property | null {
  const line = whole.slice(0, MAX_LINE_LENGTH)
  const name = /^[\w-]{1,64}/.exec(line)?.[0].toLowerCase() ?? ''
  const parameters = new Map<string, string>()
  let at = name.length
  while (line[at] === ';') {
    const equals = /^[\w-]{1,64}=/.exec(line.slice(at + 1, at + 66))?.[0]
    const from = at + 1 + (equals?.length ?? 0)
    const quoted = equals !== undefined && line[from] === '"'
    const close = quoted ? line.indexOf('"', from + 1) : from
    if (close === -1) return null
    at = endOfParameter(line, close)
    if (equals === undefined) continue
    const written = quoted ? line.slice(from + 1, close) : line.slice(from, at)
    parameters.set(equals.slice(0, -1).toLowerCase(), unescaped(withCarets(written)))
  }
  const colon = line.indexOf(':', at)
  if (colon === -1) return null
  const value = line.slice(colon + 1)
  return {
    name,
    value: DATES.has(name)
      ? jcalTime(value, parameters.get('value'))
      : TEXTS.has(name)
        ? unescaped(value)
        : value,
    parameter: (wanted) => parameters.get(wanted) ?? null,
  }
}

function endOfParameter(line: string, from: number): number {
  let at = from
  while (at < line.length && line[at] !== ';' && line[at] !== ':') at++
  return at
}

/** RFC 5545 §3.3.11. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
}

/** RFC 6868 §3.1: what a parameter cannot hold otherwise. */
function withCarets(text: string): string {
  if (!text.includes('^')) return text
  return text.replace(/\^([n^'])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'))
}

/** 20260703T160000Z as 2026-07-03T16:00:00Z, whatever divides date and time; what is no date stays. */
function jcalTime(value: string, type: string | undefined): string {
  const found = /^(\d{4})(\d\d)(\d\d)(?:.(\d\d)(\d\d)(\d\d)(Z?))?/.exec(value)
  if (!found) return value
  const [, year, month, day, hour, minute, second, zone = ''] = found
  const date = `${year}-${month}-${day}`
  return hour === undefined || type?.toUpperCase() === 'DATE'
    ? date
    : `${date}T${hour}:${minute}:${second}${zone}`
}

/** Lines unfolded (RFC 5545 §3.1), also where they end in LF or CR alone. */
function unfoldedLines(text: string): readonly string[] {
  const lines: string[] = []
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    if (lines.length > 0 && (line.startsWith(' ') || line.startsWith('\t')))
      lines[lines.length - 1] += line.slice(1)
    else lines.push(line)
  }
  return lines
}
