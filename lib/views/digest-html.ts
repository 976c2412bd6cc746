import type { PassedOn } from '../domain/alias.ts'
import { type Digest, type DigestGroup, numbered } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'
import { aliasWords, passedOnSentence } from './alias-words.ts'
import { showDay, type Viewer } from './dates.ts'
import { entryActs } from './digest-acts.ts'
import type { DigestFrame } from './digest-frame.ts'
import type { DigestPlan } from './digest-plan.ts'
import { STYLE } from './digest-style.ts'
import type { EntryView } from './entry-view.ts'
import { html, type Markup } from './html.ts'
import { dayLine, mailDocument } from './mail-document.ts'
import { viewForMail } from './mail-view.ts'
import { oneLine } from './text.ts'
import { stillComesSentence } from './unsubscribe-words.ts'
import { type Words, wordsOf } from './words.ts'

/** More of them would push the mail past what clients show. */
export const MOST_GOING_ON = 5

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

/** The whole HTML part. */
export function digestDocument(scene: DigestScene, plan: DigestPlan, frame: DigestFrame): Markup {
  const { digest, viewer, words } = scene
  const { title, preheader } = frame
  return mailDocument(viewer, {
    title,
    preheader,
    intro: html`${dayLine(digest.owner, digest.at, viewer)}
<p class="ink" style="${STYLE.intro}">${frame.intro}</p>
${digest.count > 1 && html`<p style="${STYLE.all}"><a class="accent" href="${digest.allLinks.deliverAll}" style="${STYLE.link}">${words.deliverAll(digest.count)}</a></p>`}`,
    rows: html`${plan.full.map((group) => group.entries.map((_, index) => fullRows(group, index, scene)))}
${plan.brief.length > 0 && briefSection(plan.brief, scene)}
${digest.stillComing.length > 0 && goingOn(scene)}
${passedOnOf(digest).length > 0 && leaks(scene)}
${footer(scene, plan)}`,
  })
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

/** Those who were asked to stop and did not, each with the way to have it stopped. */
function goingOn({ digest, viewer, words }: DigestScene): Markup {
  return html`<tr><td class="pad rule" style="${STYLE.foot}">
${digest.stillComing.slice(0, MOST_GOING_ON).map((one) => {
  const block = digest.links.get(one.entry.intakeId)?.block
  return html`<p class="ink" style="${STYLE.line}">${stillComesSentence(one, viewer)}${
    block !== undefined && html` <a class="accent" href="${block}" style="${STYLE.link}">${words.block}</a>`
  }</p>
`
})}</td></tr>
`
}

/** Addresses that were passed on, as many as a mail should tell of. */
export function passedOnOf({ passedOn = [] }: Digest): readonly PassedOn[] {
  return passedOn.slice(0, MOST_GOING_ON)
}

/** Each address that another uses, with the way to be rid of it. */
function leaks({ digest, viewer }: DigestScene): Markup {
  return html`<tr><td class="pad rule" style="${STYLE.foot}">
${passedOnOf(digest).map((one) => {
  const retire = digest.allLinks.retire?.(one.alias.address) ?? null
  return html`<p class="ink" style="${STYLE.line}">${passedOnSentence(one, viewer)}${
    retire !== null &&
    html` <a class="accent" href="${retire}" style="${STYLE.link}">${aliasWords(viewer.language).retireLink}</a>`
  }</p>
`
})}</td></tr>
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
