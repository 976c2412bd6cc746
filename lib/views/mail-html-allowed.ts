/** Which of a stranger's HTML may be shown, name by name. What is not on a list is not there. */

const listed = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that are kept; of all others the text alone. */
const ELEMENTS = listed(
  'a abbr article aside b big blockquote br caption center cite code dd del div dl dt em figcaption figure ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main nav ol p pre q s section small span strike strong ' +
    'sub sup table tbody td tfoot th thead tr tt u ul',
)

/** Elements whose content is no text for people. */
const UNSEEN = listed('script style title textarea xmp iframe noembed noframes noscript template select')

const VOID = listed('br hr')

export const isAllowed = (element: string): boolean => ELEMENTS.has(element)

export const isUnseen = (element: string): boolean => UNSEEN.has(element)

export const isVoid = (element: string): boolean => VOID.has(element)

const MEASURE = /^\d{1,4}%?$/
const COUNT = /^\d{1,3}$/

/** Attributes that are kept, each where its value is one of these. */
const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ['align', /^(?:left|right|center|justify)$/i],
  ['valign', /^(?:top|middle|bottom|baseline)$/i],
  ['dir', /^(?:ltr|rtl|auto)$/i],
  ['width', MEASURE],
  ['height', MEASURE],
  ['colspan', COUNT],
  ['rowspan', COUNT],
  ['border', COUNT],
  ['cellpadding', COUNT],
  ['cellspacing', COUNT],
  ['bgcolor', /^#?[a-z\d]{1,20}$/i],
])

/** The value as it may stand, or null. */
export function allowedAttribute(name: string, value: string): string | null {
  const trimmed = value.trim()
  if (name === 'style') return allowedStyle(value)
  return ATTRIBUTES.get(name)?.test(trimmed) ? trimmed : null
}

const PROPERTIES = listed(
  'background background-color border border-bottom border-collapse border-color border-left border-radius ' +
    'border-right border-spacing border-style border-top border-width color direction display font-size ' +
    'font-style font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left ' +
    'margin-right margin-top max-width min-width padding padding-bottom padding-left padding-right padding-top ' +
    'text-align text-decoration text-transform vertical-align white-space width word-break',
)

/** Words, numbers, colours; no quotes, escapes or comments, and so nothing that hides something else. */
const PLAIN_VALUE = /^[\w\s#.,%()!+-]{1,120}$/

/** Functions that only name a colour; `url()` and its like would ask somebody for something. */
const FUNCTIONS = /^(?:rgba?|hsla?)$/i

const MOST_DECLARATIONS = 40

function allowedStyle(style: string): string | null {
  const kept: string[] = []
  for (const declaration of style.slice(0, 4_000).split(';', MOST_DECLARATIONS)) {
    const colon = declaration.indexOf(':')
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = declaration.slice(colon + 1).trim()
    if (PROPERTIES.has(property) && isPlain(value)) kept.push(`${property}:${value}`)
  }
  return kept.length === 0 ? null : kept.join(';')
}

function isPlain(value: string): boolean {
  if (!PLAIN_VALUE.test(value)) return false
  return [...value.matchAll(/([\w-]{0,120})\(/g)].every(([, name = '']) => FUNCTIONS.test(name))
}

/** Where a link leads: an address that a person may follow, and what to call it. */
export interface Destination {
  readonly href: string
  /** The host, or the mail address. */
  readonly at: string
}

/** Null for what leads elsewhere than to the web or a mail address. */
export function destinationOf(href: string): Destination | null {
  const url = URL.parse(href.trim().slice(0, 4_000))
  if (url === null) return null
  if (url.protocol === 'mailto:') {
    const at = url.pathname.slice(0, 120)
    return at === '' ? null : { href: `mailto:${at}`, at }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  // "https://bank.example@evil.example" is evil.example: a name before the host only deceives.
  url.username = ''
  url.password = ''
  return { href: url.href, at: url.hostname }
}

const EMBEDDED_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z\d+/=]{1,200000}$/

/** A picture that came within the message's own HTML: showing it asks nobody. */
export function isEmbeddedPicture(src: string): boolean {
  return EMBEDDED_PICTURE.test(src)
}
