import type * as z from 'zod'

/** What is wrong with a file of settings, one line each, in words for who wrote it. */
export function configFault(
  path: string,
  error: z.ZodError,
  known: Readonly<Record<string, unknown>>,
): Error {
  const lines = error.issues.flatMap((issue) => linesOf(issue, Object.keys(known)))
  return new Error(`${path} cannot be used:\n${lines.map((line) => `- ${line}`).join('\n')}`, {
    cause: error,
  })
}

function linesOf(issue: z.core.$ZodIssue, known: readonly string[]): readonly string[] {
  const place = placeOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const within = issue.path.length === 0 ? '' : ` in ${place}`
    return issue.keys.map((key) => `${key}: there is no such setting${within}${didYouMean(key, known)}`)
  }
  const key = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined
  return [`${place}: ${key ?? issue.message}`]
}

/** `sentFolders[0].secret` */
function placeOf(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return text.replace(/^\./, '') || 'the file'
}

function didYouMean(key: string, known: readonly string[]): string {
  const near = nearest(key, known)
  return near === null ? `; there are ${known.join(', ')}` : `; did you mean "${near}"?`
}

/** A slip of the finger or two; more is another word. */
const MOST_SLIPS = 2

/** The word that was probably meant; null where none is near. */
function nearest(word: string, known: readonly string[]): string | null {
  const [best] = known
    .map((one) => ({ one, slips: slipsBetween(word.toLowerCase().slice(0, 40), one.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips)
  return best !== undefined && best.slips <= MOST_SLIPS ? best.one : null
}

/** Levenshtein's distance: letters to add, drop or replace. */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, n) => n)
  for (const [n, letter] of [...one].entries()) {
    const next = [n + 1]
    for (const [m, wanted] of [...other].entries()) {
      const replaced = (row[m] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(replaced, (row[m + 1] ?? 0) + 1, (next[m] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
