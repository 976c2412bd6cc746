import { decodeWords, isEncodedWordsOnly } from './encoded-words.ts'

/** What stands for one mailbox in an address field: text, of which the address may be anything. */
export interface NamedAddress {
  readonly name: string
  /** Empty where there is none. */
  readonly address: string
}

/**
 * The mailboxes of an address field (RFC 5322 §3.4 and §4.4), groups flattened, read as leniently as mail is
 * written: a semicolon divides like a comma, a comment may be the name, an address may stand without brackets.
 * Total; linear but for groups and encoded addresses within each other, which are read `MAX_DEPTH` deep.
 */
export function readAddressList(text: string): readonly NamedAddress[] {
  return readPlainList(text.trim()) ?? readList(text, 0)
}

/** `"Berger, Anna" <anna@example.org>`, the same without quotes or name, or the address alone. */
const PLAIN_MAILBOX =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it leaves to the other
  /(?:(?:[ \t]*"([^"\\=\u0000-\u001f]*)"[ \t]*|([^"(),:;<>@=\u0000-\u001f]*))<([^\u0000-\u0020"(),:;<>\\@?]+@[^\u0000-\u0020"(),:;<>\\@?]+)>|[ \t]*([^\u0000-\u0020"(),:;<>\\@?]+@[^\u0000-\u0020"(),:;<>\\@?]+))[ \t]*(?:,|$)/y

/** Nearly all lists are plain ones, and read in one pass; null for any other. */
function readPlainList(text: string): readonly NamedAddress[] | null {
  const found: NamedAddress[] = []
  PLAIN_MAILBOX.lastIndex = 0
  while (PLAIN_MAILBOX.lastIndex < text.length) {
    const match = PLAIN_MAILBOX.exec(text)
    if (match === null) return null
    const [, quoted, bare = '', address, alone = ''] = match
    found.push(mailbox((quoted ?? bare).trim(), address ?? alone))
  }
  return found
}

const MAX_DEPTH = 20

function readList(text: string, depth: number): readonly NamedAddress[] {
  if (depth > MAX_DEPTH) return []
  return divided(tokens(text)).flatMap((each) => readMember(each, depth))
}

type TokenKind = 'word' | 'quoted' | 'bracketed' | 'comment' | 'group' | 'divider'

interface Token {
  readonly kind: TokenKind
  readonly text: string
  /** It begins right where the closing sign of the one before ended. */
  readonly adheres: boolean
}

/** By the sign that begins it: what a token is, and the sign that ends it. */
const ENCLOSED: ReadonlyMap<string, readonly [TokenKind, string]> = new Map([
  ['"', ['quoted', '"']],
  ['(', ['comment', ')']],
  ['<', ['bracketed', '>']],
  [':', ['group', ';']],
])
const SPECIAL = /[",:;<(]/g
const SEPARATORS = new Set([' ', '\t', '\r', '\n', ',', ';', ''])

/** Divides the text at its specials (RFC 5322 §3.2.3); what nobody closes goes on to the end. */
function tokens(text: string): readonly Token[] {
  const found: Token[] = []
  const push = (kind: TokenKind, written: string, adheres = false): void => {
    const bare = tidy(written)
    if (bare !== '' || kind === 'divider' || kind === 'group') found.push({ kind, text: bare, adheres })
  }
  let adheres = false
  let at = 0
  while (at < text.length) {
    SPECIAL.lastIndex = at
    const special = SPECIAL.exec(text)?.index ?? text.length
    push('word', text.slice(at, special), adheres)
    adheres = false
    at = special + 1
    const sign = text[special] ?? ''
    const [kind, closing] = ENCLOSED.get(sign) ?? ['divider', '']
    if (kind === 'divider') push('divider', '')
    else {
      const end = kind === 'quoted' ? endOfQuoted(text, at) : text.indexOf(closing, at)
      const inner = text.slice(at, end === -1 ? text.length : end)
      push(kind, kind === 'quoted' ? inner.replace(/\\(.)/gs, '$1') : inner)
      if (kind === 'group') push('divider', '')
      adheres = end !== -1 && !SEPARATORS.has(text[end + 1] ?? '')
      at = end === -1 ? text.length : end + 1
    }
  }
  return found
}

/** The closing quote that no backslash makes a character (RFC 5322 §3.2.4); -1 for none. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '"') return at
  }
  return -1
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f]/g

/** Without control characters; a line end is a space. */
function tidy(text: string): string {
  return text.replace(/\n/g, ' ').replace(CONTROLS, '').trim()
}

function divided(all: readonly Token[]): readonly (readonly Token[])[] {
  const members: Token[][] = [[]]
  for (const token of all) {
    if (token.kind === 'divider') members.push([])
    else members.at(-1)?.push(token)
  }
  return members.filter((member) => member.length > 0)
}

/** A run of text, and whether all of it may hold an address: what stands in quotes is never taken for one. */
interface Run {
  text: string
  quoted: boolean
}

function readMember(member: readonly Token[], depth: number): readonly NamedAddress[] {
  const words: Run[] = []
  const comments: Run[] = []
  const brackets: Run[] = []
  let inGroup: string | null = null
  for (const { kind, text, adheres } of member) {
    if (kind === 'group') {
      inGroup = text
      continue
    }
    const runs = kind === 'comment' ? comments : kind === 'bracketed' ? brackets : words
    // <anna <anna@example.org>: the innermost bracket is the one that is meant.
    const bare = kind === 'bracketed' ? text.replace(/^[^<]*<\s*/, '') : text
    const last = runs.at(-1)
    if (adheres && last !== undefined) {
      last.text += bare
      last.quoted ||= kind === 'quoted'
    } else runs.push({ text: bare, quoted: kind === 'quoted' })
  }
  if (inGroup !== null) return inGroup === '' ? [] : readList(inGroup, depth + 1)
  return readSingle(words, comments, brackets, depth)
}

function readSingle(words: Run[], comments: Run[], brackets: Run[], depth: number): readonly NamedAddress[] {
  const [bracketed, ...more] = brackets
  let shown = words.length > 0 ? words : comments
  let address = bracketed?.text ?? ''
  if (bracketed === undefined) address = takeAddress(shown)
  shown = shown.filter(({ text }) => text !== '')
  if (shown.length === 0) shown = comments
  const name = [...shown, ...more].map(({ text }) => text).join(' ')
  if (address === '' && isEncodedWordsOnly(name.trim())) {
    const decoded = decodeWords(name)
    // Only what comes out in brackets is an address: a bare one would be made up from what is a name.
    return /<[^<>@]{1,256}@[^<>]{1,256}>/.test(decoded)
      ? readList(decoded, depth + 1)
      : [{ name: decoded, address: '' }]
  }
  return [mailbox(name, address)]
}

function mailbox(name: string, address: string): NamedAddress {
  const decoded = decodeWords(name === '' ? address : name)
  const at = address === '' ? name : address
  if (at !== decoded) return { name: decoded, address: at }
  return at.includes('@') ? { name: '', address: at } : { name: decoded, address: '' }
}

/** Takes the address out of text without brackets: the last run that is one, or else holds one. */
function takeAddress(runs: Run[]): string {
  const whole = runs.findLastIndex(({ text, quoted }) => !quoted && /^[^@\s]+@[^@\s]+$/.test(text))
  if (whole !== -1) return runs.splice(whole, 1)[0]?.text ?? ''
  for (const run of runs.toReversed()) {
    const found = run.quoted ? null : addressWithin(run.text)
    if (found === null) continue
    const before = run.text.slice(0, found.index).trimEnd()
    const after = run.text.slice(found.index + found.address.length).trimStart()
    run.text = `${before} ${after}`.trim()
    return found.address
  }
  return ''
}

/** The first word that has an "@" within, from its first letter or digit to its last. */
function addressWithin(text: string): { readonly index: number; readonly address: string } | null {
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const at = word.indexOf('@')
    const start = word.search(/\w/)
    if (at < 1 || start === -1 || start >= at) continue
    let end = word.length
    while (end > at + 1 && !/\w/.test(word[end - 1] ?? '')) end--
    if (end > at + 1) return { index: index + start, address: word.slice(start, end) }
  }
  return null
}
