import type { Entry } from '../domain/entry.ts'
import type { Owner } from '../domain/owner.ts'
import { showMoment } from './dates.ts'
import { actButtons, entryCard } from './entry-card.ts'
import { html, type Markup, type Piece } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { type Leaving, leavingPanel } from './leaving-panel.ts'
import { type PageNotice, pageNotice } from './page-notice.ts'
import { returnedNotice } from './returned-notice.ts'
import { type Hint, tryPanel } from './try-panel.ts'
import { welcomeWords } from './welcome-words.ts'
import { type Words, wordsOf } from './words.ts'

/** Messages of one sort: the newest, and how many there are. */
interface Column {
  readonly entries: readonly Entry[]
  readonly count: number
}

export interface Overview {
  readonly owner: Owner
  readonly inbox: Column
  /** What waits for a decision. */
  readonly held: Column
  /** How many wait of senders whom the owner has blocked. */
  readonly blocked: number
  readonly digests: readonly { readonly id: string; readonly at: Date; readonly count: number }[]
  /** Releases that can still be undone. */
  readonly leaving: readonly Leaving[]
  /** Null where Kith does not run on the owner's own machine. */
  readonly hint: Hint | null
  /** Whether there is a session to end. */
  readonly canSignOut: boolean
  readonly notice: PageNotice | null
}

/** The front page: what came and what waits, side by side. */
export function overviewPage(viewer: PageViewer, overview: Overview): Markup {
  const words = wordsOf(viewer.language)
  const { owner, inbox, held, blocked, digests, hint } = overview
  return layout(viewer, {
    title: words.title,
    here: 'overview',
    aside: html`<div class="account"><span class="mode ${owner.mode}">${words.modes[owner.mode]}</span><span class="owner">${owner.addresses[0]}</span>${overview.canSignOut && signOut(viewer, words)}</div>`,
    main: html`${returnedNotice(owner, viewer)}${overview.notice !== null && pageNotice(overview.notice, viewer)}
${leavingPanel(viewer, overview.leaving, '/')}
${hero(viewer, overview, words)}
${hint !== null && digests.length === 0 && tryPanel(viewer, hint, owner.addresses[0], true)}
<nav class="tabs" aria-label="${words.title}"><a href="#quarantine">${words.quarantine} <b>${held.count}</b></a><a href="#inbox">${words.inbox} <b>${inbox.count}</b></a></nav>
<div class="columns">
${column('inbox', words.inbox, words.inboxNote, inbox.count, [
  inbox.entries.map((entry) => entryCard(entry, viewer, null)),
  inbox.entries.length === 0 &&
    empty(words.inboxEmpty, hint === null ? words.inboxEmptyText : words.inboxEmptyTry),
  inbox.count > inbox.entries.length && showAll(viewer, inbox.count, '/recent', words),
])}
${column('quarantine', words.quarantine, words.quarantineNote, held.count, [
  held.entries.length === 0
    ? empty(words.heldEmpty, words.heldEmptyTry)
    : html`<form method="post" action="${href(viewer, '/quarantine')}"><input type="hidden" name="back" value="/">${held.entries.map((entry) => entryCard(entry, viewer, { controls: actButtons(entry, viewer) }))}</form>`,
  held.count > held.entries.length && showAll(viewer, held.count, '/quarantine', words),
  blocked > 0 &&
    html`<p class="all"><a href="${href(viewer, '/quarantine', { box: 'aside' })}">${words.blockedFold(blocked)}</a></p>`,
])}
</div>
<section class="digests" aria-labelledby="digests"><h2 id="digests">${words.digestsTitle}</h2>
${digests.length === 0 ? html`<p class="quiet">${words.digestsEmpty}</p>` : html`<ul>${digests.map(({ id, at, count }) => html`<li><a href="${href(viewer, `/digests/${encodeURIComponent(id)}`)}"><time datetime="${at.toISOString()}">${showMoment(at, viewer)}</time><span>${words.digestItem(count)}</span></a></li>`)}</ul>`}
</section>
${hint !== null && digests.length > 0 && tryPanel(viewer, hint, owner.addresses[0], false)}`,
  })
}

function hero(viewer: PageViewer, { owner, inbox, held }: Overview, words: Words): Markup {
  const next = owner.nextDigestAt
  return html`<section class="hero"><div>
<h1>${words.heading(held.count)}</h1>
<p>${words.subheading(inbox.count)}</p>
${next !== null && html`<p>${words.nextDigest(showMoment(next, viewer))}</p>`}
${words.modeNotes[owner.mode] !== '' && html`<p class="mode-note">${words.modeNotes[owner.mode]}</p>`}
</div>
${owner.mode === 'observing' ? guardNow(viewer) : html`<form method="post" action="${href(viewer, '/digest')}"><button class="primary large">${words.sendDigest}</button></form>`}
</section>`
}

/** While nothing is held there is no digest to send; the owner may say that Kith has seen enough. */
function guardNow(viewer: PageViewer): Markup {
  const { guardNow: label, guardNowNote } = welcomeWords(viewer.language)
  return html`<form method="post" action="${href(viewer, '/guarding')}"><button class="primary large">${label}</button><p class="quiet">${guardNowNote}</p></form>`
}

function signOut(viewer: PageViewer, words: Words): Markup {
  return html`<form method="post" action="${href(viewer, '/sign-out')}"><button class="quietly">${words.signOut}</button></form>`
}

function column(id: string, title: string, note: string, count: number, body: readonly Piece[]): Markup {
  return html`<section class="column" id="${id}" aria-labelledby="${id}-title">
<header><h2 id="${id}-title">${title} <span class="count">${count}</span></h2><p>${note}</p></header>
${body}
</section>`
}

function empty(title: string, text: string): Markup {
  return html`<div class="empty"><p class="lead">${title}</p><p>${text}</p></div>`
}

function showAll(viewer: PageViewer, count: number, path: string, words: Words): Markup {
  return html`<p class="all"><a href="${href(viewer, path)}">${words.showAll(count)}</a></p>`
}
