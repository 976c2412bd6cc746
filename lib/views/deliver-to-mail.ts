import type { DeliverToMail } from '../domain/reading-place.ts'
import { showLongDay, type Viewer } from './dates.ts'
import { deliverToWordsOf } from './deliver-to-words.ts'
import { STYLE } from './digest-style.ts'
import { html, type Markup } from './html.ts'
import { mailDocument } from './mail-document.ts'
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
  return {
    subject,
    text: [wrap(said, ''), `${words.open}: ${url}`, wrap(words.unasked, '')].join('\n\n') + '\n',
    html: document(viewer, subject, said, url).toString(),
    headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834 §5
  }
}

function document(viewer: Viewer, title: string, said: string, url: string): Markup {
  const words = deliverToWordsOf(viewer.language)
  return mailDocument(viewer, {
    title,
    preheader: null,
    intro: html`<p class="ink" style="${STYLE.intro}">${said}</p>`,
    rows: html`<tr><td class="pad" style="${STYLE.entry}">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="go" style="${STYLE.deliver}"><a class="tight" href="${url}" style="${STYLE.deliverLink}">${words.open}</a></td>
</tr></table>
</td></tr>
<tr><td class="pad rule" style="${STYLE.foot}"><p class="muted" style="${STYLE.small}">${words.unasked}</p></td></tr>`,
  })
}
