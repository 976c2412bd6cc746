import type { Language } from '../domain/owner.ts'
import { asHtml } from './conversation.ts'

/** A section of a designed mail. */
export interface Block {
  readonly heading?: string
  readonly paragraphs: readonly string[]
  readonly button?: { readonly label: string; readonly href: string }
}

/** A mail as a designer laid it out: tables, because mail clients know nothing else. */
export interface Layout {
  readonly language: Language
  readonly brand: string
  readonly colour: string
  /** The line that a mail client shows behind the subject. */
  readonly preheader?: string
  readonly blocks: readonly Block[]
  /** Lines below the last block. */
  readonly footer: readonly string[]
  readonly links?: readonly { readonly label: string; readonly href: string }[]
  /** An invisible picture that tells the sender that the mail was opened. */
  readonly pixel?: string
  /** Structured data (schema.org) for the reader's mail client. */
  readonly jsonLd?: Readonly<Record<string, unknown>>
}

/** The same content as plain text, as sending services derive it. */
export function layoutText({ blocks, footer, links = [] }: Layout): string {
  const sections = blocks.flatMap(({ heading, paragraphs, button }) => [
    ...(heading ? [`${heading}\n${'-'.repeat(Math.min(heading.length, 60))}`] : []),
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.href}`] : []),
  ])
  const below = [...footer, ...links.map(({ label, href }) => `${label}: ${href}`)]
  return `${[...sections, ...(below.length > 0 ? [below.join('\n')] : [])].join('\n\n')}\n`
}

export function layoutHtml(layout: Layout): string {
  const { language, brand, colour, preheader, blocks, footer, links = [], pixel, jsonLd } = layout
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${asHtml(brand)}</title>
${jsonLd ? `<script type="application/ld+json">${JSON.stringify(jsonLd)}</script>\n` : ''}</head>
<body style="margin:0;padding:0;background:#f2f1ee">
${preheader ? `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${asHtml(preheader)}${'&#847;&zwnj;&nbsp;'.repeat(12)}</div>\n` : ''}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:24px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="background:#ffffff">
<tr><td style="background:${colour};color:#ffffff;padding:20px 32px;font:bold 20px Helvetica,Arial,sans-serif">${asHtml(brand)}</td></tr>
${blocks.map((block) => blockHtml(block, colour)).join('\n')}
<tr><td style="padding:20px 32px;color:#8a8a8a;font:12px Helvetica,Arial,sans-serif">${[
    ...footer.map(asHtml),
    ...links.map(({ label, href }) => `<a href="${asHtml(href)}" style="color:#8a8a8a">${asHtml(label)}</a>`),
  ].join('<br>\n')}</td></tr>
</table>
</td></tr>
</table>
${pixel ? `<img src="${asHtml(pixel)}" width="1" height="1" alt="" style="display:block;border:0">\n` : ''}</body>
</html>
`
}

function blockHtml({ heading, paragraphs, button }: Block, colour: string): string {
  const lines = [
    ...(heading ? [`<h2 style="margin:0 0 12px;font-size:20px">${asHtml(heading)}</h2>`] : []),
    ...paragraphs.map((each) => `<p style="margin:0 0 14px">${asHtml(each)}</p>`),
    ...(button
      ? [
          `<a href="${asHtml(button.href)}" style="display:inline-block;background:${colour};color:#ffffff;padding:12px 22px;border-radius:4px;text-decoration:none">${asHtml(button.label)}</a>`,
        ]
      : []),
  ]
  return `<tr><td style="padding:24px 32px 8px;color:#2b2b2b;font:15px/1.5 Helvetica,Arial,sans-serif">
${lines.join('\n')}
</td></tr>`
}
