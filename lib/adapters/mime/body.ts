import type { Defect } from '../../domain/message.ts'
import { cleanText, cut } from './clean.ts'
import { htmlToText } from './html-text.ts'
import { type DecodingBudget, decodeLeaf } from './leaf-content.ts'
import type { Leaf } from './mime-tree.ts'

interface Body {
  readonly text: string
  readonly html: string | null
  readonly defects: readonly Defect[]
}

interface Limits {
  readonly textLength: number
  readonly htmlLength: number
}

/** What stands for one place in the letter: a part of its own, or the renderings of a multipart/alternative. */
interface Passage {
  readonly alternative: number | null
  plain: string
  html: string
}

/**
 * What a person reads of a message: its inline text parts in order. Of the renderings of one
 * multipart/alternative (RFC 2046 §5.1.4) the plain one counts, unless it only says to look at the other.
 */
export function readBody(leaves: readonly Leaf[], limits: Limits, budget: DecodingBudget): Body {
  const defects = new Set<Defect>()
  const passages: Passage[] = []
  const room = { plain: limits.textLength, html: limits.htmlLength }
  for (const leaf of leaves) {
    const rendering = renderingOf(leaf)
    if (rendering === null || (leaf.disposition.value === 'attachment' && leaves.length > 1)) continue
    if (room[rendering] <= 0) {
      defects.add('truncated-text')
      continue
    }
    const decoded = decodeLeaf(leaf, room[rendering], budget)
    const whole = cleanText(decoded.text)
    const text = cut(whole, room[rendering])
    if (decoded.cut || text.length < whole.length) defects.add('truncated-text')
    room[rendering] -= text.length + 1 // and the line end that joins it
    const passage = passageOf(leaf, passages)
    passage[rendering] = joined(passage[rendering], text)
  }
  const text = passages.map(textOf).reduce(joined, '')
  if (text.length > limits.textLength) defects.add('truncated-text')
  const html = passages.map((passage) => passage.html).reduce(joined, '')
  return {
    text: cut(text, limits.textLength),
    html: html === '' ? null : cut(html, limits.htmlLength),
    defects: [...defects],
  }
}

const PLAIN = new Set(['text/plain', 'text/enriched', 'text/richtext', 'text/markdown', 'text/x-markdown'])

function renderingOf({ type }: Leaf): 'plain' | 'html' | null {
  if (type.value === 'text/html') return 'html'
  return PLAIN.has(type.value) ? 'plain' : null
}

/** The passage a leaf belongs to: that of its alternative when it is the latest, else a new one. */
function passageOf({ alternative }: Leaf, passages: Passage[]): Passage {
  const last = passages.at(-1)
  if (last !== undefined && alternative !== null && last.alternative === alternative) return last
  const passage = { alternative, plain: '', html: '' }
  passages.push(passage)
  return passage
}

function joined(before: string, after: string): string {
  if (before === '') return after
  return after === '' ? before : `${before}\n${after}`
}

function textOf({ plain, html }: Passage): string {
  if (html === '') return plain
  if (plain.trim() === '') return htmlToText(html)
  if (plain.length > TRIVIAL_LENGTH) return plain
  const rich = htmlToText(html)
  return isPlaceholder(plain, rich) ? rich : plain
}

const TRIVIAL_LENGTH = 600
const LOOK_ELSEWHERE =
  /html|browser|web ?(?:mail|version|page|seite)|online|viewer|anzeigen|darstell|https?:/i

/** Doubt falls to the plain text: only one far shorter than the HTML which points elsewhere, or says nothing. */
function isPlaceholder(plain: string, rich: string): boolean {
  const length = plain.trim().length
  if (rich.length < length * 3) return false
  return length < 12 || LOOK_ELSEWHERE.test(plain)
}
