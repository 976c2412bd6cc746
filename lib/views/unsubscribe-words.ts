import type { Language } from '../domain/owner.ts'
import type { StillComing, UnsubscribeFailure, Unsubscription } from '../domain/unsubscription.ts'
import { showDay, showMoment, type Viewer } from './dates.ts'
import { viewForMail } from './mail-view.ts'

interface UnsubscribeWords {
  readonly asking: string
  readonly done: (day: string) => string
  readonly asked: (day: string) => string
  readonly again: (why: string, moment: string) => string
  readonly failed: (why: string) => string
  readonly why: Record<UnsubscribeFailure, string>
  readonly stillComes: (who: string, day: string, count: number) => string
  /** The host of the page follows. */
  readonly yourself: string
}

const GERMAN: UnsubscribeWords = {
  asking: 'Kith meldet Sie gerade ab.',
  done: (day) => `Am ${day} abgemeldet. Der Versender hat zwei Tage Zeit, das zu beachten.`,
  asked: (day) => `Am ${day} per E-Mail um Abmeldung gebeten. Eine Bestätigung gibt es dafür nicht.`,
  again: (why, moment) => `Noch nicht abgemeldet: ${why} Kith versucht es wieder (${moment}).`,
  failed: (why) => `Nicht abgemeldet: ${why}`,
  why: {
    refused: 'Der Server des Versenders hat es abgelehnt.',
    redirected: 'Der Versender verweist auf eine andere Seite. Das müssten Sie selbst tun.',
    unavailable: 'Der Server des Versenders ist gestört.',
    unreachable: 'Der Server des Versenders ist nicht zu erreichen.',
    'not-public': 'Die Adresse führt nicht ins öffentliche Internet.',
    insecure: 'Der Server des Versenders kann sich nicht ausweisen.',
    'too-slow': 'Der Server des Versenders hat nicht rechtzeitig geantwortet.',
    garbled: 'Die Antwort des Servers war nicht zu verstehen.',
    'too-many': 'Gerade gehen schon zu viele solche Mails hinaus.',
    'no-outgoing-mail':
      'Der Versender will eine E-Mail, und dieses Kith verschickt keine. Das müssten Sie selbst tun.',
    'own-address': 'Die Adresse zum Abmelden gehört zu Ihrem eigenen Haus.',
    'not-sent': 'Die E-Mail ließ sich nicht verschicken.',
  },
  stillComes: (who, day, count) =>
    `${who} schreibt trotz Ihrer Abmeldung vom ${day} weiter (seitdem ${count === 1 ? '1 Nachricht' : `${count} Nachrichten`}). Sie können den Absender sperren.`,
  yourself: 'Abmelden können Sie sich nur selbst, auf einer Seite des Versenders:',
}

const ENGLISH: UnsubscribeWords = {
  asking: 'Kith is unsubscribing you.',
  done: (day) => `Unsubscribed on ${day}. The sender has two days to heed it.`,
  asked: (day) => `Asked by mail to be taken off the list, on ${day}. Nothing confirms that.`,
  again: (why, moment) => `Not unsubscribed yet: ${why} Kith will try again (${moment}).`,
  failed: (why) => `Not unsubscribed: ${why}`,
  why: {
    refused: 'The sender’s server refused.',
    redirected: 'The sender leads to another page instead. You would have to do that yourself.',
    unavailable: 'The sender’s server is out of order.',
    unreachable: 'The sender’s server cannot be reached.',
    'not-public': 'The address does not lead to the public Internet.',
    insecure: 'The sender’s server cannot prove who it is.',
    'too-slow': 'The sender’s server did not answer in time.',
    garbled: 'The server’s answer could not be understood.',
    'too-many': 'Too many such mails are going out just now.',
    'no-outgoing-mail':
      'The sender wants a mail, and this Kith sends none. You would have to do that yourself.',
    'own-address': 'The address to unsubscribe at is of your own house.',
    'not-sent': 'The mail could not be sent.',
  },
  stillComes: (who, day, count) =>
    `${who} goes on writing though you unsubscribed on ${day} (${count === 1 ? '1 message' : `${count} messages`} since). You can block the sender.`,
  yourself: 'Only you can unsubscribe here, on a page of the sender’s:',
}

const WORDS: Record<Language, UnsubscribeWords> = { de: GERMAN, en: ENGLISH }

/** What came of an unsubscription, in a sentence or two. */
export function unsubscriptionSentence(of: Unsubscription, viewer: Viewer): string {
  const words = WORDS[viewer.language]
  switch (of.state) {
    case 'asking':
      return words.asking
    case 'done':
      return words.done(showDay(of.stateAt, viewer))
    case 'asked':
      return words.asked(showDay(of.stateAt, viewer))
    case 'failed': {
      const why = words.why[of.reason ?? 'unavailable']
      return of.retryAt === null ? words.failed(why) : words.again(why, showMoment(of.retryAt, viewer))
    }
  }
}

/** That the owner alone can take themselves off a list; where follows. */
export function yourselfSentence({ language }: Viewer): string {
  return WORDS[language].yourself
}

/** For a digest: that a sender goes on though they were asked to stop, and what may be done. */
export function stillComesSentence({ entry, since, count }: StillComing, viewer: Viewer): string {
  return WORDS[viewer.language].stillComes(viewForMail(entry, viewer).who, showDay(since, viewer), count)
}
