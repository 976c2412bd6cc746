import { type Phrases, phrases } from './phrases.ts'

/** One matter that a mail may be about, and the words for it. */
export interface Matter {
  readonly name: string
  /** Words that name the matter in a subject. */
  readonly subject: Phrases
  /** Words that speak of it as the receiver's own, in the text. */
  readonly text: Phrases
}

export const MATTERS: readonly Matter[] = [
  {
    name: 'access-code',
    subject: phrases(`
      verification code
      security code
      login code
      sign-in code
      confirmation code
      one-time code
      one-time password
      one time password
      access code
      your code
      passcode
      password
      passwort*
      bestätigungscode
      sicherheitscode
      anmeldecode
      zugangscode
      verifizierungscode
      einmalcode
      einmalpasswort
      mtan
      tan
      ihr code
      dein code
      kennwort
      code de vérification
      mot de passe
      código de verificación
      contraseña
      codice di verifica
      verificatiecode
      wachtwoord
      verify
      verification
      confirm your
      bestätigen sie ihre
      bestätige deine
      e-mail-adresse bestätigen
      aktivier*
      activate your
    `),
    text: phrases(`
      verification code
      security code
      login code
      one-time code
      one-time password
      your code is
      code is
      enter this code
      enter the code
      use this code
      use the following code
      expires in
      will expire in
      valid for … minutes
      do not share
      don't share this code
      reset your password
      password reset
      your password
      password is
      forgot your password
      if you didn't request
      if you did not request
      if this wasn't you
      verify your email
      verify your account
      verify your e-mail
      to verify
      confirm your email
      confirm your e-mail
      confirm your account
      activate your account
      bestätigungscode
      sicherheitscode
      anmeldecode
      zugangscode
      einmalcode
      ihr code lautet
      dein code lautet
      code lautet
      gültig für … minuten
      minuten gültig
      läuft in … ab
      geben sie diesen code
      gib diesen code
      passwort zurücksetzen
      passwort zurückzusetzen
      kennwort zurücksetzen
      neues passwort
      falls sie diese anfrage nicht
      wenn sie diese anfrage nicht
      wenn sie das nicht waren
      falls sie das nicht waren
      falls du das nicht warst
      wenn du das nicht warst
      nicht angefordert haben
      nicht angefordert hast
      bestätigen sie ihre e-mail-adresse
      bestätigen sie bitte ihre
      bestätige deine e-mail-adresse
      code de vérification
      réinitialiser votre mot de passe
      código de verificación
      codice di verifica
      verificatiecode
    `),
  },
  {
    name: 'order',
    subject: phrases(`
      bestelling
      votre commande
      su pedido
      tu pedido
      il tuo ordine
      your order
      order confirmation
      order received
      order number
      order no
      order #*
      order verification
      we received your order
      thanks for your order
      thank you for your order
      thank you for your purchase
      purchase confirmation
      bestellbestätigung
      bestelleingang
      ihre bestellung
      deine bestellung
      auftragsbestätigung
      ihr auftrag
      ihr einkauf
      ihre bestellnummer
      confirmation de commande
      votre commande
      tu pedido
      conferma dell'ordine
      il tuo ordine
      bestelbevestiging
      je bestelling
    `),
    text: phrases(`
      your order
      order number
      order no
      order #
      order id
      order summary
      order total
      order date
      order status
      thank you for your order
      thank you for your purchase
      you have placed an order
      shipping address
      billing address
      payment method
      ihre bestellung
      deine bestellung
      bestellnummer
      bestell-nr
      bestellübersicht
      auftragsnummer
      bestelldatum
      lieferadresse
      rechnungsadresse
      zahlungsart
      zahlungsweise
      zwischensumme
      gesamtsumme
      gesamtbetrag
      vielen dank für ihre bestellung
      vielen dank für deine bestellung
      vielen dank für ihren einkauf
      numéro de commande
      número de pedido
      numero d'ordine
      bestelnummer
    `),
  },
  {
    name: 'invoice',
    subject: phrases(`
      factuur
      uw factuur
      votre facture
      facture
      factura
      fattura
      invoice
      receipt
      your bill
      your statement
      account statement
      payment
      payment received
      payment confirmation
      payment due
      overdue
      past due
      reminder … invoice
      refund
      refunded
      rückerstattung
      erstattung
      trial ends
      trial expires
      testphase
      storniert
      stornierung
      rechnung
      rechnungen
      ihre rechnung
      rechnungs-nr
      mahnung
      zahlungserinnerung
      zahlungseingang
      zahlungsbestätigung
      zahlung
      gutschrift
      kontoauszug
      lastschrift
      abbuchung
      beitragsrechnung
      quittung
      beleg
      facture
      factura
      fattura
      factuur
      renewal
      abonnement … verlänger*
    `),
    text: phrases(`
      invoice number
      invoice no
      invoice date
      amount due
      amount paid
      total due
      due date
      payment of
      refunded
      has been refunded
      refund of
      erstattet
      payment received
      we received your payment
      we have received your payment
      your payment
      has been charged
      was charged
      transaction id
      receipt number
      your receipt
      please find attached … invoice
      rechnungsnummer
      rechnungsbetrag
      rechnungsdatum
      rechnung im anhang
      anbei … rechnung
      anbei erhalten sie
      finden sie ihre rechnung
      ihre rechnung
      fälliger betrag
      fällig am
      zahlbar bis
      überweisen sie
      betrag von
      abgebucht
      eingezogen
      sepa-lastschrift
      mandatsreferenz
      iban
      kundennummer
      mwst
      numéro de facture
      factuurnummer
    `),
  },
  {
    name: 'booking',
    subject: phrases(`
      reminder: your
      is tomorrow
      is today at
      you're booked
      you are booked
      your visit
      your stay
      erinnerung an ihren
      erinnerung an deinen
      erinnerung: ihr
      erinnerung: dein
      ihr besuch
      ihr aufenthalt
      votre rendez-vous
      votre réservation
      su cita
      su reserva
      la tua prenotazione
      uw afspraak
      uw reservering
      booking
      booking confirmation
      booking confirmed
      your booking
      reservation
      your reservation
      reservation confirmed
      itinerary
      your trip
      verspätung
      gleiswechsel
      flight delay
      ihr zug
      ihres zuges
      ihres fluges
      your flight
      your ticket
      your tickets
      e-ticket
      boarding pass
      check-in
      registration confirmation
      registration confirmed
      appointment
      appointment reminder
      appointment confirmation
      buchung
      ihre buchung
      buchungsbestätigung
      reservierung
      reservierungsbestätigung
      reisebestätigung
      ihre reise
      ihr flug
      fahrkarte
      ihr ticket
      ihre tickets
      dein ticket
      bordkarte
      anmeldebestätigung
      terminbestätigung
      terminerinnerung
      ihr termin
      réservation
      prenotazione
      reserva
      boeking
      anmeldung bestätigt
    `),
    text: phrases(`
      is booked in
      are booked in
      you're booked
      you booked with us
      you get this because you booked
      change or cancel
      reschedule
      cancel your appointment
      termin absagen
      termin verschieben
      termin ändern
      umbuchen
      stornieren
      buchung verwalten
      manage booking
      manage your booking
      booking reference
      booking number
      booking code
      confirmation number
      reservation number
      your reservation
      your booking
      your itinerary
      verspätung
      delayed
      gate
      is confirmed
      check-in
      check-out
      passenger
      departure
      arrival
      flight number
      buchungsnummer
      buchungscode
      buchungsreferenz
      reservierungsnummer
      ihre buchung
      deine buchung
      ihre reservierung
      auftragsnummer
      anreise
      abreise
      abfahrt
      ankunft
      reisende
      wagen
      sitzplatz
      ihr termin
      ihre anmeldung
      bestätigen wir ihnen
      hiermit bestätigen wir
    `),
  },
  {
    name: 'delivery',
    subject: phrases(`
      is on its way
      on its way
      has shipped
      has left
      kommt heute
      kommt morgen
      ist da
      shipped
      has shipped
      dispatched
      delivered
      out for delivery
      delivery update
      delivery confirmation
      your package
      your parcel
      your delivery
      your shipment
      shipping confirmation
      shipping update
      tracking number
      versandbestätigung
      versandt
      verschickt
      versendet
      unterwegs
      ihr paket
      dein paket
      ihre sendung
      deine sendung
      zustellung
      zugestellt
      lieferung
      ihre lieferung
      abholbereit
      zur abholung
      lieferstatus
      colis
      paquete
      pacco
      pakket
    `),
    text: phrases(`
      track my parcel
      track my package
      track my order
      track it
      in this shipment
      carrier
      expected delivery
      colli
      suivre mon colis
      tracking number
      track your package
      track your parcel
      track your order
      track your shipment
      tracking id
      your package
      your parcel
      your shipment
      estimated delivery
      delivery date
      out for delivery
      has been shipped
      has been delivered
      sendungsnummer
      sendungsverfolgung
      sendung verfolgen
      paket verfolgen
      ihr paket
      dein paket
      ihre sendung
      deine sendung
      voraussichtliche zustellung
      voraussichtlich
      zustellung
      lieferdatum
      wurde versandt
      wurde versendet
      wurde zugestellt
      dhl
      dpd
      hermes
      packstation
      abholcode
    `),
  },
  {
    name: 'account',
    subject: phrases(`
      uw account
      uw domein*
      verloopt
      votre compte
      su cuenta
      il tuo account
      expire le
      arrive à échéance
      vence
      in scadenza
      your account
      security alert
      security notice
      sign-in
      new sign-in
      new login
      new device
      unusual activity
      suspicious
      account update
      account created
      user id
      access to
      login information
      welcome to
      subscription expires
      subscription renews
      renews on
      your subscription
      your plan
      your membership
      ihr abo
      dein abo
      verlängert sich
      expires
      expiring
      approval
      approve
      action required
      your request
      neue nachricht in ihrem
      postfach
      dokumente in ihrem
      request for
      ihr konto
      dein konto
      sicherheitswarnung
      sicherheitshinweis
      neue anmeldung
      neues gerät
      ihr kundenkonto
      ihre registrierung
      willkommen bei
      zugangsdaten
      vertrag
      ihr vertrag
      vertragsänderung
      vertragsverlängerung
      kündigung
      kündigungsbestätigung
      läuft ab
      ihre anfrage
      eingangsbestätigung
      ticket
      case #
      your case
      support request
      vorgang
      incident
    `),
    text: phrases(`
      domeinnaam
      automatische verlenging
      log in op uw account
      votre compte
      su cuenta
      il tuo account
      domain expires
      ihre domain
      ihr tarif
      renews on
      manage subscription
      manage your subscription
      cancel anytime
      update your payment
      your card will be charged
      will be charged
      verlängert sich
      abonnement verwalten
      new sign-in
      new login
      signed in to your
      sign-in attempt
      unusual sign-in
      new device
      your account has been
      your free trial
      your trial
      ihr postfach
      ihrem postfach
      ihrem persönlichen postfach
      ihrem portal
      neue dokumente
      zur freigabe
      your account was
      account has been created
      user name
      username
      user id
      login id
      log in with
      your request has been
      we have received your request
      we received your request
      your ticket
      ticket number
      case number
      request id
      pending your approval
      awaiting your approval
      await your approval
      waiting for your approval
      please approve
      requires your approval
      neue anmeldung
      neuen gerät
      anmeldung in ihrem konto
      ihr konto wurde
      dein konto wurde
      ihr zugang
      ihre zugangsdaten
      benutzername
      kundennummer
      vertragsnummer
      versicherungsnummer
      ihre kündigung
      ihre anfrage ist bei uns eingegangen
      wir haben ihre anfrage erhalten
      ihre anfrage
      ticketnummer
      ticket-nummer
      vorgangsnummer
      bearbeitungsnummer
    `),
  },
  {
    name: 'alarm',
    subject: phrases(`
      stoerung*
      störung*
      alert
      outage
      gestört
      alert:
      alarm
      alarm:
      critical
      warning:
      error:
      failed:
      problem:
      down
      is down
      recovery
      recovered
      resolved:
      outage
      host down
      service alert
      backup
      cron
      störung
      ausfall
      warnung:
      fehler:
      monitoring
      disk space
      certificate
      zertifikat
      firing
      triggered
    `),
    text: phrases(`
      stoerung*
      störung*
      meldung:
      zeit:
      grenzwert*
      messwert*
      entstoerung
      status:
      host:
      service:
      state:
      status: critical
      severity
      threshold
      backup job
      job failed
      exit code
      disk usage
      uptime
      monitor is down
      certificate will expire
      zertifikat läuft
      störung
      sicherung fehlgeschlagen
      schwellwert
      log messages
      stack trace
      error message
    `),
  },
]
