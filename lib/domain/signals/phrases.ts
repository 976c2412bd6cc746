/** A set of phrases compiled into one linear expression. */
export interface Phrases {
  readonly pattern: RegExp
}

const MAX_MATCHES = 200

/**
 * Compiles phrases, each a line: lower-case words, where `*` ends a stem (`anmeld*`) and `…` stands for a few
 * words within one sentence. Phrases match whole words; white space in them is one space of the reading.
 */
export function phrases(lines: string): Phrases {
  const all = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .sort((a, b) => b.length - a.length)
  const words = all.filter((phrase) => /^[\p{L}\p{N}]/u.test(phrase))
  // "20% off": a phrase that starts with a sign may follow a figure.
  const signs = all.filter((phrase) => !words.includes(phrase))
  const alternatives = [`(?<![\\p{L}\\p{N}])(?:${words.map(compile).join('|')})`, ...signs.map(compile)]
  return { pattern: new RegExp(`(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu') }
}

/** The different phrases that occur in a lower-cased text, in order of appearance. */
export function found(text: string, { pattern }: Phrases): readonly string[] {
  const matches = new Set<string>()
  let count = 0
  for (const match of text.matchAll(pattern)) {
    matches.add(match[0])
    if (++count >= MAX_MATCHES) break
  }
  return [...matches]
}

/** The first phrase that occurs in a lower-cased text, or null. */
export function firstOf(text: string, { pattern }: Phrases): string | null {
  for (const match of text.matchAll(pattern)) return match[0]
  return null
}

function compile(phrase: string): string {
  return phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '\\p{L}{0,24}')
    .replace(/ ?… ?/g, '[^!?]{1,40}?')
    .replaceAll("'", "['’]")
}
