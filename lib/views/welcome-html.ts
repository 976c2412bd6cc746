import type { Choice, MassSender, WelcomeDigest, WelcomeLinks } from '../domain/welcome.ts'
import type { Viewer } from './dates.ts'
import { STYLE } from './digest-style.ts'
import { html, type Markup } from './html.ts'
import { dayLine, mailDocument } from './mail-document.ts'
import { numbersOf } from './report/words.ts'
import { viewSender } from './welcome-view.ts'
import { CHOICES, type WelcomeWords, welcomeWords } from './welcome-words.ts'
import { wordsOf } from './words.ts'

/** The whole HTML part, in the look of a digest. */
export function welcomeDocument(
  { owner, at, content, links }: WelcomeDigest,
  listed: readonly MassSender[],
  viewer: Viewer,
): Markup {
  const words = welcomeWords(viewer.language)
  const { n } = numbersOf(viewer.language)
  const summary = words.summary(n(content.count), n(content.held))
  const unlisted = content.senders.length - listed.length
  return mailDocument(viewer, {
    title: words.title,
    preheader: summary,
    intro: html`${dayLine(owner, at, viewer)}
<p class="ink" style="${STYLE.intro}">${words.intro}</p>
<p class="ink" style="${STYLE.intro}"><b>${summary}</b></p>
${buttons([
  { href: links.list, label: words.openList, main: true },
  { href: links.asProposed, label: words.asProposed, main: false },
  { href: links.keepAll, label: words.keepAll, main: false },
])}`,
    rows: html`${CHOICES.map((choice) => section(choice, listed, links, viewer, words))}
<tr><td class="pad rule" style="${STYLE.foot}">
${unlisted > 0 && html`<p class="ink" style="${STYLE.line}"><b>${words.omittedInMail(n(unlisted))}</b></p>`}
${content.omitted > 0 && html`<p class="ink" style="${STYLE.line}">${words.omitted(n(content.omitted))}</p>`}
<p class="ink" style="${STYLE.line}"><a class="accent" href="${links.list}" style="${STYLE.link}">${words.openList}</a></p>
<p class="muted" style="${STYLE.small}">${words.end}</p>
</td></tr>`,
  })
}

/** One sender: who, what came, what Kith would have done, and the two buttons, the proposed one first in colour. */
export function senderRow(sender: MassSender, links: WelcomeLinks, viewer: Viewer): Markup {
  const words = welcomeWords(viewer.language)
  const view = viewSender(sender, viewer)
  const to = links.senders.get(view.key)
  return html`<tr><td class="pad" style="${STYLE.entry}">
<h3 class="ink" style="${STYLE.h3}"><span dir="auto">${view.who}</span>${
    view.platform !== null &&
    html` <span class="muted" style="${STYLE.badge}">&nbsp;${wordsOf(viewer.language).via(view.platform)}</span>`
  }</h3>
${view.address !== null && html`<p class="muted" style="${STYLE.small}">${view.address}</p>`}
<p class="muted" style="${STYLE.excerpt}">${view.facts}<br>${view.held}</p>
${
  to !== undefined &&
  buttons(
    CHOICES.map((choice) => ({ href: to[choice], label: words[choice], main: choice === view.proposed })),
  )
}
</td></tr>
`
}

function section(
  choice: Choice,
  listed: readonly MassSender[],
  links: WelcomeLinks,
  viewer: Viewer,
  words: WelcomeWords,
): Markup | null {
  const senders = listed.filter(({ proposed }) => proposed === choice)
  if (senders.length === 0) return null
  return html`<tr><td class="pad rule" style="${STYLE.person}">
<h2 class="ink" style="${STYLE.h2}">${words.sections[choice]}</h2>
<p class="muted" style="${STYLE.small}">${words.sectionNotes[choice]}</p>
</td></tr>
${senders.map((sender) => senderRow(sender, links, viewer))}`
}

interface Button {
  readonly href: string
  readonly label: string
  readonly main: boolean
}

/** Inline blocks, so that narrow screens break the row where they must. */
function buttons(all: readonly Button[]): Markup {
  return html`${all.map(
    ({ href, label, main }) =>
      html`<span class="${main ? 'go' : 'alt'}" style="${main ? STYLE.deliver : STYLE.other};display:inline-block;margin:0 8px 8px 0"><a class="${main ? 'tight' : 'ink tight'}" href="${href}" style="${main ? STYLE.deliverLink : STYLE.otherLink}">${label}</a></span>`,
  )}`
}
