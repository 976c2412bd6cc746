import type { SentFolderReason } from '../app/ports.ts'
import type { Language } from '../domain/owner.ts'
import { oneLine } from '../views/text.ts'

export interface ImapLabels {
  readonly found: (account: string, folder: string, count: number) => string
  readonly added: string
  readonly removed: (account: string) => string
  readonly none: string
  readonly reasons: Readonly<Record<SentFolderReason, string>>
}

export function imapLabels(language: Language): ImapLabels {
  return LABELS[language]
}

const LABELS: Readonly<Record<Language, ImapLabels>> = {
  en: {
    found: (account, folder, count) =>
      `${account}: signed in. The folder of sent mail is "${oneLine(folder, 100)}", with ${count.toLocaleString('en')} ${count === 1 ? 'message' : 'messages'}.`,
    added: 'A running Kith reads it within five minutes, and from then on what is new in it.',
    removed: (account) => `${account} is forgotten, with its password. What Kith has learned stays.`,
    none: 'There is no such account: kith imap add makes one.',
    reasons: {
      refused: 'the server refuses the user name or the password (many providers want an app password).',
      'no-credentials': 'there is nothing to sign in with: add the account again.',
      unreachable: 'the server does not answer: is its name right, and are you online?',
      insecure: 'no secure connection comes about: the certificate is not to be trusted, or there is no TLS.',
      'no-folder': 'there is no folder of sent mail: name it with --folder NAME.',
      dropped: 'the connection was lost on the way: try again.',
    },
  },
  de: {
    found: (account, folder, count) =>
      `${account}: angemeldet. Der Ordner mit gesendeten Nachrichten heißt „${oneLine(folder, 100)}“ und hat ${count.toLocaleString('de')} ${count === 1 ? 'Nachricht' : 'Nachrichten'}.`,
    added: 'Läuft Kith, liest es ihn in den nächsten fünf Minuten und danach alles, was neu hinzukommt.',
    removed: (account) => `${account} ist vergessen, samt Passwort. Was Kith gelernt hat, bleibt.`,
    none: 'Dieses Konto gibt es nicht: Mit kith imap add legen Sie es an.',
    reasons: {
      refused: 'Der Server lehnt Benutzername oder Passwort ab (viele Anbieter verlangen ein App-Passwort).',
      'no-credentials': 'Die Zugangsdaten fehlen: Bitte fügen Sie das Konto noch einmal hinzu.',
      unreachable: 'Der Server antwortet nicht: Stimmt der Name, und sind Sie online?',
      insecure:
        'Es kommt keine sichere Verbindung zustande: Dem Zertifikat ist nicht zu trauen, oder TLS fehlt.',
      'no-folder': 'Es gibt keinen Ordner mit gesendeten Nachrichten: Nennen Sie ihn mit --folder NAME.',
      dropped: 'Die Verbindung ist abgebrochen: Bitte versuchen Sie es noch einmal.',
    },
  },
}
