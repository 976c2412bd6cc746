import { type Digest, type DigestGroup, numbered } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'
import { showDay, showLongDay, type Viewer } from './dates.ts'
import { entryActs } from './digest-acts.ts'
import type { DigestFrame } from './digest-frame.ts'
import type { DigestPlan } from './digest-plan.ts'
import { MAIL_SHEET, OUTLOOK_SHEET, STYLE } from './digest-style.ts'
import type { EntryView } from './entry-view.ts'
import { html, type Markup, trusted } from './html.ts'
import { viewForMail } from './mail-view.ts'
import { oneLine } from './text.ts'
import { type Words, wordsOf } from './words.ts'

/** What every part of one mail needs. */
export interface DigestScene {
  readonly digest: Digest
  readonly viewer: Viewer
  readonly words: Words
  /** From 1, by intake id. */
  readonly numbers: ReadonlyMap<string, number>
}

export function sceneOf(digest: Digest, viewer: Viewer): DigestScene {
  return { digest, viewer, words: wordsOf(viewer.language), numbers: numbered(digest.groups) }
}

/** The whole HTML part: tables and inline styles, no image, no script, nothing remote. */
export function digestDocument(scene: DigestScene, plan: DigestPlan, frame: DigestFrame): Markup {
  const { digest, viewer, words } = scene
  return html`<!doctype html>
<html lang="${viewer.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${frame.title}</title>
<style>${trusted(MAIL_SHEET)}</style>
${trusted(OUTLOOK_SHEET)}
</head>
<body class="bg" style="${STYLE.body}">
<div style="${STYLE.hidden}">${frame.preheader}</div>
<table role="presentation" class="bg" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.outer}">
<tr><td class="edge" align="center" style="padding:28px 12px">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="${STYLE.sheet}">
<tr><td class="pad" style="${STYLE.head}">
<p class="accent" style="${STYLE.mark}">Kith</p>
<h1 class="ink" style="${STYLE.h1}">${frame.title}</h1>
<p class="muted" style="${STYLE.small}">${showLongDay(digest.at, viewer)}, ${words.digestFor(digest.owner.addresses[0])}</p>
<p class="ink" style="${STYLE.intro}">${frame.intro}</p>
${digest.count > 1 && html`<p style="${STYLE.all}"><a class="accent" href="${digest.allLinks.deliverAll}" style="${STYLE.link}">${words.deliverAll(digest.count)}</a></p>`}
</td></tr>
${plan.full.map((group) => group.entries.map((_, index) => fullRows(group, index, scene)))}
${plan.brief.length > 0 && briefSection(plan.brief, scene)}
${footer(scene, plan)}
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** One entry in full; the first of its group under the person's name, with the reason that all of them share. */
export function fullRows(group: DigestGroup, index: number, scene: DigestScene): Markup {
  const { viewer, words, numbers } = scene
  const entry = group.entries[index] ?? group.entries[0]
  const view = viewForMail(entry, viewer)
  const said = index > 0 && viewForMail(group.entries[0], viewer).reason === view.reason
  return html`${index === 0 && person(view, group.topic, words)}<tr><td class="pad" style="${STYLE.entry}">
<p class="accent" style="${STYLE.kind}"><span class="muted" style="${STYLE.number}">${words.number(numbers.get(entry.intakeId) ?? 0)}</span>&nbsp; ${view.kind}${view.event !== null && words.kindDash + view.event}</p>
<h3 class="ink" style="${STYLE.h3}" dir="auto">${view.subject}</h3>
${view.excerpt !== '' && html`<p class="muted" style="${STYLE.excerpt}" dir="auto">${view.excerpt}</p>`}
${!said && reason(view)}
${entryActs(entry, view, scene)}
</td></tr>
`
}

/** One entry in one line: whom it is from, what it says, and the way to get it. */
export function briefRow(entry: Entry, { digest, viewer, words, numbers }: DigestScene): Markup {
  const view = viewForMail(entry, viewer)
  const deliver = view.releasable ? digest.links.get(entry.intakeId)?.deliver : undefined
  return html`<tr><td class="muted">${numbers.get(entry.intakeId) ?? 0}</td><td class="ink" width="100%"><b>${oneLine(view.who, 40)}</b> ${oneLine(view.subject, 80)}</td>
<td>${deliver !== undefined && html`<a class="accent" href="${deliver}">${words.deliver}</a>`}</td></tr>
`
}

function person(view: EntryView, topic: string | null, words: Words): Markup {
  return html`<tr><td class="pad rule" style="${STYLE.person}">
${topic !== null && html`<p class="accent" style="${STYLE.topic}">${words.welcomeTopic(oneLine(topic, 60))}</p>`}
<h2 class="ink" style="${STYLE.h2}"><span dir="auto">${view.who}</span>${
    view.platform !== null &&
    html` <span class="muted" style="${STYLE.badge}">&nbsp;${words.via(view.platform)}</span>`
  }</h2>
${view.address !== null && html`<p class="muted" style="${STYLE.small}">${view.address}</p>`}
</td></tr>
`
}

function reason({ reason: why, counterfactual }: EntryView): Markup {
  return html`<p class="ink bar" style="${STYLE.reason}">${why}${
    counterfactual !== null && html`<br><span class="muted" style="${STYLE.turn}">${counterfactual}</span>`
  }</p>`
}

function briefSection(entries: readonly Entry[], scene: DigestScene): Markup {
  return html`<tr><td class="pad rule" style="${STYLE.briefHead}"><h2 class="ink" style="${STYLE.h2}">${scene.words.inShort}</h2></td></tr>
<tr><td class="pad" style="${STYLE.brief}"><table role="presentation" class="b" width="100%" cellpadding="6" cellspacing="0" border="0">
${entries.map((entry) => briefRow(entry, scene))}</table></td></tr>
`
}

function footer({ digest, viewer, words }: DigestScene, plan: DigestPlan): Markup {
  const line = (piece: Markup | string) => html`<p class="ink" style="${STYLE.line}">${piece}</p>`
  const { nextToGo } = digest
  return html`<tr><td class="pad rule" style="${STYLE.foot}">
${plan.omitted > 0 && line(html`<b>${words.more(plan.omitted)}.</b> ${words.moreNote}`)}
${digest.waiting > 0 && line(words.waitingLine(digest.waiting))}
${digest.blocked > 0 && line(words.blockedLine(digest.blocked))}
${nextToGo !== null && line(words.expiryLine(viewForMail(nextToGo.entry, viewer).subject, showDay(nextToGo.at, viewer)))}
${digest.replyTo !== null && digest.count > 0 && line(words.replyHint)}
${line(html`<a class="accent" href="${digest.pageUrl}" style="${STYLE.link}">${words.openPage}</a>`)}
<p class="muted" style="${STYLE.small}">${words.digestEnd} <a class="muted" href="${digest.allLinks.pause}" style="${STYLE.quiet}">${words.pauseLink}</a></p>
</td></tr>
`
}
