import type { EntryAct } from '../domain/acts.ts'
import type { Entry } from '../domain/entry.ts'
import { type EntryView, isReleasable, viewEntry } from './entry-view.ts'
import { html, type Markup, type Piece } from './html.ts'
import { href, type PageViewer } from './layout.ts'
import { unsubscriptionLine, wayOut } from './unsubscription.ts'
import { wordsOf } from './words.ts'
import { pageWordsOf } from './words-pages.ts'

interface CardParts {
  /** What can be chosen or pressed about it; a message without is only shown. */
  readonly controls?: Piece
  /** A box to choose it by. */
  readonly pick?: Piece
}

/** Where a message is read, with all that its verdict stands on. */
export function messageHref(viewer: PageViewer, { intakeId }: Pick<Entry, 'intakeId'>): string {
  return href(viewer, `/messages/${encodeURIComponent(intakeId)}`)
}

/** A message as lists show it: who, what, how well known, and above all why. The rest is on its own page. */
export function entryCard(entry: Entry, viewer: PageViewer, parts: CardParts | null = null): Markup {
  const words = wordsOf(viewer.language)
  const view = viewEntry(entry, viewer)
  const waits = parts?.controls !== undefined
  return html`<article class="card">
<header class="who">
${parts?.pick ?? null}${avatar(view)}
<div class="name"><h3><bdi>${view.who}</bdi>${view.platform !== null && html` <span class="via">${words.via(view.platform)}</span>`}</h3>
${view.address !== null && html`<p class="address">${view.address}</p>`}</div>
<time datetime="${view.receivedIso}">${view.received}</time>
</header>
<p class="subject" id="s-${entry.intakeId}"><a href="${messageHref(viewer, entry)}"><bdi>${view.subject}</bdi></a></p>
${view.excerpt !== '' && waits && html`<p class="excerpt"><bdi>${view.excerpt}</bdi></p>`}
${view.event !== null && html`<p class="event"><bdi>${view.event}</bdi></p>`}
${marks(entry, view, viewer)}
<p class="reason ${entry.verdict.disposition}">${view.reason}</p>
${unsubscriptionLine(entry, viewer)}
${waits && wayOut(entry, viewer)}
${parts?.controls ?? null}
</article>
`
}

export function avatar(view: EntryView): Markup {
  return html`<span class="avatar hue-${view.hue}" aria-hidden="true">${view.initials}</span>`
}

/** What it is, where it stands, and how well the owner knows the author. */
export function marks(entry: Entry, view: EntryView, viewer: PageViewer): Markup {
  const words = wordsOf(viewer.language)
  const moves = entry.state === 'released' || entry.state === 'releasing' || entry.state === 'leaving'
  return html`<p class="marks">
<span class="chip kind-${entry.verdict.kind}">${view.kind}</span>
${moves && html`<span class="chip state">${words.states[entry.state]}</span>`}
${view.endsSoon && view.expires !== null && html`<span class="ends">${words.until(view.expires)}</span>`}
<span class="tie">${meter(view.tieSteps)}${view.tie}</span>
</p>`
}

/** Five steps of closeness; the word beside them says the same. */
function meter(steps: number): Markup {
  return html`<span class="meter" aria-hidden="true">${[1, 2, 3, 4, 5].map(
    (step) => html`<i${step <= steps && html` class="on"`}></i>`,
  )}</span>`
}

/** What a virus leaves to do. */
const FOR_INFECTED: readonly EntryAct[] = ['block']
const FOR_HELD: readonly EntryAct[] = ['deliver', 'allow', 'block']

/**
 * The buttons of one message, for a form that is posted to `/quarantine`. Each names its message, so that the
 * boxes chosen beside it do not matter.
 */
export function actButtons(entry: Entry, viewer: PageViewer, acts: readonly EntryAct[] = FOR_HELD): Markup {
  const releasable = isReleasable(entry)
  const words = pageWordsOf(viewer.language)
  const offered = releasable ? acts : FOR_INFECTED
  return html`${!releasable && html`<p class="note">${wordsOf(viewer.language).virusNote}</p>`}<div class="acts">${offered.map(
    (act) =>
      html`<button class="${act === 'deliver' ? 'primary' : 'plain'}" name="one" value="${act}:${entry.intakeId}" aria-describedby="s-${entry.intakeId}">${words.acts[act]}</button>`,
  )}</div>`
}
