import type { Language } from '../domain/owner.ts'

const english = {
  subject: (mailOf: string) => `Shall the mail of ${mailOf} come here?`,
  said: (mailOf: string, until: string) =>
    `Whoever looks after Kith has named this address as the place where the mail of ${mailOf} is read. Kith delivers nothing here until you confirm it. The link is good until ${until}.`,
  unasked:
    'Do you not know of this? Then do nothing: nothing will be delivered here, and Kith writes no further mail.',
  open: 'Confirm',
  title: 'Do you read your mail here?',
  ask: (address: string, mailOf: string) =>
    `From now on, Kith delivers the mail of ${mailOf} to ${address}. What has waited for your answer comes then, too.`,
  button: 'Yes, deliver it here',
  note: 'If you do not know of this, just close the page.',
  confirmed: {
    title: 'Thank you: your mail comes here from now on',
    text: 'What has waited for it arrives within a quarter of an hour.',
  },
  expired: {
    title: 'This link is too old',
    text: 'Ask whoever looks after your Kith to send you a new one.',
  },
  invalid: {
    title: 'This link opens nothing',
    text: 'It may have been cut short on its way, or another address has been chosen since.',
  },
}

type DeliverToWords = typeof english

const german: DeliverToWords = {
  subject: (mailOf) => `Soll die Mail an ${mailOf} hier ankommen?`,
  said: (mailOf, until) =>
    `Wer Ihr Kith betreut, hat diese Adresse als den Ort angegeben, an dem die Mail an ${mailOf} gelesen wird. Kith stellt hier erst etwas zu, wenn Sie das bestätigen. Der Link gilt bis ${until}.`,
  unasked:
    'Sie wissen nichts davon? Dann tun Sie einfach nichts: Hier wird nichts zugestellt, und Kith schreibt Ihnen nicht noch einmal.',
  open: 'Bestätigen',
  title: 'Lesen Sie hier Ihre Mail?',
  ask: (address, mailOf) =>
    `Von jetzt an stellt Kith die Mail an ${mailOf} an ${address} zu. Was auf Ihre Antwort gewartet hat, kommt dann auch.`,
  button: 'Ja, hier zustellen',
  note: 'Wenn Sie nichts davon wissen, schließen Sie die Seite einfach.',
  confirmed: {
    title: 'Danke: Ihre Mail kommt von jetzt an hier an',
    text: 'Was darauf gewartet hat, trifft innerhalb einer Viertelstunde ein.',
  },
  expired: {
    title: 'Dieser Link ist zu alt',
    text: 'Bitten Sie die Person, die Ihr Kith betreut, um einen neuen.',
  },
  invalid: {
    title: 'Dieser Link führt nirgendwohin',
    text: 'Vielleicht wurde er unterwegs abgeschnitten, oder es wurde inzwischen eine andere Adresse gewählt.',
  },
}

export function deliverToWordsOf(language: Language): DeliverToWords {
  return language === 'de' ? german : english
}
