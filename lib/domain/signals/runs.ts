import { ANYTHING, type Grams, gramsIn, placeOfLongest, WORD_MASK } from './grams.ts'

/** Runs of text to be looked for, as the grams that each of them has. */
export interface Runs {
  readonly count: number
  /** Of each, the longest of the words that stand in it whole: nearly all are told to be absent by this one. */
  readonly words: Uint16Array
  /** Of each, the rarest: of the others most are told to be absent by this one. */
  readonly rarest: Uint32Array
  /** The others, one run behind the other. */
  readonly others: Uint32Array
  /** Where the others of each begin; one more at the end. */
  readonly begins: Uint32Array
}

/** So many grams of a piece are asked for, the rarest first: with five, twice as many phrases seem to be there. */
const MOST = 12

/**
 * @param each the pieces of text that stand in each
 * @param whole of each, the text whose words stand in it whole; without it, no words are asked for
 */
export function runsOf(each: readonly (readonly string[])[], whole?: readonly string[]): Runs {
  const kept = each.map((pieces) => pieces.flatMap((piece) => gramsIn(piece, MOST)))
  const begins = new Uint32Array(kept.length + 1)
  for (const [index, grams] of kept.entries()) {
    begins[index + 1] = (begins[index] ?? 0) + Math.max(0, grams.length - 1)
  }
  return {
    count: kept.length,
    words: Uint16Array.from(kept, (_, index) => placeOfLongest(whole?.[index] ?? '')),
    rarest: Uint32Array.from(kept, ([rarest = ANYTHING]) => rarest),
    others: Uint32Array.from(kept.flatMap((grams) => grams.slice(1))),
    begins,
  }
}

/**
 * The first of them, from one on, that a text with these grams may have; `count` where it has none. Of what is too
 * short to have a gram, nothing can be said, and it may always be there.
 */
export function nextPossible(runs: Runs, from: number, grams: Grams): number {
  const { count, words } = runs
  const said = grams.words
  for (let index = from; index < count; index++) {
    const place = (words[index] ?? 0) & WORD_MASK
    // Fifteen thousand times a message: no call for what the first look answers.
    if ((((said[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1 && hasRuns(runs, index, grams)) return index
  }
  return count
}

function hasRuns(runs: Runs, index: number, grams: Grams): boolean {
  const { places, mask } = grams
  const place = (runs.rarest[index] ?? 0) & mask
  return (((places[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1 && hasOthers(runs, index, grams)
}

function hasOthers({ others, begins }: Runs, index: number, { places, mask }: Grams): boolean {
  const end = begins[index + 1] ?? 0
  for (let at = begins[index] ?? 0; at < end; at++) {
    const place = (others[at] ?? 0) & mask
    if ((((places[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) return false
  }
  return true
}
