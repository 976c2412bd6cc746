import { evidenceText } from './evidence-words.ts'
import type { Kind } from './kind.ts'
import type { Language } from './owner.ts'
import type { TieLevel } from './tie.ts'

/** Why a verdict is as it is (or what would have turned it): a code for programs, facts for the sentence. */
export interface Reason {
  readonly code: ReasonCode
  readonly facts: ReasonFacts
}

export interface ReasonFacts {
  readonly kind?: Kind
  readonly tie?: TieLevel
  /** The person or, lacking one, the address, as the owner would call them. */
  readonly who?: string
  /** The subject of a rule, or a topic. */
  readonly what?: string
  /** `yyyymm` of the last letter the owner wrote. */
  readonly lastMonth?: number | null
  readonly sent?: number
  /** What came back: answers and meetings. */
  readonly answers?: number
  /** The name of the strongest evidence for the kind. */
  readonly evidence?: string
  /** Where that was seen. */
  readonly seen?: string
  /** How often the same text came before. */
  readonly copies?: number
  /** How much mass mail of theirs has come, this one included; told only where it is known. */
  readonly received?: number
}

/** The sentence of a reason, for a person. */
export function reasonText({ code, facts }: Reason, language: Language): string {
  const sentence = (language === 'de' ? GERMAN : ENGLISH)[code](facts)
  // A name may end in a full stop of its own ("… e. V.").
  return sentence.replace(/\.\.$/, '.')
}

type Sentence = (facts: ReasonFacts) => string

const ENGLISH = {
  'kith-own': () => 'This is Kith’s own mail.',
  virus: () => 'The mail server found a virus in it.',
  answer: ({ who }) => `${who ?? 'The sender'} answers a message that you sent.`,
  appointment: () => 'It is about an appointment that you accepted.',
  'allowed-person': ({ what }) => `You said: always deliver mail from ${what}.`,
  'allowed-list': ({ what }) => `You said: always deliver the list ${what}.`,
  'allowed-domain': ({ what }) => `You said: always deliver mail from ${what}.`,
  'allowed-topic': ({ what }) => `You said that “${what}” is welcome.`,
  'blocked-person': ({ what }) => `You blocked mass mail from ${what}.`,
  'blocked-person-all': ({ what }) => `You blocked all mail from ${what}.`,
  'blocked-list': ({ what }) => `You blocked the list ${what}.`,
  'blocked-domain': ({ what }) => `You blocked mass mail from ${what}.`,
  'blocked-topic': ({ what }) => `You do not want mass mail about “${what}”.`,
  'unwelcome-topic': ({ what }) => `You said that “${what}” is not welcome.`,
  'retired-address': ({ what }) => `It came to ${what ?? 'an address'}, which you have retired.`,
  'retired-address-letter': ({ what }) =>
    `It came to ${what ?? 'an address'}, which you have retired; letters of those you know still arrive.`,
  'said-letters': ({ who }) => `You said that ${who ?? 'this sender'} writes such mail in person.`,
  'said-mass': ({ who }) => `You asked Kith to hold such mail from ${who ?? 'this sender'}.`,
  spam: () => 'The mail server takes it for spam, and you do not know the sender.',
  'never-held': ({ kind }) => `${ENGLISH_KIND[kind ?? 'personal']} is always delivered.`,
  'tie-self': () => 'You sent it yourself.',
  'tie-close': ({ who }) => `You and ${who ?? 'the sender'} write to each other often.`,
  'tie-known': ({ who, answers }) =>
    answers === 0
      ? `You know ${who ?? 'the sender'}: you have written to them more than once.`
      : `You know ${who ?? 'the sender'}: you have really written to each other.`,
  'tie-dormant': ({ who, lastMonth }) =>
    `You and ${who ?? 'the sender'} were once in touch${lastMonth ? ` (last in ${monthName(lastMonth, 'en')})` : ''}; that counts for this kind of mail.`,
  'tie-dormant-newsletter': ({ who, lastMonth }) =>
    `You were once in touch with ${who ?? 'the sender'}${lastMonth ? ` (last in ${monthName(lastMonth, 'en')})` : ''}, but that is too long ago for a newsletter.`,
  'tie-weak': ({ who, sent }) =>
    sent
      ? `You wrote to ${who ?? 'the sender'}${sent > 1 ? ', on one matter' : ' once'}; nothing has come of it yet.`
      : `You know of ${who ?? 'the sender'}, but have never really written to each other.`,
  'tie-organisation': ({ who, what }) =>
    `You have written to others at ${what ?? 'that organisation'}, but never to ${who ?? 'the sender'}.`,
  'tie-colleague': ({ who }) =>
    `${who ?? 'The sender'} belongs to your own organisation, but you have never written to each other.`,
  'tie-weak-relaxed': ({ who }) =>
    `You have met ${who ?? 'the sender'} before, and you asked Kith to be relaxed.`,
  'tie-none': ({ who, received = 0, kind }) =>
    received > 1
      ? `You have never written to ${who ?? 'the sender'}, who has sent you ${received} ${ENGLISH_PLURAL[kind ?? 'newsletter']}.`
      : `You have never written to ${who ?? 'the sender'}.`,
  unauthenticated: ({ who }) => `Nothing proves that it really comes from ${who ?? 'the sender'}.`,
  forged: ({ who }) => `It claims to come from ${who ?? 'somebody you know'}, but the proof of that failed.`,
  strict: ({ who }) => `You know ${who ?? 'the sender'}, but you asked Kith to hold all newsletters.`,
  unsure: ({ who }) =>
    `It may be mass mail, but ${who ?? 'the sender'} is at an organisation that you deal with; in doubt, it was delivered.`,
  'mass-kind': (facts) => `It is ${ENGLISH_A_KIND[facts.kind ?? 'newsletter']}${because(facts, 'en')}.`,
  observing: () => 'Kith is only watching as yet, so it was delivered.',
  paused: () => 'Kith is paused, so it was delivered.',
  overdue: () =>
    'Your digest has not gone out for more than a day, so nothing is held and this was delivered.',
  'digests-bounce': () => 'Your mailbox sends your digests back, so nothing is held and this was delivered.',
  'forward-too-large': () =>
    'It is too large to be forwarded (more than 40 MB as mail is sent), so it waits here.',
  'forward-refused': () =>
    'The mail service does not take it for forwarding, not even as an attachment, so it waits here.',
  'forward-loop': () =>
    'It has come round several times: your mailbox forwards to Kith, and Kith to your mailbox. To end that, it waits here.',
  'forward-virus': () => 'The mail service found a virus in it and did not forward it.',
  'came-back': () => 'Your mailbox did not take it and sent it back, so it waits here.',
  'came-back-for-now': () =>
    'Your mailbox could not take it when it was forwarded (it may be full), so it waits here.',
  'called-spam': () => 'It was reported as spam where you read your mail, so it waits here.',
  unjudged: () => 'Kith could not judge it, so it was delivered.',
  'no-address': () => 'It waits only until you confirm where you read your mail; then it is delivered.',
  'if-known': ({ who }) =>
    `It would have been delivered had you and ${who ?? 'the sender'} really written to each other.`,
  'if-fresh': ({ who }) =>
    `It would have been delivered had you written to ${who ?? 'the sender'} more recently.`,
  'if-authenticated': ({ who }) =>
    `It would have been delivered had ${who ?? 'the sender'}’s domain vouched for it (DMARC).`,
  'if-stranger': ({ who }) => `It would have waited had you not known ${who ?? 'the sender'}.`,
  'if-mass': ({ who }) => `Mass mail from ${who ?? 'this sender'} would have waited.`,
  'if-no-rule': () => 'Without your rule it would have been the other way round.',
  'if-conversation': ({ who }) =>
    `It would be delivered had you written to ${who ?? 'the sender'} in a later month.`,
  'if-digests': () => 'Once your digests go out again, it would wait.',
  'if-welcome': ({ what }) => `It would have been delivered were it not about “${what}”.`,
  'if-not-retired': () => 'It would have been delivered had you not retired that address.',
  'if-no-answer': () => 'It would have waited had it not been an answer to you.',
  'if-not-accepted': () => 'It would have waited had you not accepted that appointment.',
  'if-guarding': () => 'Once Kith guards, it would wait.',
  'if-not-strict': () => 'With normal sensitivity it would have been delivered.',
  'if-not-relaxed': () => 'With normal sensitivity it would have waited.',
} satisfies Record<string, Sentence>

export type ReasonCode = keyof typeof ENGLISH

const GERMAN: Record<ReasonCode, Sentence> = {
  'kith-own': () => 'Das ist eine Mail von Kith selbst.',
  virus: () => 'Der Mailserver hat darin einen Virus gefunden.',
  answer: ({ who }) => `${who ?? 'Der Absender'} antwortet auf eine Nachricht von Ihnen.`,
  appointment: () => 'Es geht um einen Termin, den Sie zugesagt haben.',
  'allowed-person': ({ what }) => `Sie haben festgelegt: Mail von ${what} immer zustellen.`,
  'allowed-list': ({ what }) => `Sie haben festgelegt: die Liste ${what} immer zustellen.`,
  'allowed-domain': ({ what }) => `Sie haben festgelegt: Mail von ${what} immer zustellen.`,
  'allowed-topic': ({ what }) => `Sie haben gesagt, dass „${what}“ willkommen ist.`,
  'blocked-person': ({ what }) => `Sie haben Massenmail von ${what} gesperrt.`,
  'blocked-person-all': ({ what }) => `Sie haben alle Mail von ${what} gesperrt.`,
  'blocked-list': ({ what }) => `Sie haben die Liste ${what} gesperrt.`,
  'blocked-domain': ({ what }) => `Sie haben Massenmail von ${what} gesperrt.`,
  'blocked-topic': ({ what }) => `Sie möchten keine Massenmail zum Thema „${what}“.`,
  'unwelcome-topic': ({ what }) => `Sie haben gesagt, dass „${what}“ nicht willkommen ist.`,
  'retired-address': ({ what }) => `Sie kam an ${what ?? 'eine Adresse'}, die Sie stillgelegt haben.`,
  'retired-address-letter': ({ what }) =>
    `Sie kam an ${what ?? 'eine Adresse'}, die Sie stillgelegt haben; Briefe von Menschen, die Sie kennen, kommen weiterhin an.`,
  'said-letters': ({ who }) =>
    `Sie haben gesagt: Solche Mail schreibt ${who ?? 'dieser Absender'} persönlich.`,
  'said-mass': ({ who }) => `Sie haben gesagt: Solche Mail von ${who ?? 'diesem Absender'} soll warten.`,
  spam: () => 'Der Mailserver hält sie für Spam, und Sie kennen den Absender nicht.',
  'never-held': ({ kind }) => `${GERMAN_KIND[kind ?? 'personal']} wird immer zugestellt.`,
  'tie-self': () => 'Sie haben sie selbst gesendet.',
  'tie-close': ({ who }) => `Mit ${who ?? 'dem Absender'} stehen Sie in regem Austausch.`,
  'tie-known': ({ who, answers }) =>
    answers === 0
      ? `Sie kennen ${who ?? 'den Absender'}: Sie haben dorthin mehr als einmal geschrieben.`
      : `Sie kennen ${who ?? 'den Absender'}: Sie haben einander wirklich geschrieben.`,
  'tie-dormant': ({ who, lastMonth }) =>
    `Mit ${who ?? 'dem Absender'} hatten Sie einmal Kontakt${lastMonth ? ` (zuletzt im ${monthName(lastMonth, 'de')})` : ''}; für diese Art Mail zählt das.`,
  'tie-dormant-newsletter': ({ who, lastMonth }) =>
    `Mit ${who ?? 'dem Absender'} hatten Sie einmal Kontakt${lastMonth ? ` (zuletzt im ${monthName(lastMonth, 'de')})` : ''}; für einen Newsletter ist das zu lange her.`,
  'tie-weak': ({ who, sent }) =>
    sent
      ? `Sie haben ${who ?? 'dem Absender'} ${sent > 1 ? 'nur in einer Sache' : 'einmal'} geschrieben; mehr ist daraus noch nicht geworden.`
      : `Sie kennen ${who ?? 'den Absender'} dem Namen nach, doch wirklich geschrieben haben Sie einander nie.`,
  'tie-organisation': ({ who, what }) =>
    `Sie haben anderen bei ${what ?? 'dieser Organisation'} geschrieben, aber noch nie ${who ?? 'diesem Absender'}.`,
  'tie-colleague': ({ who }) =>
    `${who ?? 'Der Absender'} gehört zu Ihrer eigenen Organisation, doch geschrieben haben Sie einander nie.`,
  'tie-weak-relaxed': ({ who }) =>
    `Mit ${who ?? 'dem Absender'} hatten Sie schon zu tun, und Kith soll großzügig sein.`,
  'tie-none': ({ who, received = 0, kind }) =>
    received > 1
      ? `Sie haben ${who ?? 'dem Absender'} noch nie geschrieben, von dort aber schon ${received} ${GERMAN_PLURAL[kind ?? 'newsletter']} erhalten.`
      : `Sie haben ${who ?? 'dem Absender'} noch nie geschrieben.`,
  unauthenticated: ({ who }) => `Nichts beweist, dass sie wirklich von ${who ?? 'diesem Absender'} kommt.`,
  forged: ({ who }) =>
    `Sie gibt vor, von ${who ?? 'jemandem, den Sie kennen'} zu kommen, doch der Nachweis ist gescheitert.`,
  strict: ({ who }) => `Sie kennen ${who ?? 'den Absender'}, doch Kith soll alle Newsletter zurückhalten.`,
  unsure: ({ who }) =>
    `Es könnte Massenmail sein, doch mit der Organisation von ${who ?? 'diesem Absender'} haben Sie zu tun; im Zweifel wurde zugestellt.`,
  'mass-kind': (facts) => `Das ist ${GERMAN_A_KIND[facts.kind ?? 'newsletter']}${because(facts, 'de')}.`,
  observing: () => 'Kith beobachtet erst, deshalb wurde sie zugestellt.',
  paused: () => 'Kith macht Pause, deshalb wurde sie zugestellt.',
  overdue: () =>
    'Ihre Übersicht ist seit über einem Tag überfällig; so lange hält Kith nichts zurück, und sie wurde zugestellt.',
  'digests-bounce': () =>
    'Ihr Postfach schickt Ihre Übersichten zurück; so lange hält Kith nichts zurück, und sie wurde zugestellt.',
  'forward-too-large': () =>
    'Zum Weiterleiten ist sie zu groß (mehr als 40 MB, so wie Mail versendet wird), deshalb wartet sie hier.',
  'forward-refused': () =>
    'Der Maildienst nimmt sie zum Weiterleiten nicht an, auch nicht als Anhang, deshalb wartet sie hier.',
  'forward-loop': () =>
    'Sie kam schon mehrmals vorbei: Ihr Postfach leitet an Kith weiter und Kith an Ihr Postfach. Damit das aufhört, wartet sie hier.',
  'forward-virus': () => 'Der Maildienst hat darin einen Virus gefunden und sie nicht weitergeleitet.',
  'came-back': () => 'Ihr Postfach hat sie nicht angenommen und zurückgeschickt, deshalb wartet sie hier.',
  'came-back-for-now': () =>
    'Ihr Postfach konnte sie beim Weiterleiten nicht annehmen (vielleicht ist es voll), deshalb wartet sie hier.',
  'called-spam': () => 'Wo Sie Ihre Mail lesen, wurde sie als Spam gemeldet, deshalb wartet sie hier.',
  unjudged: () => 'Kith konnte sie nicht beurteilen, deshalb wurde sie zugestellt.',
  'no-address': () => 'Sie wartet nur, bis Sie bestätigen, wo Sie Ihre Mail lesen; dann wird sie zugestellt.',
  'if-known': ({ who }) =>
    `Hätten Sie und ${who ?? 'der Absender'} einander wirklich geschrieben, wäre sie zugestellt worden.`,
  'if-fresh': ({ who }) =>
    `Hätten Sie ${who ?? 'dem Absender'} in letzter Zeit geschrieben, wäre sie zugestellt worden.`,
  'if-authenticated': ({ who }) =>
    `Hätte sich die Domain von ${who ?? 'diesem Absender'} für sie verbürgt (DMARC), wäre sie zugestellt worden.`,
  'if-stranger': ({ who }) => `Würden Sie ${who ?? 'den Absender'} nicht kennen, würde sie warten.`,
  'if-mass': ({ who }) => `Massenmail von ${who ?? 'diesem Absender'} hätte gewartet.`,
  'if-no-rule': () => 'Ohne Ihre Regel wäre es umgekehrt.',
  'if-conversation': ({ who }) =>
    `Sobald Sie ${who ?? 'dem Absender'} in einem späteren Monat schreiben, wird sie wieder zugestellt.`,
  'if-digests': () => 'Sobald Ihre Übersichten wieder hinausgehen, würde sie warten.',
  'if-welcome': ({ what }) => `Ginge es darin nicht um „${what}“, wäre sie zugestellt worden.`,
  'if-not-retired': () => 'Hätten Sie diese Adresse nicht stillgelegt, wäre sie zugestellt worden.',
  'if-no-answer': () => 'Wäre sie keine Antwort an Sie, hätte sie gewartet.',
  'if-not-accepted': () => 'Hätten Sie den Termin nicht zugesagt, hätte sie gewartet.',
  'if-guarding': () => 'Sobald Kith wacht, würde sie warten.',
  'if-not-strict': () => 'Bei normaler Strenge wäre sie zugestellt worden.',
  'if-not-relaxed': () => 'Bei normaler Strenge hätte sie gewartet.',
}

const ENGLISH_KIND: Record<Kind, string> = {
  personal: 'A letter',
  discussion: 'List discussion',
  transactional: 'Mail about your own orders, accounts and bookings',
  notification: 'A notification',
  meeting: 'Meeting mail',
  automatic: 'An automatic reply',
  newsletter: 'A newsletter',
  invitation: 'An event invitation',
  'contact-request': 'A contact request',
}

const ENGLISH_A_KIND: Record<Kind, string> = {
  personal: 'a letter',
  discussion: 'list discussion',
  transactional: 'mail about an own transaction',
  notification: 'a notification',
  meeting: 'meeting mail',
  automatic: 'an automatic reply',
  newsletter: 'mass mail',
  invitation: 'an event invitation to many',
  'contact-request': 'a contact request',
}

const GERMAN_KIND: Record<Kind, string> = {
  personal: 'Persönliche Post',
  discussion: 'Ein Beitrag zu einer Liste',
  transactional: 'Post zu Ihren Bestellungen, Konten und Buchungen',
  notification: 'Eine Benachrichtigung',
  meeting: 'Post zu einem Termin',
  automatic: 'Eine automatische Antwort',
  newsletter: 'Ein Newsletter',
  invitation: 'Eine Einladung',
  'contact-request': 'Eine Kontaktanfrage',
}

const GERMAN_A_KIND: Record<Kind, string> = {
  personal: 'ein Brief',
  discussion: 'ein Beitrag zu einer Liste',
  transactional: 'Post zu einem eigenen Vorgang',
  notification: 'eine Benachrichtigung',
  meeting: 'Post zu einem Termin',
  automatic: 'eine automatische Antwort',
  newsletter: 'Massenmail',
  invitation: 'eine Veranstaltungseinladung an viele',
  'contact-request': 'eine Kontaktanfrage',
}

const ENGLISH_PLURAL: Record<Kind, string> = {
  personal: 'letters',
  discussion: 'posts',
  transactional: 'messages',
  notification: 'notifications',
  meeting: 'messages about meetings',
  automatic: 'automatic replies',
  newsletter: 'mass mails',
  invitation: 'invitations',
  'contact-request': 'contact requests',
}

const GERMAN_PLURAL: Record<Kind, string> = {
  personal: 'Briefe',
  discussion: 'Beiträge',
  transactional: 'Nachrichten',
  notification: 'Benachrichtigungen',
  meeting: 'Nachrichten zu Terminen',
  automatic: 'automatische Antworten',
  newsletter: 'Massenmails',
  invitation: 'Einladungen',
  'contact-request': 'Kontaktanfragen',
}

const MONTHS: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
}

function because({ evidence, seen, copies }: ReasonFacts, language: Language): string {
  const told = evidence === undefined ? null : evidenceText(evidence, seen, language)
  const clauses = [told, copies === undefined ? null : COPIES[language](copies)]
  const all = clauses.filter((clause) => clause !== null).join(language === 'de' ? ', und ' : ', and ')
  return all === '' ? '' : `: ${all}`
}

const COPIES: Readonly<Record<Language, (copies: number) => string>> = {
  en: (copies) => `the same text has come ${copies} times before`,
  de: (copies) => `derselbe Text kam schon ${copies}-mal`,
}

function monthName(yyyymm: number, language: Language): string {
  return `${MONTHS[language][(yyyymm % 100) - 1] ?? ''} ${Math.floor(yyyymm / 100)}`.trim()
}
