import type { Digest, DigestGroup } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'
import { showDay, showLongDay, type Viewer } from './dates.ts'
import { soonestToGo } from './digest-html.ts'
import type { DigestPlan } from './digest-plan.ts'
import { viewForMail } from './mail-view.ts'
import { oneLine, wrap } from './text.ts'
import { type Words, wordsOf } from './words.ts'

const INDENT = '  '
/** Marks what a stranger wrote, so that nobody's words can pass for Kith's own lines. */
const QUOTE = '  | '

/** The plain text part: the same in the same order, each act with its link. */
export function digestText(digest: Digest, plan: DigestPlan, viewer: Viewer): string {
  const words = wordsOf(viewer.language)
  const blocks = [
    `${words.waitTitle(digest.count)}\n${showLongDay(digest.at, viewer)}, ${words.digestFor(digest.owner.addresses[0])}`,
    wrap(digest.count === 0 ? words.digestQuiet : words.digestIntro, ''),
    ...plan.full.flatMap((group) => groupBlocks(group, digest, viewer, words)),
    ...(plan.brief.length === 0 ? [] : [underlined(words.inShort)]),
    ...plan.brief.map((entry) => brief(entry, digest, viewer, words)),
    footer(digest, plan, viewer, words),
  ]
  return `${blocks.join('\n\n')}\n`
}

function groupBlocks(group: DigestGroup, digest: Digest, viewer: Viewer, words: Words): string[] {
  const { who, address, platform } = viewForMail(group.entries[0], viewer)
  const heading = [
    who,
    platform === null ? null : words.via(platform),
    address === null ? null : `<${address}>`,
  ]
  return [
    underlined(heading.filter((piece) => piece !== null).join(' ')),
    ...group.entries.map((entry) => full(entry, digest, viewer, words)),
  ]
}

function full(entry: Entry, digest: Digest, viewer: Viewer, words: Words): string {
  const view = viewForMail(entry, viewer)
  return [
    `${INDENT}${view.kind}${view.event === null ? '' : words.kindDash + view.event}`,
    wrap(view.subject, QUOTE),
    ...(view.excerpt === '' ? [] : [wrap(view.excerpt, QUOTE)]),
    '',
    wrap(`${words.why}: ${view.reason}`, INDENT),
    ...(view.counterfactual === null ? [] : [wrap(view.counterfactual, INDENT)]),
    '',
    ...acts(entry, view.releasable, digest, words),
  ].join('\n')
}

function acts(entry: Entry, releasable: boolean, digest: Digest, words: Words): string[] {
  const links = digest.links.get(entry.intakeId)
  if (links === undefined) return []
  if (!releasable) return [wrap(words.virusNote, INDENT)]
  return [
    `${INDENT}${words.deliver}: ${links.deliver}`,
    `${INDENT}${words.allow}: ${links.allow}`,
    `${INDENT}${words.block}: ${links.block}`,
  ]
}

function brief(entry: Entry, digest: Digest, viewer: Viewer, words: Words): string {
  const view = viewForMail(entry, viewer)
  const deliver = view.releasable ? digest.links.get(entry.intakeId)?.deliver : undefined
  const line = `${view.who}: ${oneLine(view.subject, 80)}`
  return `${wrap(line, QUOTE)}${deliver === undefined ? '' : `\n${INDENT}${words.deliver}: ${deliver}`}`
}

function footer(digest: Digest, plan: DigestPlan, viewer: Viewer, words: Words): string {
  const soonest = soonestToGo(digest)
  const lines = [
    plan.omitted > 0 ? `${words.more(plan.omitted)}. ${words.moreNote}` : null,
    digest.waiting > 0 ? words.waitingLine(digest.waiting) : null,
    digest.blocked > 0 ? words.blockedLine(digest.blocked) : null,
    soonest && words.expiryLine(viewForMail(soonest.entry, viewer).subject, showDay(soonest.at, viewer)),
  ]
  const said = lines.filter((line) => line !== null).map((line) => wrap(line, ''))
  // RFC 3676 §4.3: "-- " opens the signature, which clients set apart.
  return [...said, `${words.openPage}: ${digest.pageUrl}`, '', '-- ', wrap(words.digestEnd, '')].join('\n')
}

function underlined(heading: string): string {
  return `${heading}\n${'-'.repeat(Math.min(heading.length, 72))}`
}
