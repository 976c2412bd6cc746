/** Characters in a gram. */
export const GRAM = 3

/**
 * The grams of a text: every run of three characters in it, upper and lower case alike. The question that they answer
 * is "can this be in the text?": "no" is sure, "yes" may be wrong, as different grams can share a place (a Bloom
 * filter of one hash).
 */
export interface Grams {
  /** One bit for each place. */
  readonly places: Uint32Array
  /** Of a gram, what tells its place. */
  readonly mask: number
}

/** What is in every text: asked for in place of what has no gram. */
export const ANY_GRAM = 0

/** Bits for each character: most grams of a text occur once, and one place in twenty is taken. */
const BITS = 16
const LEAST = 1 << 9
const MOST = 1 << 19

/** @param length of the text to come, in characters; more may come than that, and then more is taken for possible */
export function gramsFor(length: number): Grams {
  let bits = LEAST
  while (bits < length * BITS && bits < MOST) bits *= 2
  const places = new Uint32Array(bits >>> 5)
  places[0] = 1
  return { places, mask: bits - 1 }
}

export function addText({ places, mask }: Grams, text: string): void {
  const folded = fold(text)
  let first = folded.charCodeAt(0)
  let second = folded.charCodeAt(1)
  for (let at = 2; at < folded.length; at++) {
    const third = folded.charCodeAt(at)
    const place = gramOf(first, second, third) & mask
    places[place >>> 5] = (places[place >>> 5] ?? 0) | (1 << (place & 31))
    first = second
    second = third
  }
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
    grams.splice(place, 0, gramOf(first, second, third))
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

function gramOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b) + Math.imul(third, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** One form for all that an expression takes for the same letter: ſ is an s, and ς at the end of a word a σ. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('ſ') || lower.includes('ς') ? lower.replaceAll('ſ', 's').replaceAll('ς', 'σ') : lower
}
