import { headerValue, type Message } from '../message.ts'
import { gramsFor } from './grams.ts'
import { handsOverText, withoutHandedText } from './handed-text.ts'
import { type HtmlShape, readHtml } from './html.ts'
import { type Passage, part, passage } from './passage.ts'

/** A message as the detectors of language and shape look at it, computed once. */
export interface Reading {
  /** Lower-cased, white space collapsed. */
  readonly subject: Passage
  /** The writer's own words: without quoted text; lower-cased, white space collapsed. */
  readonly own: Passage
  /** `own` up to the sign-off: without signature, disclaimer and whatever a house adds below each letter. */
  readonly body: Passage
  /** The first 700 characters of `own`. */
  readonly opening: Passage
  /** The last 1,800 characters of `own`. */
  readonly footer: Passage
  /** Lines of the own words as written, trimmed, without empty ones. */
  readonly lines: readonly string[]
  /** How the quotation begins, where there is one. */
  readonly quote: 'lines' | 'attribution' | 'forward' | null
  /** What says whom a quotation is of ("On … Anna <anna@example.org> wrote", "From: Anna"), lower-cased. */
  readonly attributions: readonly string[]
  /** A text is given to be judged: it is left out of the writer's own words, as what is quoted is. */
  readonly handsOver: boolean
  readonly html: HtmlShape | null
  /** Of HTML and text. */
  readonly links: readonly string[]
  /** Of each link, its host, lower-cased; the empty string where it leads nowhere on the web. */
  readonly hosts: readonly string[]
}

const HEAD = 30_000
const TAIL = 10_000
const MAX_LINES = 1_500

const cache = new WeakMap<Message, Reading>()

/** Pure in effect: the same message always reads the same; the cache only spares the second reading. */
export function readingOf(message: Message): Reading {
  const known = cache.get(message)
  if (known) return known
  const reading = read(message)
  cache.set(message, reading)
  return reading
}

/** White space that is not the one space that it becomes: most is. */
const UNEVEN_SPACE = /[^\S ]\s*|\s{2,}/g

/** Lower-cased, white space collapsed, invisible characters (preheader filling) taken out. */
export function plain(text: string): string {
  return text
    .replace(/\u034f|[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(UNEVEN_SPACE, ' ')
    .trim()
    .toLowerCase()
}

function read(message: Message): Reading {
  const html = message.html === null ? null : readHtml(message.html)
  // Some senders put a stub ("please use an HTML client") beside the HTML they mean.
  const htmlText = html?.text ?? ''
  const source = message.text.trim().length * 4 < htmlText.trim().length ? htmlText : message.text
  const { own: unquoted, quote } = withoutQuotes(withoutListFooter(message, bounded(source)))
  const allText = plain(unquoted)
  const subject = plain(message.subject).slice(0, 500)
  const grams = gramsFor(allText.length + subject.length)
  const all = passage(allText, grams)
  const handsOver = handsOverText(message, passage(subject, grams), part(all, 0, 700))
  const own = handsOver ? withoutHandedText(unquoted) : unquoted
  const words = handsOver ? passage(plain(own), grams) : all
  const links = [...(html?.links ?? []), ...linksOf(own)]
  const written = own
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return {
    subject: passage(subject, grams),
    own: words,
    body: beginningOf(words, plain(bodyOf(written))),
    opening: part(words, 0, 700),
    footer: part(words, -1_800),
    lines: written,
    quote,
    attributions: quote === null ? [] : attributionsOf(message.text),
    handsOver,
    html,
    links,
    hosts: links.map(hostOf),
  }
}

/** A text that is the beginning of another, as it nearly always is, needs no grams of its own. */
function beginningOf(whole: Passage, text: string): Passage {
  return whole.text.startsWith(text) ? part(whole, 0, text.length) : passage(text, whole.grams)
}

/** What the list software adds below each post (RFC 2369 lists only) is not the writer's word. */
function withoutListFooter(message: Message, text: string): string {
  const onList =
    headerValue(message, 'list-post') !== null ||
    headerValue(message, 'x-beenthere') !== null ||
    headerValue(message, 'precedence')?.trim().toLowerCase() === 'list'
  if (!onList) return text
  const rule = Math.max(text.lastIndexOf('\n_______'), text.lastIndexOf('\n-------'))
  const lineStart = text.slice(0, rule + 1).replace(/(?<![\n_-])[\n_-]+$/, '').length
  return rule >= 0 && text.length - rule < 1_500 && /list|group|majordomo/i.test(text.slice(rule))
    ? text.slice(0, lineStart)
    : text
}

function bounded(text: string): string {
  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`
}

const ATTRIBUTION =
  /^(?:-{2,} ?(?:original message|ursprüngliche nachricht|originalnachricht|original-nachricht|message d'origine|mensaje original)|(?:on|am|le|el|il|op) .{4,200}(?:wrote|writes|schrieb|schreibt|a écrit|escribió|ha scritto|schreef)\b.{0,60}:?$|.{2,80}(?:\bwrote|\bschrieb|\bwrites):$|-{3,} ?forwarded (?:message|by)|-{3,} ?weitergeleitete nachricht|begin forwarded message:|anfang der weitergeleiteten)/i
/** How it begins, or ends, in any language: most lines do neither. */
const MAY_ATTRIBUTE = /^(?:--|(?:on|am|le|el|il|op) |begin |anfang )|:$/i
const FORWARDED = /forwarded|weitergeleitet|original message/i

/** Cuts what is quoted: lines behind ">", and all below the line that announces an earlier message. */
function withoutQuotes(text: string): { own: string; quote: Reading['quote'] } {
  const own: string[] = []
  let quotedLines = 0
  const lines = text.split('\n').slice(0, MAX_LINES)
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim().slice(0, 400)
    const announced = (MAY_ATTRIBUTE.test(line) && ATTRIBUTION.test(line)) || isHeaderBlock(lines, index)
    if (announced && !/^.{2,80}(?:\bwrote|\bschrieb):$/i.test(line)) {
      // Answers below or between quoted lines go on after "On … wrote:".
      const rest = lines.slice(index + 1)
      const later = rest.some((next) => next.startsWith('>'))
        ? rest.filter((next) => !next.startsWith('>'))
        : []
      return {
        own: [...own, ...later].join('\n'),
        quote: FORWARDED.test(line) ? 'forward' : 'attribution',
      }
    }
    if (/^[>|]\s?\S|^>\s{0,3}$/.test(line)) quotedLines++
    else own.push(raw)
  }
  return { own: own.join('\n'), quote: quotedLines >= 1 ? 'lines' : null }
}

/** "From: … / Sent: … / To: …" in the midst of a text, as Outlook and Lotus Notes quote. */
function isHeaderBlock(lines: readonly string[], index: number): boolean {
  if (!/^\s{0,4}\*?(?:from|von|de|da)\s?:\*?\s?\S/i.test(lines[index] ?? '')) return false
  const next = lines.slice(index + 1, index + 5).join('\n')
  return /^\s{0,4}\*?(?:sent|gesendet|envoyé|date|datum|to|an)\s?:/im.test(next)
}

const SIGN_OFF =
  /^(?:-- ?$|(?:mit )?(?:freundlichen?|besten?|herzlichen?|vielen?|lieben?|schönen?|sonnigen?) gr(?:ü|ue)(?:ß|ss)(?:en?)?\b.{0,40}$|gru(?:ß|ss)\b.{0,20}$|(?:best|kind|warm|kindest|many thanks|thanks and)? ?regards\b.{0,20}$|sincerely\b.{0,20}$|yours\b.{0,20}$|cheers\b.{0,20}$|cordialement\b.{0,20}$|met vriendelijke groet\b.{0,20}$)/i

/** A sign-off in the first lines is none; nor is one after which the most is still to come. */
function bodyOf(lines: readonly string[]): string {
  const end = lines.findIndex((line, index) => index >= 2 && SIGN_OFF.test(line))
  return (end < 0 ? lines : lines.slice(0, end)).join('\n')
}

const WROTE =
  /(?<!\p{L})(?:wrote|writes|schrieb(?: am [^\n:]{4,60})?|schreibt|(?=schrieben sie|schriebst du)|a écrit|escribió|ha scritto|schreef)\s?:/giu
/** German and Dutch name the writer behind the verb. */
const WRITER_BEHIND =
  /(?<!\p{L})(?:schrieb|schreibt|schreef|schrijft) (?!am |um |op |om )(\p{L}[^:>]{1,80}(?:<[^<>\s]{3,100}>)?) ?:/giu
const WRITER_LINE = /^[>\s*]{0,10}(?:from|von|van|de|da)\s?:\*?\s?(\S[^\n]{1,160})$/gim

/** Of the first 20,000 characters, at most ten, lower-cased; an attribution may run over two quoted lines. */
function attributionsOf(text: string): readonly string[] {
  const start = text.slice(0, 20_000)
  const attributions = [...start.matchAll(WRITER_LINE)].slice(0, 10).map((match) => match[1] ?? '')
  const flat = start.replace(/\n[>\s]{0,20}/g, ' ')
  for (const match of flat.matchAll(WROTE)) {
    const before = flat.slice(Math.max(0, match.index - 160), match.index)
    attributions.push(
      before.slice(Math.max(0, before.search(/(?:^|\s)(?:on|am|le|el|il|op)\s(?!.*\s(?:on|am)\s)/i))),
    )
    if (attributions.length >= 10) break
  }
  for (const match of flat.matchAll(WRITER_BEHIND)) {
    if (attributions.length >= 10) break
    attributions.push(match[1] ?? '')
  }
  return attributions.map((line) => line.toLowerCase())
}

function linksOf(text: string): readonly string[] {
  const links: string[] = []
  for (const match of text.matchAll(/https?:\/\/[^\s<>"']{3,2000}/gi)) {
    links.push(match[0])
    if (links.length >= 300) break
  }
  return links
}

/** Host of an http(s) link, lower-cased; the empty string for any other. */
function hostOf(link: string): string {
  return /^https?:\/\/([^/?#:\s]{1,255})/i.exec(link)?.[1]?.toLowerCase() ?? ''
}
