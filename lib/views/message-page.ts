import type { EntryAct } from '../domain/acts.ts'
import { showMailbox } from '../domain/address.ts'
import { correctionOf } from '../domain/correction.ts'
import type { Entry } from '../domain/entry.ts'
import type { Message, Part } from '../domain/message.ts'
import { isActionable } from '../domain/unsubscribe.ts'
import { mayAskAgain } from '../domain/unsubscription.ts'
import { showLongDay, showTime } from './dates.ts'
import { actButtons, avatar, marks } from './entry-card.ts'
import { type EntryView, viewEntry } from './entry-view.ts'
import { evidence } from './evidence.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { type Leaving, leavingPanel } from './leaving-panel.ts'
import { type PageNotice, pageNotice } from './page-notice.ts'
import { oneLine } from './text.ts'
import { unsubscriptionLine, wayOut } from './unsubscription.ts'
import { wordsOf } from './words.ts'
import { type PageWords, pageWordsOf } from './words-pages.ts'

export interface MessagePage {
  readonly entry: Entry
  /** Null where its bytes are no longer kept. */
  readonly message: Message | null
  readonly view: 'text' | 'html'
  readonly leaving: readonly Leaving[]
  readonly notice: PageNotice | null
}

/** A longer letter is read in the mailbox. */
const MOST_TEXT = 20_000
const MOST_ATTACHMENTS = 50

/** One message, to be read without being harmed by it, with all that its verdict stands on. */
export function messagePage(viewer: PageViewer, page: MessagePage): Markup {
  const words = pageWordsOf(viewer.language).message
  const { entry, message, notice } = page
  const view = viewEntry(entry, viewer)
  const waits = entry.state === 'held' || entry.state === 'discarded' || entry.state === 'leaving'
  return layout(viewer, {
    title: view.subject,
    width: 'narrow',
    here: waits ? 'quarantine' : 'recent',
    main: html`${notice !== null && pageNotice(notice, viewer)}
${leavingPanel(viewer, page.leaving, `/messages/${encodeURIComponent(entry.intakeId)}`)}
<article class="mail">
<header><h1 id="s-${entry.intakeId}"><bdi>${view.subject}</bdi></h1>
<p class="who">${avatar(view)}<span><b><bdi>${view.who}</bdi></b>${view.platform !== null && html` <span class="via">${wordsOf(viewer.language).via(view.platform)}</span>`}${view.address !== null && html`<br><span class="address">${view.address}</span>`}</span></p>
${facts(page, viewer)}
${marks(entry, view, viewer)}
<p class="reason ${entry.verdict.disposition}">${view.reason}</p>
${unsubscriptionLine(entry, viewer)}
${wayOut(entry, viewer)}
${decision(entry, viewer)}
</header>
${message === null ? gone(entry, words) : body(page, message, view, viewer)}
${message !== null && attachments(message.parts, viewer)}
<div class="proof">${evidence(entry, view, viewer)}</div>
</article>`,
  })
}

function facts({ entry, message }: MessagePage, viewer: PageViewer): Markup {
  const words = wordsOf(viewer.language)
  const own = pageWordsOf(viewer.language).message
  const line = (name: string, value: string | null) =>
    value !== null &&
    value !== '' &&
    html`<div><dt>${name}</dt><dd><bdi>${oneLine(value, 300)}</bdi></dd></div>`
  const people = (mailboxes: Message['to'] = []) => mailboxes.slice(0, 20).map(showMailbox).join(', ')
  const date = message?.date ?? entry.receivedAt
  return html`<dl class="facts">${line(words.headers.from, people(message?.from))}${line(own.replyTo, otherReplyTo(message))}${line(words.headers.to, people(message?.to))}${line(own.cc, people(message?.cc))}${line(words.headers.date, `${showLongDay(date, viewer)}, ${showTime(date, viewer)}`)}${line(own.list, entry.listId)}${line(own.genuine, words.authentication[entry.authentication])}</dl>`
}

/** Where an answer would go, if elsewhere than to whom it is from. */
function otherReplyTo(message: Message | null): string | null {
  if (message === null) return null
  const from = new Set(message.from.map(({ address }) => address))
  const elsewhere = message.replyTo.filter(({ address }) => !from.has(address))
  return elsewhere.slice(0, 5).map(showMailbox).join(', ')
}

function decision(entry: Entry, viewer: PageViewer): Markup | null {
  const acts = actsOn(entry, viewer.now)
  if (acts.length === 0) return null
  const back = `/messages/${encodeURIComponent(entry.intakeId)}`
  return html`<form method="post" action="${href(viewer, '/quarantine')}" aria-label="${pageWordsOf(viewer.language).message.act}"><input type="hidden" name="back" value="${back}">${actButtons(entry, viewer, acts)}</form>`
}

function actsOn(entry: Entry, now: Date): readonly EntryAct[] {
  const leaving = mayUnsubscribe(entry) ? (['unsubscribe'] as const) : []
  return [...decisionsOn(entry, now), ...leaving]
}

function decisionsOn(entry: Entry, now: Date): readonly EntryAct[] {
  const { state } = entry
  if (state === 'held') return ['deliver', 'allow', 'block', 'person']
  if (state === 'discarded') return ['deliver', 'allow']
  const wasLet = state === 'delivered' || state === 'released'
  return wasLet && correctionOf(entry, 'mass', now) !== null ? ['hold'] : []
}

/** An offer is kept for as long as its message is, whatever became of that. */
function mayUnsubscribe({ state, unsubscribe, unsubscription }: Entry): boolean {
  if (state === 'expired' || !isActionable(unsubscribe)) return false
  return unsubscription === undefined || mayAskAgain(unsubscription)
}

function body({ entry, view }: MessagePage, message: Message, seen: EntryView, viewer: PageViewer): Markup {
  const words = pageWordsOf(viewer.language).message
  const path = `/messages/${encodeURIComponent(entry.intakeId)}`
  const tab = (name: MessagePage['view'], label: string, to: string) =>
    html`<a href="${to}"${view === name && html` aria-current="page"`}>${label}</a>`
  const text = message.text.trim()
  return html`${message.html !== null && html`<nav class="views" aria-label="${words.title}">${tab('text', words.text, href(viewer, path))}${tab('html', words.html, href(viewer, path, { view: 'html' }))}</nav>`}
${
  view === 'html' && message.html !== null
    ? html`<p class="quiet aside">${words.note}</p><iframe src="${href(viewer, `${path}/body`)}" title="${seen.subject}" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>`
    : html`<pre class="plain" dir="auto">${text === '' ? words.noText : text.slice(0, MOST_TEXT)}</pre>${text.length > MOST_TEXT && html`<p class="quiet aside">${words.cut}</p>`}`
}`
}

function gone({ state }: Entry, words: PageWords['message']): Markup {
  const settled =
    state === 'delivered' || state === 'released' || state === 'delivering' || state === 'releasing'
  const { title, text } = words.gone[settled ? 'delivered' : state === 'expired' ? 'expired' : 'lost']
  return html`<div class="empty"><p class="lead">${title}</p><p>${text}</p></div>`
}

function attachments(parts: readonly Part[], viewer: PageViewer): Markup | null {
  const attached = parts.filter(({ attachment }) => attachment)
  if (attached.length === 0) return null
  const words = pageWordsOf(viewer.language).message
  return html`<section class="attached" aria-labelledby="attached"><h2 id="attached">${words.attachments} <span class="count">${attached.length}</span></h2>
<ul>${attached.slice(0, MOST_ATTACHMENTS).map((part) => html`<li><bdi>${oneLine(part.filename ?? '', 120) || words.unnamed}</bdi> <span class="quiet">${oneLine(part.contentType, 60)}, ${size(part.size, viewer)}</span></li>`)}</ul>
<p class="quiet">${words.attachmentsNote}</p></section>`
}

/** "312 KB", as people say it. */
function size(octets: number, { language }: PageViewer): string {
  const { sizes } = pageWordsOf(language)
  if (octets < 1_000) return `${octets} ${sizes.bytes}`
  if (octets < 1_000_000) return `${Math.round(octets / 1_000)} ${sizes.kb}`
  const shown = (octets / 1_000_000).toFixed(1)
  return `${language === 'de' ? shown.replace('.', ',') : shown} ${sizes.mb}`
}
