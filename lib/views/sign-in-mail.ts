import type { SignInMail } from '../domain/pass.ts'
import { showTime, type Viewer } from './dates.ts'
import { MAIL_SHEET, OUTLOOK_SHEET, STYLE } from './digest-style.ts'
import { html, type Markup, trusted } from './html.ts'
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
  return html`<!doctype html>
<html lang="${viewer.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${trusted(MAIL_SHEET)}</style>
${trusted(OUTLOOK_SHEET)}
</head>
<body class="bg" style="${STYLE.body}">
<table role="presentation" class="bg" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.outer}">
<tr><td class="edge" align="center" style="padding:28px 12px">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="${STYLE.sheet}">
<tr><td class="pad" style="${STYLE.head}">
<p class="accent" style="${STYLE.mark}">Kith</p>
<h1 class="ink" style="${STYLE.h1}">${title}</h1>
<p class="ink" style="${STYLE.intro}">${said}</p>
</td></tr>
<tr><td class="pad" style="${STYLE.entry}">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="go" style="${STYLE.deliver}"><a class="tight" href="${url}" style="${STYLE.deliverLink}">${words.signIn.open}</a></td>
</tr></table>
</td></tr>
<tr><td class="pad rule" style="${STYLE.foot}"><p class="muted" style="${STYLE.small}">${words.signInMail.unasked}</p></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}
