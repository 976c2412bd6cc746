import type { Digest } from '../domain/digest.ts'
import type { Viewer } from './dates.ts'
import { viewForMail } from './mail-view.ts'
import { oneLine } from './text.ts'
import { wordsOf } from './words.ts'

/** What is said above and around the messages, in the mail's HTML and its text alike. */
export interface DigestFrame {
  readonly subject: string
  readonly title: string
  readonly intro: string
  /** What mail clients show beside the subject before the mail is opened. */
  readonly preheader: string
}

const NAMES_IN_SUBJECT = 2

export function frameOf(digest: Digest, viewer: Viewer): DigestFrame {
  const words = wordsOf(viewer.language)
  const { sort, count, groups } = digest
  const names = groups
    .slice(0, NAMES_IN_SUBJECT)
    .map(({ entries: [entry] }) => oneLine(viewForMail(entry, viewer).who, 32))
  const subject = (text: string) => oneLine(text, 150)
  switch (sort) {
    case 'quiet':
      return {
        subject: subject(words.quietSubject),
        title: words.quietTitle,
        intro: words.quietText,
        preheader: words.quietText,
      }
    case 'early':
      return {
        subject: subject(words.earlySubject(count, names)),
        title: words.earlyTitle(count),
        intro: words.earlyIntro,
        preheader: headlines(digest, viewer),
      }
    case 'regular':
      return {
        subject: subject(words.digestSubject(count, names, groups.length - names.length)),
        title: words.waitTitle(count),
        intro: count === 0 ? words.digestQuiet : words.digestIntro,
        preheader: count === 0 ? words.digestQuiet : headlines(digest, viewer),
      }
  }
}

function headlines({ groups }: Digest, viewer: Viewer): string {
  const heads = groups.slice(0, 4).map(({ entries: [entry] }) => {
    const view = viewForMail(entry, viewer)
    return `${oneLine(view.who, 30)}: ${oneLine(view.subject, 50)}`
  })
  return heads.join(' · ')
}

/** A mail that asks for an act on the message of that number; null where mail cannot come in. */
export function mailtoDeliver({ replyTo }: Digest, number: number, viewer: Viewer): string | null {
  if (replyTo === null) return null
  const order = `${viewer.language === 'de' ? 'zustellen' : 'deliver'} ${number}`
  return `mailto:${encodeURIComponent(replyTo).replace('%40', '@')}?subject=${encodeURIComponent(order)}`
}
