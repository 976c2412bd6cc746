import { GRAM } from './grams.ts'

/** So many texts of one part of an expression are told one by one. */
const FEW = 64

/** A run of text that a match has. */
export interface Need {
  readonly run: string
  /** How far behind the match's beginning it begins, at most; infinite where that is not bounded. */
  readonly before: number
}

/** What is known of the texts that a part of an expression matches. */
interface Part {
  /** All of them; null where they are many. */
  readonly exact: readonly string[] | null
  /** Runs of which each of them has at least one; null where none can be named. */
  readonly needed: readonly Need[] | null
  /** Of the longest of them, in UTF-16 units. */
  readonly most: number
}

const NOTHING: Part = { exact: [''], needed: null, most: 0 }
/** Any one character, which may be two units. */
const ANYTHING: Part = { exact: null, needed: null, most: 2 }

/**
 * Runs of which every match of an expression has one: `/(?:un)?subscribe|abo\d/` needs "subscribe" or "abo". They have
 * three characters, or are rare (`%`). Null where none can be named (`/\d+ ?h/`). After R. Cox, "Regular Expression
 * Matching with a Trigram Index" (2012); what looks ahead or behind is taken to need nothing, which is always right.
 */
export function neededRuns({ source }: RegExp): readonly Need[] | null {
  const reader = { source, at: 0 }
  const part = alternatives(reader)
  if (reader.at < source.length) throw new Error(`not understood from ${reader.at} on: ${source}`)
  return rarest(part.needed, at(part.exact, 0))
}

/**
 * An expression as several, of which each says for itself what it needs: of alternatives, those that need something and
 * those of which nothing can be said. Together they match where the whole does. What catches groups is left whole.
 */
export function separated(pattern: RegExp): readonly RegExp[] {
  const { source, flags } = pattern
  if (/(?<!\\)\((?!\?)|\(\?<(?![=!])|\\[1-9k]/.test(source)) return [pattern]
  const branches = branchesOf(source).map((branch) => new RegExp(branch, flags))
  const known = branches.filter((branch) => neededRuns(branch) !== null)
  const unknown = branches.filter((branch) => neededRuns(branch) === null)
  if (known.length === 0 || unknown.length === 0) return [pattern]
  return [known, unknown].map((some) => new RegExp(some.map((branch) => branch.source).join('|'), flags))
}

/** The alternatives that an expression as a whole consists of. */
function branchesOf(source: string): readonly string[] {
  const reader = { source, at: 0 }
  const branches: string[] = []
  for (let from = 0; from <= source.length; from = reader.at + 1) {
    reader.at = from
    sequence(reader)
    branches.push(source.slice(from, reader.at))
  }
  return branches
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
    needed: allOf(parts.map(({ exact, needed }) => rarest(needed, at(exact, 0)))),
    most: Math.max(...parts.map(({ most }) => most)),
  }
}

/** Characters that follow one another are one run, as long as it is sure what they are. */
function sequence(reader: Reader): Part {
  let run: readonly string[] = ['']
  let begins = 0
  let most = 0
  let needed: readonly Need[] | null = null
  let whole = true
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const next = quantified(reader, atom(reader))
    const grown = next.exact === null ? null : product(run, next.exact)
    if (grown === null) {
      needed = rarest(rarest(needed, at(run, begins)), behind(next.needed, most))
      begins = next.exact === null ? most + next.most : most
      whole = false
    }
    run = grown ?? next.exact ?? ['']
    most += next.most
  }
  return { exact: whole ? run : null, needed: rarest(needed, at(run, begins)), most }
}

function at(runs: readonly string[] | null, before: number): readonly Need[] | null {
  return runs?.map((run) => ({ run, before })) ?? null
}

function behind(needed: readonly Need[] | null, most: number): readonly Need[] | null {
  return needed?.map(({ run, before }) => ({ run, before: before + most })) ?? null
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
  return exactly([source.slice(at, reader.at)])
}

function exactly(exact: readonly string[]): Part {
  return { exact, needed: null, most: Math.max(...exact.map(({ length }) => length)) }
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
  return exactly([...members])
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
  if (code !== undefined) return exactly([String.fromCodePoint(Number.parseInt(code, 16))])
  // What was matched before, or rare.
  if (/[\p{L}\d]/u.test(name) && !CONTROLS.has(name)) return { ...ANYTHING, most: Number.POSITIVE_INFINITY }
  return exactly([CONTROLS.get(name) ?? name])
}

function quantified(reader: Reader, part: Part): Part {
  const written = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at, reader.at + 16))
  if (written === null) return part
  reader.at += written[0].length
  const { exact, needed } = part
  if (written[0].startsWith('?')) return { ...part, exact: exact && few([...exact, '']), needed: null }
  const least = written[0].startsWith('*') ? 0 : Number(written[1] ?? 1)
  const times = written[2] === '' ? least : Number(written[3] || Number.POSITIVE_INFINITY)
  return {
    exact: null,
    needed: least === 0 ? null : rarest(needed, at(repeated(exact, least), 0)),
    most: part.most === 0 ? 0 : part.most * times,
  }
}

/** As often as that, as far as it is sure what it is. */
function repeated(exact: readonly string[] | null, times: number): readonly string[] | null {
  let all = exact
  for (let count = 1; count < times && all !== null && exact !== null; count++) {
    const more = product(all, exact)
    if (more === null) return all
    all = more
  }
  return all
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
function allOf<T>(lists: readonly (readonly T[] | null)[]): readonly T[] | null {
  return lists.every((list) => list !== null) ? lists.flat() : null
}

/** The list of which a text is least likely to have one; none that has a run too short to be asked for. */
function rarest(one: readonly Need[] | null, other: readonly Need[] | null): readonly Need[] | null {
  const better = likelihood(one) <= likelihood(other) ? one : other
  return likelihood(better) === Number.POSITIVE_INFINITY ? null : better
}

/** Roughly: each further character makes a run less than half as likely. */
function likelihood(needs: readonly Need[] | null): number {
  if (needs === null || needs.some(({ run }) => run.length < GRAM && !RARE.test(run))) {
    return Number.POSITIVE_INFINITY
  }
  return needs.reduce((sum, { run }) => sum + 0.4 ** Math.max(run.length, GRAM), 0)
}

/** Signs that most mail does without. */
const RARE = /[%•ºª\p{Sc}\p{So}]/u
