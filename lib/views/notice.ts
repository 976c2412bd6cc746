import type { Act, AliasAct } from '../domain/acts.ts'
import { html, type Markup } from './html.ts'
import type { PageViewer } from './layout.ts'
import { type Words, wordsOf } from './words.ts'

/** What came of a request. */
export type Outcome =
  | 'already'
  | 'gone'
  | 'expired'
  | 'invalid'
  | 'infected'
  | 'notFound'
  | 'refused'
  | 'failed'
  | 'nothingToSend'
  | 'digestSent'
  | 'linkAsked'
  | 'linkUsed'
  | 'linkExpired'
  | 'linkInvalid'
  | 'notAnAddress'
  | 'signedOut'

export type Notice = { readonly done: Exclude<Act, AliasAct> } | { readonly outcome: Outcome }

export function noticeText(of: Notice, words: Words): { readonly title: string; readonly text: string } {
  return 'done' in of ? words.done[of.done] : words[of.outcome]
}

/** A line at the head of a page that says what has just happened. */
export function notice(of: Notice, viewer: PageViewer): Markup {
  const { title, text } = noticeText(of, wordsOf(viewer.language))
  return html`<p class="notice ${'done' in of || of.outcome === 'digestSent' ? 'good' : 'calm'}" role="status"><b>${title}.</b> ${text}</p>`
}
