import type { ContactGroups } from '../domain/contacts.ts'
import type { Language } from '../domain/owner.ts'

/** The lists of a report, in the order in which they are told. */
export const CONTACT_LISTS = [
  'close',
  'known',
  'fading',
  'massOnly',
  'collected',
] as const satisfies readonly Exclude<keyof ContactGroups, 'others'>[]

export type ContactList = (typeof CONTACT_LISTS)[number]

interface Labels {
  readonly head: (known: string, massOnly: string) => string
  readonly nobody: string
  readonly titles: Readonly<Record<ContactList, string>>
  readonly notes: Readonly<Record<ContactList, string>>
  readonly wrote: (n: string) => string
  readonly answered: (n: string) => string
  readonly mass: (n: string) => string
  readonly wouldHold: (n: string) => string
  readonly letters: (n: string) => string
  readonly silent: string
  readonly to: (addresses: string) => string
  readonly others: (n: string) => string
  readonly rested: (n: string) => string
}

export const REPORT_LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    head: (known, massOnly) =>
      `You really know ${known} of your contacts; ${massOnly} have never sent you anything but mass mail.`,
    nobody: 'Kith knows of nobody yet: let it learn with "kith import", or copy it what you write.',
    titles: {
      close: 'Close to you',
      known: 'Known to you',
      fading: 'Fading',
      massOnly: 'Only ever send mass mail',
      collected: 'Only collected',
    },
    notes: {
      close: 'You write to each other, often and lately.',
      known: 'Something really passed between you.',
      fading: 'You once were in touch, long ago.',
      massOnly: 'Nothing ever passed between you but what they send to many.',
      collected: 'In your address book or a network’s list; nothing has passed between you yet.',
    },
    wrote: (n) => `you wrote ${n}`,
    answered: (n) => `they answered ${n}`,
    mass: (n) => `${n} in bulk`,
    wouldHold: (n) => `${n} to be held`,
    letters: (n) => (n === '1' ? '1 letter' : `${n} letters`),
    silent: 'no mail yet',
    to: (addresses) => `to ${addresses}`,
    others: (n) => `Others: ${n}, who wrote to you once or twice, or you to them, without an answer.`,
    rested: (n) => `It rests on ${n} messages received and on all that you are known to have sent.`,
  },
  de: {
    head: (known, massOnly) =>
      `Von Ihren Kontakten kennen Sie ${known} wirklich; von ${massOnly} kam nie etwas anderes als Massenmail.`,
    nobody:
      'Kith kennt noch niemanden: Lassen Sie es mit „kith import“ lernen, oder senden Sie ihm Kopien dessen, was Sie schreiben.',
    titles: {
      close: 'Vertraut',
      known: 'Bekannt',
      fading: 'Verblassend',
      massOnly: 'Senden immer nur Massenmail',
      collected: 'Nur gesammelt',
    },
    notes: {
      close: 'Sie schreiben einander oft und noch vor Kurzem.',
      known: 'Zwischen Ihnen gab es wirklich etwas.',
      fading: 'Sie standen einmal in Kontakt; das ist lange her.',
      massOnly: 'Zwischen Ihnen gab es nie etwas anderes als das, was sie an viele senden.',
      collected: 'Sie stehen im Adressbuch oder in der Liste eines Netzwerks; mehr war noch nicht.',
    },
    wrote: (n) => `Sie schrieben ${n}`,
    answered: (n) => (n === '1' ? '1 Antwort' : `${n} Antworten`),
    mass: (n) => (n === '1' ? '1 Massenmail' : `${n} Massenmails`),
    wouldHold: (n) => (n === '1' ? 'davon würde 1 warten' : `davon würden ${n} warten`),
    letters: (n) => (n === '1' ? '1 Brief' : `${n} Briefe`),
    silent: 'noch keine Post',
    to: (addresses) => `an ${addresses}`,
    others: (n) =>
      `Andere: ${n}, die Ihnen ein- oder zweimal schrieben oder denen Sie schrieben, ohne dass etwas zurückkam.`,
    rested: (n) =>
      `Das beruht auf ${n} empfangenen Nachrichten und auf allem, was Sie bekanntlich gesendet haben.`,
  },
}
