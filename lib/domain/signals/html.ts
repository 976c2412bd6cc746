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
/** Elements that a preheader stands in. */
const MAY_HIDE = new Set(['div', 'span', 'p', 'td'])
const HIDDEN =
  /display\s?:\s?none|max-height\s?:\s?0|font-size\s?:\s?[01]px|visibility\s?:\s?hidden|mso-hide/i

/** Total and linear: a tag that never closes ends the reading. */
export function readHtml(html: string): HtmlShape {
  const whole = html.slice(0, MAX_HTML)
  const quote = whole.search(QUOTE)
  const source = quote < 0 ? whole : whole.slice(0, quote)
  const hasItemTypes = /itemtype/i.test(source)
  const links: string[] = []
  const jsonLd: string[] = []
  const itemTypes: string[] = []
  let text = ''
  let [images, remoteImages, pixels, tables, hiddenText, textLength] = [0, 0, 0, 0, 0, 0]
  let position = 0
  let silent: string | null = null
  let hidden: string | null = null

  while (position < source.length) {
    const open = source.indexOf('<', position)
    if (silent === null && open !== position) {
      const run = source.slice(position, open < 0 ? source.length : open)
      const seen = run.trim()
      if (seen !== '' && hidden !== null) hiddenText += seen.length
      else if (seen !== '' && textLength < MAX_TEXT) {
        text += run
        textLength += run.length
      }
    }
    if (open < 0) break
    const close = source.startsWith('<!--', open) ? endOfComment(source, open) : source.indexOf('>', open)
    if (close < 0) break
    const tag = source.slice(open + 1, Math.min(close, open + MAX_TAG))
    position = close + 1
    const name = nameOf(source, open + 1)

    if (silent !== null) {
      if (name === silent) silent = null
      continue
    }
    if (name === hidden) hidden = null
    const element = ELEMENTS.get(name) ?? (name.startsWith('/') ? ' ' : null)
    if (element === 'silent') {
      silent = `/${name}`
      if (name === 'script' && /ld\+json/i.test(tag)) {
        const end = source.indexOf('</', position)
        if (end > 0 && jsonLd.length < 10)
          jsonLd.push(source.slice(position, Math.min(end, position + 20_000)))
      }
    } else if (element === 'link') {
      const href = attribute(tag, 'href')
      if (href !== null && links.length < MAX_LINKS) links.push(href)
    } else if (element === 'image') {
      if (isPixel(tag)) pixels++
      else {
        images++
        if (/^https?:/i.test(attribute(tag, 'src') ?? '')) remoteImages++
      }
    } else if (element === 'table') tables++
    else if (element !== null) text += element
    if (hidden === null && MAY_HIDE.has(name) && isHidden(tag)) hidden = `/${name}`
    const itemType = hasItemTypes && name !== '' ? attribute(tag, 'itemtype') : null
    if (itemType !== null && itemTypes.length < 50) itemTypes.push(itemType)
  }
  return {
    text: decodeEntities(text).replaceAll('\u00a0', ' '),
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

type Element = 'silent' | 'link' | 'image' | 'table' | '\n' | ' '

/** What an element is here, or the white space that stands for it; a closing tag that is not here is a space. */
const ELEMENTS: ReadonlyMap<string, Element> = new Map([
  ...named('silent', 'style script title'),
  ...named('link', 'a area'),
  ...named('image', 'img'),
  ...named('table', 'table'),
  ...named('\n', 'br p /p div /div /tr li /li /h1 /h2 /h3 hr'),
  ...named(' ', 'tr td h1 h2 h3'),
])

function named(element: Element, names: string): [string, Element][] {
  return names.split(' ').map((name) => [name, element])
}

function endOfComment(source: string, open: number): number {
  const end = source.indexOf('-->', open + 4)
  return end < 0 ? -1 : end + 2
}

const MAX_NAME = 20
const SLASH = 0x2f

/** Lower-cased, with the slash of a closing tag; empty for comments, declarations and what else is no element. */
function nameOf(source: string, at: number): string {
  const start = source.charCodeAt(at) === SLASH ? at + 1 : at
  let end = start
  while (end < start + MAX_NAME && isNameSign(source.charCodeAt(end))) end++
  return end === start ? '' : source.slice(at, end).toLowerCase()
}

function isNameSign(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
}

type AttributeName = 'href' | 'src' | 'style' | 'itemtype' | 'width' | 'height'

/**
 * The value of the first attribute of that name that has one, sought by its "=". What only looks like one within
 * another's value is taken for it, too.
 */
function attribute(tag: string, name: AttributeName): string | null {
  for (let equals = tag.indexOf('='); equals !== -1; equals = tag.indexOf('=', equals + 1)) {
    const end = isSpace(tag, equals - 1) ? equals - 1 : equals
    const start = end - name.length
    if (!isSpace(tag, start - 1) || tag.slice(start, end).toLowerCase() !== name) continue
    const value = valueAt(tag, isSpace(tag, equals + 1) ? equals + 2 : equals + 1)
    if (value !== null) return value
  }
  return null
}

const UNQUOTED = /[^\s"'>]+/y

/** In quotes or without; null where the quote does not end, or nothing stands. */
function valueAt(tag: string, at: number): string | null {
  const quote = tag[at]
  if (quote === '"' || quote === "'") {
    const end = tag.indexOf(quote, at + 1)
    return end === -1 ? null : tag.slice(at + 1, end)
  }
  UNQUOTED.lastIndex = at
  return UNQUOTED.exec(tag)?.[0] ?? null
}

/** What a regular expression takes for white space. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code > 0x7f && /\s/.test(text.charAt(at)))
}

function isPixel(tag: string): boolean {
  const [width, height] = [attribute(tag, 'width'), attribute(tag, 'height')]
  const tiny = (size: string | null) => size !== null && /^[0-3](?:px)?$/.test(size.trim())
  if (tiny(width) && tiny(height)) return true
  return isHidden(tag)
}

function isHidden(tag: string): boolean {
  return HIDDEN.test(attribute(tag, 'style') ?? '')
}
