import type { Language } from '../domain/owner.ts'
import type { Choice } from '../domain/welcome.ts'

const english = {
  subject: (senders: string) => `Kith is guarding now: ${senders} who write to many, to look through once`,
  title: 'Kith is guarding now',
  intro:
    'So far Kith only watched, and everything reached you. By now it knows whom you write to, so from today it holds mass mail from people you do not really know. Below is everybody who sent you mass mail so far. There is nothing you must do: say only where you want it otherwise.',
  summary: (count: string, held: string) =>
    `Mass mail so far: ${count}, of which ${held} would have waited. Letters, answers, receipts and codes never do.`,
  senders: (n: string, one: boolean) => (one ? 'one sender' : `${n} senders`),
  sections: { keep: 'Goes on arriving', hold: 'Waits from now on' },
  sectionNotes: {
    keep: 'You are in touch with them, so their mass mail is welcome, too.',
    hold: 'As far as Kith can tell, you are not in touch with them. What they send is kept for 60 days and listed in your digest.',
  },
  facts: (count: string, one: boolean, last: string) =>
    one ? `one message, on ${last}` : `${count} messages, the last on ${last}`,
  heldOf: (held: string, count: string) => `Kith would have held ${held} of ${count}.`,
  heldAll: 'Kith would have held all of it.',
  heldIt: 'Kith would have held it.',
  heldNone: 'Kith would have held none of it.',
  list: 'mailing list',
  keep: 'Keep',
  hold: 'Hold',
  chosen: { keep: 'arrives', hold: 'waits' },
  keepAll: 'Keep all of them',
  asProposed: 'All as proposed',
  openList: 'Go through the whole list on one page',
  omitted: (n: string) => `${n} more wrote too seldom to be listed here; Kith judges them as they come.`,
  omittedInMail: (n: string) => `${n} more are on the page.`,
  end: 'You can change your mind at any time: each digest and each held message has the same buttons. This mail comes once.',
  listTitle: 'Who sends you mass mail',
  listIntro:
    'The strongest ties first. What you choose counts at once, and for mass mail only: letters always arrive.',
  ask: {
    keep: (who: string) => `Go on delivering mass mail from ${who}?`,
    hold: (who: string) => `Hold mass mail from ${who}?`,
    'keep-all': 'Go on delivering mass mail from all of them?',
    'as-proposed': 'Leave everything as Kith proposes?',
  },
  askText: {
    keep: 'Whatever this sender writes to many will go on reaching your inbox.',
    hold: 'Whatever this sender writes to many will wait, listed in your digest. Personal letters still reach you.',
    holdKnown:
      'You know this sender, so Kith would let it pass. From now on, what they write to many is kept away and only counted in your digest. Personal letters still reach you.',
    'keep-all': (n: string) =>
      `The ${n} that are listed go on arriving. Who else writes to many is judged as ever.`,
    'as-proposed': (n: string) =>
      `For the ${n} that are listed, what you chose before is taken back, and Kith’s own judgement counts again.`,
  },
  done: {
    keep: { title: 'It goes on arriving', text: 'Mass mail from this sender will not wait.' },
    hold: {
      title: 'It waits from now on',
      text: 'Mass mail from this sender no longer reaches your inbox. Personal letters do.',
    },
    'keep-all': { title: 'All of it goes on arriving', text: 'None of those that are listed will wait.' },
    'as-proposed': {
      title: 'As Kith proposes',
      text: 'Kith’s own judgement counts for all that are listed.',
    },
  },
  toList: 'To the whole list',
  guardNow: 'Guard from now on',
  guardNowNote: 'Then a welcome digest shows who sends you mass mail.',
}

export type WelcomeWords = typeof english

const german: WelcomeWords = {
  subject: (senders) => `Kith wacht jetzt: ${senders} von Massenmail zum einmaligen Durchsehen`,
  title: 'Kith wacht jetzt',
  intro:
    'Bisher hat Kith nur zugesehen, und alles kam bei Ihnen an. Inzwischen weiß es, wem Sie schreiben. Deshalb hält es ab heute Massenmail von Menschen zurück, die Sie nicht wirklich kennen. Unten stehen alle, die Ihnen bisher Massenmail geschickt haben. Sie müssen nichts tun: Sagen Sie nur, wo Sie es anders möchten.',
  summary: (count, held) =>
    `Massenmail bisher: ${count}, davon hätten gewartet: ${held}. Briefe, Antworten, Belege und Codes warten nie.`,
  senders: (n, one) => (one ? 'ein Absender' : `${n} Absender`),
  sections: { keep: 'Kommt weiter an', hold: 'Wartet von nun an' },
  sectionNotes: {
    keep: 'Mit ihnen stehen Sie in Kontakt; deshalb ist auch ihre Massenmail willkommen.',
    hold: 'Soweit Kith weiß, stehen Sie mit ihnen nicht in Kontakt. Was sie senden, wird 60 Tage aufgehoben und steht in Ihrer Übersicht.',
  },
  facts: (count, one, last) =>
    one ? `eine Nachricht, am ${last}` : `${count} Nachrichten, zuletzt am ${last}`,
  heldOf: (held, count) => `Kith hätte ${held} von ${count} zurückgehalten.`,
  heldAll: 'Kith hätte alle zurückgehalten.',
  heldIt: 'Kith hätte sie zurückgehalten.',
  heldNone: 'Kith hätte keine davon zurückgehalten.',
  list: 'Mailingliste',
  keep: 'Weiter zustellen',
  hold: 'Zurückhalten',
  chosen: { keep: 'kommt an', hold: 'wartet' },
  keepAll: 'Alle weiter zustellen',
  asProposed: 'Alles wie vorgeschlagen',
  openList: 'Die ganze Liste auf einer Seite durchgehen',
  omitted: (n) => `${n} weitere schrieben zu selten, um hier zu stehen; Kith beurteilt sie, wie sie kommen.`,
  omittedInMail: (n) => `${n} weitere stehen auf der Seite.`,
  end: 'Sie können es sich jederzeit anders überlegen: In jeder Übersicht und an jeder wartenden Nachricht stehen dieselben Knöpfe. Diese Mail kommt nur einmal.',
  listTitle: 'Wer Ihnen Massenmail sendet',
  listIntro:
    'Wen Sie am besten kennen, steht zuerst. Was Sie wählen, gilt sofort und nur für Massenmail: Briefe kommen immer an.',
  ask: {
    keep: (who) => `Massenmail von ${who} weiter zustellen?`,
    hold: (who) => `Massenmail von ${who} zurückhalten?`,
    'keep-all': 'Massenmail von allen weiter zustellen?',
    'as-proposed': 'Alles so lassen, wie Kith es vorschlägt?',
  },
  askText: {
    keep: 'Was dieser Absender an viele schreibt, kommt weiter in Ihren Posteingang.',
    hold: 'Was dieser Absender an viele schreibt, wartet und steht in Ihrer Übersicht. Persönliche Briefe erreichen Sie weiterhin.',
    holdKnown:
      'Sie kennen diesen Absender; deshalb ließe Kith seine Massenmail durch. Von nun an wird sie ferngehalten und in Ihrer Übersicht nur gezählt. Persönliche Briefe erreichen Sie weiterhin.',
    'keep-all': (n) =>
      `Massenmail von den ${n} auf der Liste kommt weiter an. Wer sonst an viele schreibt, wird beurteilt wie immer.`,
    'as-proposed': (n) =>
      `Für die ${n} auf der Liste wird zurückgenommen, was Sie bisher gewählt haben; es gilt wieder das Urteil von Kith.`,
  },
  done: {
    keep: { title: 'Kommt weiter an', text: 'Massenmail von diesem Absender wartet nicht.' },
    hold: {
      title: 'Wartet von nun an',
      text: 'Massenmail von diesem Absender kommt nicht mehr in Ihren Posteingang, persönliche Briefe schon.',
    },
    'keep-all': { title: 'Alles kommt weiter an', text: 'Niemand auf der Liste muss warten.' },
    'as-proposed': { title: 'Wie vorgeschlagen', text: 'Für alle auf der Liste gilt das Urteil von Kith.' },
  },
  toList: 'Zur ganzen Liste',
  guardNow: 'Von nun an wachen',
  guardNowNote: 'Dann zeigt eine erste Übersicht, wer Ihnen Massenmail sendet.',
}

export function welcomeWords(language: Language): WelcomeWords {
  return language === 'de' ? german : english
}

/** What Kith would have done with all that a sender sent. */
export function heldSentence(held: string, count: string, words: WelcomeWords): string {
  if (held === '0') return words.heldNone
  if (held !== count) return words.heldOf(held, count)
  return count === '1' ? words.heldIt : words.heldAll
}

export const CHOICES: readonly Choice[] = ['keep', 'hold']
