import type { Language } from '../domain/owner.ts'

interface ReturnedWords {
  readonly subject: string
  /** `place` is the address where they read. */
  readonly text: (place: string) => string
  readonly advice: string
  readonly open: string
  /** On the page, where digests come back. */
  readonly digests: (place: string, since: string) => string
  /** On the page, where messages do. */
  readonly forwards: (place: string, at: string) => string
}

const WORDS: Readonly<Record<Language, ReturnedWords>> = {
  en: {
    subject: 'Your mailbox sends mail back',
    text: (place) =>
      `Mail that Kith passed on to ${place} came back. Nothing is lost: what came back waits in Kith, and you can read it there.`,
    advice:
      'Please see whether that mailbox is full or closed, or tell Kith another address to read your mail at. You get this note at most once a day.',
    open: 'See what waits',
    digests: (place, since) =>
      `Your digests come back from ${place} (since ${since}). Until one arrives there again, Kith holds nothing new.`,
    forwards: (place, at) =>
      `${place} has sent mail back (last ${at}). Nothing is lost: it waits here. Is the mailbox full or closed?`,
  },
  de: {
    subject: 'Ihr Postfach schickt Mail zurück',
    text: (place) =>
      `Mail, die Kith an ${place} weitergeleitet hat, kam zurück. Verloren ist nichts: Was zurückkam, wartet in Kith, und dort können Sie es lesen.`,
    advice:
      'Bitte schauen Sie nach, ob das Postfach voll oder geschlossen ist, oder nennen Sie Kith eine andere Adresse, an der Sie Ihre Mail lesen. Diesen Hinweis erhalten Sie höchstens einmal am Tag.',
    open: 'Ansehen, was wartet',
    digests: (place, since) =>
      `Ihre Übersichten kommen von ${place} zurück (seit ${since}). Bis dort wieder eine ankommt, hält Kith nichts Neues zurück.`,
    forwards: (place, at) =>
      `${place} hat Mail zurückgeschickt (zuletzt ${at}). Verloren ist nichts: Sie wartet hier. Ist das Postfach voll oder geschlossen?`,
  },
}

export function returnedWords(language: Language): ReturnedWords {
  return WORDS[language]
}
