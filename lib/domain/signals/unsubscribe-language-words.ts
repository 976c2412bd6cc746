import { phrases } from './phrases.ts'

export const UNSUBSCRIBE = phrases(`
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
  let me know if you'd rather not
  just let me know and i won't
  won't email you again
  not interested, let me know
  prefer not to hear
  don't want to hear from
  do not want to hear from
  no longer want to receive
  don't want these emails
  stop these emails
  stop getting these
  stop hearing from
  to stop receiving
  unsubscribe here
  unsubscribe from
  one-click unsubscribe
  easy unsubscribe
  safely unsubscribe
  click to unsubscribe
  leave this list
  leave the list
  to opt out
  opt out of
  opt-out here
  turn off these emails
  turn these emails off
  turn off emails
  mute these emails
  update your email preferences or unsubscribe
  remove from list
  remove your email
  take me off your
  take you off my list
  reply with "remove
  reply with 'unsubscribe
  reply 'unsubscribe
  reply "unsubscribe
  reply unsubscribe
  type unsubscribe
  reply 'stop
  reply with stop
  write "stop
  answer "no
  hier abmelden
  jetzt abmelden
  vom verteiler abmelden
  vom verteiler streichen
  vom verteiler nehmen
  aus der verteilerliste
  aus unserer liste
  aus unserem verteiler
  aus dem e-mail-verteiler
  aus dem mailverteiler
  verteiler gestrichen
  verteiler gelöscht
  verteiler entfernt
  abbestellt werden
  hier abbestellen
  newsletter abbestellen
  newsletter abmelden
  newsletter kündigen
  abo beenden
  widerspruch gegen werbung
  werbung widersprechen
  werblichen nutzung
  nutzung … widersprechen
  verwendung ihrer … widersprechen
  jederzeit widersprechen
  jederzeit widerrufen
  einwilligung … widerrufen
  keine werbung mehr
  keine werbe-e-mails
  keine weitere werbung
  keine newsletter mehr
  keine einladungen mehr
  keine infos mehr
  keine e-mails dieser art
  keine weiteren e-mails wünschen
  nicht mehr angeschrieben
  nicht mehr kontaktiert
  nicht weiter kontaktiert
  nicht mehr von uns hören
  nicht mehr von mir hören
  nicht weiter erhalten
  nicht länger beziehen
  nicht mehr haben möchte*
  nicht mehr haben willst
  formlose e-mail
  antworten sie mit "abmelden
  antworten sie mit „abmelden
  antworten sie mit „nein
  antworten sie mit "nein
  antworten sie mit „stopp
  antworte mit „stopp
  betreff „austragen
  dem betreff "abmelden
  dem betreff „abmelden
  desinscrire
  désabonner
  désabonnez-vous
  vous désabonner
  me désabonner
  vous désinscrire
  désinscrivez-vous
  lien de désinscription
  lien de désabonnement
  ne plus recevoir nos
  ne souhaitez plus recevoir
  ne désirez plus recevoir
  souhaitez plus recevoir
  si vous ne souhaitez plus
  arrêter de recevoir
  gérer vos abonnements
  répondez stop
  date de baja
  darte de baja
  darme de baja
  dese de baja
  baja de esta lista
  baja del boletín
  anular la suscripción
  anular suscripción
  anular tu suscripción
  cancelar tu suscripción
  cancelar su suscripción
  cancela tu suscripción
  desuscribirse
  desuscribirte
  desuscribirme
  desapuntarte
  no desea recibir
  no deseas recibir
  no desea seguir recibiendo
  no quieres recibir
  no quieres seguir recibiendo
  dejar de recibir estos
  responda baja
  cancella iscrizione
  cancellarti
  cancellarsi
  cancellare l'iscrizione
  cancellare la tua iscrizione
  cancellati
  cancellazione dalla
  annullare l'iscrizione
  disiscrivermi
  disiscriversi
  disiscriviti
  disiscrivi
  disiscriverti qui
  disdire l'iscrizione
  non desideri più ricevere
  non desidera più ricevere
  non desidero ricevere
  non vuoi più ricevere
  non vuole più ricevere
  non ricevere più
  smettere di ricevere
  rimuovere il tuo indirizzo
  meld je af
  meld u af
  meld je hier af
  hier afmelden
  afmeldlink
  afmelden voor
  schrijf je uit
  schrijf u uit
  schrijf je hier uit
  je uitschrijven
  u uitschrijven
  uit te schrijven
  uitschrijflink
  geen mails meer
  geen e-mails meer
  geen nieuwsbrief meer
  geen berichten meer
  niet meer ontvangen
  niet langer ontvangen
  si no desea recibir más
  keine infos mehr von uns
  no longer wish to be contacted
  no longer wish to hear
`)

export const SUBSCRIBED = phrases(`
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
  you are receiving this email because
  you're receiving this email because
  you're getting this
  you are getting this
  you get this email because
  you get this because
  why did i get this
  why am i receiving this
  because you signed up
  because you subscribed
  because you registered
  because you opted
  because you are a member
  because you're a member
  because you attended
  because you are on our
  because you're on our
  since you signed up
  since you subscribed
  thanks for subscribing
  thank you for subscribing
  thanks for being a subscriber
  our mailing list
  this mailing list
  sent to our subscribers
  was this email forwarded
  did someone forward
  forwarded this email
  forward to a colleague
  forward this email to
  share this newsletter
  subscribe here
  sign up here to receive
  update subscription
  update your subscription
  update my preferences
  manage subscriptions
  manage your emails
  manage your email
  manage email
  mailing preferences
  marketing preferences
  contact preferences
  add us to your address book
  add us to your safe
  to ensure delivery
  you can update your preferences
  see this email in your browser
  sie erhalten diese e-mail
  sie erhalten diese mail
  sie erhalten diese nachricht
  sie erhalten diese information
  sie erhalten unseren newsletter
  sie erhalten diesen infobrief
  sie bekommen diesen newsletter
  sie bekommen diese e-mail
  sie beziehen diesen newsletter
  sie haben unseren newsletter
  sie haben den newsletter
  sie haben diesen newsletter abonniert
  diese mail wurde an
  dieser newsletter wurde an
  dieser newsletter wird
  dieser newsletter ging an
  diese e-mail wurde versendet an
  diese e-mail ging an
  du erhältst diesen newsletter
  du bekommst diesen newsletter
  du bekommst diese mail
  du hast dich … angemeldet
  du hast unseren newsletter
  ihr erhaltet diese
  ihr bekommt diese
  weil sie sich für
  weil sie sich … angemeldet
  weil sie unseren newsletter
  weil sie mitglied
  newsletter abonniert
  newsletter abonnieren
  newsletter anmelden
  newsletter bestellen
  newsletter bestellt
  newsletter weiterleiten
  newsletter anzumelden
  an freunde weiterleiten
  an freunde weiter
  einem freund weiterleiten
  in unserer verteilerliste
  auf unserem verteiler
  in unserem e-mail-verteiler
  newsletter-einstellungen
  newsletter verwalten
  abonnement verwalten
  abo verwalten
  abonnement ändern
  profil bearbeiten
  vous recevez cet email
  vous recevez cet e-mail
  vous recevez ce message car
  vous recevez ce mail car
  vous recevez cette newsletter
  vous recevez cette lettre
  vous êtes inscrit
  vous êtes abonné
  vous êtes inscrite
  cet email a été envoyé
  cet e-mail vous a été envoyé
  ce message a été envoyé à
  car vous êtes inscrit
  inscrit à notre newsletter
  abonné à notre
  gérer mes préférences
  gérer vos préférences
  modifier vos préférences
  mettre à jour vos préférences
  mettre à jour mes préférences
  transférer à un ami
  transférez cet email
  recibe este correo
  recibe este mensaje
  recibes este mensaje
  recibes este email
  recibes este boletín
  ha recibido este
  has recibido este
  este mensaje fue enviado
  este mensaje ha sido enviado a
  este correo ha sido enviado
  este email ha sido enviado
  este boletín se envía
  porque te has suscrito
  porque te suscribiste
  porque se ha suscrito
  porque estás suscrito
  porque eres cliente
  estás suscrito
  está suscrito
  actualizar tus preferencias
  actualizar sus preferencias
  gestionar tus preferencias
  gestionar suscripción
  preferencias de correo
  ricevi questa mail
  ricevi questa newsletter
  ricevi questo messaggio
  ricevi queste email
  riceve questa email
  riceve questa mail
  riceve questa newsletter
  ricevete questa
  hai ricevuto questa email
  hai ricevuto questa mail
  questa email è stata inviata
  questa mail è stata inviata
  questa e-mail è stata inviata
  perché ti sei iscritto
  perché sei iscritto
  perché ti sei registrato
  perché si è iscritto
  sei iscritto alla
  gestisci le preferenze
  gestisci le tue preferenze
  aggiorna le preferenze
  aggiorna le tue preferenze
  modifica le preferenze
  inoltra a un amico
  u ontvangt deze mail
  u ontvangt dit bericht
  u ontvangt deze nieuwsbrief
  je ontvangt deze mail
  je ontvangt dit bericht
  je ontvangt deze nieuwsbrief
  je krijgt deze
  u krijgt deze
  omdat je je hebt
  omdat u zich hebt
  omdat u zich heeft
  omdat je bent ingeschreven
  omdat je klant
  omdat u klant
  deze e-mail is verzonden aan
  deze e-mail is verstuurd
  deze mail is verzonden
  deze nieuwsbrief is verzonden
  wijzig je voorkeuren
  wijzig uw voorkeuren
  voorkeuren wijzigen
  voorkeuren aanpassen
  stuur door aan een
`)

export const ALL_CUSTOMERS = phrases(`
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
  dear supporter
  dear supporters
  dear donor
  dear neighbour
  dear neighbours
  dear neighbor
  dear neighbors
  dear parents
  dear residents
  dear resident
  dear homeowner
  dear homeowners
  dear guests
  dear shareholder
  dear shareholders
  dear alumni
  dear partners
  dear valued partner
  dear friends and
  dear members and
  dear fellow
  dear sports fans
  dear music lovers
  dear book lovers
  dear trader
  dear traders
  dear winner
  dear beneficiary
  dear email user
  dear webmaster
  dear website owner
  dear site owner
  dear owner
  dear purchasing manager
  dear entrepreneur
  dear business partner
  greetings all
  liebe leserin
  lieber leser
  liebe eltern
  liebe familien
  liebe nachbarn
  liebe nachbarinnen
  liebe vereinsmitglieder
  liebe mitgliederinnen
  liebe sportfreunde
  liebe sportlerinnen
  liebe musikfreunde
  liebe weinfreunde
  liebe gartenfreunde
  liebe theaterfreunde
  liebe kunstfreunde
  liebe filmfreunde
  liebe tierfreunde
  liebe fans
  liebe partner
  liebe geschäftspartner
  liebe unterstützer
  liebe unterstützerinnen
  liebe förderer
  liebe spenderinnen
  liebe teilnehmende
  liebe teilnehmerinnen
  liebe studierende
  liebe alumni
  liebe unternehmerinnen
  liebe unternehmer
  liebe bürgerinnen
  liebe patientinnen
  liebe patienten
  liebe gemeinde
  liebe netzwerkerinnen
  sehr geehrte patient*
  sehr geehrte mandant*
  sehr geehrte geschäftspartner*
  sehr geehrte partner
  sehr geehrte interessent*
  sehr geehrte abonnent*
  sehr geehrte nutzer*
  sehr geehrte gäste
  sehr geehrte eltern
  sehr geehrte bürger*
  sehr geehrte redaktion
  sehr geehrte journalist*
  sehr geehrte medien*
  sehr geehrte unternehmer*
  sehr geehrte teilnehmer*
  sehr geehrter webseitenbetreiber
  sehr geehrte geschäftsführung
  verehrte kund*
  verehrte mitglieder
  werte kund*
  werte mitglieder
  chère cliente
  chers abonnés
  chers lecteurs
  chères lectrices
  chers membres
  chers adhérents
  chères adhérentes
  chères et chers
  chers partenaires
  chers parents
  chers donateurs
  cher abonné
  cher lecteur
  cher membre
  cher adhérent
  estimada clienta
  estimados clientes
  estimados compañeros
  estimados socios
  estimados amigos
  estimado suscriptor
  estimado socio
  estimado usuario
  estimadas familias
  queridos amigos
  queridas amigas
  queridos lectores
  queridos socios
  queridos compañeros
  querida comunidad
  queridas familias
  apreciado cliente
  gentile collega
  gentili clienti
  gentili soci
  gentile socio
  gentile lettore
  gentile lettrice
  gentile utente
  gentile abbonato
  cari soci
  cari amici
  care amiche
  cari lettori
  cari clienti
  cari genitori
  beste leden
  beste lezers
  beste klanten
  beste vrienden
  beste ouders
  beste buren
  beste relatie
  beste relaties
  beste abonnee
  beste donateur
  beste deelnemers
  geachte klant
  geachte relatie
  geachte leden
  geachte ouders
  to all … clients
  to all … customers
  to all … members
  to all … residents
`)
