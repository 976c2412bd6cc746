import { GRAM } from './grams.ts'

/** So many texts of one part of an expression are told one by one. */
const FEW = 64

/** What is known of the texts that a part of an expression matches. */
interface Part {
  /** All of them; null where they are many. */
  readonly exact: readonly string[] | null
  /** Runs of which each of them has at least one; null where none can be named. */
  readonly needed: readonly string[] | null
}

const NOTHING: Part = { exact: [''], needed: null }
const ANYTHING: Part = { exact: null, needed: null }

/**
 * Runs of at least three characters of which every match of an expression has one: `/(?:un)?subscribe|abo\d/` needs
 * "subscribe" or "abo". Null where none can be named (`/\d+ ?%/`). After R. Cox, "Regular Expression Matching with
 * a Trigram Index" (2012); what looks ahead or behind is taken to need nothing, which is always right.
 */
export function neededRuns({ source }: RegExp): readonly string[] | null {
  const reader = { source, at: 0 }
  const part = alternatives(reader)
  if (reader.at < source.length) throw new Error(`not understood from ${reader.at} on: ${source}`)
  return rarest(part.needed, part.exact)
}

interface Reader {
  readonly source: string
  at: number
}

function alternatives(reader: Reader): Part {
  const parts = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    parts.push(sequence(reader))
  }
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  return {
    exact: few(allOf(parts.map(({ exact }) => exact))),
    needed: allOf(parts.map(({ exact, needed }) => rarest(needed, exact))),
  }
}

/** Characters that follow one another are one run, as long as it is sure what they are. */
function sequence(reader: Reader): Part {
  let run: readonly string[] = ['']
  let needed: readonly string[] | null = null
  let whole = true
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const next = quantified(reader, atom(reader))
    const grown = next.exact === null ? null : product(run, next.exact)
    if (grown === null) {
      needed = rarest(rarest(needed, run), next.needed)
      whole = false
    }
    run = grown ?? next.exact ?? ['']
  }
  return { exact: whole ? run : null, needed: rarest(needed, run) }
}

function atom(reader: Reader): Part {
  const { source, at } = reader
  const char = source.charAt(at)
  if (char === '(') return group(reader)
  if (char === '[') return characterClass(reader)
  if (char === '\\') return escaped(reader)
  reader.at += String.fromCodePoint(source.codePointAt(at) ?? 0).length
  if (char === '^' || char === '$') return NOTHING
  if (char === '.') return ANYTHING
  return { exact: [source.slice(at, reader.at)], needed: null }
}

function group(reader: Reader): Part {
  const opening = /^\((?:\?(?::|<?[=!]|<[\p{L}\d]+>))?/u.exec(reader.source.slice(reader.at))?.[0] ?? '('
  reader.at += opening.length
  const within = alternatives(reader)
  if (reader.source[reader.at] !== ')') throw new Error(`a group without its end: ${reader.source}`)
  reader.at++
  return /[=!]$/.test(opening) ? NOTHING : within
}

/** A class of a few characters without a range is told; of any other, only that one character is there. */
function characterClass(reader: Reader): Part {
  const { source, at } = reader
  let end = at + 1
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  reader.at = end + 1
  const members = source.slice(at + 1, end)
  if (members.length > 6 || /[\\^-]|[\ud800-\udfff]/.test(members)) return ANYTHING
  return { exact: [...members], needed: null }
}

const NO_WIDTH = 'bB'
const CLASSES = 'dDsSwWpP'
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
])

function escaped(reader: Reader): Part {
  const { source, at } = reader
  const name = source.charAt(at + 1)
  const written = /^\\(?:[pP]\{[^}]+\}|u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)/su.exec(
    source.slice(at),
  )
  reader.at += written?.[0].length ?? 2
  if (NO_WIDTH.includes(name)) return NOTHING
  if (CLASSES.includes(name)) return ANYTHING
  const code = /^\\[ux]\{?([\da-fA-F]+)/.exec(written?.[0] ?? '')?.[1]
  if (code !== undefined) return { exact: [String.fromCodePoint(Number.parseInt(code, 16))], needed: null }
  if (/[\p{L}\d]/u.test(name) && !CONTROLS.has(name)) return ANYTHING // what was matched before, or rare
  return { exact: [CONTROLS.get(name) ?? name], needed: null }
}

function quantified(reader: Reader, part: Part): Part {
  const written = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at, reader.at + 16))
  if (written === null) return part
  reader.at += written[0].length
  const { exact, needed } = part
  if (written[0].startsWith('?')) return { exact: exact && few([...exact, '']), needed: null }
  const least = written[0].startsWith('*') ? 0 : Number(written[1] ?? 1)
  return { exact: null, needed: least === 0 ? null : rarest(needed, exact) }
}

/** Each of the first with each of the second behind it; null where these are many. */
function product(first: readonly string[], second: readonly string[]): readonly string[] | null {
  if (first.length * second.length > FEW) return null
  return first.flatMap((start) => second.map((end) => start + end))
}

function few(texts: readonly string[] | null): readonly string[] | null {
  return texts !== null && texts.length <= FEW ? [...new Set(texts)] : null
}

/** Null as soon as one is not known. */
function allOf(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  return lists.every((list) => list !== null) ? lists.flat() : null
}

/** The list of which a text is least likely to have one; none that has a run too short to be asked for. */
function rarest(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  const better = likelihood(one) <= likelihood(other) ? one : other
  return likelihood(better) === Number.POSITIVE_INFINITY ? null : better
}

/** Roughly: each further character makes a run less than half as likely. */
function likelihood(runs: readonly string[] | null): number {
  if (runs === null || runs.some((run) => run.length < GRAM)) return Number.POSITIVE_INFINITY
  return runs.reduce((sum, run) => sum + 0.4 ** run.length, 0)
}
