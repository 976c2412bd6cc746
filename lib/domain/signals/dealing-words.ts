import { phrases } from './phrases.ts'

/** What the receiver did, of which the mail comes. */
export const DID = phrases(`
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
  we have received your
  we've received your
  we received your
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
  you placed an order
  you placed on
  you signed up for an account
  you created an account
  you've created an account
  you applied for
  you contacted us
  you subscribed to our plan
  you've booked
  you have booked
  you've ordered
  you have ordered
  you paid
  you reserved
  you've reserved
  your upcoming appointment
  your upcoming trip
  your upcoming stay
  reminder of your
  reminder for your
  this is a reminder that your
  this is a reminder of your
  friendly reminder of your
  event you're attending
  event you are attending
  event you booked
  event you registered for
  thank you for your booking
  thank you for your reservation
  thank you for your enquiry
  thank you for your inquiry
  thank you for your request
  thank you for your application
  thank you for your registration
  thanks for your registration
  thanks for your booking
  thanks for applying
  attached you will find your
  enclosed is your
  changes to your
  change to your
  about your order
  regarding your order
  about your account
  regarding your account
  regarding your contract
  minimum payment due
  your new statement
  your prescription
  your test results
  your repeat prescription
  your dental
  your check-up is due
  due for a check-up
  ihr befund
  ihre laborwerte
  ihre kontrolluntersuchung
  ihre vorsorgeuntersuchung
  ihre nächste kontrolle
  ihre nächste untersuchung
  ihre nebenkostenabrechnung
  ihre jahresabrechnung
  ihre abrechnung
  ihr zählerstand
  ihren zählerstand
  ihre zählerstände
  zählerstand ablesen
  zählerstand mitteilen
  teilen sie uns … zählerstand
  in ihrer liegenschaft
  an dem sie teilnehmen
  an der sie teilnehmen
  zu der sie angemeldet sind
  für die sie angemeldet sind
  für das sie sich angemeldet
  für den sie sich angemeldet
  für die sie sich angemeldet
  für das du dich angemeldet
  ihre bewerbung als
  deine bewerbung als
  ihren antrag
  ihrem antrag
  ihre kündigung
  deine kündigung
  ihre rücksendung
  deine rücksendung
  ihre reklamation
  deine reklamation
  ihre schadenmeldung
  ihre schadensmeldung
  zu ihrer anfrage
  zu deiner anfrage
  zu ihrer reservierung
  zu deiner reservierung
  zu ihrer buchung
  zu deiner buchung
  zu ihrer sendung
  zu ihrer lieferung
  zu ihrer mitgliedschaft
  zu ihrem termin
  zu deinem termin
  zu ihrem antrag
  zu ihrem schaden
  zu ihrem abo
  an ihren termin
  an deinen termin
  ihren termin am
  deinen termin am
  ihr termin am
  dein termin am
  termin erinnern
  wir erinnern sie an
  wir erinnern dich an
  anbei sende ich ihnen ihre
  im anhang finden sie ihre
  im anhang finden sie die rechnung
  dank für ihre reservierung
  dank für deine reservierung
  dank für ihren auftrag
  dank für deinen auftrag
  dank für ihren antrag
  dank für ihre kündigung
  dank für ihre meldung
  danke für ihre zahlung
  danke für deine zahlung
  danke für ihren einkauf
  danke für deinen einkauf
  danke für ihre buchung
  danke für deine buchung
  danke für ihre anmeldung
  danke für ihre registrierung
  danke für deine registrierung
  danke für deine anfrage
  danke für ihre anfrage
  danke für deine reservierung
  danke für ihre reservierung
  danke, dass sie … bestellt
  danke, dass du … bestellt
  wir haben ihre … erhalten
  wir haben ihren … erhalten
  wir haben ihr … erhalten
  wir haben deine … erhalten
  wir haben deinen … erhalten
  wir haben eure … erhalten
  haben wir ihre … erhalten
  haben wir deine … erhalten
  eingang ihrer zahlung
  eingang ihrer bestellung
  eingang deiner bestellung
  eingang ihrer anfrage
  eingang ihrer bewerbung
  sie haben sich … registriert
  du hast dich … registriert
  du hast … reserviert
  sie haben … reserviert
  sie haben … beauftragt
  sie haben … gemeldet
  merci d'avoir commandé
  merci de votre commande
  merci pour votre achat
  merci de votre achat
  merci pour votre réservation
  merci de votre réservation
  merci pour votre paiement
  merci de votre paiement
  merci pour votre don
  merci de votre inscription
  nous avons bien reçu votre
  avons bien reçu votre
  nous vous confirmons
  nous confirmons votre
  nous vous rappelons votre
  rappel de votre rendez-vous
  vous avez commandé
  vous avez réservé
  vous avez acheté
  vous avez demandé
  vous avez effectué
  vous avez rendez-vous
  vous trouverez ci-joint votre
  ci-joint votre facture
  suite à votre commande
  concernant votre commande
  auquel vous participez
  auquel vous êtes inscrit
  gracias por su pedido
  gracias por tu pedido
  gracias por su reserva
  gracias por tu reserva
  gracias por su pago
  gracias por tu pago
  gracias por registrarte
  gracias por inscribirte
  gracias por tu donativo
  hemos recibido su
  hemos recibido tu
  le confirmamos
  te confirmamos
  te recordamos que tienes
  le recordamos su cita
  has comprado
  has reservado
  has pedido
  has solicitado
  has realizado
  tiene una cita
  tienes una cita
  adjuntamos su
  adjunto encontrará su
  en relación con su
  al que te has inscrito
  grazie per il suo ordine
  grazie per il tuo acquisto
  grazie per il suo acquisto
  grazie per la tua prenotazione
  grazie per la sua prenotazione
  grazie per il pagamento
  grazie per la registrazione
  grazie per esserti registrato
  grazie per la tua donazione
  abbiamo ricevuto il tuo
  abbiamo ricevuto la tua
  abbiamo ricevuto il suo
  abbiamo ricevuto la sua
  le confermiamo
  ti confermiamo
  ti ricordiamo il tuo
  le ricordiamo il suo
  le ricordiamo l'appuntamento
  ti ricordiamo l'appuntamento
  hai ordinato
  hai acquistato
  hai prenotato
  hai richiesto
  hai effettuato
  hai un appuntamento
  in allegato trova la
  in allegato trovi la
  in allegato la fattura
  a cui ti sei iscritto
  bedankt voor je bestelling
  bedankt voor je aankoop
  bedankt voor je reservering
  bedankt voor uw reservering
  bedankt voor je boeking
  bedankt voor uw boeking
  bedankt voor je betaling
  bedankt voor uw betaling
  bedankt voor je aanmelding
  bedankt voor uw aanmelding
  bedankt voor je donatie
  we hebben je … ontvangen
  wij hebben uw … ontvangen
  we hebben uw … ontvangen
  wij bevestigen uw
  we bevestigen je
  herinnering aan je afspraak
  herinnering aan uw afspraak
  je hebt een afspraak
  u heeft een afspraak
  je hebt besteld
  u heeft besteld
  je hebt geboekt
  u heeft geboekt
  je hebt aangevraagd
  u heeft aangevraagd
  in de bijlage vindt u uw
  in de bijlage vind je je
  waarvoor je je hebt aangemeld
  waarvoor u zich heeft aangemeld
  ihr rezept liegt
  ihr rezept ist
  ihr rezept wurde
  we have received your order
  we have received your payment
  we have received your application
  we have received your request
  we have received your return
  we've received your order
  we've received your payment
  we've received your application
  we've received your request
  we received your order
  we received your payment
  we received your application
  we received your request
  wir haben ihre bestellung
  wir haben ihre zahlung
  wir haben ihre bewerbung
  wir haben ihre kündigung
  wir haben ihren antrag
  wir haben deine bestellung
  wir haben deine zahlung
  your invoice is attached
  attached is your invoice
`)

/** Double opt-in: who asks whether one wants to be written to has not begun to write. */
export const CONFIRM = phrases(`
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
  bestätigen sie ihre newsletter-anmeldung
  bestätige deine newsletter-anmeldung
  ihre newsletter-anmeldung
  e-mail-adresse bestätigen
  confirm your sign-up
  confirm your signup
  confirm your registration
  confirm subscription to
  verify your e-mail
  verify your address
  confirmez votre inscription
  confirmez votre adresse
  confirmez votre abonnement
  confirmer mon inscription
  confirmer mon abonnement
  confirmer votre adresse
  vérifiez votre adresse
  confirma tu correo
  confirma tu inscripción
  confirma tu cuenta
  confirme su suscripción
  confirme su correo
  confirmar suscripción
  confirmar mi suscripción
  verifica tu correo
  conferma la tua iscrizione
  conferma il tuo indirizzo
  conferma la tua email
  conferma la registrazione
  confermare l'iscrizione
  verifica il tuo indirizzo
  bevestig je aanmelding
  bevestig je inschrijving
  bevestig uw aanmelding
  bevestig uw inschrijving
  inschrijving bevestigen
  aanmelding bevestigen
  please confirm your email
  please confirm your e-mail
  please confirm your subscription
  please verify your email
  bevestig je e-mail*
`)
