import ICAL from 'ical.js'

/** One property (RFC 5545 §3.5) with its first value as text, decoded. */
export interface Property {
  /** Lower-cased. */
  readonly name: string
  /** Value type by jCal's name (RFC 7265 §3.4): `date`, `date-time`, `text`, … */
  readonly type: string
  readonly value: string
  /** The first value of a parameter; null when absent. Names are lower-case. */
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
 * Reads iCalendar text leniently: ical.js reads the single lines, so that a broken line costs that line
 * and not the event around it. `broken` tells whether any was. Total; linear in the text.
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

function readProperty(line: string): Property | null {
  if (!line.includes(':')) return null
  try {
    // ical.js types its jCal as any; the shape is checked here.
    const jcal: unknown = ICAL.parse.property(line.slice(0, MAX_LINE_LENGTH))
    if (!Array.isArray(jcal)) return null
    const [name, parameters, type, value]: unknown[] = jcal
    if (typeof name !== 'string' || typeof type !== 'string') return null
    return {
      name,
      type,
      value: typeof value === 'string' ? value : JSON.stringify(value ?? ''),
      parameter: (wanted) => firstText(isRecord(parameters) ? parameters[wanted] : undefined),
    }
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function firstText(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : null
}

/** Lines unfolded (RFC 5545 §3.1), also where they end in LF or CR alone. */
function unfoldedLines(text: string): string[] {
  const lines: string[][] = []
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const last = lines.at(-1)
    if (last !== undefined && /^[ \t]/.test(line)) last.push(line.slice(1))
    else lines.push([line])
  }
  return lines.map((pieces) => pieces.join(''))
}
