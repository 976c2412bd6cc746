import { correctionOf } from '../domain/correction.ts'
import type { Entry } from '../domain/entry.ts'
import { messageHref } from './entry-card.ts'
import { viewEntry } from './entry-view.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { heading, remark } from './remark.ts'
import { settingsWords } from './settings-words.ts'
import { wordsOf } from './words.ts'

export type RecentDone = 'held' | 'notHeld'

export interface RecentPage {
  /** Delivered ones, the newest first. */
  readonly entries: readonly Entry[]
  /** Where further ones begin; null where there are none. */
  readonly older: string | null
  /** Whether this is the beginning. */
  readonly isFirst: boolean
  readonly done: RecentDone | null
}

/** What was delivered and why, with a way to say that it should rather have waited. */
export function recentPage(viewer: PageViewer, { entries, older, isFirst, done }: RecentPage): Markup {
  const words = settingsWords(viewer.language).recent
  return layout(viewer, {
    title: words.title,
    here: 'recent',
    main: html`${done !== null && remark(words[done], done === 'held')}
${heading(words.title, words.intro)}
${entries.map((entry) => card(entry, viewer))}
${entries.length === 0 && html`<p class="quiet">${words.empty}</p>`}
<nav class="turn" aria-label="${words.older}">${older !== null && html`<a href="${href(viewer, '/recent', { before: older })}" rel="next">${words.older}</a>`}${!isFirst && html`<a href="${href(viewer, '/recent')}">${words.newest}</a>`}</nav>`,
  })
}

function card(entry: Entry, viewer: PageViewer): Markup {
  const words = wordsOf(viewer.language)
  const { hold, holdFor } = settingsWords(viewer.language).recent
  const view = viewEntry(entry, viewer)
  return html`<article class="card short">
<header class="who"><span class="avatar hue-${view.hue}" aria-hidden="true">${view.initials}</span>
<div class="name"><h2><bdi>${view.who}</bdi>${view.platform !== null && html` <span class="via">${words.via(view.platform)}</span>`}</h2>
${view.address !== null && html`<p class="address">${view.address}</p>`}</div>
<time datetime="${view.receivedIso}">${view.received}</time></header>
<p class="subject"><a href="${messageHref(viewer, entry)}"><bdi>${view.subject}</bdi></a></p>
<p class="marks"><span class="chip kind-${entry.verdict.kind}">${view.kind}</span>${
    (entry.state === 'released' || entry.state === 'releasing') &&
    html`<span class="chip state">${words.states[entry.state]}</span>`
  }<span>${view.tie}</span></p>
<p class="reason deliver">${view.reason}</p>
${correctionOf(entry, 'mass', viewer.now) !== null && html`<form class="acts" method="post" action="${href(viewer, '/recent/hold')}"><input type="hidden" name="message" value="${entry.intakeId}"><button class="plain" aria-label="${holdFor(view.who)}">${hold}</button></form>`}
</article>
`
}
