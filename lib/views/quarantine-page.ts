import type { Entry } from '../domain/entry.ts'
import { KINDS } from '../domain/kind.ts'
import { authorKey, type QuarantineFilter } from '../domain/quarantine.ts'
import { actButtons, entryCard } from './entry-card.ts'
import { viewEntry } from './entry-view.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { type Leaving, leavingPanel } from './leaving-panel.ts'
import { type PageNotice, pageNotice } from './page-notice.ts'
import { stay } from './stay.ts'
import { wordsOf } from './words.ts'
import { pageWordsOf } from './words-pages.ts'

export interface QuarantinePage {
  readonly filter: QuarantineFilter
  /** How the author is called whom the filter names. */
  readonly authorName: string | null
  readonly entries: readonly Entry[]
  readonly leaving: readonly Leaving[]
  /** The address of what comes behind; null where this is the end. */
  readonly olderHref: string | null
  /** The address of the beginning; null where this is it. */
  readonly newestHref: string | null
  /** The same page with all boxes ticked, or with none. */
  readonly pickHref: string
  readonly allPicked: boolean
  /** The address of the list with what was looked for, to come back to after an act. */
  readonly back: string
  /** Whether anything was looked for. */
  readonly isNarrowed: boolean
  readonly notice: PageNotice | null
}

/** Everything that waits: to look through, to search, and to act on, one or many. */
export function quarantinePage(viewer: PageViewer, page: QuarantinePage): Markup {
  const words = pageWordsOf(viewer.language).quarantine
  const { entries, notice } = page
  return layout(viewer, {
    title: words.title,
    width: 'narrow',
    here: 'quarantine',
    main: html`${notice !== null && pageNotice(notice, viewer)}
${leavingPanel(viewer, page.leaving, page.back)}
<section class="hero"><div><h1>${words.title}</h1><p>${words.intro}</p></div></section>
${search(viewer, page)}
<section aria-labelledby="list-title"><h2 id="list-title">${words.listTitle(entries.length, page.olderHref !== null || page.newestHref !== null)}</h2>
${entries.length === 0 ? nothing(viewer, page) : list(viewer, page)}
</section>
${pages(viewer, page)}`,
  })
}

function search(viewer: PageViewer, { filter, authorName, isNarrowed }: QuarantinePage): Markup {
  const { language, languageAsked } = viewer
  const words = pageWordsOf(language).quarantine
  const kinds = wordsOf(language).kinds
  const option = (value: string, label: string, chosen: boolean) =>
    html`<option value="${value}"${chosen && html` selected`}>${label}</option>`
  return html`<form class="search" method="get" action="/quarantine" role="search">
<p><label for="q">${words.search}</label><input id="q" type="search" name="q" value="${filter.text}" placeholder="${words.searchHint}" maxlength="100" autocomplete="off"></p>
<p><label for="kind">${words.kind}</label><select id="kind" name="kind">${option('', words.anyKind, filter.kind === null)}${KINDS.map((kind) => option(kind, kinds[kind], filter.kind === kind))}</select></p>
<p><label for="box">${words.box}</label><select id="box" name="box">${option('', words.boxes.waiting, filter.box === 'waiting')}${option('aside', words.boxes.aside, filter.box === 'aside')}</select></p>
${filter.author !== null && html`<input type="hidden" name="author" value="${filter.author}">`}${languageAsked && html`<input type="hidden" name="lang" value="${language}">`}
<button class="primary">${words.find}</button>
${isNarrowed && html`<p class="narrowed">${authorName !== null && html`<span class="chip"><bdi>${words.onlyAuthor(authorName)}</bdi></span> `}<a href="${href(viewer, '/quarantine')}">${words.clear}</a></p>`}
</form>`
}

function list(viewer: PageViewer, page: QuarantinePage): Markup {
  const { quarantine: words, acts } = pageWordsOf(viewer.language)
  const bulk = (act: 'deliver' | 'allow' | 'block', look: string) =>
    html`<button class="${look}" name="act" value="${act}">${acts[act]}</button>`
  return html`<form method="post" action="${href(viewer, '/quarantine')}">${stay}
<input type="hidden" name="back" value="${page.back}">
<div class="bulk"><a href="${page.pickHref}">${page.allPicked ? words.pickNone : words.pickAll}</a><span class="quiet" id="bulk-label">${words.withChosen}</span><span class="acts" role="group" aria-labelledby="bulk-label">${bulk('deliver', 'primary')}${bulk('allow', 'plain')}${bulk('block', 'plain')}</span></div>
${page.entries.map((entry) => card(viewer, entry, page))}
</form>`
}

function card(viewer: PageViewer, entry: Entry, { allPicked, filter }: QuarantinePage): Markup {
  const words = pageWordsOf(viewer.language).quarantine
  const { who } = viewEntry(entry, viewer)
  const author = authorKey(entry)
  return entryCard(entry, viewer, {
    pick: html`<input class="pick" type="checkbox" name="id" value="${entry.intakeId}" aria-label="${words.pick}" aria-describedby="s-${entry.intakeId}"${allPicked && html` checked`}>`,
    controls: html`${actButtons(entry, viewer)}${author !== null && filter.author === null && html`<p class="quiet more"><a href="${href(viewer, '/quarantine', { author })}">${words.more(who)}</a></p>`}`,
  })
}

function nothing(viewer: PageViewer, { isNarrowed, olderHref }: QuarantinePage): Markup {
  const words = pageWordsOf(viewer.language).quarantine
  if (olderHref !== null) return html`<div class="empty"><p>${words.noneSoFar}</p></div>`
  const [title, text] = isNarrowed ? [words.noneFound, words.noneFoundText] : [words.none, words.noneText]
  return html`<div class="empty"><p class="lead">${title}</p><p>${text}</p></div>`
}

function pages(viewer: PageViewer, { olderHref, newestHref }: QuarantinePage): Markup | null {
  if (olderHref === null && newestHref === null) return null
  const words = pageWordsOf(viewer.language).quarantine
  return html`<nav class="pages" aria-label="${words.title}">${newestHref !== null && html`<a href="${newestHref}">${words.newest}</a>`}${olderHref !== null && html`<a href="${olderHref}" rel="next">${words.older}</a>`}</nav>`
}
