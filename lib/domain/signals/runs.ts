import { ANY_GRAM, type Grams, gramsIn, placeOfLongest } from './grams.ts'

/** Runs of text to be looked for, as the grams that each of them has. */
export interface Runs {
  /** Of all that have a word in them whole, by their longest; without it, no words are asked for. */
  readonly worded: Worded | null
  /** Those that have none. */
  readonly wordless: Uint16Array
  /** Of each, the rarest: most are told to be absent by this one. */
  readonly rarest: Uint32Array
  /** The others, one run behind the other. */
  readonly others: Uint32Array
  /** Where the others of each begin; one more at the end. */
  readonly begins: Uint32Array
}

/** Half of a list's phrases share their longest word with others. */
interface Worded {
  /** Places of words, each once. */
  readonly places: Uint16Array
  /** Where those who have each of them begin among `members`; one more at the end. */
  readonly begins: Uint16Array
  readonly members: Uint16Array
}

/** So many grams of a piece are asked for, the rarest first: with five, twice as many phrases seem to be there. */
const MOST = 12

/**
 * @param each the pieces of text that stand in each
 * @param whole of each, the text whose words stand in it whole; without it, no words are asked for
 */
export function runsOf(each: readonly (readonly string[])[], whole: readonly string[] = []): Runs {
  const kept = each.map((pieces) => pieces.flatMap((piece) => gramsIn(piece, MOST)))
  const begins = new Uint32Array(kept.length + 1)
  for (const [index, grams] of kept.entries()) {
    begins[index + 1] = (begins[index] ?? 0) + Math.max(0, grams.length - 1)
  }
  const places = kept.map((_, index) => placeOfLongest(whole[index] ?? ''))
  const byPlace = Map.groupBy(places.keys(), (index) => places[index] ?? null)
  const wordless = Uint16Array.from(byPlace.get(null) ?? [])
  byPlace.delete(null)
  return {
    worded: byPlace.size === 0 ? null : wordedOf(byPlace),
    wordless,
    rarest: Uint32Array.from(kept, ([rarest = ANY_GRAM]) => rarest),
    others: Uint32Array.from(kept.flatMap((grams) => grams.slice(1))),
    begins,
  }
}

function wordedOf(byPlace: ReadonlyMap<number | null, readonly number[]>): Worded {
  const begins = new Uint16Array(byPlace.size + 1)
  for (const [at, members] of [...byPlace.values()].entries()) {
    begins[at + 1] = (begins[at] ?? 0) + members.length
  }
  return {
    places: Uint16Array.from(byPlace.keys(), (place) => place ?? 0),
    begins,
    members: Uint16Array.from([...byPlace.values()].flat()),
  }
}

/**
 * Those of them that a text with these grams may have. Of what is too short to have a gram, nothing can be said, and
 * it may always be there.
 */
export function possibleIn(runs: Runs, grams: Grams): readonly number[] {
  const { worded, wordless } = runs
  const possible: number[] = []
  for (const index of wordless) if (hasRuns(runs, index, grams)) possible.push(index)
  if (worded === null) return possible
  const { places, begins, members } = worded
  const { words } = grams
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    // Ten thousand times a message: no call for what the first look answers.
    if ((((words[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) continue
    const end = begins[at + 1] ?? 0
    for (let member = begins[at] ?? 0; member < end; member++) {
      const index = members[member] ?? 0
      if (hasRuns(runs, index, grams)) possible.push(index)
    }
  }
  return possible
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
