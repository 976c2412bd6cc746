import { headerValue, type Message } from '../message.ts'
import type { Detector, Evidence, Observation } from './detector.ts'
import { firstOf, found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const BOUNCER = /^(?:mailer-daemon|postmaster|mail-daemon|maildelivery|mdaemon|mailerdaemon)@/
const BOUNCER_NAME =
  /mail delivery (?:sub)?system|mail delivery service|mailer.daemon|postmaster|mail administrator/i
const BOUNCE_SUBJECT = phrases(`
  undeliver*
  delivery status notification
  delivery failure
  delivery notification
  delivery reports about your
  delivery has failed
  delivery delayed
  mail delivery failed
  mail delivery failure
  mail delivery system
  mail could not be delivered
  mail system error
  failure notice
  failed mail
  returned mail
  returned to sender
  message delivery failure
  message not delivered
  undelivered mail
  warning: could not send message
  delayed mail
  warning: message … delayed
  unzustellbar*
  nicht zugestellt
  zustellung fehlgeschlagen
  non remis
  non recapitabile
  no entregado
  mail delivery error
  user unknown
`)
const BOUNCE_TEXT = phrases(`
  could not be delivered
  couldn't be delivered
  wasn't delivered
  was not delivered
  delivery to the following recipient
  delivery has failed to these recipients
  the following addresses had permanent fatal errors
  permanent error
  permanent fatal errors
  this message was created automatically by mail delivery software
  transcript of session follows
  user unknown
  mailbox unavailable
  mailbox full
  mailbox is full
  over quota
  quota exceeded
  host unknown
  unable to deliver
  undeliverable
  delivery temporarily suspended
  this is the mail system at host
  konnte nicht zugestellt werden
  nicht zustellbar
  n'a pas pu être remis
  message could not be delivered
  no such user
  address rejected
  recipient address
  diagnostic code
  action: failed
  status: 5*
`)
const AWAY_SUBJECT = phrases(`
  out of office
  out of the office
  out-of-office
  automatic reply
  auto reply
  auto-reply
  autoreply
  auto response
  autoresponse
  auto-response
  automated reply
  vacation reply
  on vacation
  away from my mail
  abwesenheit
  abwesenheitsnotiz
  abwesenheitsnachricht
  automatische antwort
  automatische rückmeldung
  nicht im büro
  réponse automatique
  absence du bureau
  respuesta automática
  fuera de la oficina
  risposta automatica
  fuori ufficio
  automatisch antwoord
  afwezig*
`)
const AWAY_TEXT = phrases(`
  nicht weitergeleitet
  wird nicht gelesen und nicht
  in der reihenfolge des eingangs
  ganztägig geschlossen
  bis einschließlich
  ich bin ab dem
  wieder erreichbar
  wieder für sie da
  i am on leave
  on annual leave
  on parental leave
  in elternzeit
  i will be back
  back in the office
  in dringenden fällen
  for urgent matters
  in urgent cases
  i am out of the office
  i'm out of the office
  i will be out of the office
  i am currently out of
  i am currently away
  i am away from
  i'm on vacation
  i am on vacation
  i will be on vacation
  limited access to email
  limited access to e-mail
  i will respond when i return
  upon my return
  ich bin derzeit nicht im büro
  ich bin bis … nicht im büro
  ich bin zurzeit nicht
  ich bin im urlaub
  bin ich nicht im büro
  nicht erreichbar
  nicht im haus
  ihre nachricht wird nicht weitergeleitet
  keinen zugriff auf meine e-mails
  je suis absent*
  estoy fuera de la oficina
  sono fuori ufficio
  ik ben afwezig
  this is an automatic reply
  this is an automated response
  dies ist eine automatische antwort
`)
const AUTO_REPLY_HEADERS = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-vacation']
const REPORT = new Set([
  'message/delivery-status',
  'message/disposition-notification',
  'message/feedback-report',
  'message/global-delivery-status',
])

/** Answers of machines: RFC 3834 automatic answers, RFC 3464 delivery and RFC 8098 disposition reports. */
export const automatic: Detector = {
  name: 'automatic',
  observe: (evidence) => {
    const { message } = evidence
    const { subject, own, opening } = readingOf(message)
    const seen: Observation[] = []
    const submitted = headerValue(message, 'auto-submitted')?.trim().toLowerCase() ?? ''
    if (/^auto-replied/.test(submitted))
      seen.push({ name: 'auto-replied', detail: 'Auto-Submitted: auto-replied' })
    else if (/^auto-/.test(submitted))
      seen.push({ name: 'auto-generated', detail: `Auto-Submitted: ${submitted.slice(0, 30)}` })
    const header = AUTO_REPLY_HEADERS.find((name) => headerValue(message, name) !== null)
    if (header || headerValue(message, 'precedence')?.trim().toLowerCase() === 'auto_reply') {
      seen.push({ name: 'auto-reply-header', detail: header ?? 'Precedence: auto_reply' })
    }
    const report = message.parts.find((part) => REPORT.has(part.contentType))
    const type = headerValue(message, 'content-type')?.toLowerCase() ?? ''
    if (report || (type.startsWith('multipart/report') && type.includes('report-type'))) {
      seen.push({ name: 'machine-report', detail: report?.contentType ?? 'multipart/report' })
    }
    if (isNullReturnPath(evidence)) seen.push({ name: 'null-return-path', detail: 'Return-Path: <>' })
    if (isBouncer(message))
      seen.push({ name: 'mailer-daemon', detail: message.from[0]?.name ?? 'mailer-daemon' })
    if (headerValue(message, 'x-failed-recipients') !== null)
      seen.push({ name: 'failed-recipients', detail: 'X-Failed-Recipients' })
    const bounce = firstOf(subject, BOUNCE_SUBJECT)
    if (bounce) seen.push({ name: 'bounce-subject', detail: bounce })
    const failures = found(own, BOUNCE_TEXT)
    if (failures.length > 0)
      seen.push({
        name: 'bounce-text',
        detail: failures[0] ?? '',
        strength: Math.min(1, failures.length / 3),
      })
    const away = firstOf(subject, AWAY_SUBJECT)
    if (away) seen.push({ name: 'away-subject', detail: away })
    const absent = firstOf(opening, AWAY_TEXT)
    if (absent) seen.push({ name: 'away-text', detail: absent })
    return seen
  },
}

function isNullReturnPath({ message, envelope }: Evidence): boolean {
  if (envelope !== null) return envelope.mailFrom === null
  return /^\s*<\s*>\s*$/.test(headerValue(message, 'return-path') ?? '')
}

function isBouncer(message: Message): boolean {
  const from = message.from[0]
  return BOUNCER.test(from?.address ?? '') || BOUNCER_NAME.test(from?.name ?? '')
}
