import { decodeEntities } from '../../../lib/domain/entities.ts'

/** Elements whose content no reader sees. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
  'textarea',
])
/** Elements that begin and end a line. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const CELLS = new Set(['td', 'th'])
const MAX_TAG_LENGTH = 20_000

/**
 * The text a person would see of an HTML document: tags, comments and unseen elements left out, blocks on
 * lines of their own, the text of links kept, entities decoded. Linear in the length, total.
 */
export function htmlToText(html: string): string {
  const pieces: string[] = []
  const unclosed = new Set<string>()
  let at = 0
  let nearestEnd = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open === -1 ? html.length : open
    if (end > at) pieces.push(decodeEntities(html.slice(at, end)).replace(/\s+/g, ' '))
    if (open === -1) break
    if (nearestEnd !== -1 && nearestEnd < open) nearestEnd = html.indexOf('>', open)
    const canEnd = nearestEnd !== -1 && nearestEnd - open < MAX_TAG_LENGTH
    const tag = canEnd || html.startsWith('<!--', open) ? readTag(html, open) : null
    if (tag === null) {
      pieces.push('<')
      at = open + 1
      continue
    }
    at = tag.end
    if (UNSEEN.has(tag.name) && !tag.closes && !tag.isEmpty && !unclosed.has(tag.name)) {
      const close = endOf(html, tag.name, at)
      // One that nobody closes would hide the whole letter; once is enough to look for it.
      if (close === -1) unclosed.add(tag.name)
      else at = close
    } else if (BLOCKS.has(tag.name)) pieces.push('\n')
    else if (CELLS.has(tag.name)) pieces.push(' ')
  }
  return tidy(pieces.join(''))
}

/** Where the closing tag of that element begins; -1 for nowhere. */
function endOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  return closing.exec(html)?.index ?? -1
}

interface Tag {
  /** Lower-cased; empty for comments and declarations. */
  readonly name: string
  readonly closes: boolean
  readonly isEmpty: boolean
  readonly end: number
}

/** The tag or comment at `open`; null where "<" is only a character. */
function readTag(html: string, open: number): Tag | null {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open + 4)
    return { name: '', closes: false, isEmpty: true, end: close === -1 ? html.length : close + 3 }
  }
  const next = html[open + 1] ?? ''
  if (!/[a-z/!?]/i.test(next)) return null
  const close = closeOf(html, open + 1)
  if (close === -1) return null
  const closes = next === '/'
  const name = /^[a-z][a-z0-9:-]{0,30}/i.exec(html.slice(open + (closes ? 2 : 1), open + 34))?.[0] ?? ''
  return { name: name.toLowerCase(), closes, isEmpty: html[close - 1] === '/', end: close + 1 }
}

/** The ">" that ends a tag, not one in a quoted attribute; -1 where the tag is too long to be one. */
function closeOf(html: string, from: number): number {
  const stop = Math.min(html.length, from + MAX_TAG_LENGTH)
  let quote = ''
  let plain = -1
  for (let at = from; at < stop; at++) {
    const char = html[at] ?? ''
    if (char === '>') {
      if (quote === '') return at
      if (plain === -1) plain = at
    } else if (quote !== '') {
      if (char === quote) quote = ''
    } else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char
  }
  return plain
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
