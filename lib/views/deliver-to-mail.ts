import type { DeliverToMail } from '../domain/reading-place.ts'
import { showLongDay, type Viewer } from './dates.ts'
import { deliverToWordsOf } from './deliver-to-words.ts'
import { html, type Markup } from './html.ts'
import { wrap } from './text.ts'

/** The mail as it reads, but for From, To, Date and Message-ID, which are the composer's. */
interface RenderedDeliverToMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Record<string, string>
}

/** Renders it in its owner's language; to whoever reads it by mistake it says to do nothing. */
export function renderDeliverToMail({ owner, at, url, expiresAt }: DeliverToMail): RenderedDeliverToMail {
  const viewer: Viewer = { language: owner.language, timeZone: owner.timeZone, now: at }
  const words = deliverToWordsOf(viewer.language)
  const [mailOf] = owner.addresses
  const subject = words.subject(mailOf)
  const said = words.said(mailOf, showLongDay(expiresAt, viewer))
  const link = html`<a href="${url}">${words.open}</a>`
  return {
    subject,
    text: [wrap(said, ''), `${words.open}: ${url}`, wrap(words.unasked, '')].join('\n\n') + '\n',
    html: document(viewer, subject, [html`${said}`, link, html`${words.unasked}`]).toString(),
    headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834 §5
  }
}

function document({ language }: Viewer, title: string, paragraphs: readonly Markup[]): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body>
<h1>${title}</h1>
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`)}
</body>
</html>
`
}
