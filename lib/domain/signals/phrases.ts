import type { Passage } from './passage.ts'
import { possibleIn, type Runs, runsOf } from './runs.ts'

/** A set of phrases, to be sought in texts: in time linear in the text, and mostly without a look at it. */
export interface Phrases {
  /** Each phrase, and what a text must have that has it; one with an apostrophe is two. */
  readonly all: () => { readonly phrases: readonly Phrase[]; readonly runs: Runs }
}

interface Phrase {
  /** How it begins: up to the first sign that stands for several things; for "* of the week", what stands behind it. */
  readonly head: string
  /** It begins with any word, or the end of one. */
  readonly anyWord: boolean
  /** All of it, sticky; null where the head is all of it. */
  readonly pattern: (() => RegExp) | null
  /** Begins with a sign: "% off" may stand behind a figure. */
  readonly behindWords: boolean
}

/** A phrase in a text, from … up to. */
interface Match {
  readonly start: number
  readonly end: number
}

const MAX_MATCHES = 200
/** Characters that `*` stands for, at most. */
const MAX_WORD = 24

/**
 * Takes phrases, each a line: lower-case words, where `*` ends a stem (`anmeld*`) and `…` stands for a few
 * words within one sentence. Phrases match whole words; white space in them is one space of the reading.
 */
export function phrases(lines: string): Phrases {
  // When they are first asked for: a function that starts cold may never ask.
  const all = once(() => {
    const written = lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .flatMap(eitherApostrophe)
    return {
      phrases: written.map(phraseOf),
      runs: runsOf(
        written.map((phrase) => phrase.split(WILD)),
        written.map((phrase) => phrase.replace(BESIDE_WILD, ' ')),
      ),
    }
  })
  return { all }
}

/** What stands for several things, with the spaces that belong to it. */
const WILD = / ?… ?|\*/
/** With the words at its sides, of which more may stand in a text. */
const BESIDE_WILD = /[\p{L}\p{N}]{0,40}(?: ?… ?|\*)[\p{L}\p{N}]{0,40}/gu

function phraseOf(written: string): Phrase {
  const anyWord = written.startsWith('*')
  const [head = written] = (anyWord ? written.slice(1) : written).split(WILD)
  return {
    head,
    anyWord,
    pattern: head === written ? null : once(() => new RegExp(`${sourceOf(written)}(?![\\p{L}\\p{N}])`, 'uy')),
    behindWords: !/^[\p{L}\p{N}*]/u.test(written),
  }
}

/** Written either way, each of them. */
function eitherApostrophe(phrase: string): readonly string[] {
  const [first = '', ...rest] = phrase.split("'")
  return rest.reduce(
    (written: readonly string[], piece) =>
      written.flatMap((start) => [`${start}'${piece}`, `${start}’${piece}`]),
    [first],
  )
}

function sourceOf(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ ?… ?/g, '[^!?]{1,40}?')
    .replaceAll('*', `\\p{L}{0,${MAX_WORD}}`)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The different phrases that occur in a lower-cased text, in order of appearance. */
export function found(passage: Passage, set: Phrases): readonly string[] {
  const kept = new Set<string>()
  let from = 0
  let count = 0
  for (const { start, end } of matches(passage, set)) {
    if (start < from) continue
    kept.add(passage.text.slice(start, end))
    from = end
    if (++count === MAX_MATCHES) break
  }
  return [...kept]
}

/** The first phrase that occurs in a lower-cased text, or null. */
export function firstOf(passage: Passage, set: Phrases): string | null {
  const [first] = matches(passage, set)
  return first === undefined ? null : passage.text.slice(first.start, first.end)
}

/**
 * In order of their beginning, the longest before the others that begin there: words and grams tell which phrases may
 * be in the text, their heads tell where, and only there the text is looked at.
 */
function matches({ text, grams }: Passage, set: Phrases): readonly Match[] {
  const { phrases, runs } = set.all()
  const all: Match[] = []
  for (const index of possibleIn(runs, grams)) {
    const phrase = phrases[index]
    if (phrase === undefined) break
    const { head, anyWord } = phrase
    for (let at = text.indexOf(head); at >= 0 && at < text.length; at = text.indexOf(head, at + 1)) {
      const start = anyWord ? beginningOfWord(text, at) : at
      const end = endOf(phrase, text, start)
      if (end !== null) all.push({ start, end })
    }
  }
  return all.length > 1 ? all.sort((one, other) => one.start - other.start || other.end - one.end) : all
}

/** Where a phrase ends of which the head stands at this place; null where it is not the phrase, or within a word. */
function endOf({ head, pattern, behindWords }: Phrase, text: string, at: number): number | null {
  if (!behindWords && isWord(text, before(text, at))) return null
  if (pattern === null) return isWord(text, at + head.length) ? null : at + head.length
  const whole = pattern()
  whole.lastIndex = at
  return whole.test(text) ? whole.lastIndex : null
}

/** Where the word begins that ends there; of one that is too long, some place within it. */
function beginningOfWord(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start < 2 * MAX_WORD && isWord(text, before(text, start)))
    start = before(text, start)
  return start
}

/** Where the character before it begins. */
function before(text: string, at: number): number {
  const code = text.charCodeAt(at - 1)
  return code >= 0xdc00 && code <= 0xdfff ? at - 2 : at - 1
}

/** Is there a letter or a figure at this place? */
function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
  return code > 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}
