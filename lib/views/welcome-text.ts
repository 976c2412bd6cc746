import type { Choice, MassSender, WelcomeDigest, WelcomeLinks } from '../domain/welcome.ts'
import { showLongDay, type Viewer } from './dates.ts'
import { numbersOf } from './report/words.ts'
import { wrap } from './text.ts'
import { viewSender } from './welcome-view.ts'
import { CHOICES, welcomeWords } from './welcome-words.ts'
import { wordsOf } from './words.ts'

const INDENT = '  '
/** Marks what a stranger wrote, so that nobody's words can pass for Kith's own lines. */
const QUOTE = '  | '

/** The plain text part: the same in the same order, each choice with its link. */
export function welcomeText(
  { owner, at, content, links }: WelcomeDigest,
  listed: readonly MassSender[],
  viewer: Viewer,
): string {
  const words = welcomeWords(viewer.language)
  const { n } = numbersOf(viewer.language)
  const unlisted = content.senders.length - listed.length
  const blocks = [
    `${words.title}\n${showLongDay(at, viewer)}, ${wordsOf(viewer.language).digestFor(owner.addresses[0])}`,
    wrap(words.intro, ''),
    wrap(words.summary(n(content.count), n(content.held)), ''),
    [
      `${words.openList}: ${links.list}`,
      `${words.asProposed}: ${links.asProposed}`,
      `${words.keepAll}: ${links.keepAll}`,
    ].join('\n'),
    ...CHOICES.flatMap((choice) => section(choice, listed, links, viewer)),
    ...(unlisted > 0 ? [wrap(words.omittedInMail(n(unlisted)), '')] : []),
    ...(content.omitted > 0 ? [wrap(words.omitted(n(content.omitted)), '')] : []),
    // RFC 3676 §4.3: "-- " opens the signature, which clients set apart.
    ['-- ', wrap(words.end, '')].join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function section(
  choice: Choice,
  listed: readonly MassSender[],
  links: WelcomeLinks,
  viewer: Viewer,
): readonly string[] {
  const senders = listed.filter(({ proposed }) => proposed === choice)
  if (senders.length === 0) return []
  const { sections, sectionNotes } = welcomeWords(viewer.language)
  const heading = `${sections[choice]}\n${'-'.repeat(sections[choice].length)}`
  return [
    `${heading}\n${wrap(sectionNotes[choice], '')}`,
    ...senders.map((sender) => senderBlock(sender, links, viewer)),
  ]
}

function senderBlock(sender: MassSender, links: WelcomeLinks, viewer: Viewer): string {
  const words = welcomeWords(viewer.language)
  const view = viewSender(sender, viewer)
  const via = view.platform === null ? null : wordsOf(viewer.language).via(view.platform)
  const address = view.address === null ? null : `<${view.address}>`
  const to = links.senders.get(view.key)
  return [
    wrap([view.who, via, address].filter((piece) => piece !== null).join(' '), QUOTE),
    wrap(view.facts, INDENT),
    wrap(view.held, INDENT),
    ...(to === undefined ? [] : CHOICES.map((choice) => `${INDENT}${words[choice]}: ${to[choice]}`)),
  ].join('\n')
}
