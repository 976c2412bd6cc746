import { showMailbox } from '../domain/address.ts'
import type { Message } from '../domain/message.ts'
import { showLongDay, showTime } from './dates.ts'
import { html, type Markup } from './html.ts'
import { href, layout, type PageViewer } from './layout.ts'
import { type Notice, notice } from './notice.ts'
import { oneLine } from './text.ts'
import { type Words, wordsOf } from './words.ts'

export interface DigestPage {
  readonly id: string
  readonly at: Date
  /** Null where its bytes are no longer kept. */
  readonly mail: Message | null
  readonly view: 'html' | 'text'
  readonly notice: Notice | null
}

/** A digest that was sent, as the mail that it is. */
export function digestPage(viewer: PageViewer, page: DigestPage): Markup {
  const words = wordsOf(viewer.language)
  const path = `/digests/${encodeURIComponent(page.id)}`
  return layout(viewer, {
    title: words.digestTitle,
    aside: html`<p class="account"><a href="${href(viewer, '/')}">${words.back}</a></p>`,
    width: 'narrow',
    main:
      page.mail === null
        ? html`<section class="result"><h1>${words.digestTitle}</h1><p>${words.digestGone}</p></section>`
        : html`${page.notice !== null && notice(page.notice, viewer)}
<article class="mail">
${header(page.mail, page.at, viewer, words)}
<nav class="views" aria-label="${words.digestTitle}">${switcher(page, path, viewer, words)}</nav>
${
  page.view === 'text'
    ? html`<pre class="plain">${page.mail.text}</pre>`
    : html`<iframe src="${path}/html" title="${oneLine(page.mail.subject, 160)}" sandbox="allow-top-navigation-by-user-activation allow-popups"></iframe>`
}
</article>`,
  })
}

function header(mail: Message, at: Date, viewer: PageViewer, words: Words): Markup {
  const date = mail.date ?? at
  const names = words.headers
  const line = (name: string, value: string) =>
    html`<div><dt>${name}</dt><dd><bdi>${oneLine(value, 300)}</bdi></dd></div>`
  return html`<h1>${oneLine(mail.subject, 200)}</h1>
<dl class="facts">${line(names.from, mail.from.map(showMailbox).join(', '))}${line(names.to, mail.to.map(showMailbox).join(', '))}${line(names.subject, mail.subject)}${line(names.date, `${showLongDay(date, viewer)}, ${showTime(date, viewer)}`)}</dl>`
}

function switcher({ view }: DigestPage, path: string, viewer: PageViewer, words: Words): Markup {
  const one = (name: DigestPage['view'], label: string, to: string) =>
    html`<a href="${to}"${view === name && html` aria-current="page"`}>${label}</a>`
  return html`${one('html', words.asHtml, href(viewer, path))}${one('text', words.asText, href(viewer, path, { view: 'text' }))}`
}

/** The digest's own HTML for its frame: its links open in the window around it. */
export function framedDigest(mail: Message): string {
  const document = mail.html ?? ''
  const base = '<base target="_top">'
  return document.includes('<head>') ? document.replace('<head>', `<head>${base}`) : base + document
}
