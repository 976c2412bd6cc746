import type { EntryAct } from '../domain/acts.ts'
import type { Entry } from '../domain/entry.ts'
import { viewEntry } from './entry-view.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { type Notice, noticeText } from './notice.ts'
import { wordsOf } from './words.ts'

/** Asks before acting: what, on which message, with one button. Needs no sign-in and changes nothing. */
export function confirmPage(viewer: PageViewer, act: EntryAct, entry: Entry, action: string): Markup {
  const words = wordsOf(viewer.language)
  const view = viewEntry(entry, viewer)
  const title = act === 'deliver' ? words.askTitle.deliver : words.askTitle[act](view.who)
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="ask">
<h1>${title}</h1>
<div class="letter">
<p class="who"><span class="avatar hue-${view.hue}" aria-hidden="true">${view.initials}</span><span><b><bdi>${view.who}</bdi></b>${view.platform !== null && html` <span class="via">${words.via(view.platform)}</span>`}${view.address !== null && html`<br><span class="address">${view.address}</span>`}</span></p>
<p class="subject"><bdi>${view.subject}</bdi></p>
${view.excerpt !== '' && html`<p class="excerpt"><bdi>${view.excerpt}</bdi></p>`}
<p class="reason hold">${view.reason}</p>
</div>
<p>${words.askText[act]}</p>
<form method="post" action="${action}"><button class="large ${act === 'block' ? 'danger' : 'primary'}">${words.askButton[act]}</button></form>
<p class="quiet">${words.changedMind}</p>
</section>`,
  })
}

/** Says what came of it, in words of its own or in those given; also the page for what is not there, not allowed or broken. */
export function resultPage(viewer: PageViewer, of: Notice, said: Markup | null = null): Markup {
  const words = wordsOf(viewer.language)
  const { title, text } = noticeText(of, words)
  return layout(viewer, {
    title,
    width: 'narrow',
    main: html`<section class="result"><span class="seal ${'done' in of ? 'good' : 'calm'}" aria-hidden="true"></span>
<h1>${title}</h1>
${said ?? html`<p>${text}</p>`}
<p><a class="button plain" href="${href(viewer, '/')}">${words.back}</a></p>
</section>`,
  })
}
