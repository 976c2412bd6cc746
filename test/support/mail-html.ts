/**
 * Checks the HTML of a mail against what the published support lists of Gmail, Outlook (Word's engine
 * included), Apple Mail and Yahoo have in common. Returns what is wrong, a line each.
 */
export function mailHtmlFaults(html: string): readonly string[] {
  const body = html.slice(html.indexOf('<body'))
  return [
    ...tagsOf(html).flatMap(tagFaults),
    ...tagsOf(body).flatMap(styleFaults),
    ...nesting(html),
    ...layoutFaults(html),
  ]
}

interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly attributes: ReadonlyMap<string, string>
}

/** What may stand in a mail, with its attributes beyond `class`, `style`, `dir` and `lang`. */
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map([
  ['!doctype', ['html']],
  ['html', []],
  ['head', []],
  ['meta', ['charset', 'name', 'content']],
  ['title', []],
  ['style', []],
  ['body', []],
  ['div', []],
  ['table', ['role', 'width', 'cellpadding', 'cellspacing', 'border']],
  ['tr', []],
  ['td', ['width', 'align', 'valign']],
  ['p', []],
  ['h1', []],
  ['h2', []],
  ['h3', []],
  ['span', []],
  ['b', []],
  ['br', []],
  ['a', ['href']],
])

const EVERYWHERE = ['class', 'style', 'dir', 'lang']
const VOID = new Set(['!doctype', 'meta', 'br'])

/**
 * Properties that all four lay out, or that do no harm where one of them (named) drops it: then corners are
 * square, long words are cut by the table, the preheader shows.
 */
const PROPERTIES: ReadonlySet<string> = new Set([
  'margin',
  'padding',
  'background',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'line-height',
  'letter-spacing',
  'text-decoration',
  'white-space',
  'width',
  'max-width', // Word: the attribute counts
  'table-layout',
  'word-wrap',
  'overflow-wrap', // Word
  'border-radius', // Word
  'border-top',
  'border-left',
  'display',
  'max-height',
  'overflow',
  'opacity',
  'mso-hide',
  '-webkit-text-size-adjust',
])

const DISPLAYS = new Set(['block', 'none'])

/** Tags in order; comments, which only Word reads, and the style sheet's text are none. */
export function tagsOf(html: string): readonly Tag[] {
  const bare = html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<style>)[\s\S]*?(<\/style>)/g, '$1$2')
  return [...bare.matchAll(/<(\/?)([!a-z][a-z0-9]*)([^>]*)>/gi)].map(([, slash, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    closing: slash === '/',
    attributes: new Map(
      [...rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].map(([, key = '', value = '']) => [
        key.toLowerCase(),
        value,
      ]),
    ),
  }))
}

function tagFaults({ name, closing, attributes }: Tag): readonly string[] {
  const own = ALLOWED.get(name)
  if (own === undefined) return [`<${name}> is not for mail`]
  if (closing) return []
  const known = new Set([...EVERYWHERE, ...own])
  const odd = [...attributes.keys()].filter((key) => !known.has(key))
  const href = attributes.get('href')
  const astray = href !== undefined && !/^(?:https?:|mailto:)/.test(href)
  return [
    ...odd.map((key) => `${key} on <${name}>`),
    ...(astray ? [`a link to ${href.slice(0, 40)}`] : []),
    ...(name === 'table' && attributes.get('role') !== 'presentation'
      ? ['a table that is read as data']
      : []),
    ...(name === 'img' && !attributes.has('alt') ? ['an image without alt'] : []),
  ]
}

function styleFaults({ name, attributes }: Tag): readonly string[] {
  const style = attributes.get('style')
  if (style === undefined) return []
  return declarations(style).flatMap(([property, value]) => {
    if (!PROPERTIES.has(property)) return [`${property} on <${name}>`]
    if (/url\(|expression|var\(|calc\(|-\d+px/.test(value)) return [`${property}: ${value}`]
    if (property === 'display' && !DISPLAYS.has(value)) return [`display: ${value}`]
    return /(\d+)px/.test(value) && Number(/(\d+)px/.exec(value)?.[1]) > 600
      ? [`wider than 600: ${value}`]
      : []
  })
}

export function declarations(style: string): readonly (readonly [string, string])[] {
  return style
    .split(';')
    .map((each) => each.split(':'))
    .filter(([property]) => property !== undefined && property.trim() !== '')
    .map(([property = '', ...value]) => [property.trim().toLowerCase(), value.join(':').trim()] as const)
}

/** Each tag is closed where it was opened. */
function nesting(html: string): readonly string[] {
  const open: string[] = []
  for (const { name, closing } of tagsOf(html)) {
    if (VOID.has(name)) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) return [`</${name}> closes nothing`]
  }
  return open.map((name) => `<${name}> is never closed`)
}

function layoutFaults(html: string): readonly string[] {
  const headings = tagsOf(html).filter(({ name, closing }) => /^h\d$/.test(name) && !closing)
  const levels = headings.map(({ name }) => Number(name[1]))
  const jumps = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one <h1>']),
    ...(jumps ? ['headings skip a level'] : []),
    ...(/<html[^>]* lang="(?:de|en)"/.test(html) ? [] : ['no lang']),
    ...(/<title>[^<]+<\/title>/.test(html) ? [] : ['no title']),
    ...(Buffer.byteLength(html) < 100_000 ? [] : ['Gmail clips it']),
    // Gmail drops a style sheet with more than 8,192 characters, or with what it cannot parse.
    ...([...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].every(([, sheet = '']) => sheet.length < 8_192)
      ? []
      : ['a style sheet too long']),
    ...(/position\s*:|display\s*:\s*(?:flex|grid)|float\s*:|@import|@font-face|url\(/i.test(html)
      ? ['layout that Outlook does not know, or something remote']
      : []),
  ]
}

/** The contrast of two colours as `#rrggbb` (WCAG 2.2, 1.4.3). */
export function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
