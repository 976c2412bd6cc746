import type { ReturnedMail } from '../domain/other-place.ts'
import { writtenAt } from '../domain/reading-place.ts'
import type { Viewer } from './dates.ts'
import { STYLE } from './digest-style.ts'
import { html } from './html.ts'
import { mailDocument } from './mail-document.ts'
import { returnedWords } from './returned-words.ts'
import type { RenderedSignInMail } from './sign-in-mail.ts'
import { wrap } from './text.ts'

/** Says, in its owner's language, that mail comes back from where they read. */
export function renderReturnedMail({ owner, at, url }: ReturnedMail): RenderedSignInMail {
  const viewer: Viewer = { language: owner.language, timeZone: owner.timeZone, now: at }
  const words = returnedWords(owner.language)
  const said = words.text(writtenAt(owner))
  const document = mailDocument(viewer, {
    title: words.subject,
    preheader: null,
    intro: html`<p class="ink" style="${STYLE.intro}">${said}</p>`,
    rows: html`<tr><td class="pad" style="${STYLE.entry}">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="go" style="${STYLE.deliver}"><a class="tight" href="${url}" style="${STYLE.deliverLink}">${words.open}</a></td>
</tr></table>
</td></tr>
<tr><td class="pad rule" style="${STYLE.foot}"><p class="muted" style="${STYLE.small}">${words.advice}</p></td></tr>`,
  })
  return {
    subject: words.subject,
    text: `${[wrap(said, ''), `${words.open}: ${url}`, wrap(words.advice, '')].join('\n\n')}\n`,
    html: document.toString(),
    headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834 §5
  }
}
