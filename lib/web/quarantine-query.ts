import { KINDS } from '../domain/kind.ts'
import type { QuarantineFilter } from '../domain/quarantine.ts'

const MOST_TEXT = 100
const MOST_AUTHOR = 400

/** What an address looks for; what makes no sense in it is as if it were not there. */
export function readFilter(query: URLSearchParams): QuarantineFilter {
  const author = (query.get('author') ?? '').slice(0, MOST_AUTHOR)
  return {
    text: (query.get('q') ?? '').slice(0, MOST_TEXT).trim(),
    kind: KINDS.find((kind) => kind === query.get('kind')) ?? null,
    author: author === '' ? null : author,
    box: query.get('box') === 'aside' ? 'aside' : 'waiting',
  }
}

/** The same for an address. */
export function writeFilter({ text, kind, author, box }: QuarantineFilter): Readonly<Record<string, string>> {
  return {
    ...(text !== '' && { q: text }),
    ...(kind !== null && { kind }),
    ...(author !== null && { author }),
    ...(box === 'aside' && { box }),
  }
}
