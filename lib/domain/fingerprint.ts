import { localPartOf } from './address.ts'
import type { Author } from './author.ts'
import type { Message } from './message.ts'
import type { Addressee } from './owner.ts'
import { readingOf } from './signals/reading.ts'
import { sipHash } from './siphash.ts'

/**
 * Near-duplicate fingerprints of texts: MinHash over word shingles (Broder, "On the resemblance and
 * containment of documents", 1997), its values joined in bands (locality-sensitive hashing: Indyk & Motwani
 * 1998). Texts of which nine tenths are the same share a band nearly always, those of which a third is, once
 * in thirty.
 *
 * Every hash is keyed by the deployment's secret and the owner: nobody who reads the store can tell which
 * text a band is of, nor that two owners got the same.
 */

/** A text that has come: what a store counts, once a message. */
export interface Sighting {
  readonly bands: readonly string[]
  readonly at: Date
}

/** What is known of one band. */
export interface Sighted {
  /** Messages. */
  readonly count: number
  readonly lastAt: Date
}

/** Days after which a text that has not come again is forgotten. */
export const SIGHTING_DAYS = 180

const BANDS = 4
const ROWS = 4
/** Two words a shingle: a template whose every tenth word is another still resembles itself. */
const SHINGLE = 2
/** What is shorter may well be written twice by chance. */
const FEWEST_WORDS = 12
/** A template is known by its beginning. */
const MOST_WORDS = 400

/** The bands of the writer's own text; none where it is too short to be told from another. */
export function fingerprintOf(
  message: Message,
  author: Author,
  owner: Addressee,
  key: Uint8Array,
): readonly string[] {
  const words = wordsCompared(message, author, owner)
  if (words.length < FEWEST_WORDS) return []
  const minima = minHash(words, key)
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = minima.slice(band * ROWS, (band + 1) * ROWS).join(' ')
    const [high, low] = sipHash(key, octetsOf(`${owner.id}\n${band}\n${rows}`))
    return `${hex(high)}${hex(low)}`
  })
}

/** How many messages with that text came before, as far back as is remembered. */
export function copiesSeen(sighted: ReadonlyMap<string, Sighted>, now: Date): number {
  const counts = [...sighted.values()].map((each) => (isForgotten(each, now) ? 0 : each.count))
  return Math.max(0, ...counts)
}

/** Too long ago to count, though a store may not have removed it yet. */
export function isForgotten({ lastAt }: Sighted, now: Date): boolean {
  return now.getTime() - lastAt.getTime() > SIGHTING_DAYS * 86_400_000
}

const GREETING =
  /^(?:hallo|hi|hey|hello|dear|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus|grüß gott|grüezi|sehr geehrte[rs]?|good (?:morning|afternoon|evening))\b[^,!.:;?]{0,80}[,!:]/

/**
 * What a template has in common with its copies: the body without greeting, and without whatever is filled
 * in for each reader or writer: names, numbers, addresses, links.
 */
function wordsCompared(message: Message, author: Author, owner: Addressee): readonly string[] {
  const names = namesIn(message, author, owner)
  const words: string[] = []
  for (const token of readingOf(message).body.text.replace(GREETING, '').split(' ')) {
    if (/[@\d]|:\/\/|^www\./.test(token)) continue
    for (const word of lettersOf(token)) if (!names.has(word)) words.push(word)
    if (words.length >= MOST_WORDS) break
  }
  return words.slice(0, MOST_WORDS)
}

function namesIn(message: Message, author: Author, owner: Addressee): ReadonlySet<string> {
  const mailboxes = [...message.from, ...message.replyTo, ...message.to.slice(0, 5)]
  const named = [author.name, owner.name, ...mailboxes.map(({ name }) => name)]
  const addresses = [author.address, ...owner.addresses, ...mailboxes.map(({ address }) => address)]
  const locals = addresses.map((address) => (address === null ? '' : localPartOf(address)))
  return new Set([...named, ...locals].flatMap((name) => lettersOf((name ?? '').slice(0, 200).toLowerCase())))
}

function lettersOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? []
}

/**
 * The least hash of all shingles by each of `BANDS * ROWS` functions, which are made of one keyed hash: its
 * halves as h₁ + i·h₂ (Kirsch & Mitzenmacher 2006), mixed by MurmurHash3's finaliser.
 */
function minHash(words: readonly string[], key: Uint8Array): readonly number[] {
  const minima = new Array<number>(BANDS * ROWS).fill(0xffff_ffff)
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(words.slice(at, at + SHINGLE).join(' '))
  for (const shingle of shingles) {
    const [high, low] = sipHash(key, octetsOf(shingle))
    for (const [index, least] of minima.entries()) {
      const hash = mixed(low + Math.imul(index + 1, high | 1))
      if (hash < least) minima[index] = hash
    }
  }
  return minima
}

function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16)
  mix = Math.imul(mix, 0x85ebca6b)
  mix ^= mix >>> 13
  mix = Math.imul(mix, 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

const UTF8 = new TextEncoder()

function octetsOf(text: string): Uint8Array {
  return UTF8.encode(text)
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0')
}
