/** A set of phrases compiled into one expression, linear in the text. */
export interface Phrases {
  /**
   * Global and shared: whoever asks it says where it begins. A copy for each asking, as `matchAll` makes, costs
   * more than most answers.
   */
  readonly pattern: RegExp
}

const MAX_MATCHES = 200

/**
 * Compiles phrases, each a line: lower-case words, where `*` ends a stem (`anmeld*`) and `…` stands for a few
 * words within one sentence. Phrases match whole words; white space in them is one space of the reading.
 */
export function phrases(lines: string): Phrases {
  let compiled: RegExp | undefined
  return {
    // When it is first asked for: a function that starts cold may never ask.
    get pattern() {
      compiled ??= compile(lines)
      return compiled
    },
  }
}

function compile(lines: string): RegExp {
  const all = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const words = all.filter((phrase) => /^[\p{L}\p{N}]/u.test(phrase))
  // "20% off": a phrase that starts with a sign may follow a figure.
  const signs = all.filter((phrase) => !/^[\p{L}\p{N}]/u.test(phrase))
  const alternatives = [
    ...(words.length > 0 ? [`(?<![\\p{L}\\p{N}])${written(tree(words))}`] : []),
    ...(signs.length > 0 ? [written(tree(signs))] : []),
  ]
  return new RegExp(`(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

/** The different phrases that occur in a lower-cased text, in order of appearance. */
export function found(text: string, { pattern }: Phrases): readonly string[] {
  const matches = new Set<string>()
  pattern.lastIndex = 0
  for (let count = 0; count < MAX_MATCHES; count++) {
    const match = pattern.exec(text)
    if (match === null) break
    matches.add(match[0])
  }
  return [...matches]
}

/** The first phrase that occurs in a lower-cased text, or null. */
export function firstOf(text: string, { pattern }: Phrases): string | null {
  pattern.lastIndex = 0
  return pattern.exec(text)?.[0] ?? null
}

/** What may come next, piece by piece; the empty piece ends a phrase. */
interface Tree extends Map<string, Tree> {}

/** Phrases that begin alike share their beginning, so that a thousand cost hardly more than a hundred. */
function tree(all: readonly string[]): Tree {
  const root: Tree = new Map()
  for (const phrase of all) {
    let node = root
    for (const piece of [...pieces(phrase), '']) {
      const next: Tree = node.get(piece) ?? new Map()
      node.set(piece, next)
      node = next
    }
  }
  return root
}

/** The longer phrase before the shorter that it begins with. */
function written(node: Tree): string {
  const longer = [...node].filter(([piece]) => piece !== '').map(([piece, next]) => piece + written(next))
  const alternatives = node.has('') ? [...longer, ''] : longer
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(?:${alternatives.join('|')})`
}

function pieces(phrase: string): readonly string[] {
  return [...phrase.replace(/ ?… ?/g, '…')].map((sign) => {
    if (sign === '*') return '\\p{L}{0,24}'
    if (sign === '…') return '[^!?]{1,40}?'
    if (sign === "'") return "['’]"
    return sign.replace(/[.+?^${}()|[\]\\/]/, '\\$&')
  })
}
