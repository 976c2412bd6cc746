import type { Detector, Observation } from './detector.ts'
import { expression } from './expression.ts'
import { part, together } from './passage.ts'
import { firstOf, found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'
import { MATTERS } from './transaction-words.ts'

/** A number given as that of an order, an invoice, a booking, a customer, a case. */
const RECORD = expression(
  /(?:order|invoice|receipt|booking|reservation|confirmation|reference|tracking|shipment|ticket|case|request|customer|account|transaction|contract|policy|member|bestell|bestellung|auftrags?|rechnungs?|rechnung|buchungs?|reservierungs?|sendungs?|kunden|vertrags?|vorgangs?|ticket|beleg|versicherungs?|mitglieds?|referenz|commande|facture|pedido)[- ]?(?:nummer|number|nr|no|id|code|#)?\.?[ :#-]{0,3}(?:(?=[a-z/-]{0,8}\d)[a-z0-9/-]{4,24}|(?:[a-z]{1,3} )?\d[\d ]{5,18})|(?:num[ée]ro|número|n°|nº|réf(?:érence)?|referencia|riferimento|kenmerk|codice|código|dossier)(?: (?:de|d['’]|du|del|di|della|dell['’]|van) ?[a-zà-ÿ]{3,16})? ?[:#]? ?(?=[a-z/-]{0,8}\d)[a-z0-9/-]{4,24}|(?:bestel|factuur|klant|reserverings|boekings|order|polis|dossier|zaak|track|lid)nummer[ :#]{1,3}(?=[a-z/-]{0,8}\d)[a-z0-9/-]{4,24}/,
)
const AMOUNT = expression(
  /(?:total|amount|summe|betrag|gesamt|gesamtbetrag|rechnungsbetrag|gesamtsumme|zu zahlen|paid|due|charged|importe|montant|totale|importo|totaal|bedrag)[^.!?]{0,40}?(?:[$€£]|eur|usd|gbp|chf) ?\d|(?:total|amount|summe|betrag|gesamt|gesamtbetrag|rechnungsbetrag|gesamtsumme|zu zahlen|paid|due|charged|importe|montant|à payer|a pagar|totale|importo|da pagare|totaal|bedrag|te betalen)[^.!?]{0,40}?\d{1,6}[.,]\d\d ?(?:[$€£]|eur|usd|gbp|chf)/,
)
const CODE = expression(
  /(?:code|kod(?: odbioru)?|código de|pin|tan|passcode|otp|password|passwort|kennwort|código|codice)\b[^.!?]{0,60}?(?<![\p{L}\p{N}./-])(?:\d{4,8}|\d{3}[ -]\d{3}|[a-z]-?\d{5,8})(?![\p{N}/-])|(?<![\p{L}\p{N}./-])(?:\d{5,8}|\d{3}[ -]\d{3})(?![\p{N}/-])[^.!?]{0,40}?\b(?:code|pin|tan|bestätigungscode|sicherheitscode|anmeldecode)\b/u,
)
const SERVICE_NOTE = phrases(`
  service message
  servicenachricht
  service-nachricht
  this statement is sent
  diese information ist gesetzlich
  wiadomość wygenerowana automatycznie
  mensagem automática
  mensaje automático
  messaggio automatico
  message automatique
  because you booked with us
  you receive this because you have an account
  do not reply
  please do not reply
  don't reply
  do not respond
  no reply will be given
  this is an automated message
  this is an automated email
  this is an automatic message
  this is an automatically generated
  automatically generated
  system generated
  system-generated
  antworten sie bitte nicht
  bitte antworten sie nicht
  bitte nicht antworten
  nicht auf diese e-mail
  nicht auf diese mail
  automatisch generiert*
  automatisch erzeugt*
  automatisch erstellt*
  automatisch versandt
  automatisch versendet
  automatische nachricht
  automatische benachrichtigung
  ne pas répondre
  no responda
  non rispondere
  niet beantwoorden
  this mailbox is not monitored
  unmonitored mailbox
  not monitored
  please do not respond
  please don't reply
  replies to this email are not
  replies to this message are not
  sent automatically
  sent from a notification-only
  notification-only address
  cannot receive replies
  cannot accept replies
  diese e-mail wurde automatisch
  diese mail wurde automatisch
  diese nachricht wurde automatisch
  dies ist eine automatische
  dies ist eine automatisch
  automatisierte nachricht
  automatisierte e-mail
  maschinell erstellt
  bitte antworten sie nicht auf
  antworte bitte nicht
  antworten auf diese e-mail werden nicht
  antworten auf diese nachricht werden nicht
  ist nicht für antworten
  e-mail automatique
  ceci est un message automatique
  merci de ne pas répondre
  veuillez ne pas répondre
  ne répondez pas
  mensaje generado automáticamente
  correo generado automáticamente
  este es un mensaje automático
  por favor, no responda
  por favor no responda
  no respondas
  no responder a este
  messaggio generato automaticamente
  email generata automaticamente
  questa è una mail automatica
  si prega di non rispondere
  non rispondere a questa
  ti preghiamo di non rispondere
  automatisch bericht
  automatisch gegenereerd*
  automatisch verstuurd
  automatisch verzonden
  niet te beantwoorden
  niet op deze e-mail
  niet op deze mail
  kan niet worden beantwoord
`)
/** A line of a form or a record: what it is, and its value. */
const FIELD = /^[\p{L}][\p{L} .-]{1,28}: {1,20}\S|^[\p{L}][\p{L} .-]{1,28}(?: {2,20}|\t)\S/u
const PDF =
  /(?:rechnung|invoice|receipt|ticket|fahrkarte|buchung|booking|beleg|quittung|vertrag|statement|auszug|order|bestell|lieferschein|facture|factura|fattura|factuur|recibo|ricevuta|billet|biglietto|entrada|devis|presupuesto|preventivo|offerte|bescheid|abrechnung|police|polizza|payslip|commande|pedido|ordine|reservation|confirmation|reserva|prenotazione|boeking)[^/]{0,60}\.pdf$/i

function isField(line: string): boolean {
  const isParted = line.includes(': ') || line.includes('  ') || line.includes('\t')
  return isParted && FIELD.test(line)
}

/** What concerns the receiver's own dealings: the matter, and the particulars that only a real one has. */
export const transaction: Detector = {
  name: 'transaction',
  observe: ({ message }) => {
    const { subject, own, lines } = readingOf(message)
    const start = part(own, 0, 4_000)
    const seen: Observation[] = []
    const subjects: string[] = []
    const texts: string[] = []
    for (const matter of MATTERS) {
      const inSubject = firstOf(subject, matter.subject)
      const inText = found(start, matter.text)
      if (inSubject) subjects.push(inSubject)
      if (inText.length > 0) texts.push(...inText)
      if (inSubject && inText.length > 0) {
        seen.push({ name: `matter-${matter.name}`, detail: `${inSubject}; ${inText.slice(0, 2).join(', ')}` })
      }
    }
    if (subjects.length > 0) seen.push({ name: 'transaction-subject', detail: subjects[0] ?? '' })
    if (texts.length > 0) {
      seen.push({
        name: 'transaction-words',
        detail: texts.slice(0, 3).join(', '),
        strength: Math.min(1, texts.length / 5),
      })
    }
    const titled = together(subject, ' ', start)
    const record = RECORD.exec(titled)?.[0]
    if (record) seen.push({ name: 'record-number', detail: record.slice(0, 60) })
    const amount = AMOUNT.exec(start)?.[0]
    if (amount) seen.push({ name: 'amount-total', detail: amount.slice(0, 60) })
    const aboutCodes = MATTERS.filter(({ name }) => name === 'access-code').some(
      (matter) => firstOf(subject, matter.subject) !== null || firstOf(start, matter.text) !== null,
    )
    if (aboutCodes && CODE.test(titled)) seen.push({ name: 'code-given', detail: 'a code' })
    const note = firstOf(own, SERVICE_NOTE)
    if (note) seen.push({ name: 'service-note', detail: note })
    const fields = lines.slice(0, 60).filter(isField).length
    if (fields >= 4 && fields * 3 >= Math.min(lines.length, 60)) {
      seen.push({ name: 'labelled-fields', detail: `${fields} lines like “Date: …”` })
    }
    const file = message.parts.find((part) => part.filename !== null && PDF.test(part.filename))
    if (file) seen.push({ name: 'record-attached', detail: 'a receipt as PDF' })
    return seen
  },
}
