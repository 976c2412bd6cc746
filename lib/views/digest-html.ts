import type { Digest } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'
import { showDay, showLongDay, type Viewer } from './dates.ts'
import type { DigestPlan } from './digest-plan.ts'
import { MAIL_SHEET, OUTLOOK_SHEET, STYLE } from './digest-style.ts'
import type { EntryView } from './entry-view.ts'
import { html, type Markup, trusted } from './html.ts'
import { viewForMail } from './mail-view.ts'
import { oneLine } from './text.ts'
import { type Words, wordsOf } from './words.ts'

type Links = Digest['links']

/** The whole HTML part: tables and inline styles, no image, no script, nothing remote. */
export function digestDocument(digest: Digest, plan: DigestPlan, viewer: Viewer): Markup {
  const words = wordsOf(viewer.language)
  const title = words.waitTitle(digest.count)
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
<div style="${STYLE.hidden}">${preheader(digest, viewer, words)}</div>
<table role="presentation" class="bg" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.outer}">
<tr><td class="edge" align="center" style="padding:28px 12px">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="${STYLE.sheet}">
<tr><td class="pad" style="${STYLE.head}">
<p class="accent" style="${STYLE.mark}">Kith</p>
<h1 class="ink" style="${STYLE.h1}">${title}</h1>
<p class="muted" style="${STYLE.small}">${showLongDay(digest.at, viewer)}, ${words.digestFor(digest.owner.addresses[0])}</p>
<p class="ink" style="${STYLE.intro}">${digest.count === 0 ? words.digestQuiet : words.digestIntro}</p>
</td></tr>
${plan.full.map((group) => group.entries.map((entry, i) => fullRows(entry, i === 0, digest.links, viewer)))}
${plan.brief.length > 0 && briefSection(plan.brief, digest.links, viewer, words)}
${footer(digest, plan, viewer, words)}
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** One entry in full; the first of its group under the person's name. */
export function fullRows(entry: Entry, first: boolean, links: Links, viewer: Viewer): Markup {
  const words = wordsOf(viewer.language)
  const view = viewForMail(entry, viewer)
  return html`${first && person(view, words)}<tr><td class="pad" style="${STYLE.entry}">
<p class="accent" style="${STYLE.kind}">${view.kind}${view.event !== null && words.kindDash + view.event}</p>
<h3 class="ink" style="${STYLE.h3}" dir="auto">${view.subject}</h3>
${view.excerpt !== '' && html`<p class="muted" style="${STYLE.excerpt}" dir="auto">${view.excerpt}</p>`}
<p class="ink bar" style="${STYLE.reason}">${view.reason}${
    view.counterfactual !== null &&
    html`<br><span class="muted" style="${STYLE.turn}">${view.counterfactual}</span>`
  }</p>
${buttons(entry, view, links, words)}
</td></tr>
`
}

/** One entry in one line: whom it is from, what it says, and the way to get it. */
export function briefRow(entry: Entry, links: Links, viewer: Viewer): Markup {
  const words = wordsOf(viewer.language)
  const view = viewForMail(entry, viewer)
  const deliver = view.releasable ? links.get(entry.intakeId)?.deliver : undefined
  return html`<tr><td class="ink" width="100%"><b>${oneLine(view.who, 40)}</b> ${oneLine(view.subject, 80)}</td>
<td>${deliver !== undefined && html`<a class="accent" href="${deliver}">${words.deliver}</a>`}</td></tr>
`
}

function person(view: EntryView, words: Words): Markup {
  return html`<tr><td class="pad rule" style="${STYLE.person}">
<h2 class="ink" style="${STYLE.h2}"><span dir="auto">${view.who}</span>${
    view.platform !== null &&
    html` <span class="muted" style="${STYLE.badge}">&nbsp;${words.via(view.platform)}</span>`
  }</h2>
${view.address !== null && html`<p class="muted" style="${STYLE.small}">${view.address}</p>`}
</td></tr>
`
}

function buttons(entry: Entry, view: EntryView, links: Links, words: Words): Markup {
  const to = links.get(entry.intakeId)
  if (to === undefined) return html``
  if (!view.releasable) return html`<p class="muted" style="${STYLE.small}">${words.virusNote}</p>`
  const other = (href: string, label: string) =>
    html`<td width="8">&nbsp;</td>
<td class="alt" style="${STYLE.other}"><a class="ink tight" href="${href}" style="${STYLE.otherLink}">${label}</a></td>`
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="go" style="${STYLE.deliver}"><a class="tight" href="${to.deliver}" style="${STYLE.deliverLink}">${words.deliver}</a></td>
${other(to.allow, words.allow)}
${other(to.block, words.block)}
</tr></table>`
}

function briefSection(entries: readonly Entry[], links: Links, viewer: Viewer, words: Words): Markup {
  return html`<tr><td class="pad rule" style="${STYLE.briefHead}"><h2 class="ink" style="${STYLE.h2}">${words.inShort}</h2></td></tr>
<tr><td class="pad" style="${STYLE.brief}"><table role="presentation" class="b" width="100%" cellpadding="6" cellspacing="0" border="0">
${entries.map((entry) => briefRow(entry, links, viewer))}</table></td></tr>
`
}

function footer(digest: Digest, plan: DigestPlan, viewer: Viewer, words: Words): Markup {
  const line = (piece: Markup | string) => html`<p class="ink" style="${STYLE.line}">${piece}</p>`
  const soonest = soonestToGo(digest)
  return html`<tr><td class="pad rule" style="${STYLE.foot}">
${plan.omitted > 0 && line(html`<b>${words.more(plan.omitted)}.</b> ${words.moreNote}`)}
${digest.waiting > 0 && line(words.waitingLine(digest.waiting))}
${digest.blocked > 0 && line(words.blockedLine(digest.blocked))}
${soonest !== null && line(words.expiryLine(viewForMail(soonest.entry, viewer).subject, showDay(soonest.at, viewer)))}
${line(html`<a class="accent" href="${digest.pageUrl}" style="${STYLE.link}">${words.openPage}</a>`)}
<p class="muted" style="${STYLE.small}">${words.digestEnd}</p>
</td></tr>
`
}

/** The listed message whose time ends first. */
export function soonestToGo({ groups }: Digest): { readonly entry: Entry; readonly at: Date } | null {
  let soonest: { entry: Entry; at: Date } | null = null
  for (const entry of groups.flatMap(({ entries }) => entries)) {
    const at = entry.expiresAt
    if (at !== null && (soonest === null || at < soonest.at)) soonest = { entry, at }
  }
  return soonest
}

/** What mail clients show beside the subject before the mail is opened. */
function preheader({ groups }: Digest, viewer: Viewer, words: Words): string {
  if (groups.length === 0) return words.digestQuiet
  const heads = groups.slice(0, 4).map(({ entries: [entry] }) => {
    const view = viewForMail(entry, viewer)
    return `${oneLine(view.who, 30)}: ${oneLine(view.subject, 50)}`
  })
  return heads.join(' · ')
}
