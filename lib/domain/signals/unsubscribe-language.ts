import type { Detector, Observation } from './detector.ts'
import { firstOf, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const UNSUBSCRIBE = phrases(`
  nicht mehr … wünscht
  nicht mehr wünschen
  keine … mehr wünschen
  keine … mehr wünscht
  rather not hear from us
  rather not hear from me
  reply remove
  reply "remove
  fewer emails
  hake ich nicht weiter nach
  schreibe ich dir nicht mehr
  schreibe ich ihnen nicht mehr
  melde ich mich nicht mehr
  unsubscribe
  unsubscribing
  unsubscribed
  to be removed from
  to remove yourself
  remove yourself from
  remove your name
  remove me
  remove in the subject
  removed from this list
  removed from our list
  removed from our mailing list
  removed from future
  opt out
  opt-out
  opting out
  stop receiving
  no longer wish to receive
  not wish to receive
  don't want to receive
  do not want to receive
  prefer not to receive
  rather not get any more
  cancel your subscription
  if you would like to be removed
  abmelden
  abbestellen
  abbestellung
  austragen
  newsletter-abmeldung
  abmeldelink
  nicht mehr erhalten möchten
  nicht mehr erhalten wollen
  nicht mehr bekommen möchte*
  nicht mehr bekommen will
  nicht mehr erhalten möchte*
  nicht mehr erhalten will
  nicht mehr erhalten,
  nicht mehr lesen möchte*
  nicht mehr beziehen
  keine weiteren e-mails
  keine weiteren mails
  von der liste
  von diesem verteiler
  aus diesem verteiler
  mit „stopp
  mit "stopp
  mit „abmelden
  mit "abmelden
  betreff abmelden
  betreff „abmelden
  reply with "unsubscribe
  reply with "stop
  reply stop
  reply "stop
  reply "no
  reply with "no
  not to hear from me
  take you off
  take me off
  off this list
  off my list
  off the list
  keine e-mails mehr
  keinen newsletter mehr
  nicht länger erhalten
  aus dem verteiler
  vom newsletter
  se désabonner
  se désinscrire
  désinscription
  désabonnement
  me désinscrire
  ne plus recevoir
  darse de baja
  cancelar suscripción
  cancelar la suscripción
  dejar de recibir
  disiscriverti
  disiscrizione
  annulla l'iscrizione
  cancella l'iscrizione
  uitschrijven
  afmelden
  avregistrera
  wypisz się
  отписаться
`)
const SCRIPTS = /退订|退訂|取消订阅|配信停止|配信解除|登録解除|メルマガ/
const SUBSCRIBED = phrases(`
  you are receiving this
  you're receiving this
  you received this email because
  you received this message because
  you have received this email because
  you have received this message because
  you are subscribed
  you're subscribed
  you subscribed to
  you have subscribed
  you signed up
  you registered at
  you registered to
  as a registered
  as a subscriber
  as a valued
  you agreed to receive
  you opted in
  you have opted
  you requested to receive
  this email was sent to
  this e-mail was sent to
  this message was sent to
  this newsletter was sent to
  this mailing
  this is not spam
  not sent unsolicited
  to subscribe
  your subscription
  subscription center
  subscribers only
  forward this to a friend
  forward to a friend
  send this to a friend
  tell a friend
  manage your subscription
  manage your preferences
  manage preferences
  email preferences
  e-mail preferences
  communication preferences
  update your preferences
  change your preferences
  update your profile
  update profile
  sie erhalten diese e-mail, weil
  sie erhalten diese mail, weil
  sie erhalten diesen newsletter
  diese e-mail wurde an
  diese nachricht wurde an
  sie sind angemeldet
  sie haben sich … angemeldet
  newsletter angemeldet
  für den newsletter
  weil du dich
  du erhältst diese
  du bekommst diese
  du erhältst den newsletter
  in unserem verteiler
  newsletter weiterempfehlen
  newsletter empfehlen
  profil ändern
  einstellungen ändern
  daten ändern
  vous recevez ce
  cet e-mail a été envoyé à
  recibes este correo
  este correo fue enviado
  ricevi questa email
  je ontvangt deze
  u ontvangt deze
`)
const ALL_CUSTOMERS = phrases(`
  dear customer
  dear customers
  dear valued customer
  dear subscriber
  dear subscribers
  dear reader
  dear readers
  dear member
  dear members
  dear user
  dear friends
  dear client
  dear clients
  dear colleagues
  dear sir/madam
  dear * client
  dear * customer
  dear * user
  dear * member
  dear all
  to all employees
  to all staff
  to all * clients
  to all clients
  to all customers
  to all members
  to * employees
  all employees
  all staff
  hello everyone
  hi everyone
  hey kiddies
  hey guys
  dear business owner
  dear investor
  liebe leserinnen
  liebe leser
  liebe kundin
  lieber kunde
  liebe kunden
  liebe kundinnen
  liebe mitglieder
  liebe freunde
  liebe freundinnen
  liebe freundinnen und freunde
  liebe interessierte
  liebe abonnenten
  liebe abonnentinnen
  liebe community
  liebe alle
  liebe gäste
  hallo zusammen
  ihr lieben
  sehr geehrte kundin
  sehr geehrter kunde
  sehr geehrte kunden
  sehr geehrte kundinnen
  sehr geehrte leser
  sehr geehrte leserinnen
  sehr geehrte mitglieder
  chers clients
  cher client
  chers amis
  estimado cliente
  gentile cliente
  beste klant
  beste lezer
`)

/** The words with which mass mail lets go, says why it came, and greets everybody at once. */
export const unsubscribeLanguage: Detector = {
  name: 'unsubscribe-language',
  observe: ({ message }) => {
    const { own, opening, footer } = readingOf(message)
    const seen: Observation[] = []
    const inFooter = firstOf(footer, UNSUBSCRIBE) ?? SCRIPTS.exec(footer)?.[0]
    const elsewhere = inFooter ? null : firstOf(own, UNSUBSCRIBE)
    if (inFooter) seen.push({ name: 'unsubscribe-words', detail: inFooter })
    else if (elsewhere) seen.push({ name: 'unsubscribe-words', detail: elsewhere, strength: 0.6 })
    const reason = firstOf(footer, SUBSCRIBED) ?? firstOf(opening, SUBSCRIBED)
    if (reason) seen.push({ name: 'subscription-words', detail: reason })
    const everybody = firstOf(opening.slice(0, 250), ALL_CUSTOMERS)
    if (everybody) seen.push({ name: 'greets-everybody', detail: everybody })
    return seen
  },
}
