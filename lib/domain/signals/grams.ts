/** Characters in a gram. */
export const GRAM = 3

/**
 * What a text consists of: every run of three characters in it, and every word, upper and lower case alike. The
 * question that they answer is "can this be in the text?": "no" is sure, "yes" may be wrong, as different ones can
 * share a place (a Bloom filter of one hash).
 */
export interface Grams {
  /** Runs of three, one bit for each place. */
  readonly places: Uint32Array
  /** Of a gram, what tells its place. */
  readonly mask: number
  /** Words, one bit for each place. */
  readonly words: Uint32Array
}

/** What is in every text: asked for in place of what has no gram. */
export const ANY_GRAM = 0

/** Bits for each character: most grams of a text occur once, and about one place in ten is taken. */
const BITS = 8
/** Places of words: a long text has a thousand different ones, and all of this stays near the processor. */
const WORD_PLACES = 1 << 14
const LEAST = 1 << 9
const MOST = 1 << 19

/** @param length of the text to come, in characters; more may come than that, and then more is taken for possible */
export function gramsFor(length: number): Grams {
  let bits = LEAST
  while (bits < length * BITS && bits < MOST) bits *= 2
  const [places, words] = [new Uint32Array(bits >>> 5), new Uint32Array(WORD_PLACES >>> 5)]
  places[ANY_GRAM] = 1
  return { places, mask: bits - 1, words }
}

export function addText({ places, mask, words }: Grams, text: string): void {
  const folded = fold(text)
  let run = 0
  let word = FNV_OFFSET
  let length = 0
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    run = moved(run, code)
    if (at >= GRAM - 1) take(places, gramOf(run) & mask)
    if (isWordSign(code)) {
      word = longer(word, code)
      length++
    } else if (length > 0) {
      take(words, placeOf(word))
      word = FNV_OFFSET
      length = 0
    }
  }
  if (length > 0) take(words, placeOf(word))
}

function take(places: Uint32Array, place: number): void {
  places[place >>> 5] = (places[place >>> 5] ?? 0) | (1 << (place & 31))
}

/** The words that a part of a text begins and ends with: the whole may have more of them. */
export function addEdges(grams: Grams, text: string): void {
  let end = 0
  while (end < text.length && isWordSign(text.charCodeAt(end))) end++
  let start = text.length
  while (start > end && isWordSign(text.charCodeAt(start - 1))) start--
  addText(grams, text.slice(0, end))
  addText(grams, text.slice(start))
}

/** The place of the longest of the words in it; null where it has none. */
export function placeOfLongest(text: string): number | null {
  const folded = fold(text)
  let longest = 0
  let place: number | null = null
  let word = FNV_OFFSET
  let length = 0
  for (let at = 0; at <= folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (isWordSign(code)) {
      word = longer(word, code)
      length++
      continue
    }
    if (length > longest) {
      longest = length
      place = placeOf(word)
    }
    word = FNV_OFFSET
    length = 0
  }
  return place
}

/** Latin letters and figures make words; those of other scripts are known by their runs alone. */
const LATIN = 0x250
const IS_WORD_SIGN = Uint8Array.from({ length: LATIN }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
)

function isWordSign(code: number): boolean {
  return code < LATIN && IS_WORD_SIGN[code] === 1
}

const FNV_OFFSET = 0x811c9dc5 | 0

/** A word's hash with one character more (Fowler, Noll and Vo, FNV-1a). */
function longer(word: number, code: number): number {
  return Math.imul(word ^ code, 0x01000193)
}

function placeOf(word: number): number {
  return (word ^ (word >>> 15)) & (WORD_PLACES - 1)
}

/** The rarest grams of a run of text, the rarest first; none of a run shorter than a gram. */
export function gramsIn(run: string, most: number): readonly number[] {
  const folded = fold(run)
  const grams: number[] = []
  const commonness: number[] = []
  for (let at = 0; at + GRAM <= folded.length; at++) {
    const [first, second, third] = [
      folded.charCodeAt(at),
      folded.charCodeAt(at + 1),
      folded.charCodeAt(at + 2),
    ]
    const common = commonnessOf(first) + commonnessOf(second) + commonnessOf(third)
    // Sorted in, as only a few are kept of the fifty thousand that there are.
    let place = grams.length
    while (place > 0 && (commonness[place - 1] ?? 0) > common) place--
    if (place >= most) continue
    grams.splice(place, 0, gramOf(moved(moved(moved(0, first), second), third)))
    commonness.splice(place, 0, common)
    if (grams.length > most) grams.length = commonness.length = most
  }
  return grams
}

/** Letters as mail has them, the rarest first. */
const LETTERS = 'qxjzyvkwpbfgmcuhdlosatrni e'
/** By character; what is not among them is rarer than all. */
const COMMONNESS = Uint8Array.from(
  { length: 128 },
  (_, code) => LETTERS.indexOf(String.fromCharCode(code)) + 1,
)

function commonnessOf(code: number): number {
  return COMMONNESS[code] ?? 0
}

/** The last three characters, when one more has come: ten bits for each, which is a Latin letter's own. */
function moved(run: number, code: number): number {
  return ((run << 10) ^ code) & 0x3fffffff
}

function gramOf(run: number): number {
  const mixed = Math.imul(run, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** One form for all that an expression takes for the same letter: ſ is an s, and ς at the end of a word a σ. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('ſ') || lower.includes('ς') ? lower.replaceAll('ſ', 's').replaceAll('ς', 'σ') : lower
}
