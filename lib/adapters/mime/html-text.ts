import { decodeEntities } from '../../domain/entities.ts'

type Effect = 'unseen' | 'block' | 'cell'

/** Elements whose content no reader sees. */
const UNSEEN = 'script style head title template noscript svg object textarea'
/** Elements that begin and end a line. */
const BLOCKS =
  'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form ' +
  'h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody tfoot thead tr ul'
const EFFECTS: ReadonlyMap<string, Effect> = new Map([
  ...UNSEEN.split(' ').map((name): [string, Effect] => [name, 'unseen']),
  ...BLOCKS.split(' ').map((name): [string, Effect] => [name, 'block']),
  ...'td th'.split(' ').map((name): [string, Effect] => [name, 'cell']),
])
const MAX_TAG_LENGTH = 20_000
const MAX_NAME_LENGTH = 31

/**
 * The text a person would see of an HTML document: tags, comments and unseen elements left out, blocks on
 * lines of their own, the text of links kept, entities decoded. Linear in the length, total.
 */
export function htmlToText(html: string): string {
  const text = new Lines()
  const unclosed = new Set<string>()
  let at = 0
  let nearestEnd = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open !== at) text.add(decodeEntities(html.slice(at, open === -1 ? html.length : open)))
    if (open === -1) break
    if (nearestEnd !== -1 && nearestEnd < open) nearestEnd = html.indexOf('>', open)
    const canEnd = nearestEnd !== -1 && nearestEnd - open < MAX_TAG_LENGTH
    const end = html.startsWith('<!--', open) ? endOfComment(html, open) : canEnd ? endOfTag(html, open) : -1
    if (end === -1) {
      text.add('<')
      at = open + 1
      continue
    }
    at = end
    const closes = html.charCodeAt(open + 1) === SLASH
    const name = nameOf(html, closes ? open + 2 : open + 1)
    const effect = EFFECTS.get(name)
    if (effect === 'unseen') {
      if (closes || html.charCodeAt(end - 2) === SLASH || unclosed.has(name)) continue
      const close = closingOf(html, name, at)
      // One that nobody closes would hide the whole letter; once is enough to look for it.
      if (close === -1) unclosed.add(name)
      else at = close
    } else if (effect === 'block') text.end()
    else if (effect === 'cell') text.add(' ')
  }
  return text.all()
}

/** Text put together: white space is one space, none stands at the ends of a line, of empty lines only one. */
class Lines {
  #all = ''
  #line = ''
  #ended = 0

  add(text: string): void {
    const spaced = /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text
    const drops = spaced.startsWith(' ') && (this.#line === '' || this.#line.endsWith(' '))
    this.#line += drops ? spaced.slice(1) : spaced
  }

  end(): void {
    const line = this.#line.endsWith(' ') ? this.#line.slice(0, -1) : this.#line
    this.#line = ''
    if (line !== '') {
      this.#all += (this.#all === '' ? '' : '\n'.repeat(Math.min(this.#ended, 2))) + line
      this.#ended = 0
    }
    this.#ended++
  }

  all(): string {
    this.end()
    return this.#all
  }
}

/** Where the closing tag of that element begins; -1 for nowhere. */
function closingOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  return closing.exec(html)?.index ?? -1
}

const SLASH = 0x2f
const GREATER = 0x3e
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27

/** Lower-cased; empty for declarations and whatever else is no element. */
function nameOf(html: string, from: number): string {
  let end = from
  while (end - from < MAX_NAME_LENGTH && isNameSign(html.charCodeAt(end), end > from)) end++
  const name = html.slice(from, end)
  return EFFECTS.has(name) ? name : name.toLowerCase()
}

function isNameSign(code: number, further: boolean): boolean {
  const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return isLetter || (further && ((code >= 0x30 && code <= 0x3a) || code === 0x2d))
}

function endOfComment(html: string, open: number): number {
  const close = html.indexOf('-->', open + 4)
  return close === -1 ? html.length : close + 3
}

/** Behind the tag at `open`; -1 where "<" is only a character. */
function endOfTag(html: string, open: number): number {
  if (!/[a-z/!?]/i.test(html[open + 1] ?? '')) return -1
  const close = closeOf(html, open + 1)
  return close === -1 ? -1 : close + 1
}

/** The ">" that ends a tag, not one in a quoted attribute; -1 where the tag is too long to be one. */
function closeOf(html: string, from: number): number {
  const stop = Math.min(html.length, from + MAX_TAG_LENGTH)
  let quote = 0
  let plain = -1
  for (let at = from; at < stop; at++) {
    const code = html.charCodeAt(at)
    if (code === GREATER) {
      if (quote === 0) return at
      if (plain === -1) plain = at
    } else if (quote !== 0) {
      if (code === quote) quote = 0
    } else if ((code === QUOTE || code === APOSTROPHE) && html.charCodeAt(at - 1) === EQUALS) quote = code
  }
  return plain
}
