import { decodeEntities } from '../domain/entities.ts'
import { type HtmlToken, htmlTokens } from './html-tokens.ts'
import {
  allowedAttribute,
  type Destination,
  destinationOf,
  isAllowed,
  isEmbeddedPicture,
  isUnseen,
  isVoid,
} from './mail-html-allowed.ts'
import { oneLine, visible } from './text.ts'

/** What stands for a picture that is not shown. */
type PictureWord = (alt: string) => string

interface OpenElement {
  readonly name: string
  readonly destination: Destination | null
  /** What stood in a link so far, where it may be its own address. */
  label: string
}

/** Deeper than any letter, and shallow enough for every browser. */
const MOST_OPEN = 150

/** A hostile document could blow up by what is put in the place of pictures and links. */
const MOST_WRITTEN = 600_000

/**
 * A stranger's HTML, written anew: only elements and attributes from a list, each closed, each value quoted
 * and escaped; no script, style sheet, form, frame, or foreign content can be in it, whatever came. Pictures
 * become words, links open a page of their own and say where they lead. For a frame without any rights
 * (docs/adr/0017): neither wall leans on the other.
 */
export function safeMailHtml(source: string, pictureWord: PictureWord): string {
  const written: string[] = []
  const open: OpenElement[] = []
  let length = 0

  function write(piece: string): void {
    written.push(piece)
    length += piece.length
  }

  function closeLast(): void {
    const element = open.pop()
    if (element === undefined) return
    write(`</${element.name}>`)
    if (element.destination !== null && !names(element.label, element.destination.at)) {
      write(` <small class="to">(${escaped(element.destination.at)})</small>`)
    }
  }

  function start({ name, attributes }: Extract<HtmlToken, { type: 'open' }>): void {
    const element = name === 'font' ? 'span' : name
    if (name === 'img') write(picture(attributes, pictureWord))
    if (!isAllowed(element) || (open.length >= MOST_OPEN && !isVoid(element))) return
    const kept = keptAttributes(attributes)
    if (isVoid(element)) {
      write(`<${element}${kept}>`)
      return
    }
    const destination = element === 'a' ? destinationOf(decodeEntities(attributes.get('href') ?? '')) : null
    open.push({ name: element, destination, label: '' })
    write(`<${element}${destination === null ? '' : linkAttributes(destination)}${kept}>`)
  }

  function end(name: string): void {
    const element = name === 'font' ? 'span' : name
    if (!open.some((each) => each.name === element)) return
    while (open.at(-1)?.name !== element) closeLast()
    closeLast()
  }

  for (const token of htmlTokens(source, isUnseen)) {
    if (length >= MOST_WRITTEN) break
    if (token.type === 'text') {
      const text = visible(decodeEntities(token.text.slice(0, MOST_WRITTEN - length)))
      const link = open.findLast(({ destination }) => destination !== null)
      if (link !== undefined && link.label.length < 200) link.label += text.slice(0, 200)
      write(escaped(text))
    } else if (token.type === 'open') start(token)
    else end(token.name)
  }
  while (open.length > 0) closeLast()
  return written.join('')
}

function keptAttributes(attributes: ReadonlyMap<string, string>): string {
  let kept = ''
  for (const [name, value] of attributes) {
    const allowed = allowedAttribute(name, decodeEntities(value))
    if (allowed !== null) kept += ` ${name}="${escaped(allowed)}"`
  }
  return kept
}

function linkAttributes({ href, at }: Destination): string {
  return ` href="${escaped(href)}" title="${escaped(at)}" target="_blank" rel="noopener noreferrer nofollow"`
}

function picture(attributes: ReadonlyMap<string, string>, pictureWord: PictureWord): string {
  const value = (name: string) => decodeEntities(attributes.get(name) ?? '')
  const alt = oneLine(value('alt'), 120)
  const src = value('src').trim()
  if (isEmbeddedPicture(src)) return `<img src="${escaped(src)}" alt="${escaped(alt)}">`
  // Those that one cannot see are there to be counted.
  if (['width', 'height'].some((side) => /^\s*[012](?:px)?\s*$/.test(value(side)))) return ''
  return `<span class="picture">${escaped(pictureWord(alt))}</span>`
}

/** Whether a link's text is its address already: "shop.example", "https://shop.example/june". */
function names(label: string, at: string): boolean {
  const text = label.trim().toLowerCase()
  const bare = text.replace(/^https?:\/\//, '').replace(/^www\./, '')
  const host = at.toLowerCase().replace(/^www\./, '')
  return bare === host || bare.startsWith(`${host}/`)
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
}
