import type { EntryLinks } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'
import { viewEntry } from './entry-view.ts'
import { evidence } from './evidence.ts'
import { html, type Markup } from './html.ts'
import type { PageViewer } from './layout.ts'
import { type Words, wordsOf } from './words.ts'

/** A message as the overview shows it: who, what, how well known, and above all why. */
export function entryCard(entry: Entry, viewer: PageViewer, acts: EntryLinks | null): Markup {
  const words = wordsOf(viewer.language)
  const view = viewEntry(entry, viewer)
  return html`<article class="card">
<header class="who">
<span class="avatar hue-${view.hue}" aria-hidden="true">${view.initials}</span>
<div class="name"><h3><bdi>${view.who}</bdi>${view.platform !== null && html` <span class="via">${words.via(view.platform)}</span>`}</h3>
${view.address !== null && html`<p class="address">${view.address}</p>`}</div>
<time datetime="${view.receivedIso}">${view.received}</time>
</header>
<p class="subject"><bdi>${view.subject}</bdi></p>
${view.excerpt !== '' && acts !== null && html`<p class="excerpt"><bdi>${view.excerpt}</bdi></p>`}
${view.event !== null && html`<p class="event"><bdi>${view.event}</bdi></p>`}
<p class="marks">
<span class="chip kind-${entry.verdict.kind}">${view.kind}</span>
${(entry.state === 'released' || entry.state === 'releasing') && html`<span class="chip state">${words.states[entry.state]}</span>`}
${view.endsSoon && view.expires !== null && html`<span class="ends">${words.until(view.expires)}</span>`}
<span class="tie">${meter(view.tieSteps)}${view.tie}</span>
</p>
<p class="reason ${entry.verdict.disposition}">${view.reason}</p>
${acts !== null && (view.releasable ? forms(acts, words) : html`<p class="note">${words.virusNote}</p>`)}
${evidence(entry, view, viewer)}
</article>
`
}

/** Five steps of closeness; the word beside them says the same. */
function meter(steps: number): Markup {
  return html`<span class="meter" aria-hidden="true">${[1, 2, 3, 4, 5].map(
    (step) => html`<i${step <= steps && html` class="on"`}></i>`,
  )}</span>`
}

/** Each act is a POST of its own; `then` brings the browser back to the overview. */
function forms(acts: EntryLinks, words: Words): Markup {
  const form = (action: string, label: string, look: string) =>
    html`<form method="post" action="${action}"><input type="hidden" name="then" value="overview"><button class="${look}">${label}</button></form>`
  return html`<div class="acts">${form(acts.deliver, words.deliver, 'primary')}${form(acts.allow, words.allow, 'plain')}${form(acts.block, words.block, 'plain')}</div>`
}
