/**
 * Text that strangers wrote, made fit to be shown: whatever could hide, reorder or overrun is taken out.
 * Escaping for HTML is not done here but in `html.ts`, once, for all.
 */

/**
 * What has no look of its own: control characters (Cc), and what Unicode lets a program ignore (DI), such
 * as the bidirectional controls (UAX #9 §2) with which "gpj.exe" reads "exe.jpg". Line breaks and tabs
 * stay, and so do the joiners and selectors that scripts and emoji are written with.
 */
const UNSEEN = /[[\p{Cc}\p{DI}\ufff9-\ufffb]--[\n\t\u200c\u200d\ufe0e\ufe0f]]/gv

/** Joiners and selectors follow a letter or sign; piled up they only push text out of sight. */
const PILED_JOINERS = /(?:\u200c|\u200d|\ufe0e|\ufe0f){3,}/g

/** No script stacks more than four marks on a letter; those who stack fifty cover the lines above. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu

const SEEN = /[^\s\p{M}\p{DI}]/u

/** Text of these alone, as nearly all is, is as it may be seen: Latin letters, their signs, quotes, dashes and the euro. */
const PLAIN = /^[\t\n\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2027\u20ac]*$/

/** The text as a person may see it, line breaks and tabs kept. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(UNSEEN, '')
    .replace(PILED_JOINERS, '')
    .replace(PILED_MARKS, '$1')
}

/** What a line does not have: breaks, tabs, spaces that do not break, two spaces in a row, one at an end. */
const NOT_OF_A_LINE = /^ | $| {2}|[\t\n\xa0]/

/** One line of at most `max` characters, cut at a word where one ends near; empty if nothing in it shows. */
export function oneLine(text: string, max: number): string {
  if (text.length <= max && PLAIN.test(text) && !NOT_OF_A_LINE.test(text)) return text
  // What is far beyond the cut is not worth cleaning: the work stays bounded whatever came.
  const line = visible(text.slice(0, max * 4 + 1_000))
    .replace(/\s+/g, ' ')
    .trim()
  if (!SEEN.test(line)) return ''
  if (line.length <= max) return line
  const head = line
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  const space = head.lastIndexOf(' ')
  return `${(space > max * 0.7 ? head.slice(0, space) : head).trimEnd()}…`
}

/** The text without web addresses: mail clients make links of them, and only Kith's links belong in a digest. */
export function withoutUrls(text: string, instead: string): string {
  return text.replace(/\b(?:https?:\/\/|www\.)[^\s<>"]+/gi, instead)
}

/** One or two letters to stand for a person; "?" where the name has none. */
export function initials(name: string): string {
  const words = name
    .split('@', 1)
    .join('')
    .split(/[\s._-]+/)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? '')
    .filter((letter) => letter !== '')
  const first = words[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return (first + last).toUpperCase()
}

/** Breaks a line into lines of at most `width` characters where it has spaces, each behind the prefix. */
export function wrap(text: string, prefix: string, width = 72): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && prefix.length + longer.length > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  lines.push(line)
  return lines.map((each) => prefix + each).join('\n')
}
