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
      your verification code
      two-factor
      two-step verification
      2-step verification
      magic link
      sign-in link
      login link
      zwei-faktor*
      freigabecode
      anmeldelink
      neues passwort
      kennwort zurücksetzen
      bestätigungslink
      ihr zugang
      code d'accès
      code de sécurité
      code de confirmation
      votre code
      réinitialisation
      confirmez votre adresse
      vérifiez votre
      código de seguridad
      código de acceso
      tu código
      su código
      restablecer
      confirma tu correo
      verifica tu
      codice di sicurezza
      codice di accesso
      il tuo codice
      reimposta
      conferma il tuo indirizzo
      verifica il tuo
      beveiligingscode
      inlogcode
      toegangscode
      je code
      uw code
      bevestig je e-mail*
      bevestig uw e-mail*
      bevestigingscode
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
      sign in with this link
      this link expires
      this link will expire
      link expires in
      if you did not make this request
      never share this code
      dieser link ist
      link ist gültig
      link läuft
      teilen sie diesen code
      geben sie den code
      gib den code
      ignorieren sie diese e-mail
      ignoriere diese e-mail
      votre code est
      votre code de
      code de sécurité
      saisissez ce code
      ce code expire
      code est valable
      ne partagez pas ce code
      nouveau mot de passe
      mot de passe oublié
      si vous n'êtes pas à l'origine
      si vous n'avez pas demandé
      confirmer votre adresse
      tu código es
      su código es
      código de seguridad
      introduce este código
      este código caduca
      el código caduca
      no compartas este código
      restablecer tu contraseña
      restablecer su contraseña
      si no has sido tú
      si no has solicitado
      si usted no solicitó
      confirmar tu correo
      il tuo codice è
      il suo codice è
      codice di sicurezza
      inserisci questo codice
      inserisci il codice
      il codice scade
      non condividere
      reimpostare la password
      reimposta la password
      se non hai richiesto
      se non sei stato tu
      conferma il tuo indirizzo
      je code is
      uw code is
      beveiligingscode
      voer deze code
      vul deze code
      de code is geldig
      deel deze code
      wachtwoord opnieuw instellen
      wachtwoord herstellen
      nieuw wachtwoord
      als je dit niet was
      als u dit niet was
      niet hebt aangevraagd
      bevestig je e-mailadres
      bevestig uw e-mailadres
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
      conferma dell'ordine
      bestelbevestiging
      je bestelling
      your purchase
      your recent order
      your recent purchase
      order cancelled
      order canceled
      order update
      order status
      pre-order
      quote no
      your return
      return received
      return label
      ihre vorbestellung
      ihr warenkauf
      ihre rücksendung
      deine rücksendung
      retoure
      rücksendung
      retourenschein
      lieferverzögerung
      auftragseingang
      ihr angebot nr
      angebot nr
      kostenvoranschlag
      ihr rezept
      e-rezept
      ihre brille
      commande
      confirmation de votre commande
      commande n°
      votre achat
      votre retour
      votre devis
      devis n°
      ordonnance
      pedido
      confirmación de pedido
      confirmación de compra
      tu compra
      su compra
      tu devolución
      su devolución
      presupuesto nº
      ordine
      conferma ordine
      conferma d'ordine
      il suo ordine
      il tuo acquisto
      il tuo reso
      preventivo n
      uw bestelling
      je aankoop
      orderbevestiging
      je retour
      uw retour
      offerte nr
      herhaalrecept
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
      we've received your order
      we have received your order
      we received your order
      your order has
      your order is
      order confirmation
      items ordered
      ordered items
      subtotal
      sub-total
      order details
      view your order
      view order
      return label
      your return
      out of stock
      on backorder
      back order
      artikelnummer
      artikel-nr
      einzelpreis
      stückpreis
      versandkosten
      bestelldetails
      bestellstatus
      bestellung ist eingegangen
      bestellung eingegangen
      bestellung erhalten
      bestellung wird
      rücksendung
      retourenlabel
      lieferschein
      liefertermin
      lieferung verzögert
      nicht lieferbar
      liegt zur abholung
      abholbereit
      rezept liegt
      ihr rezept
      folgerezept
      votre commande
      commande n°
      récapitulatif de votre commande
      détail de la commande
      merci pour votre commande
      merci de votre commande
      adresse de livraison
      adresse de facturation
      mode de paiement
      sous-total
      total ttc
      frais de livraison
      bon de commande
      su pedido
      tu pedido
      pedido nº
      resumen del pedido
      detalles del pedido
      dirección de envío
      dirección de entrega
      dirección de facturación
      forma de pago
      método de pago
      gastos de envío
      total del pedido
      gracias por tu compra
      gracias por su compra
      gracias por tu pedido
      il tuo ordine
      il suo ordine
      riepilogo ordine
      riepilogo dell'ordine
      dettagli dell'ordine
      indirizzo di spedizione
      indirizzo di consegna
      metodo di pagamento
      spese di spedizione
      totale ordine
      subtotale
      grazie per il tuo ordine
      grazie per il tuo acquisto
      grazie per l'acquisto
      je bestelling
      uw bestelling
      overzicht van je bestelling
      besteloverzicht
      bezorgadres
      afleveradres
      factuuradres
      betaalmethode
      betaalwijze
      verzendkosten
      totaalbedrag
      subtotaal
      bedankt voor je bestelling
      bedankt voor uw bestelling
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
      renewal
      abonnement … verlänger*
      your receipt
      statement is ready
      statement ready
      your e-statement
      estatement
      minimum payment
      payment failed
      payment declined
      payment reminder
      payment scheduled
      payment processed
      payment method
      direct debit
      card declined
      card expires
      overdraft
      low balance
      balance due
      tax document
      tax return
      payslip
      pay slip
      remittance advice
      credit note
      your refund
      your claim
      meter reading
      utility bill
      nebenkostenabrechnung
      betriebskostenabrechnung
      heizkostenabrechnung
      jahresabrechnung
      abschlagszahlung
      abschlag
      zählerstand
      zählerstände
      ablesung
      zählerablesung
      beitragsanpassung
      beitragsbescheid
      beitragserhöhung
      gebührenbescheid
      steuerbescheid
      bescheid
      gehaltsabrechnung
      entgeltabrechnung
      lohnabrechnung
      verdienstabrechnung
      spendenbescheinigung
      zuwendungsbestätigung
      zahlungsaufforderung
      zahlungsavis
      letzte mahnung
      rücklastschrift
      nicht gedeckt
      kreditkartenabrechnung
      depotauszug
      umsatzübersicht
      avis d'échéance
      échéance
      paiement
      prélèvement
      remboursement
      relevé de compte
      relevé
      votre relevé
      rappel de paiement
      quittance
      reçu
      bulletin de paie
      recibo
      pago
      cobro
      su factura
      tu factura
      reembolso
      devolución
      extracto
      domiciliación
      nómina
      vencimiento
      ricevuta
      pagamento
      la tua fattura
      la sua fattura
      rimborso
      estratto conto
      bolletta
      sollecito
      addebito
      busta paga
      je factuur
      betaling
      betalingsherinnering
      aanmaning
      herinnering factuur
      incasso
      automatische incasso
      terugbetaling
      rekeningoverzicht
      afschrift
      jaarafrekening
      meterstand*
      kwitantie
      loonstrook
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
      minimum payment due
      payment due date
      statement is ready
      statement is available
      new statement
      view your statement
      your statement is
      statement balance
      current balance
      balance due
      outstanding balance
      past due
      direct debit
      will be debited
      has been debited
      has been credited
      payment failed
      payment was declined
      payment could not be
      couldn't process your payment
      could not process your payment
      update your payment method
      update your billing
      billing period
      meter reading
      submit your meter
      credit note
      your refund
      tax invoice
      zahlungsziel
      zahlungseingang
      offener betrag
      offene rechnung
      offenen posten
      noch nicht beglichen
      mahngebühr*
      buchen … ab
      ziehen … ein
      wird abgebucht
      wird eingezogen
      lastschriftverfahren
      gläubiger-id
      gutgeschrieben
      gutschrift
      rückerstattung
      nachzahlung
      abschlagszahlung
      nebenkostenabrechnung
      betriebskosten
      abrechnungszeitraum
      zählerstand
      zählernummer
      ablesung
      ablesetermin
      beitragsanpassung
      neuer beitrag
      neuen beitrag
      monatlicher beitrag
      monatsbeitrag
      jahresbeitrag
      kontoauszug
      steht zum download
      zum download bereit
      zum abruf bereit
      steht für sie bereit
      in ihrem kundenkonto
      in ihrem online-konto
      verwendungszweck
      bankverbindung
      votre facture
      montant dû
      montant à payer
      montant total
      montant de
      date d'échéance
      à régler avant
      à payer avant
      sera prélevé
      a été prélevé
      prélèvement
      votre paiement
      paiement reçu
      paiement refusé
      remboursement
      a été remboursé
      en pièce jointe … facture
      facture ci-jointe
      numéro de client
      référence client
      tva
      relevé de compte
      su factura
      tu factura
      factura adjunta
      número de factura
      importe total
      importe a pagar
      fecha de vencimiento
      total a pagar
      su pago
      tu pago
      pago recibido
      hemos recibido su pago
      hemos recibido tu pago
      se cargará
      se ha cargado
      domiciliación bancaria
      reembolso
      número de cliente
      i.v.a
      iva incluido
      la tua fattura
      la sua fattura
      numero fattura
      fattura allegata
      importo totale
      importo da pagare
      totale da pagare
      data di scadenza
      scadenza pagamento
      il tuo pagamento
      pagamento ricevuto
      abbiamo ricevuto il pagamento
      sarà addebitato
      è stato addebitato
      addebito diretto
      rimborso
      codice cliente
      iva inclusa
      je factuur
      uw factuur
      factuurdatum
      factuur in de bijlage
      factuur als bijlage
      te betalen bedrag
      openstaand bedrag
      openstaande factuur
      vervaldatum
      betaaltermijn
      voor … te betalen
      je betaling
      uw betaling
      betaling ontvangen
      wordt afgeschreven
      is afgeschreven
      automatisch afgeschreven
      terugbetaald
      klantnummer
      incl. btw
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
      appointment confirmed
      appointment cancelled
      appointment canceled
      appointment rescheduled
      your appointment
      your upcoming
      upcoming stay
      upcoming trip
      trip confirmation
      travel confirmation
      check in
      check in now
      flight confirmation
      flight change
      schedule change
      flight cancelled
      flight canceled
      pick-up confirmation
      rental confirmation
      table reservation
      dental appointment
      vaccination
      test results
      lab results
      recall-termin
      zahnarzttermin
      kontrolltermin
      vorsorgetermin
      impftermin
      arzttermin
      prophylaxetermin
      ihr recall
      untersuchungstermin
      behandlungstermin
      laborergebnis*
      befund*
      werkstatttermin
      abholtermin
      besichtigungstermin
      terminänderung
      terminverschiebung
      terminabsage
      ihr kurs
      ihre fahrt
      ihre fahrkarte
      ihr mietwagen
      ihr tisch
      tischreservierung
      umbuchung
      flugänderung
      fahrplanänderung
      zugausfall
      rendez-vous
      confirmation de rendez-vous
      rappel de rendez-vous
      rappel : votre
      votre vol
      votre voyage
      votre séjour
      votre billet
      vos billets
      votre train
      carte d'embarquement
      enregistrement
      confirmation de réservation
      annulation
      annulé
      tu cita
      recordatorio de cita
      recordatorio:
      confirmación de cita
      confirmación de reserva
      tu reserva
      su vuelo
      tu vuelo
      su viaje
      tu viaje
      tu billete
      su billete
      tarjeta de embarque
      cancelación
      aplazad*
      appuntamento
      promemoria appuntamento
      conferma appuntamento
      conferma prenotazione
      conferma di prenotazione
      la sua prenotazione
      il tuo volo
      il suo volo
      il tuo viaggio
      il tuo biglietto
      carta d'imbarco
      cancellazione
      annullamento
      rinviat*
      afspraak
      je afspraak
      afspraakbevestiging
      bevestiging afspraak
      herinnering afspraak
      herinnering: je
      herinnering: uw
      je reservering
      reserveringsbevestiging
      boekingsbevestiging
      je boeking
      uw boeking
      je vlucht
      uw vlucht
      je reis
      uw reis
      je ticket
      instapkaart
      inchecken
      annulering
      geannuleerd
      verplaatst
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
      your appointment
      appointment with
      appointment on
      appointment is
      appointment has been
      we look forward to seeing you on
      please arrive
      arrive 10 minutes
      arrive 15 minutes
      cancellation policy
      if you cannot attend
      unable to attend your
      unable to keep
      need to cancel
      need to reschedule
      add to your wallet
      your flight
      your rental
      your table
      boarding time
      seat number
      event you booked
      has been rescheduled
      has been postponed
      ihren termin
      ihrem termin
      ihres termins
      dein termin
      deinen termin
      deinem termin
      termin bei
      termin am
      termin wahrnehmen
      termin nicht wahrnehmen
      nicht wahrnehmen können
      termin wurde
      termin ist bestätigt
      kontrolltermin
      vorsorgeuntersuchung
      zahnreinigung
      prophylaxe
      versichertenkarte
      gesundheitskarte
      überweisungsschein
      nüchtern
      befund
      laborwerte
      impfpass
      sagen sie … rechtzeitig ab
      24 stunden vorher
      ihre fahrt
      ihr flug
      ihr aufenthalt
      ihre reise
      ihr tisch
      ihr mietwagen
      votre rendez-vous
      votre réservation
      votre séjour
      votre voyage
      votre vol
      votre train
      numéro de réservation
      référence de réservation
      référence du dossier
      numéro de dossier
      annuler votre rendez-vous
      annuler ou modifier
      modifier votre réservation
      merci de vous présenter
      carte vitale
      votre billet
      vos billets
      heure de départ
      nous vous confirmons
      est confirmé
      est confirmée
      su cita
      tu cita
      cita con
      cita previa
      su reserva
      tu reserva
      número de reserva
      código de reserva
      localizador
      su vuelo
      tu vuelo
      su viaje
      tu viaje
      su estancia
      tu estancia
      cancelar la cita
      cancelar o modificar
      modificar su reserva
      modificar tu reserva
      tarjeta sanitaria
      hora de salida
      está confirmada
      queda confirmada
      il tuo appuntamento
      il suo appuntamento
      appuntamento con
      appuntamento è
      la tua prenotazione
      la sua prenotazione
      codice prenotazione
      codice di prenotazione
      numero di prenotazione
      il tuo volo
      il suo volo
      il tuo viaggio
      il tuo soggiorno
      il suo soggiorno
      annullare l'appuntamento
      disdire l'appuntamento
      modificare la prenotazione
      tessera sanitaria
      è confermata
      è confermato
      je afspraak
      uw afspraak
      afspraak met
      afspraak bij
      afspraak verzetten
      afspraak annuleren
      annuleren of wijzigen
      je reservering
      uw reservering
      reserveringsnummer
      boekingsnummer
      boekingscode
      je boeking
      uw boeking
      je vlucht
      uw vlucht
      je verblijf
      uw verblijf
      is bevestigd
      is gewijzigd
      identiteitsbewijs
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
      arriving today
      arriving tomorrow
      arriving soon
      delivery today
      delivery attempt
      missed delivery
      delivery delayed
      delivery rescheduled
      delivery slot
      ready for collection
      ready for pickup
      ready to collect
      ready to pick up
      we tried to deliver
      sorry we missed you
      in transit
      paketankündigung
      zustellversuch
      nicht zugestellt
      liefertermin
      lieferavis
      abholung
      paketshop
      packstation
      wird heute zugestellt
      votre colis
      expédié
      expédiée
      expédition
      est en route
      en cours de livraison
      prêt à être retiré
      point relais
      su paquete
      tu paquete
      su envío
      tu envío
      enviado
      entregado
      en reparto
      listo para recoger
      il tuo pacco
      spedito
      consegnato
      in consegna
      pronto per il ritiro
      je pakket
      uw pakket
      je zending
      uw zending
      bezorgd
      verzonden
      afhaalpunt
      klaar om opgehaald
      ligt klaar
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
      will be delivered
      delivered today
      delivery window
      delivery slot
      delivery attempt
      we tried to deliver
      left with a neighbour
      ready for collection
      ready for pickup
      collect your
      pick-up point
      collection point
      tracking link
      wird zugestellt
      wird heute geliefert
      wird geliefert
      wurde geliefert
      zustellversuch
      beim nachbarn
      bei ihrem nachbarn
      ablageort
      paketshop
      abholnummer
      lieferfenster
      zeitfenster
      liefertermin
      versandbestätigung
      auf dem weg zu
      ist unterwegs
      votre colis
      votre livraison
      numéro de suivi
      suivre votre colis
      suivi de colis
      a été expédié
      a été expédiée
      a été livré
      sera livré
      sera livrée
      livraison prévue
      date de livraison
      point relais
      point de retrait
      su paquete
      tu paquete
      su envío
      tu envío
      número de seguimiento
      seguir mi pedido
      seguir tu pedido
      seguimiento del envío
      ha sido enviado
      ha sido entregado
      ha salido de
      fecha de entrega
      entrega estimada
      punto de recogida
      il tuo pacco
      la tua spedizione
      il suo pacco
      numero di tracking
      codice di tracciamento
      traccia il pacco
      traccia la spedizione
      traccia il tuo ordine
      è stato spedito
      è stato consegnato
      sarà consegnato
      data di consegna
      consegna prevista
      punto di ritiro
      je pakket
      uw pakket
      je zending
      track & trace
      trackingnummer
      volg je pakket
      volg je bestelling
      volg uw pakket
      is verzonden
      is bezorgd
      wordt bezorgd
      verwachte bezorging
      bezorgmoment
      afhaalpunt
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
      account closure
      closing your account
      account closed
      account suspended
      account locked
      account deactivated
      account deletion
      deletion of your
      will be deleted
      inactive account
      storage almost full
      storage is full
      mailbox full
      mailbox almost full
      new device signed
      login attempt
      suspicious login
      suspicious activity
      unusual sign-in
      your password
      password changed
      email address changed
      phone number changed
      your subscription has
      subscription cancelled
      subscription canceled
      subscription confirmed
      cancellation confirmed
      cancellation confirmation
      renewal notice
      renewal reminder
      auto-renewal
      automatic renewal
      your policy
      policy renewal
      policy documents
      your contract
      contract renewal
      price change
      your application
      application received
      your application for
      your ticket
      ticket #*
      re: ticket
      your reference
      data request
      your data
      verify your identity
      identity verification
      e-signature
      signature requested
      sign the document
      document to sign
      documents for signature
      ihre kündigung
      ihr antrag
      ihre bewerbung
      deine bewerbung
      eingang ihrer bewerbung
      eingang ihrer
      ihre mitteilung
      ihr widerruf
      widerrufsbestätigung
      ihre mitgliedschaft
      deine mitgliedschaft
      mitgliedsausweis
      ihre versicherung
      ihre police
      versicherungsschein
      versicherungsbestätigung
      schadenmeldung
      schadensmeldung
      ihr schaden
      ihr abonnement
      dein abonnement
      abo-verlängerung
      ihr tarif
      tarifwechsel
      anbieterwechsel
      ihr anschluss
      vertragsunterlagen
      vertragsbestätigung
      kontosperrung
      konto gesperrt
      konto geschlossen
      kontoschließung
      konto wird gelöscht
      wird gelöscht
      speicher voll
      postfach voll
      ungewöhnliche anmeldung
      ungewöhnliche aktivität
      verdächtige aktivität
      passwort geändert
      ihre e-mail-adresse wurde
      ihre unterschrift
      zur unterschrift
      unterschrift erforderlich
      dokument zur
      ihr ausweis
      leihfrist
      vormerkung
      fahrzeugschein
      hauptuntersuchung
      tüv-termin
      alerte de sécurité
      nouvelle connexion
      connexion inhabituelle
      votre abonnement
      votre contrat
      votre demande
      votre dossier
      votre inscription
      votre adhésion
      votre candidature
      renouvellement
      résiliation
      confirmation d'inscription
      accusé de réception
      expire bientôt
      mise à jour de votre
      signature électronique
      alerta de seguridad
      nuevo inicio de sesión
      inicio de sesión
      tu cuenta
      tu suscripción
      su suscripción
      su contrato
      tu contrato
      su solicitud
      tu solicitud
      renovación
      baja confirmada
      acuse de recibo
      firma electrónica
      póliza
      avviso di sicurezza
      nuovo accesso
      accesso insolito
      il suo account
      il tuo abbonamento
      il suo abbonamento
      il tuo contratto
      il suo contratto
      la tua richiesta
      la sua richiesta
      rinnovo
      disdetta
      polizza
      firma digitale
      beveiligingsmelding
      beveiligingswaarschuwing
      nieuwe aanmelding
      nieuwe inlog*
      nieuw apparaat
      je account
      je abonnement
      uw abonnement
      je contract
      uw contract
      je aanvraag
      uw aanvraag
      je lidmaatschap
      uw lidmaatschap
      verlenging
      opzegging
      opzegbevestiging
      ontvangstbevestiging
      polis
      ondertekenen
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
      your account will be
      your account is
      account closure
      will be permanently deleted
      has been suspended
      has been locked
      has been deactivated
      password was changed
      password has been changed
      if this was you
      if this wasn't you
      wasn't you
      secure your account
      review activity
      review this activity
      subscription has been
      renews automatically
      renew automatically
      will renew
      auto-renew
      your policy
      policy number
      your contract
      your application
      application has been received
      received your application
      reference number
      your request
      review and sign
      review document
      data breach
      ihr vertrag
      ihren vertrag
      ihrem vertrag
      ihr abonnement
      ihr abo
      dein abo
      ihre mitgliedschaft
      deine mitgliedschaft
      mitgliedsnummer
      ihre bewerbung
      deine bewerbung
      ihren antrag
      ihr antrag
      ihre unterlagen
      antragsnummer
      kündigungsfrist
      kündigung erhalten
      kündigung bestätigt
      bestätigen wir ihre kündigung
      verlängert sich automatisch
      automatisch verlängert
      vertragslaufzeit
      vertragsende
      ihre versicherung
      ihre police
      schadennummer
      aktenzeichen
      ihr anliegen
      haben ihr anliegen
      waren sie das
      warst du das
      wenn sie das waren
      ungewöhnliche anmeldung
      wurde gesperrt
      wurde geschlossen
      wird gesperrt
      passwort wurde geändert
      elektronisch signieren
      leihfrist
      entliehene medien
      nouvelle connexion
      connexion à votre compte
      votre abonnement
      votre contrat
      votre demande
      votre dossier
      votre adhésion
      numéro de contrat
      numéro d'adhérent
      sera renouvelé
      renouvellement automatique
      résiliation
      avons bien reçu votre demande
      bien reçu votre
      si c'était vous
      ce n'était pas vous
      votre mot de passe a été
      nuevo inicio de sesión
      inicio de sesión en
      tu cuenta
      tu suscripción
      su suscripción
      su contrato
      su solicitud
      tu solicitud
      número de contrato
      se renovará
      renovación automática
      hemos recibido su solicitud
      hemos recibido tu solicitud
      número de expediente
      si has sido tú
      nuovo accesso
      accesso al tuo account
      il tuo abbonamento
      il suo abbonamento
      il tuo contratto
      il suo contratto
      la tua richiesta
      la sua richiesta
      numero di contratto
      si rinnova automaticamente
      rinnovo automatico
      si rinnoverà
      abbiamo ricevuto la tua richiesta
      abbiamo ricevuto la sua richiesta
      numero pratica
      se sei stato tu
      je account
      uw account
      je abonnement
      uw abonnement
      je contract
      uw contract
      je aanvraag
      uw aanvraag
      je lidmaatschap
      uw lidmaatschap
      contractnummer
      lidnummer
      polisnummer
      zaaknummer
      wordt automatisch verlengd
      automatisch verlengd
      opzegtermijn
      hebben je aanvraag
      hebben uw aanvraag
      nieuwe aanmelding
      was jij dit
      was u dit
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
      degraded
      incident
      service disruption
      not responding
      expiring soon
      certificate expires
      low battery
      motion detected
      smoke detected
      water leak
      bewegung erkannt
      rauchmelder
      batterie schwach
      nicht erreichbar
      fehlgeschlagen
      warnung
      alerte
      incidente
      avería
      guasto
      interruzione
      storing
      uitval
      waarschuwing
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
      is not responding
      has gone offline
      is offline
      went offline
      is back online
      detected at
      motion detected
      battery is low
      error rate
      ist nicht erreichbar
      nicht erreichbar seit
      ist offline
      wieder erreichbar
      wieder online
      bewegung erkannt
      fehlercode
      fehlermeldung
      entstörung
      est hors service
      n'est pas joignable
      no responde
      non risponde
      is niet bereikbaar
    `),
  },
]
