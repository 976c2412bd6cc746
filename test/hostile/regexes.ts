import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from '@swc/core'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A regular expression, and the file that it stands in. */
export interface Found {
  readonly file: string
  readonly pattern: RegExp
}

/** Every TypeScript file that runs where hostile text may come. */
export function sources(): readonly string[] {
  return ['lib', 'functions'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
      .sort(),
  )
}

export function pathOf(file: string): string {
  return join(ROOT, file)
}

/** The regular expressions that are written down in a file. */
export function literalsIn(file: string): readonly Found[] {
  const found: Found[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each)
    if (node === null || typeof node !== 'object' || Array.isArray(node)) return
    if ('type' in node && node.type === 'RegExpLiteral' && 'pattern' in node && 'flags' in node) {
      found.push({ file, pattern: new RegExp(String(node.pattern), String(node.flags)) })
    }
    for (const value of Object.values(node)) walk(value)
  }
  walk(parseSync(readFileSync(pathOf(file), 'utf8'), { syntax: 'typescript', target: 'es2024' }))
  return found
}

/** Whether anything in it may repeat without end. */
function isUnbounded({ source }: RegExp): boolean {
  return /[*+]|\{\d+,\}/.test(skeleton(source))
}

/** The source without escapes and classes, each a letter. */
function skeleton(source: string): string {
  let bare = ''
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at)
    if (char === '\\') {
      const name = /^\\[pP]\{[^}]*\}/.exec(source.slice(at, at + 60))?.[0]
      at += (name?.length ?? 2) - 1
      if (depth === 0) bare += 'x'
    } else if (char === '[') depth++
    else if (char === ']' && depth > 0) {
      depth--
      if (depth === 0) bare += 'x'
    } else if (depth === 0) bare += char
  }
  return bare
}

const SIGNS = [
  'a',
  'A',
  '1',
  ' ',
  '\t',
  '\n',
  '.',
  ',',
  '-',
  '_',
  '/',
  '<',
  '>',
  '"',
  "'",
  '@',
  '=',
  '#',
  ':',
  '(',
  '[',
  '*',
  '!',
  '%',
  'ä',
  '\u0000',
  ' a',
  'a.',
  '1.',
  '\n\n',
  '<a',
  '--',
]

/** Text as short as it may be that takes an expression a piece further, by its own words. */
function fragmentsOf(source: string, most: number): readonly string[] {
  const plain = source
    .replace(/\\[pP]\{[^}]*\}/g, 'a')
    .replace(/\\d/g, '1')
    .replace(/\\s/g, ' ')
    .replace(/\\w/g, 'a')
    .replace(/\\[bBDWSnrt0]|\\u\w{4}|\\x\w\w/g, '§')
    .replace(/\\(.)/g, (_, sign: string) => (/[()|[\]{}*+?^$]/.test(sign) ? '§' : sign))
    .replace(/\[\^[^\]]*\]/g, '~')
    .replace(/\[(.)[^\]]*\]/g, '$1')
    .replace(/\{\d+(?:,\d*)?\}\??/g, '')
  const all = [...new Set(plain.split(/\(\?<?[:=!]|[()|^$*+?§]/).filter((piece) => piece.length > 0))]
  const step = Math.max(1, all.length / most)
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)] ?? '')
}

/** What leads into the expression, what is repeated, and what spoils it in the end. */
type Attack = readonly [start: string, pump: string, end: string]

const ENDS = ['\u0000', '/', '\n\u0000 ']

/** Strings that would show a match that looks at the text again and again, derived from the expression itself. */
function attacksOn({ source }: RegExp): readonly Attack[] {
  const fragments = fragmentsOf(source, 10)
  const words = fragments.flatMap((word, at) => [word, word + (fragments[at + 1] ?? ' ')])
  return [
    ...[...SIGNS, ...words].flatMap((pump) => ENDS.map((end): Attack => ['', pump, end])),
    ...fragments.flatMap((start) => SIGNS.map((pump): Attack => [start, pump, '\u0000'])),
  ]
}

/** CPU milliseconds for one go over text of about that length. */
function cost(pattern: RegExp, [start, pump, end]: Attack, length: number): number {
  const text = `${start}${pump.repeat(Math.ceil(length / pump.length))}${end}`
  const begun = process.threadCpuUsage()
  pattern.lastIndex = 0
  if (pattern.global) text.replace(pattern, '')
  else pattern.exec(text)
  const { user, system } = process.threadCpuUsage(begun)
  return (user + system) / 1_000
}

const SHORT = 16_000

/** No linear match over that text takes so long, and no quadratic one as little. */
const SUSPECT_MS = 4

/** So long that a third of the text tells as much as three times of it would, at a ninth of the time. */
const PLAIN_MS = 60

/** Three times the text costs three times as much where the cost is linear, and nine where it is quadratic. */
const MOST_GROWTH = 5.5

/**
 * What grows faster than quadratically shows in so few characters, in which all else takes no time: neither do
 * bounded repetitions, as long as they are not in one another, at ten microseconds a character.
 */
const PROBES = [22, 26, 36, 600, 2_000]
const PROBE_MS = 20

/**
 * The attack under which an expression takes more than linear time, or far too much of it; null where none is found.
 * One in which nothing repeats without end is linear, and has only to be quick.
 */
export function weakness(pattern: RegExp): Attack | null {
  const mayGrow = isUnbounded(pattern)
  for (const attack of attacksOn(pattern)) {
    const isSlow = (length: number) => cost(pattern, attack, length) > PROBE_MS
    // Twice: a collection of garbage may fall into one of them.
    if (PROBES.some((length) => isSlow(length) && isSlow(length))) return attack
    if (mayGrow && grows(pattern, attack)) return attack
  }
  return null
}

function grows(pattern: RegExp, attack: Attack): boolean {
  const first = cost(pattern, attack, SHORT)
  if (first < SUSPECT_MS) return false
  const least = (length: number) => Math.min(...[1, 2, 3].map(() => cost(pattern, attack, length)))
  if (first > PLAIN_MS) return cost(pattern, attack, SHORT) > least(SHORT / 3) * MOST_GROWTH
  const short = least(SHORT)
  return short >= SUSPECT_MS && cost(pattern, attack, SHORT * 3) > short * MOST_GROWTH
}
