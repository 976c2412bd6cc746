import {
  type Choice,
  type MassSender,
  senderKey,
  type WelcomeContent,
  type WelcomeLinks,
} from '../domain/welcome.ts'
import { html, type Markup } from './html.ts'
import { layout, type PageViewer } from './layout.ts'
import { numbersOf } from './report/words.ts'
import { type SenderView, viewSender } from './welcome-view.ts'
import { CHOICES, welcomeWords } from './welcome-words.ts'
import { wordsOf } from './words.ts'

/** What a link of the welcome digest asks for. */
export type WelcomeAsk =
  | { readonly act: Choice; readonly sender: MassSender }
  | { readonly act: 'keep-all' | 'as-proposed'; readonly sender: null }

export type WelcomeDone = WelcomeAsk['act']

export interface WelcomeList {
  readonly content: WelcomeContent
  /** What counts now, by `senderKey`. */
  readonly chosen: ReadonlyMap<string, Choice>
  readonly links: WelcomeLinks
  /** What has just been done. */
  readonly done: WelcomeDone | null
}

const DONE: readonly WelcomeDone[] = ['keep', 'hold', 'keep-all', 'as-proposed']

export function isWelcomeDone(text: string | undefined): text is WelcomeDone {
  return DONE.some((each) => each === text)
}

/** Asks before acting, with one button. Needs no sign-in and changes nothing. */
export function welcomeConfirmPage(
  viewer: PageViewer,
  ask: WelcomeAsk,
  { senders }: WelcomeContent,
  action: string,
): Markup {
  const words = welcomeWords(viewer.language)
  const count = numbersOf(viewer.language).n(senders.length)
  const view = ask.sender === null ? null : viewSender(ask.sender, viewer)
  const title = ask.sender === null ? words.ask[ask.act] : words.ask[ask.act](view?.who ?? '')
  const text =
    ask.sender === null
      ? words.askText[ask.act](count)
      : words.askText[ask.act === 'hold' && ask.sender.proposed === 'keep' ? 'holdKnown' : ask.act]
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="ask">
<h1>${title}</h1>
${view !== null && html`<div class="letter">${person(view, viewer)}<p class="reason ${view.proposed === 'hold' ? 'hold' : 'deliver'}">${view.held}</p></div>`}
<p>${text}</p>
<form method="post" action="${action}"><button class="large primary">${labelOf(ask.act, viewer)}</button></form>
<p class="quiet">${wordsOf(viewer.language).changedMind}</p>
</section>`,
  })
}

/** Says what came of it. */
export function welcomeResultPage(viewer: PageViewer, done: WelcomeDone, listHref: string): Markup {
  const words = welcomeWords(viewer.language)
  const { title, text } = words.done[done]
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="result"><span class="seal good" aria-hidden="true"></span>
<h1>${title}</h1>
<p>${text}</p>
<p><a class="button plain" href="${listHref}">${words.toList}</a></p>
</section>`,
  })
}

/** Every sender with what counts for it now, and the two buttons; each is a POST of its own. */
export function welcomeListPage(viewer: PageViewer, { content, chosen, links, done }: WelcomeList): Markup {
  const words = welcomeWords(viewer.language)
  const { n } = numbersOf(viewer.language)
  return layout(viewer, {
    title: words.listTitle,
    width: 'narrow',
    main: html`${done !== null && html`<p class="notice good" role="status"><b>${words.done[done].title}.</b> ${words.done[done].text}</p>`}
<section class="hero"><div><h1>${words.listTitle}</h1>
<p>${words.listIntro}</p>
<p>${words.summary(n(content.count), n(content.held))}</p></div>
<div class="acts">${form(links.asProposed, words.asProposed, 'plain')}${form(links.keepAll, words.keepAll, 'plain')}</div></section>
${content.senders.map((sender) => card(sender, chosen.get(senderKey(sender)) ?? sender.proposed, links, viewer))}
${content.omitted > 0 && html`<p class="quiet">${words.omitted(n(content.omitted))}</p>`}`,
  })
}

function card(sender: MassSender, chosen: Choice, links: WelcomeLinks, viewer: PageViewer): Markup {
  const words = welcomeWords(viewer.language)
  const view = viewSender(sender, viewer)
  const to = links.senders.get(view.key)
  return html`<article class="card">
${person(view, viewer)}
<p class="marks"><span class="chip${chosen === 'keep' ? ' state' : ''}">${words.chosen[chosen]}</span></p>
<p class="reason ${view.proposed === 'hold' ? 'hold' : 'deliver'}">${view.held}</p>
${to !== undefined && html`<div class="acts">${CHOICES.map((choice) => form(to[choice], words[choice], choice === chosen ? 'primary' : 'plain'))}</div>`}
</article>
`
}

function person(view: SenderView, viewer: PageViewer): Markup {
  return html`<p class="who"><span class="avatar hue-${view.hue}" aria-hidden="true">${view.initials}</span><span><b><bdi>${view.who}</bdi></b>${
    view.platform !== null && html` <span class="via">${wordsOf(viewer.language).via(view.platform)}</span>`
  }${view.address !== null && html`<br><span class="address">${view.address}</span>`}<br><span class="quiet">${view.facts}</span></span></p>`
}

function form(action: string, label: string, look: string): Markup {
  return html`<form method="post" action="${action}"><input type="hidden" name="then" value="list"><button class="${look}">${label}</button></form>`
}

function labelOf(act: WelcomeDone, viewer: PageViewer): string {
  const words = welcomeWords(viewer.language)
  return act === 'keep-all' ? words.keepAll : act === 'as-proposed' ? words.asProposed : words[act]
}
