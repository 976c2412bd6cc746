import type { PassedOn } from '../domain/alias.ts'
import type { DigestGroup } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'
import type { StillComing } from '../domain/unsubscription.ts'
import { aliasWords, passedOnSentence } from './alias-words.ts'
import { showDay, showLongDay } from './dates.ts'
import type { DigestFrame } from './digest-frame.ts'
import { type DigestScene, MOST_GOING_ON, passedOnOf } from './digest-html.ts'
import type { DigestPlan } from './digest-plan.ts'
import { viewForMail } from './mail-view.ts'
import { oneLine, wrap } from './text.ts'
import { stillComesSentence } from './unsubscribe-words.ts'

const INDENT = '  '
/** Marks what a stranger wrote, so that nobody's words can pass for Kith's own lines. */
const QUOTE = '  | '

/** The plain text part: the same in the same order, each act with its link. */
export function digestText(scene: DigestScene, plan: DigestPlan, frame: DigestFrame): string {
  const { digest, viewer, words } = scene
  const blocks = [
    `${frame.title}\n${showLongDay(digest.at, viewer)}, ${words.digestFor(digest.owner.addresses[0])}`,
    wrap(frame.intro, ''),
    ...(digest.count > 1 ? [`${words.deliverAll(digest.count)}: ${digest.allLinks.deliverAll}`] : []),
    ...plan.full.flatMap((group) => groupBlocks(group, scene)),
    ...(plan.brief.length === 0 ? [] : [underlined(words.inShort)]),
    ...plan.brief.map((entry) => brief(entry, scene)),
    ...digest.stillComing.slice(0, MOST_GOING_ON).map((one) => goingOn(one, scene)),
    ...passedOnOf(digest).map((one) => leak(one, scene)),
    footer(scene, plan),
  ]
  return `${blocks.join('\n\n')}\n`
}

function groupBlocks(group: DigestGroup, scene: DigestScene): string[] {
  const { viewer, words } = scene
  const { who, address, platform } = viewForMail(group.entries[0], viewer)
  const heading = [
    who,
    platform === null ? null : words.via(platform),
    address === null ? null : `<${address}>`,
  ]
  const title = underlined(heading.filter((piece) => piece !== null).join(' '))
  const topic = group.topic === null ? '' : `\n${words.welcomeTopic(oneLine(group.topic, 60))}`
  return [title + topic, ...group.entries.map((entry, index) => full(group, entry, index, scene))]
}

function full(group: DigestGroup, entry: Entry, index: number, scene: DigestScene): string {
  const { viewer, words, numbers } = scene
  const view = viewForMail(entry, viewer)
  const said = index > 0 && viewForMail(group.entries[0], viewer).reason === view.reason
  const why = said
    ? []
    : [
        '',
        wrap(`${words.why}: ${view.reason}`, INDENT),
        ...(view.counterfactual === null ? [] : [wrap(view.counterfactual, INDENT)]),
      ]
  return [
    `${INDENT}${words.number(numbers.get(entry.intakeId) ?? 0)}  ${view.kind}${view.event === null ? '' : words.kindDash + view.event}`,
    wrap(view.subject, QUOTE),
    ...(view.excerpt === '' ? [] : [wrap(view.excerpt, QUOTE)]),
    ...why,
    '',
    ...acts(entry, view.releasable, scene),
  ].join('\n')
}

function acts(entry: Entry, releasable: boolean, { digest, words }: DigestScene): string[] {
  const links = digest.links.get(entry.intakeId)
  if (links === undefined) return []
  if (!releasable) return [wrap(words.virusNote, INDENT)]
  const all = [
    [words.deliver, links.deliver],
    [words.allow, links.allow],
    [words.block, links.block],
    [words.person, links.person],
    [words.unsubscribe, links.unsubscribe],
  ] as const
  return all.flatMap(([label, href]) => (href === undefined ? [] : [`${INDENT}${label}: ${href}`]))
}

function brief(entry: Entry, { digest, viewer, words, numbers }: DigestScene): string {
  const view = viewForMail(entry, viewer)
  const deliver = view.releasable ? digest.links.get(entry.intakeId)?.deliver : undefined
  const line = `${numbers.get(entry.intakeId) ?? 0}  ${view.who}: ${oneLine(view.subject, 80)}`
  return `${wrap(line, QUOTE)}${deliver === undefined ? '' : `\n${INDENT}${words.deliver}: ${deliver}`}`
}

function goingOn(of: StillComing, { digest, viewer, words }: DigestScene): string {
  const block = digest.links.get(of.entry.intakeId)?.block
  const said = wrap(stillComesSentence(of, viewer), '')
  return block === undefined ? said : `${said}\n${INDENT}${words.block}: ${block}`
}

function leak(one: PassedOn, { digest, viewer }: DigestScene): string {
  const retire = digest.allLinks.retire?.(one.alias.address) ?? null
  const said = wrap(passedOnSentence(one, viewer), '')
  return retire === null ? said : `${said}\n${INDENT}${aliasWords(viewer.language).retireLink}: ${retire}`
}

function footer({ digest, viewer, words }: DigestScene, plan: DigestPlan): string {
  const { nextToGo } = digest
  const lines = [
    plan.omitted > 0 ? `${words.more(plan.omitted)}. ${words.moreNote}` : null,
    digest.waiting > 0 ? words.waitingLine(digest.waiting) : null,
    digest.blocked > 0 ? words.blockedLine(digest.blocked) : null,
    nextToGo && words.expiryLine(viewForMail(nextToGo.entry, viewer).subject, showDay(nextToGo.at, viewer)),
    digest.replyTo !== null && digest.count > 0 ? words.replyHint : null,
  ]
  const said = lines.filter((line) => line !== null).map((line) => wrap(line, ''))
  // RFC 3676 §4.3: "-- " opens the signature, which clients set apart.
  return [
    ...said,
    `${words.openPage}: ${digest.pageUrl}`,
    `${words.pauseLink}: ${digest.allLinks.pause}`,
    '',
    '-- ',
    wrap(words.digestEnd, ''),
  ].join('\n')
}

function underlined(heading: string): string {
  return `${heading}\n${'-'.repeat(Math.min(heading.length, 72))}`
}
