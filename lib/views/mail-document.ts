import type { Owner } from '../domain/owner.ts'
import { showLongDay, type Viewer } from './dates.ts'
import { MAIL_SHEET, OUTLOOK_SHEET, STYLE } from './digest-style.ts'
import { html, type Markup, type Piece, trusted } from './html.ts'
import { wordsOf } from './words.ts'

interface MailDocument {
  readonly title: string
  /** What mail clients show beside the subject before the mail is opened; null for how the mail begins. */
  readonly preheader: string | null
  /** Beneath the title, within the head. */
  readonly intro: Piece
  /** Rows of the sheet's table. */
  readonly rows: Piece
}

/** The whole HTML part of a mail of Kith's own: tables and inline styles, no image, no script, nothing remote. */
export function mailDocument(viewer: Viewer, { title, preheader, intro, rows }: MailDocument): Markup {
  return html`<!doctype html>
<html lang="${viewer.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${title}</title>
<style>${trusted(MAIL_SHEET)}</style>
${trusted(OUTLOOK_SHEET)}
</head>
<body class="bg" style="${STYLE.body}">
${preheader !== null && html`<div style="${STYLE.hidden}">${preheader}</div>`}
<table role="presentation" class="bg" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.outer}">
<tr><td class="edge" align="center" style="padding:28px 12px">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="${STYLE.sheet}">
<tr><td class="pad" style="${STYLE.head}">
<p class="accent" style="${STYLE.mark}">Kith</p>
<h1 class="ink" style="${STYLE.h1}">${title}</h1>
${intro}
</td></tr>
${rows}
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** Of which day a mail is, and whose. */
export function dayLine(owner: Owner, at: Date, viewer: Viewer): Markup {
  const whose = wordsOf(viewer.language).digestFor(owner.addresses[0])
  return html`<p class="muted" style="${STYLE.small}">${showLongDay(at, viewer)}, ${whose}</p>`
}
