import type { PassedOn } from '../domain/alias.ts'
import type { Digest } from '../domain/digest.ts'
import { aliasWords } from './alias-words.ts'
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
  const { sort, count, groups, passedOn = [] } = digest
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
        subject: subject(asksAnswer(digest) ? words.dueSubject(names) : words.earlySubject(count, names)),
        title: asksAnswer(digest) ? words.dueTitle : words.earlyTitle(count),
        intro: words.earlyIntro,
        preheader: headlines(digest, viewer),
      }
    case 'regular':
      if (count === 0 && passedOn.length > 0) return ofPassedOn(passedOn, viewer)
      return {
        subject: subject(words.digestSubject(count, names, groups.length - names.length)),
        title: words.waitTitle(count),
        intro: count === 0 ? words.digestQuiet : words.digestIntro,
        preheader: count === 0 ? words.digestQuiet : headlines(digest, viewer),
      }
  }
}

/** Whether it is an answer that is due, and not merely an event that begins. */
function asksAnswer({ groups }: Digest): boolean {
  const events = groups.flatMap(({ entries }) => entries.flatMap(({ event }) => event ?? []))
  return events.some(
    ({ start, answerBy }) => answerBy !== undefined && answerBy < (start ?? '9999').slice(0, 10),
  )
}

/** Where nothing new waits but the news itself. */
function ofPassedOn(all: readonly PassedOn[], viewer: Viewer): DigestFrame {
  const words = aliasWords(viewer.language)
  const said = words.leakSubject(new Set(all.map(({ alias }) => alias.address)).size)
  return { subject: said, title: said, intro: words.leakIntro, preheader: words.leakIntro }
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
