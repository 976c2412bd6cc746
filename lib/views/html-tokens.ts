/** A piece of an HTML document. Attribute names are lower-cased; references in values are as written. */
export type HtmlToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string }

const NAME = /[a-z][^\s/>]{0,60}/iy
const MOST_ATTRIBUTES = 60

/**
 * Takes an HTML document apart as a browser's tokeniser does (HTML §13.2.5), without comments, declarations
 * and the content of elements for which `isUnseen`. Total, and linear: no character is looked at twice in vain,
 * for what nobody closes takes all the rest.
 */
export function* htmlTokens(html: string, isUnseen: (name: string) => boolean): Generator<HtmlToken> {
  /** Where the text began that has not been handed out yet, and from where to look for its end. */
  let textFrom = 0
  let at = 0
  for (;;) {
    const open = html.indexOf('<', at)
    const sign = html[open + 1]
    const isMarkup = sign === '!' || sign === '?'
    const closes = sign === '/'
    NAME.lastIndex = open + (closes ? 2 : 1)
    const name = open === -1 || isMarkup ? undefined : NAME.exec(html)?.[0].toLowerCase()
    if (open !== -1 && !isMarkup && name === undefined) {
      // Only a sign in a sentence.
      at = open + 1
      continue
    }
    const text = html.slice(textFrom, open === -1 ? html.length : open)
    if (text !== '') yield { type: 'text', text }
    if (open === -1) return
    if (name === undefined) {
      at = html.startsWith('<!--', open) ? behind(html, '-->', open + 4) : behind(html, '>', open + 2)
      textFrom = at
      continue
    }
    const tag = readAttributes(html, NAME.lastIndex)
    at = tag.end
    // A tag that never ends is none.
    if (!tag.complete) return
    if (closes) yield { type: 'close', name }
    else if (isUnseen(name)) at = behindElement(html, name, at)
    else yield { type: 'open', name, attributes: tag.attributes }
    textFrom = at
  }
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

/** Behind the closing tag; that tag itself is dropped with the element. */
function behindElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name.replace(/[^a-z\d]/g, '.')}[^>]{0,60}>`, 'gi')
  closing.lastIndex = from
  return closing.test(html) ? closing.lastIndex : html.length
}

const SPACE = /[\s/]*/y
const ATTRIBUTE = /[^\s/>=]+/y
const EQUALS = /\s*=\s*/y
const UNQUOTED = /[^\s>]*/y

interface Attributes {
  readonly attributes: ReadonlyMap<string, string>
  readonly end: number
  readonly complete: boolean
}

function readAttributes(html: string, from: number): Attributes {
  const attributes = new Map<string, string>()
  let at = from
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(html)?.[0] ?? ''
    at += found.length
    return found
  }
  for (;;) {
    take(SPACE)
    if (at >= html.length) return { attributes, end: at, complete: false }
    if (html[at] === '>') return { attributes, end: at + 1, complete: true }
    const name = take(ATTRIBUTE).toLowerCase()
    // A stray "=" has no name; it is passed over.
    if (name === '') {
      at++
      continue
    }
    let value = ''
    if (take(EQUALS) !== '') {
      const quote = html[at]
      if (quote === '"' || quote === "'") {
        const close = html.indexOf(quote, at + 1)
        if (close === -1) return { attributes, end: html.length, complete: false }
        value = html.slice(at + 1, close)
        at = close + 1
      } else value = take(UNQUOTED)
    }
    // The first of a name counts (HTML §13.2.5.33).
    if (!attributes.has(name) && attributes.size < MOST_ATTRIBUTES) attributes.set(name, value)
  }
}
