import type { Detector } from './detector.ts'
import { firstOf, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

/** Something that is the receiver's. */
const YOURS =
  /(?<!\p{L})(?:ihr(?:e[nrms]?)?|dein(?:e[nrms]?)?|your|votre|vos|uw|tu|su|tus|sus|il tuo|la tua|i tuoi)\s\p{L}/u
/** What has happened to it, or is about to. */
const STATUS =
  /(?<!\p{L})(?:eingegangen|angekommen|verfügbar|bereit|fertig|fällig|abgelaufen|läuft[^,;]{0,30} (?:ab|aus)|endet|gelöscht|gesperrt|geändert|ändern sich|ändert sich|bestätigt|storniert|versandt|versendet|verschickt|zugestellt|unterwegs|abgebucht|eingezogen|erstattet|überwiesen|überweisen|verlängert|freigeschaltet|aktiviert|deaktiviert|gekündigt|aufgebraucht|entfällt|fällt[^,;]{0,20} aus|verspätet|verspätung|verzögert|verzögerung|lieferverzögerung|nachgeholt|umgestellt|gelten|erreicht|erloschen|erneuert|aktualisiert|hinterlegt|beendet|aufgenommen|übermittelt|beantwortet|geschlossen|gelöst|angenommen|abgelehnt|bearbeitet|gebucht|reserviert|gültig|benutzt|erinnern|verlassen|shipped|delivered|confirmed|cancell?ed|declined|failed|expires?|expired|overdue|due|ready|available|received|refunded|charged?|renew(?:ed|s)?|deleted|suspended|activated|changed|updated|delayed|postponed|moved|resolved|closed|answered|linked|removed|added|verified|paid|booked|approved|rejected|scheduled|completed?|on its way|arrived|left our|ends|could not|couldn't|confirmé|expédiée?|annulée?|enviado|confirmad[oa]|confermat[oa]|spedit[oa]|verzonden|bevestigd)(?!\p{L})/u
/** What a shop gives in order to sell is not the receiver's own dealing. */
const PERK =
  /gutschein|rabatt|guthaben|punkte|vorteil|angebot|geschenk|prämie|bonus|voucher|discount|offer|points|reward|gift|coupon|deal|% off|code |exklusiv|exclusive|warenkorb|cart|newsletter|interesse|meinung|feedback|profil/
/** What the receiver did, of which the mail comes. */
const DID = phrases(`
  leihfrist*
  demnächst fällig
  rückgabe bis
  zu ihrem vertrag
  zu ihrem *vertrag
  zu ihrem konto
  ihren vertrag … kündigen
  preise ihres
  your statement
  closing balance
  opening balance
  check-in is open
  time to check in
  passenger
  odbierz do
  twoja paczka
  twoje zamówienie
  o seu pedido
  sua encomenda
  änderung ihrer
  änderung ihres
  änderung deiner
  bei deiner bestellung
  bei ihrer bestellung
  zu ihrer bestellung
  zu deiner bestellung
  zu ihrem auftrag
  gelten neue
  neue agb
  agb geändert
  terms of service
  our terms
  vielen dank für deine bewerbung
  kurs fällt aus
  fällt leider aus
  confirm my email
  to activate your
  nearly there
  fast geschafft, bitte bestätige
  anbei erhalten sie ihre
  anbei ihr
  anbei ihre
  anbei dein ticket
  anbei die rechnung
  hiermit erinnern wir sie
  hiermit bestätigen wir
  danke für ihre bestellung
  danke für deine bestellung
  dank für ihre bestellung
  dank für deine bestellung
  dank für ihren einkauf
  dank für deinen einkauf
  dank für ihre buchung
  dank für deine buchung
  dank für ihre zahlung
  dank für ihre spende
  danke für deine spende
  dank für ihre registrierung
  dank für deine registrierung
  dank für ihre anmeldung
  dank für deine anmeldung
  danke für deine anmeldung
  dank für ihre anfrage
  dank für deine anfrage
  dank für ihre bewerbung
  dank für deine bewerbung
  sie haben bei uns
  du hast bei uns
  sie haben … bestellt
  sie haben … gebucht
  sie haben … gekauft
  sie haben … angefordert
  sie haben … beantragt
  du hast … bestellt
  du hast … gebucht
  du hast … gekauft
  du hast … angefordert
  wenn sie das nicht waren
  wenn du das nicht warst
  falls sie das nicht waren
  wenn du dich nicht angemeldet hast
  falls sie sich nicht angemeldet haben
  bitte bestätigen sie ihre anmeldung
  bitte bestätige deine anmeldung
  bitte bestätigen sie ihre e-mail
  bitte bestätige deine e-mail
  freuen uns auf deine
  freuen uns auf ihren besuch am
  freuen uns auf ihren termin
  thanks for your order
  thank you for your order
  thank you for your purchase
  thanks for your purchase
  thank you for your payment
  thanks for your payment
  thank you for your donation
  thanks for your donation
  thank you for booking
  thanks for booking
  thanks for signing up
  thank you for signing up
  thank you for registering
  thanks for registering
  thank you for applying
  thank you for contacting
  thanks for contacting
  you asked for
  you requested
  you ordered
  you booked
  you bought
  you purchased
  you have purchased
  your recent purchase
  your recent order
  if this wasn't you
  if you didn't request
  if you did not request
  if you didn't sign up
  confirm your email
  confirm your e-mail
  confirm your subscription
  merci pour votre commande
  gracias por su compra
  gracias por tu compra
  grazie per il tuo ordine
  bedankt voor uw bestelling
`)

/** Double opt-in: who asks whether one wants to be written to has not begun to write. */
const CONFIRM = phrases(`
  ja, ich möchte den newsletter
  ja, newsletter
  anmeldung zum newsletter bestätigen
  newsletter-anmeldung bestätigen
  anmeldung bestätigen
  bestätigen sie ihre anmeldung
  bestätige deine anmeldung
  bestätigen sie ihre e-mail
  bestätige deine e-mail
  bestätigen sie bitte ihre
  ohne bestätigung erhalten sie
  wenn sie sich nicht angemeldet haben
  wenn du dich nicht angemeldet hast
  falls sie sich nicht angemeldet haben
  confirm subscription
  confirm your subscription
  confirm your email
  confirm your e-mail
  confirm my email
  verify your email
  yes, subscribe me
  you won't be subscribed
  if you received this email by mistake
  if you didn't sign up
  if you did not sign up
  confirmer votre inscription
  confirmez votre
  confirma tu suscripción
  conferma l'iscrizione
  bevestig uw
  potwierdź
`)
/** What a mail is about stands at its head. */
const FIRST = 900

/**
 * The receiver's own dealings, told by how they are spoken of and not by what they are: something of theirs that
 * has happened ("your parcel has left"), or what they did themselves ("you booked").
 */
export const dealing: Detector = {
  name: 'dealing',
  observe: ({ message }) => {
    const { subject, own } = readingOf(message)
    const sentences = [subject, ...own.slice(0, FIRST).split(/[.!?:](?=\s)/)].slice(0, 60)
    const told = sentences.filter((sentence) => isOfYours(sentence) && !PERK.test(sentence))
    const did = firstOf(own.slice(0, FIRST), DID)
    const count = told.length + (did ? 1 : 0)
    const detail = did ?? told[0]?.trim().slice(0, 60) ?? ''
    const asked = firstOf(`${subject} ${own.slice(0, FIRST)}`, CONFIRM)
    return [
      ...(count > 0 ? [{ name: 'own-dealing', detail, strength: Math.min(1, count / 2) }] : []),
      ...(asked ? [{ name: 'confirm-request', detail: asked }] : []),
    ]
  },
}

/** First what is the receiver's, then what has become of it. */
function isOfYours(sentence: string): boolean {
  const yours = sentence.search(YOURS)
  return yours >= 0 && STATUS.test(sentence.slice(yours))
}
