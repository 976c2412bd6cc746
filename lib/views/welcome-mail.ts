import type { MassSender, WelcomeDigest } from '../domain/welcome.ts'
import type { Viewer } from './dates.ts'
import { type DigestMail, listIdOf } from './digest-mail.ts'
import { numbersOf } from './report/words.ts'
import { oneLine } from './text.ts'
import { senderRow, welcomeDocument } from './welcome-html.ts'
import { welcomeText } from './welcome-text.ts'
import { welcomeWords } from './welcome-words.ts'

/** As in a digest: Gmail clips a mail at 102 KB. */
const BUDGET = 86_000

/** Renders the welcome digest in its owner's language; the HTML stays below 100 KB whoever has written. */
export function renderWelcome(digest: WelcomeDigest): DigestMail {
  const { owner, at, content, links } = digest
  const viewer: Viewer = { language: owner.language, timeZone: owner.timeZone, now: at }
  const words = welcomeWords(owner.language)
  const listed = fitting(content.senders, (sender) => octets(senderRow(sender, links, viewer).toString()))
  const all = content.senders.length + content.omitted
  return {
    subject: oneLine(words.subject(words.senders(numbersOf(owner.language).n(all), all === 1)), 150),
    text: welcomeText(digest, listed, viewer),
    html: welcomeDocument(digest, listed, viewer).toString(),
    headers: {
      'Auto-Submitted': 'auto-generated', // RFC 3834 §5
      'List-Id': `Kith <${listIdOf(links.list)}>`,
      'X-Kith-Digest': digest.id,
    },
  }
}

function fitting(
  senders: readonly MassSender[],
  measure: (sender: MassSender) => number,
): readonly MassSender[] {
  let room = BUDGET
  const end = senders.findIndex((sender) => {
    room -= measure(sender)
    return room < 0
  })
  return end < 0 ? senders : senders.slice(0, end)
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length
}
