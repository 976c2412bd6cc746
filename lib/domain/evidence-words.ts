import type { Language } from './owner.ts'

/** What was seen, as it goes on after "It is mass mail: …" and „Das ist Massenmail: …“. */
interface Phrase {
  readonly en: string
  readonly de: string
  /** The words themselves say it best, and are shown. */
  readonly quoted?: true
}

const PHRASES: ReadonlyMap<string, Phrase> = new Map<string, Phrase>([
  // headers
  ['list-unsubscribe', { en: 'one can unsubscribe from it', de: 'man kann sie abbestellen' }],
  ['one-click-unsubscribe', { en: 'one can unsubscribe from it', de: 'man kann sie abbestellen' }],
  [
    'list-id-announce',
    { en: 'it comes from a list for announcements', de: 'sie kommt über einen Verteiler für Ankündigungen' },
  ],
  ['precedence-bulk', { en: 'it says itself that it is bulk mail', de: 'sie nennt sich selbst Massenmail' }],
  ['feedback-id', { en: 'it bears a campaign’s number', de: 'sie trägt die Nummer einer Kampagne' }],
  ['campaign-id', { en: 'it bears a campaign’s number', de: 'sie trägt die Nummer einer Kampagne' }],
  [
    'csa-complaints',
    {
      en: 'its sender is registered for mass mailings',
      de: 'ihr Absender ist als Massenversender eingetragen',
    },
  ],
  [
    'abuse-report',
    { en: 'it names where to complain about it', de: 'sie nennt eine Stelle für Beschwerden über sie' },
  ],
  [
    'service-marketing',
    { en: 'a newsletter service sent it', de: 'ein Dienst für Newsletter hat sie verschickt' },
  ],
  [
    'service-mixed',
    { en: 'a service for automatic mail sent it', de: 'ein Dienst für automatische Mail hat sie verschickt' },
  ],
  [
    'verp',
    { en: 'its return address is numbered', de: 'ihre Rücksendeadresse ist für jeden Empfänger nummeriert' },
  ],
  ['spam-verdict', { en: 'a mail server took it for spam', de: 'ein Mailserver hielt sie für Spam' }],
  ['boilerplate', { en: 'the same text has come before', de: 'derselbe Text kam schon mehrmals' }],
  // to whom
  ['undisclosed-recipients', { en: 'it hides to whom it went', de: 'sie verbirgt, an wen sie ging' }],
  ['no-recipients', { en: 'it does not say to whom it went', de: 'sie nennt keinen Empfänger' }],
  [
    'to-own-sender',
    { en: 'it is addressed to its own sender', de: 'sie ist an ihren eigenen Absender gerichtet' },
  ],
  ['many-recipients', { en: 'it went to very many', de: 'sie ging an sehr viele' }],
  ['owner-not-addressed', { en: 'it is not addressed to you', de: 'sie ist nicht an Sie gerichtet' }],
  ['to-distribution', { en: 'it went to a distribution list', de: 'sie ging an einen Verteiler' }],
  ['greets-everybody', { en: 'it greets everybody', de: 'sie grüßt alle', quoted: true }],
  ['plural-greeting', { en: 'it greets many', de: 'sie grüßt viele', quoted: true }],
  ['formal-to-nobody', { en: 'it greets nobody by name', de: 'sie nennt niemanden beim Namen' }],
  ['speaks-to-many', { en: 'it speaks to many', de: 'sie spricht zu vielen', quoted: true }],
  // from whom
  ['sender-noreply', { en: 'one cannot answer it', de: 'man kann ihr nicht antworten' }],
  [
    'sender-marketing',
    { en: 'its address is one for mailings', de: 'ihre Absenderadresse ist eine für Rundschreiben' },
  ],
  ['sender-office', { en: 'an office sent it', de: 'ein Büro hat sie verschickt' }],
  ['sender-notifier', { en: 'a machine sent it', de: 'eine Maschine hat sie verschickt' }],
  [
    'sender-branded',
    { en: 'a brand sent it, not a person', de: 'eine Marke hat sie verschickt, kein Mensch' },
  ],
  ['sender-numbered', { en: 'its sender’s address is numbered', de: 'ihre Absenderadresse ist nummeriert' }],
  [
    'sender-subdomain',
    { en: 'it comes from a domain for mailings', de: 'sie kommt von einer Domain für Rundschreiben' },
  ],
  ['reply-elsewhere', { en: 'answers go elsewhere', de: 'Antworten gehen an eine andere Adresse' }],
  ['sender-hidden', { en: 'it hides who sent it', de: 'sie verbirgt ihren Absender' }],
  // build
  ['images', { en: 'it is built of pictures', de: 'sie besteht aus Bildern' }],
  ['image-placeholders', { en: 'it is built of pictures', de: 'sie besteht aus Bildern' }],
  ['image-only', { en: 'it is built of pictures', de: 'sie besteht aus Bildern' }],
  ['layout-tables', { en: 'it is laid out like a brochure', de: 'sie ist gestaltet wie ein Prospekt' }],
  ['tracking-pixel', { en: 'it reports that it was opened', de: 'sie meldet, dass sie geöffnet wurde' }],
  ['preheader', { en: 'it is built like a newsletter', de: 'sie ist gebaut wie ein Newsletter' }],
  ['html-only', { en: 'it is built like a newsletter', de: 'sie ist gebaut wie ein Newsletter' }],
  ['browser-view', { en: 'it offers itself as a web page', de: 'sie bietet sich auch als Webseite an' }],
  ['web-links', { en: 'it consists of links', de: 'sie besteht aus Links' }],
  ['link-heavy', { en: 'it consists of links', de: 'sie besteht aus Links' }],
  ['redirect-links', { en: 'its links are counted', de: 'ihre Links werden gezählt' }],
  ['campaign-links', { en: 'its links are counted', de: 'ihre Links werden gezählt' }],
  ['drawn-rules', { en: 'it is laid out like a bulletin', de: 'sie ist gestaltet wie ein Rundschreiben' }],
  ['long-text', { en: 'it is long', de: 'sie ist lang' }],
  ['single-purpose', { en: 'it wants one click', de: 'sie will einen Klick' }],
  // language
  ['unsubscribe-words', { en: 'one can unsubscribe from it', de: 'man kann sie abbestellen' }],
  ['subscription-words', { en: 'it speaks of a subscription', de: 'sie spricht von einem Abonnement' }],
  ['imprint', { en: 'it ends in a company’s imprint', de: 'sie endet mit einem Impressum' }],
  ['copyright', { en: 'it ends in a copyright note', de: 'sie endet mit einem Copyright' }],
  [
    'newsletter-words',
    { en: 'it reads like a newsletter', de: 'sie liest sich wie ein Newsletter', quoted: true },
  ],
  [
    'newsletter-subject',
    { en: 'its subject is a newsletter’s', de: 'ihr Betreff ist der eines Newsletters', quoted: true },
  ],
  ['offer-words', { en: 'it advertises', de: 'sie wirbt', quoted: true }],
  ['offer-subject', { en: 'it advertises', de: 'sie wirbt', quoted: true }],
  ['advert-subject', { en: 'it advertises', de: 'sie wirbt', quoted: true }],
  ['sells-first', { en: 'it begins by selling', de: 'sie beginnt mit Werbung' }],
  ['schema-offer', { en: 'it contains offers', de: 'sie enthält Angebote' }],
  ['cart-words', { en: 'it reminds of a cart', de: 'sie erinnert an einen Warenkorb' }],
  ['declared-advert', { en: 'it declares itself an advertisement', de: 'sie nennt sich selbst Anzeige' }],
  ['merge-field', { en: 'a name was to be filled in, and was not', de: 'ein Platzhalter blieb stehen' }],
  ['emoji-subject', { en: 'its subject is made to catch the eye', de: 'ihr Betreff soll auffallen' }],
  ['shouted-subject', { en: 'its subject is made to catch the eye', de: 'ihr Betreff soll auffallen' }],
  ['exclamations', { en: 'it is full of exclamation marks', de: 'sie ist voller Ausrufezeichen' }],
  [
    'solicitation-words',
    { en: 'it pitches something to strangers', de: 'sie bietet Fremden etwas an', quoted: true },
  ],
  ['price-named', { en: 'it names prices', de: 'sie nennt Preise' }],
  ['re-engagement', { en: 'it wants you to visit again', de: 'sie will, dass Sie wiederkommen' }],
  [
    'boilerplate',
    { en: 'the same text has come before', de: 'derselbe Text ist schon öfter gekommen', quoted: true },
  ],
  // events
  ['schema-event', { en: 'it announces an event', de: 'sie kündigt eine Veranstaltung an' }],
  ['event-subject', { en: 'it announces an event', de: 'sie kündigt eine Veranstaltung an', quoted: true }],
  ['event-words', { en: 'it announces an event', de: 'sie kündigt eine Veranstaltung an', quoted: true }],
  ['event-date-place', { en: 'it names a time and a place', de: 'sie nennt Zeit und Ort' }],
  ['date-and-time', { en: 'it names a date and a time', de: 'sie nennt Datum und Uhrzeit' }],
  ['dated-subject', { en: 'its subject names a date', de: 'ihr Betreff nennt ein Datum' }],
  ['event-terms', { en: 'it names an admission', de: 'sie nennt einen Eintritt', quoted: true }],
  [
    'event-platform',
    { en: 'an event platform sent it', de: 'eine Veranstaltungsplattform hat sie verschickt' },
  ],
  ['register-words', { en: 'it asks for a registration', de: 'sie bittet um Anmeldung', quoted: true }],
  ['invites', { en: 'it invites', de: 'sie lädt ein', quoted: true }],
  ['invites-many', { en: 'it invites whoever reads it', de: 'sie lädt alle ein, die sie lesen' }],
  [
    'calendar-request-few',
    { en: 'it carries a calendar invitation', de: 'sie enthält eine Kalendereinladung' },
  ],
  [
    'calendar-request-many',
    { en: 'its calendar entry invites many', de: 'ihr Kalendereintrag lädt viele ein' },
  ],
  [
    'calendar-published',
    { en: 'it carries a published calendar entry', de: 'sie enthält einen veröffentlichten Termin' },
  ],
  ['calendar-to-list', { en: 'a whole list is invited', de: 'ein ganzer Verteiler ist eingeladen' }],
  // contact requests
  ['connect-subject', { en: 'it asks for contact', de: 'sie bittet um Kontakt', quoted: true }],
  ['connect-words', { en: 'it asks for contact', de: 'sie bittet um Kontakt', quoted: true }],
  ['connect-boilerplate', { en: 'it asks in set phrases', de: 'sie bittet mit Floskeln', quoted: true }],
  [
    'machine-asks-contact',
    {
      en: 'a machine asks for contact in somebody’s name',
      de: 'eine Maschine bittet in jemandes Namen um Kontakt',
    },
  ],
  [
    'stranger-asks-contact',
    { en: 'a stranger asks in set phrases', de: 'ein Fremder bittet mit Floskeln', quoted: true },
  ],
  ['network-asks', { en: 'a network asks for somebody', de: 'ein Netzwerk fragt für jemanden an' }],
  ['network-mail', { en: 'a network sent it', de: 'ein Netzwerk hat sie verschickt' }],
  ['network-digest', { en: 'a network sums up what is new there', de: 'ein Netzwerk fasst Neues zusammen' }],
  ['greets-receiver', { en: 'it greets you by name', de: 'sie spricht Sie mit Namen an' }],
  // several together
  [
    'circular',
    {
      en: 'it went to many at once and tells news, offers or events',
      de: 'sie ging an viele zugleich, mit Neuigkeiten, Angeboten oder Terminen',
    },
  ],
  ['merged-circular', { en: 'it greets many in one', de: 'sie grüßt viele zugleich', quoted: true }],
  [
    'broadcast',
    { en: 'an office wrote to a whole distribution', de: 'eine Stelle schreibt an einen ganzen Verteiler' },
  ],
  [
    'house-circular',
    {
      en: 'an office tells news to a whole list',
      de: 'eine Stelle schreibt Neuigkeiten an einen ganzen Verteiler',
    },
  ],
  ['campaign-to-list', { en: 'a campaign was sent to a list', de: 'eine Kampagne ging an einen Verteiler' }],
  [
    'bulk-without-matter',
    {
      en: 'it went to many, about nothing of your own',
      de: 'sie ging an viele und betrifft keine Sache von Ihnen',
    },
  ],
  ['bulk-without-content', { en: 'it went to many', de: 'sie ging an viele' }],
  [
    'campaign-that-sells',
    {
      en: 'a newsletter service sent it, to sell',
      de: 'ein Dienst für Newsletter hat sie verschickt, um zu verkaufen',
    },
  ],
  ['answers-itself', { en: 'it answers nobody but itself', de: 'sie antwortet nur sich selbst' }],
  [
    'reply-from-campaign',
    {
      en: 'it pretends to be an answer, but is a campaign',
      de: 'sie gibt sich als Antwort aus, ist aber eine Kampagne',
    },
  ],
  [
    'reply-to-nothing',
    {
      en: 'it pretends to be an answer to nothing',
      de: 'sie gibt sich als Antwort aus, ohne auf etwas zu antworten',
    },
  ],
  [
    'receipt-that-sells',
    { en: 'it looks like a receipt, but sells', de: 'sie sieht aus wie ein Beleg, will aber verkaufen' },
  ],
  [
    'matter-to-nobody',
    { en: 'it names neither you nor your matter', de: 'sie nennt weder Sie noch Ihre Sache' },
  ],
  [
    'machine-that-sells',
    { en: 'it looks automatic, but sells', de: 'sie gibt sich automatisch, will aber verkaufen' },
  ],
  [
    'forged-client',
    { en: 'it only pretends to be written by hand', de: 'sie gibt nur vor, von Hand geschrieben zu sein' },
  ],
  [
    'outreach-sequence',
    { en: 'it is one of a row of unasked offers', de: 'sie ist eine von mehreren ungebetenen Werbemails' },
  ],
  [
    'outreach-letter',
    { en: 'a sales program wrote it', de: 'ein Programm für Werbebriefe hat sie verschickt' },
  ],
  [
    'cold-letter',
    {
      en: 'it reads like a sales letter to strangers',
      de: 'sie liest sich wie ein Werbebrief an Unbekannte',
    },
  ],
  [
    'cold-letter-again',
    {
      en: 'it is one of a row of sales letters',
      de: 'sie ist einer von mehreren Werbebriefen',
    },
  ],
  ['pitch-letter', { en: 'it is a sales pitch to a stranger', de: 'sie ist ein Werbebrief an Fremde' }],
  ['unasked-offer', { en: 'it offers what nobody asked for', de: 'sie bietet an, worum niemand bat' }],
  [
    'hidden-letter',
    { en: 'it hides to whom it went and who answers', de: 'sie verbirgt Empfänger und Absender' },
  ],
])

/** So much of what was seen is quoted. */
const LONGEST_QUOTED = 48

/**
 * What was seen, in a clause for a person: `one can unsubscribe from it`, `it advertises (“50 % off”)`. Null for
 * what no sentence is known of.
 */
export function evidenceText(name: string, detail: string | undefined, language: Language): string | null {
  const phrase = PHRASES.get(name)
  if (phrase === undefined) return null
  const [first = ''] = (detail ?? '').split(', ')
  if (!phrase.quoted || first === '' || first.length > LONGEST_QUOTED) return phrase[language]
  return language === 'de' ? `${phrase.de} („${first}“)` : `${phrase.en} (“${first}”)`
}
