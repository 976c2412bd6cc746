import { type Address, localPartOf } from './address.ts'

const MAX_NAME = 200

/** Titles and degrees that come and go with the mail client. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'dr prof professor ing dipl diplom med phil jur rer nat pol oec hc habil mag msc bsc ma ba llm mba phd md ' +
    'herr frau mr mrs ms mx sir dame'
  ).split(' '),
)

/** Letters that Unicode does not decompose into a base and a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/**
 * The form of a name by which two mails' authors are compared: "Muster, Dr. Max" and "MAX MUSTER" are both
 * `max muster`. Diacritics fall away (Müller → `muller`), and so do titles, middle initials and what stands
 * in brackets. Null for what cannot tell one person from another: a single word, initials, an address.
 */
export function normaliseName(name: string): string | null {
  if (name.length > MAX_NAME || name.includes('@')) return null
  const bare = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').split('|', 1)[0] ?? ''
  const [before = '', after, ...more] = bare.split(',').map(wordsOf)
  const reversed = after !== undefined && more.length === 0
  const words = reversed ? [...after, ...before] : [before, after ?? [], ...more].flat()
  return words.length >= 2 && words.length <= 6 ? words.join(' ') : null
}

/** True when both are names that can be compared, and are one. */
export function sameName(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const normalised = normaliseName(one)
  return normalised !== null && normalised === normaliseName(other)
}

/**
 * True when the local part is made of the name, as `max.muster@`, `m.muster@` or `mueller@` is, and of
 * nothing else but a letter or a number.
 */
export function isMadeOfName(of: Address, name: string): boolean {
  const umlauts = name
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? '')
  const letters = fold(localPartOf(of).split('+', 1)[0] ?? '').replace(/[^\p{L}]/gu, '')
  return [name, umlauts].some((spelling) => {
    const left = without(letters, wordsOf(spelling))
    return left.length <= 1 && left.length < letters.length
  })
}

function without(letters: string, words: readonly string[]): string {
  const longestFirst = words.filter((word) => word.length >= 3).sort((a, b) => b.length - a.length)
  return longestFirst.reduce((left, word) => left.replace(word, ''), letters)
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .replace(/['’`´.]/g, (mark) => (mark === '.' ? ' ' : ''))
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !TITLES.has(word))
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[ßøłđðæœı]/g, (letter) => FOLDED[letter] ?? letter)
}
