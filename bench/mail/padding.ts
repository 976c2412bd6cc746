import type { Body, Leaf } from '../../lib/sample/message.ts'
import type { Random } from './random.ts'

const WORDS =
  'Termin Angebot Woche Garten Holz Sommer Projekt Plan Frage Antwort Bild Preis Stadt Haus Abend Musik Werkstatt meeting offer week garden summer project question answer picture price city house evening music workshop the and with from for our your new today more about these which'.split(
    ' ',
  ) as [string, ...string[]]

/** Sections of a designed mail, as sending services build them, of about so many octets. */
function designed(random: Random, octets: number): string {
  let html = ''
  while (html.length < octets) {
    const [link, image] = [random.below(1e9), random.below(1e9)]
    html += `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt;max-width:600px"><tbody><tr><td align="left" valign="top" style="padding:16px 24px;font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:22px;color:#333333">
<a href="https://links.news.example/c/${link}?utm_source=newsletter&amp;utm_medium=email" style="color:#0a58ca;text-decoration:none"><img src="https://img.news.example/${image}.png" width="552" height="200" alt="" style="display:block;border:0;outline:none"></a>
<p style="margin:0 0 12px 0">${sentences(random, 240)}</p></td></tr></tbody></table>
`
  }
  return html
}

/** Paragraphs of about so many letters. */
function paragraphs(random: Random, letters: number): string {
  let text = ''
  while (text.length < letters) text += `\n${sentences(random, 300)}\n`
  return text
}

function sentences(random: Random, letters: number): string {
  let text = ''
  while (text.length < letters) text += `${random.pick(WORDS)}${random.below(9) === 0 ? '. ' : ' '}`
  return text.trim()
}

/** The same content with more of it: of designed mail in its HTML, of a letter in its text. */
export function padded(body: Body, random: Random, octets: number): Body {
  if ('parts' in body) return { ...body, parts: body.parts.map((part) => padded(part, random, octets)) }
  return { ...body, content: paddedContent(body, random, octets) }
}

function paddedContent({ contentType, content }: Leaf, random: Random, octets: number): string {
  if (contentType.startsWith('text/html')) {
    const end = content.lastIndexOf('</body>')
    const at = end < 0 ? content.length : end
    return `${content.slice(0, at)}${designed(random, octets)}${content.slice(at)}`
  }
  if (!contentType.startsWith('text/plain')) return content
  return `${content}${paragraphs(random, Math.min(octets / 12, 8_000))}`
}
