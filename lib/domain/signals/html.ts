import { decodeEntities } from '../entities.ts'

/** What the shape of an HTML body, as far as it is the writer's own, says, from one linear pass over its tags. */
export interface HtmlShape {
  readonly text: string
  readonly links: readonly string[]
  readonly images: number
  /** Those that are fetched from the web when the mail is opened, not sent along (`cid:`). */
  readonly remoteImages: number
  /** Images of at most 3×3 pixels, or hidden ones: they report that the mail was opened. */
  readonly pixels: number
  readonly tables: number
  /** Length of text hidden by style: a preheader, shown only in the list of messages. */
  readonly hiddenText: number
  /** Contents of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[]
  /** `itemtype` of microdata. */
  readonly itemTypes: readonly string[]
}

/**
 * Where the usual clients (Gmail, Thunderbird, Apple Mail, Outlook, Yahoo) put what they quote or forward: the
 * build of a newsletter that somebody passes on is not the build of their letter.
 */
const QUOTE =
  /<div[^>]{0,80}class="?(?:gmail_quote|moz-cite-prefix|moz-forward-container|yahoo_quoted|protonmail_quote)|<table[^>]{0,80}class="?moz-email-headers-table|<blockquote[^>]{0,80}type="?cite|<div[^>]{0,80}id="?(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)|--- ?(?:original message|ursprüngliche nachricht|forwarded message|weitergeleitete nachricht)/i
const MAX_HTML = 300_000
const MAX_TEXT = 60_000
const MAX_TAG = 4_000
const MAX_LINKS = 500
const SILENT = new Set(['style', 'script', 'title'])
const HIDDEN = /display\s?:\s?none|max-height\s?:\s?0|font-size\s?:\s?[01]px|visibility\s?:\s?hidden|mso-hide/

/** Total and linear: a tag that never closes ends the reading. */
export function readHtml(html: string): HtmlShape {
  const whole = html.slice(0, MAX_HTML)
  const quote = whole.search(QUOTE)
  const source = quote < 0 ? whole : whole.slice(0, quote)
  const links: string[] = []
  const jsonLd: string[] = []
  const itemTypes: string[] = []
  const text: string[] = []
  let [images, remoteImages, pixels, tables, hiddenText, textLength] = [0, 0, 0, 0, 0, 0]
  let position = 0
  let silent: string | null = null
  let hidden: string | null = null

  while (position < source.length) {
    const open = source.indexOf('<', position)
    const run = source.slice(position, open < 0 ? source.length : open)
    if (silent === null && run.trim() !== '') {
      if (hidden !== null) hiddenText += run.trim().length
      else if (textLength < MAX_TEXT) {
        text.push(run)
        textLength += run.length
      }
    }
    if (open < 0) break
    const close = source.startsWith('<!--', open) ? endOfComment(source, open) : source.indexOf('>', open)
    if (close < 0) break
    const tag = source.slice(open + 1, Math.min(close, open + MAX_TAG))
    position = close + 1
    const name = /^\/?[a-z0-9]{1,20}/i.exec(tag)?.[0].toLowerCase() ?? ''

    if (silent !== null) {
      if (name === `/${silent}`) silent = null
      continue
    }
    if (hidden !== null && name === `/${hidden}`) hidden = null
    if (name === 'script' && /ld\+json/i.test(tag)) {
      const end = source.indexOf('</', position)
      if (end > 0 && jsonLd.length < 10) jsonLd.push(source.slice(position, Math.min(end, position + 20_000)))
    }
    if (SILENT.has(name)) silent = name
    else if (name === 'a' || name === 'area') {
      const href = attribute(tag, 'href')
      if (href !== null && links.length < MAX_LINKS) links.push(href)
    } else if (name === 'img') {
      if (isPixel(tag)) pixels++
      else {
        images++
        if (/^https?:/i.test(attribute(tag, 'src') ?? '')) remoteImages++
      }
    } else if (name === 'table') tables++
    else if (BLOCKS.has(name) || name.startsWith('/')) text.push(BREAKS.has(name) ? '\n' : ' ')
    if (hidden === null && (name === 'div' || name === 'span' || name === 'p' || name === 'td')) {
      if (HIDDEN.test((attribute(tag, 'style') ?? '').toLowerCase())) hidden = name
    }
    const itemType = name === '' ? null : attribute(tag, 'itemtype')
    if (itemType !== null && itemTypes.length < 50) itemTypes.push(itemType)
  }
  return {
    text: decodeEntities(text.join('')).replaceAll('\u00a0', ' '),
    links,
    images,
    remoteImages,
    pixels,
    tables,
    hiddenText,
    jsonLd,
    itemTypes,
  }
}

const BLOCKS = new Set(['br', 'p', 'div', 'tr', 'td', 'li', 'h1', 'h2', 'h3', 'hr'])
const BREAKS = new Set(['br', 'p', '/p', 'div', '/div', '/tr', 'li', '/li', '/h1', '/h2', '/h3', 'hr'])

function endOfComment(source: string, open: number): number {
  const end = source.indexOf('-->', open + 4)
  return end < 0 ? -1 : end + 2
}

const NAMES = ['href', 'src', 'style', 'itemtype', 'width', 'height'] as const
type AttributeName = (typeof NAMES)[number]

const ATTRIBUTES: ReadonlyMap<AttributeName, RegExp> = new Map(
  NAMES.map((name) => [name, new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')]),
)

function attribute(tag: string, name: AttributeName): string | null {
  // Most tags have none at all.
  const match = tag.includes('=') ? ATTRIBUTES.get(name)?.exec(tag) : null
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null
}

function isPixel(tag: string): boolean {
  const [width, height] = [attribute(tag, 'width'), attribute(tag, 'height')]
  const tiny = (size: string | null) => size !== null && /^[0-3](?:px)?$/.test(size.trim())
  if (tiny(width) && tiny(height)) return true
  return HIDDEN.test((attribute(tag, 'style') ?? '').toLowerCase())
}
