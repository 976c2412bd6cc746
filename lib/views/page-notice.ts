import { html, type Markup } from './html.ts'
import type { PageViewer } from './layout.ts'
import { wordsOf } from './words.ts'
import { pageWordsOf } from './words-pages.ts'
import type { PageWords } from './words-pages-en.ts'

/** What was done, to how many; or why nothing was. */
export type PageNotice =
  | { readonly done: keyof PageWords['done']; readonly count: number }
  | { readonly outcome: 'already' | 'gone' | 'late' | 'noneChosen' | 'nothingToSend' }

const DONE: readonly (keyof PageWords['done'])[] = [
  'deliver',
  'allow',
  'block',
  'person',
  'hold',
  'unsubscribe',
  'undo',
]
const OUTCOMES = ['already', 'gone', 'late', 'noneChosen', 'nothingToSend'] as const

/** What the address says has just happened; only our own words, whatever stands there. */
export function readPageNotice(query: (name: string) => string | undefined): PageNotice | null {
  const asked = query('done')
  const done = DONE.find((each) => each === asked)
  const count = Number(query('n') ?? 1)
  if (done !== undefined)
    return { done, count: Number.isInteger(count) && count > 0 && count < 1_000 ? count : 1 }
  const outcome = OUTCOMES.find((each) => each === query('outcome'))
  return outcome === undefined ? null : { outcome }
}

/** A line at the head of a page. */
export function pageNotice(of: PageNotice, viewer: PageViewer): Markup {
  const { title, text } = pageNoticeText(of, viewer)
  return html`<p class="notice ${'done' in of ? 'good' : 'calm'}" role="status"><b>${title}.</b> ${text}</p>`
}

export function pageNoticeText(
  of: PageNotice,
  { language }: PageViewer,
): { readonly title: string; readonly text: string } {
  const words = pageWordsOf(language)
  if ('done' in of) return words.done[of.done](of.count)
  if (of.outcome === 'late') return words.late
  if (of.outcome === 'noneChosen') return words.quarantine.noneChosen
  return wordsOf(language)[of.outcome]
}
