import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as germanStem } from '@orama/stemmers/german'
import { decodeEntities } from './entities.ts'
import type { Message } from './message.ts'

const MAX_HEADINGS = 2_000

/** Where a message says what it is about: subject, names and places of its events, its first headings. */
export function headingsOf(message: Message): string {
  const events = message.invitations.flatMap(({ summary, location }) => [summary ?? '', location ?? ''])
  const titles = message.html === null ? [] : titlesIn(message.html)
  return [message.subject, ...events, ...titles].join('\n').slice(0, MAX_HEADINGS)
}

/**
 * The topics that headings touch. Each word of a topic, `und` and its like aside, must meet a word of them:
 *
 * - in another form of it, by stems (Porter 1980 and its German sibling in Snowball): "Garten" meets "Gärten";
 * - as the beginning of a compound: "Jazz" meets "Jazzfrühstück", but "Rock" meets neither "Barock" nor "rocket";
 * - as its head: "Konzert" meets "Rockkonzerte", but "Sport" does not meet "Transport".
 *
 * Both languages are tried, for mail and topics come in either. Stems err now and then ("Wandern" meets
 * "Wand"); then a newsletter arrives or waits, and the reason names the topic.
 */
export function topicsTouched(headings: string, topics: readonly string[]): readonly string[] {
  if (topics.length === 0) return []
  const words = [...new Set(wordsOf(headings))].map(formsOf)
  return topics.filter((topic) => {
    const wanted = wordsOf(topic).filter((word) => !PARTICLES.has(word))
    return wanted.length > 0 && wanted.map(formsOf).every((one) => words.some((word) => meets(one, word)))
  })
}

/** A word, lower-cased, and its stems. */
interface Forms {
  readonly word: string
  readonly german: string
  readonly english: string
}

const PARTICLES: ReadonlySet<string> = new Set(
  'und oder der die das den dem des ein eine für in im am mit von zu and or the a an of for at with to on'.split(
    ' ',
  ),
)

/** Shorter ones begin too many other words: "Art" begins "Artikel". */
const SHORTEST_BEGINNING = 4
/** Shorter ones end too many: "Reis" ends "Kreis". */
const SHORTEST_END = 5
/** Of what a compound adds; less is an ending, or another word. */
const SHORTEST_REST = 3

/** What stands before a word without making it a kind of itself: "Vorlesung" is no "Lesung". */
const PREFIXES: ReadonlySet<string> = new Set(
  'auf aus bei dar ein emp ent her hin los mis miss nach ver vor weg zer tran trans über unter'.split(' '),
)
/** What ends like a topic by chance. */
const LOOKALIKES: ReadonlySet<string> = new Set(['signatur', 'karikatur', 'television', 'division'])

function meets(wanted: Forms, { word, german, english }: Forms): boolean {
  if (wanted.word === word || wanted.german === german || wanted.english === english) return true
  const begins = wanted.word.length >= SHORTEST_BEGINNING && word.startsWith(wanted.word)
  if (begins && word.length - wanted.word.length >= SHORTEST_REST) return true
  if (LOOKALIKES.has(german)) return false
  // The stem of a compound may lose what its head keeps: "Chormusik" becomes "chormus", "Musik" stays.
  return [wanted.word, wanted.german].some((end) => isHead(end, word) || isHead(end, german))
}

function isHead(end: string, compound: string): boolean {
  if (end.length < SHORTEST_END || !compound.endsWith(end)) return false
  const rest = compound.slice(0, -end.length)
  return rest.length >= SHORTEST_REST && !PREFIXES.has(rest)
}

const SOFT_HYPHEN = '\u00ad'
/** Longer ones are no words; and stemming costs by the letter. */
const LONGEST_WORD = 60

function formsOf(word: string): Forms {
  return { word, german: germanStem(word), english: englishStem(word) }
}

function wordsOf(text: string): readonly string[] {
  const words =
    text
      .replaceAll(SOFT_HYPHEN, '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => word.length <= LONGEST_WORD)
}

const HTML_READ = 60_000
const MOST_TITLES = 3
const LONGEST_TITLE = 160
const TITLE = /<(\/?)h[1-3](?=[\s>])/gi

/** The first `<h1>` to `<h3>`, without the tags within. */
function titlesIn(html: string): readonly string[] {
  const source = html.slice(0, HTML_READ)
  const titles: string[] = []
  let begun: number | null = null
  for (const { 1: slash, index } of source.matchAll(TITLE)) {
    if (slash === '') begun = index
    else if (begun !== null) {
      const title = textOf(source.slice(begun, Math.min(index, begun + 2_000)))
      if (title !== '') titles.push(title.slice(0, LONGEST_TITLE))
      if (titles.length === MOST_TITLES) break
      begun = null
    }
  }
  return titles
}

function textOf(markup: string): string {
  return decodeEntities(markup.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}
