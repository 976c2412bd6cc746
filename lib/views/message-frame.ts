import type { Message } from '../domain/message.ts'
import { html, type Markup, trusted } from './html.ts'
import type { PageViewer } from './layout.ts'
import { safeMailHtml } from './mail-html.ts'
import { oneLine } from './text.ts'
import { pageWordsOf } from './words-pages.ts'

/** Mail is designed for white paper, so that it has some, by night too. */
const STYLE = trusted(
  '<style>:root{color-scheme:only light}body{margin:0;padding:1.25rem;background:#fff;color:#1b221e;' +
    'font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}' +
    'table{max-width:100%}img{max-width:100%;height:auto}pre{white-space:pre-wrap}a{color:#0b5c46}' +
    '.picture,.to{color:#5a645e;font-size:.8125rem}</style>',
)

/** A message's own HTML, made harmless, as a document for a frame without rights. */
export function messageFrame(message: Message, viewer: PageViewer): Markup {
  const words = pageWordsOf(viewer.language).message
  const body = message.html === null ? '' : safeMailHtml(message.html, words.image)
  return html`<!doctype html>
<html lang="${viewer.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${oneLine(message.subject, 160) || words.title}</title>
${STYLE}
</head>
<body>${body === '' ? html`<p>${words.empty}</p>` : trusted(body)}</body>
</html>
`
}
