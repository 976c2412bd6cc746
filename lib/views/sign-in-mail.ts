import type { SignInMail } from '../domain/pass.ts'
import { showTime, type Viewer } from './dates.ts'
import { STYLE } from './digest-style.ts'
import { html, type Markup } from './html.ts'
import { mailDocument } from './mail-document.ts'
import { wrap } from './text.ts'
import { wordsOf } from './words.ts'

/** A link to sign in as a mail, but for From, To, Date and Message-ID, which are the composer's. */
export interface RenderedSignInMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Record<string, string>
}

/** Renders it in its owner's language. */
export function renderSignInMail({ owner, at, url, expiresAt }: SignInMail): RenderedSignInMail {
  const viewer: Viewer = { language: owner.language, timeZone: owner.timeZone, now: at }
  const words = wordsOf(viewer.language)
  const { subject, unasked } = words.signInMail
  const said = words.signInMail.text(showTime(expiresAt, viewer))
  return {
    subject,
    text: [wrap(said, ''), `${words.signIn.open}: ${url}`, wrap(unasked, '')].join('\n\n') + '\n',
    html: document(viewer, subject, said, url).toString(),
    headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834 §5
  }
}

function document(viewer: Viewer, title: string, said: string, url: string): Markup {
  const words = wordsOf(viewer.language)
  return mailDocument(viewer, {
    title,
    preheader: null,
    intro: html`<p class="ink" style="${STYLE.intro}">${said}</p>`,
    rows: html`<tr><td class="pad" style="${STYLE.entry}">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="go" style="${STYLE.deliver}"><a class="tight" href="${url}" style="${STYLE.deliverLink}">${words.signIn.open}</a></td>
</tr></table>
</td></tr>
<tr><td class="pad rule" style="${STYLE.foot}"><p class="muted" style="${STYLE.small}">${words.signInMail.unasked}</p></td></tr>`,
  })
}
