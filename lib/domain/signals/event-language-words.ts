import { phrases } from './phrases.ts'

export const INVITES = phrases(`
  vous convier
  invitation –
  invitation -
  einladung –
  einladung -
  tag der offenen tür
  schauen sie rein
  schauen sie vorbei
  kommen sie vorbei
  starting in
  starts in
  just announced
  speakers announced
  programm steht
  are invited to
  you are invited
  you're invited
  you are cordially invited
  cordially invite*
  we invite you
  we would like to invite you
  i would like to invite you
  i'd like to invite you
  invites you to
  invited you to
  has invited you to
  invitation to
  invitation:
  join us
  please join us
  save the date
  save-the-date
  come and join
  come join
  rsvp
  r.s.v.p.
  hope to see you
  see you there
  ladet sie
  lädt sie
  lädt dich
  lädt ein
  laden sie
  laden wir sie
  laden dich
  laden euch
  laden wir euch
  laden herzlich ein
  laden ein
  laden wir
  lade ich
  lade ich dich
  lade ich sie
  ich lade
  herzlich eingeladen
  herzlich einladen
  herzliche einladung
  sie sind eingeladen
  du bist eingeladen
  seid ihr eingeladen
  zu … einladen
  hat dich zu … eingeladen
  hat sie zu … eingeladen
  einladung zu*
  einladung:
  merken sie sich … termin
  termin vormerken
  wir freuen uns auf ihr kommen
  wir freuen uns, sie … zu begrüßen
  nous vous invitons
  vous êtes invité*
  le invitamos
  la invitiamo
  ti invitiamo
  wij nodigen u uit
  uitgenodigd
  you are warmly invited
  you are kindly invited
  warmly invite you
  kindly invite you
  we're inviting you
  we are inviting you
  inviting you to
  would love for you to join
  we'd love to see you at
  we would love to see you at
  we'd love for you to
  we would love you to join
  delighted to invite
  pleased to invite
  proud to invite
  excited to invite
  pleasure of your company
  pleasure of inviting you
  request the pleasure
  requests the pleasure
  honour of your presence
  honor of your presence
  requests your presence
  invites you
  you and your guest
  come along to our
  come and celebrate
  come celebrate
  come and enjoy
  come and see us
  come and meet
  come and visit
  celebrate with us
  be our guest
  visit us at our booth
  visit our booth
  visit us at booth
  visit our stand
  visit us at stand
  meet us at
  meet our team at
  mark your calendar*
  mark your diar*
  mark the date
  put the date in your diary
  dates for your diary
  date for your diary
  date for the diary
  hold the date
  diary date
  doors open at
  tables fill quickly
  tables are filling
  spaces are filling
  seats are filling
  spots are filling
  places are going
  seats are going
  starts tomorrow
  happening tomorrow
  happening this
  live tomorrow
  last chance to register
  last call to register
  final call for
  few places left
  few spaces left
  few tickets left
  only a few seats
  tickets are now on sale
  tickets now on sale
  tickets are on sale
  tickets on sale now
  registration is now open
  registration is open
  registration now open
  call for papers
  call for speakers
  call for participation
  submit your abstract
  möchten wir sie … einladen
  möchten wir dich … einladen
  möchten wir euch … einladen
  möchte ich sie … einladen
  möchte ich euch … einladen
  wir möchten sie … einladen
  wir möchten euch … einladen
  dürfen wir sie … einladen
  freuen wir uns, sie … einzuladen
  freut sich, sie
  ihre persönliche einladung
  exklusive einladung
  persönliche einladung
  wir laden
  einladung zum
  einladung zur
  einladung in
  einladung an
  vorankündigung
  terminankündigung
  terminhinweis
  bitte vormerken
  termin schon vormerken
  schon mal vormerken
  schon jetzt vormerken
  vormerken:
  merkt euch den
  merkt euch schon
  merken sie sich den
  merken sie sich schon
  merk dir den
  termin freihalten
  termin freizuhalten
  halten sie sich den
  haltet euch den
  seien sie dabei
  seien sie unser gast
  seien sie unsere gäste
  sei dabei
  seid dabei
  sind sie dabei
  wir sehen uns auf der
  besuchen sie uns
  besuchen sie unsere
  besuchen sie unseren
  besucht uns
  treffen sie uns
  unserem messestand
  am messestand
  kommen sie … vorbei
  schauen sie … vorbei
  schaut vorbei
  kommt zahlreich
  feiern sie mit uns
  feiert mit uns
  feiern sie mit
  erleben sie … live
  es ist wieder so weit
  es ist wieder soweit
  ist es wieder soweit
  ist es wieder so weit
  öffnet seine türen
  öffnet ihre türen
  öffnen wir unsere
  öffnen unsere türen
  herzlich willkommen zum
  herzlich willkommen zur
  freuen uns auf ihr erscheinen
  freuen uns auf euer kommen
  freuen uns auf ihr kommen
  freuen uns auf dein kommen
  freuen uns auf zahlreich*
  freuen uns auf viele gäste
  freuen uns auf viele besucher
  freuen uns über zahlreich*
  freuen uns über ihren besuch
  freuen uns auf euren besuch
  freuen uns über ihre teilnahme
  freuen uns auf ihre teilnahme
  freuen uns über ihre anmeldung
  freuen uns auf ihre anmeldung
  anmeldung ab sofort
  ab sofort anmelden
  anmeldung ist eröffnet
  vorverkauf startet
  vorverkauf hat begonnen
  vorverkauf läuft
  nous avons le plaisir de vous inviter
  avons le plaisir de vous inviter
  a le plaisir de vous inviter
  ont le plaisir de vous inviter
  plaisir de vous inviter
  plaisir de vous convier
  avons le plaisir de vous convier
  heureux de vous inviter
  heureuse de vous inviter
  ravis de vous inviter
  a l'honneur de vous
  vous invite à
  vous invite au
  vous invitent à
  vous invitent au
  vous êtes convié*
  vous êtes cordialement
  vous êtes invités
  invitation à
  invitation au
  invitation aux
  invitation :
  rejoignez-nous
  venez nombreux
  venez découvrir
  venez rencontrer
  venez fêter
  venez célébrer
  venez participer
  venez nous rencontrer
  réservez la date
  réservez votre date
  réservez votre soirée
  notez la date
  notez dès à présent
  retenez la date
  bloquez la date
  à vos agendas
  vous attendons nombreux
  vous y attendons
  vous voir nombreux
  portes ouvertes
  participez à
  participez au
  os invitamos
  te invitamos
  les invitamos
  queremos invitar*
  nos complace invitar*
  nos gustaría invitar*
  tenemos el placer de invitar*
  tenemos el gusto de invitar*
  se complace en invitar*
  está invitado
  está invitada
  está usted invitado
  estás invitad*
  estáis invitad*
  están invitad*
  os esperamos
  les esperamos
  ¡te esperamos
  no te lo puedes perder
  no os lo perdáis
  reserva la fecha
  reserve la fecha
  reservad la fecha
  guarda la fecha
  apunta la fecha
  apunta esta fecha
  invitación a
  invitación al
  invitación:
  acompáñanos
  acompáñenos
  únete a nosotros
  ven a conocer
  ven a celebrar
  puertas abiertas
  siamo lieti di invitar*
  siamo felici di invitar*
  sono lieta di invitar*
  è lieta di invitar*
  è lieto di invitar*
  abbiamo il piacere di invitar*
  ha il piacere di invitar*
  vi invitiamo
  vi invita
  la invita
  ti invita
  siete invitati
  siete tutti invitati
  sei invitato
  sei invitata
  è invitato a
  è invitata a
  vi aspettiamo
  ti aspettiamo
  la aspettiamo
  non mancate
  non mancare
  salva la data
  save the date:
  segna la data
  segnatevi la data
  segnati la data
  invito a
  invito al
  invito alla
  invito all'
  invito:
  unisciti a noi
  unitevi a noi
  vieni a trovarci
  venite a trovarci
  vieni a scoprire
  porte aperte
  uitnodigen
  nodigen u
  nodigen wij u
  nodigen we u
  nodigen je
  nodigen we je
  nodigen jullie
  nodigen we jullie
  nodig ik je
  nodigt u
  nodigt je
  nodigt jullie
  van harte uitgenodigd
  je bent uitgenodigd
  u bent uitgenodigd
  jullie zijn uitgenodigd
  kom langs op
  kom naar
  kom gezellig
  wees erbij
  wees welkom
  ben je erbij
  bent u erbij
  noteer de datum
  noteer alvast
  zet het in je agenda
  zet in je agenda
  zet alvast
  zet de datum
  houd de datum vrij
  hou de datum vrij
  houd deze datum
  hou deze datum
  reserveer de datum
  wij zien u graag
  we zien je graag
  we zien jullie graag
  hopen u te mogen
  hopen jullie te
  hopen je te zien
  verwelkomen u graag
  verwelkomen je graag
  welkom op de
  we verwelkomen
  uitnodiging voor
  uitnodiging:
  uitnodiging –
  ihre einladung zu*
  deine einladung zu*
  eure einladung zu*
`)

export const EVENTS = phrases(`
  all-dayer
  open day
  open evening
  kongresses
  speakers
  referentinnen und referenten
  petit-déjeuner
  petit déjeuner
  soirée
  rencontre
  salon
  colloque
  atelier
  encuentro
  frühstück
  brunch
  turnier
  flohmarkt
  basar
  tagesseminar
  online-seminar
  führung
  führungen
  tombola
  event
  events
  webinar*
  workshop*
  conference
  conferences
  congress
  summit
  meetup*
  meet-up
  meet up
  networking
  party
  concert
  concerts
  gig
  gigs
  exhibition
  trade fair
  trade show
  open house
  seminar*
  symposium
  keynote
  festival
  reception
  vernissage
  happy hour
  livestream
  live stream
  hackathon
  masterclass
  roundtable
  panel discussion
  admission
  doors open
  dj
  veranstaltung
  veranstaltungen
  konferenz
  kongress
  fachtagung
  tagung
  messe
  stammtisch
  netzwerktreffen
  netzwerkabend
  afterwork
  after-work
  sommerfest
  konzert*
  ausstellung
  lesung
  vortrag
  vorträge
  seminare
  clubabend
  podiumsdiskussion
  eintritt
  einlass
  barcamp
  themenabend
  conférence
  séminaire
  evento
  bijeenkomst
  quiz night
  pub quiz
  quiz evening
  bingo night
  charity evening
  charity event
  charity gala
  charity auction
  charity dinner
  charity walk
  charity run
  fun run
  gala
  gala dinner
  gala evening
  fundraiser
  fundraising dinner
  fundraising event
  bake sale
  book sale
  jumble sale
  car boot sale
  craft fair
  christmas fair
  christmas market
  summer fair
  summer fête
  garden party
  street party
  open garden*
  drinks reception
  evening drinks
  networking drinks
  after-work drinks
  launch party
  launch event
  book launch
  book signing
  film screening
  screening of
  premiere
  recital
  choir concert
  carol concert
  carol service
  carol singing
  open mic
  comedy night
  karaoke night
  dance night
  ceilidh
  wine tasting
  beer tasting
  tasting evening
  tasting menu
  guided tour
  open studio*
  open rehearsal
  taster session
  taster day
  info session
  information session
  information evening
  q&a session
  virtual event
  online event
  in-person event
  live event
  fireside chat
  lunch & learn
  lunch and learn
  training day
  bootcamp
  demo day
  pitch night
  career fair
  careers fair
  job fair
  hiring event
  expo
  tournament
  coffee morning
  community day
  community evening
  town hall
  lecture series
  author reading
  poetry reading
  line-up
  lineup
  headliner*
  special guest*
  guest speaker*
  guest lecture
  keynote speaker*
  dress code
  raffle
  live music
  refreshments
  light refreshments
  food and drinks
  guided walk
  members' evening
  members evening
  social evening
  games night
  game night
  film night
  movie night
  study day
  away day
  user group
  user conference
  developer conference
  breakout sessions
  call for papers
  tag der offenen tür
  hausmesse
  fachmesse
  messestand
  uraufführung
  galaabend
  gala-abend
  benefiz*
  quizabend
  quiz-abend
  kneipenquiz
  spieleabend
  weinprobe
  weinverkostung
  verkostung
  kochkurs
  probetraining
  schnupperstunde
  schnuppertag
  schnupperkurs
  schnuppertraining
  infoabend
  informationsabend
  informationsveranstaltung
  info-veranstaltung
  infoveranstaltung
  vortragsabend
  vortragsreihe
  diskussionsabend
  diskussionsrunde
  gesprächsrunde
  gesprächsabend
  filmabend
  filmvorführung
  kinoabend
  theateraufführung
  aufführung
  gastspiel
  kabarett
  kabarettabend
  liederabend
  straßenfest
  hoffest
  weinfest
  stadtfest
  gartenfest
  adventsfeier
  weihnachtsfeier
  weihnachtsmarkt
  adventsmarkt
  adventscafé
  frühlingsfest
  herbstfest
  jubiläumsfeier
  festakt
  festabend
  einweihung
  eröffnungsfeier
  neueröffnung
  wiedereröffnung
  kundentag
  kundenabend
  fachtag
  praxistag
  thementag
  aktionstag
  gesundheitstag
  karrieretag
  jobmesse
  branchentreff
  roadshow
  produktvorstellung
  webseminar*
  web-seminar*
  online-event
  online-veranstaltung
  online-vortrag
  online-workshop
  online-kurs
  live-webinar
  live-online
  matinee
  matinée
  finissage
  stadtführung
  werksführung
  tanzabend
  tanztee
  faschingsball
  maskenball
  kleidertausch*
  repair-café
  repair café
  festgottesdienst
  abendkasse
  vorverkauf
  kartenvorverkauf
  sektempfang
  get-together
  rahmenprogramm
  programmpunkte
  gastredner*
  festredner*
  live-musik
  livemusik
  leibliche* wohl
  kaffee und kuchen
  speisen und getränke
  filmfest*
  lesekreis
  ferienprogramm
  conférences
  table ronde
  journée d'étude
  journée d'études
  journée portes ouvertes
  webinaire*
  visioconférence
  exposition
  spectacle
  dîner-débat
  petit-déjeuner débat
  congrès
  foire
  brocante
  vide-grenier
  tournoi
  ciné-débat
  inauguration
  assemblée générale
  conférence-débat
  buffet dînatoire
  intervenants
  jornada
  jornadas
  congreso
  conferencia
  coloquio
  taller
  talleres
  seminario
  mesa redonda
  feria
  exposición
  concierto
  espectáculo
  estreno
  inauguración
  presentación del libro
  cóctel
  desayuno de trabajo
  encuentros
  eventos
  torneo
  carrera solidaria
  ponentes
  ponencia
  convegno
  convegni
  conferenza
  congresso
  incontri
  tavola rotonda
  giornata di studi
  giornata di studio
  corso gratuito
  inaugurazione
  concerto
  spettacolo
  cena sociale
  fiera
  presentazione del libro
  relatori
  proiezione
  visita guidata
  eventi
  bijeenkomsten
  evenement
  evenementen
  congres
  lezing
  lezingen
  themabijeenkomst
  informatieavond
  voorlichtingsavond
  informatiebijeenkomst
  netwerkborrel
  nieuwjaarsborrel
  nieuwjaarsreceptie
  feestavond
  buurtfeest
  open dag
  open huis
  opendeurdag
  tentoonstelling
  voorstelling
  toernooi
  rommelmarkt
  kerstmarkt
  rondleiding
  cursusavond
  studiedag
  ledenavond
  algemene ledenvergadering
  quizavond
  sprekers
  proeverij
  journée
  soirée d'information
  fête des voisins
  fête du village
  serata di beneficenza
  giornata di formazione
  giornata informativa
  formation gratuite
  feest van
  beursvloer
`)

export const REGISTER = phrases(`
  save my seat
  save my spot
  register free
  grab your seat
  grabbed your seat
  seats still open
  inscription obligatoire
  participation gratuite
  platz reservieren
  reservieren
  early bird
  early-bird
  frühbucher*
  zum programm
  drop in
  please accept
  register now
  register here
  register today
  register for
  register online
  registration
  to register
  registration link
  sign up here
  reserve your seat
  reserve your spot
  secure your seat
  save your seat
  save your spot
  limited seats
  seats are limited
  get tickets
  get your ticket*
  buy tickets
  tickets
  rsvp
  are you going
  jetzt anmelden
  hier anmelden
  zur anmeldung
  anmeldung
  anmeldeschluss
  melden sie sich … an
  melde dich … an
  meldet euch … an
  teilnehmen
  teilnahmegebühr
  zusagen
  platz sichern
  plätze sichern
  begrenzte plätze
  plätze sind begrenzt
  jetzt platz
  ticket sichern
  tickets sichern
  um antwort wird gebeten
  u.a.w.g.
  bist du dabei
  inscription
  s'inscrire
  inscríbete
  iscriviti
  aanmelden
  attend the
  attend our
  attend this
  to attend
  will you attend
  are you going?
  teilnahme an
  zur teilnahme
  eure teilnahme
  kostenlose teilnahme
  teilnahme ist
  teilnahme kostenlos
  register for free
  register your interest
  register via
  register at
  register by
  register before
  claim your spot
  claim your seat
  claim your free
  book your place
  book your ticket*
  book your seat
  book your spot
  book your table
  book a table
  reserve your place
  reserve a place
  reserve a seat
  reserve a spot
  reserve a table
  secure your place
  secure your spot
  secure your ticket*
  places are limited
  limited places
  limited spaces
  limited capacity
  spaces are limited
  spots are limited
  space is limited
  limited availability
  first come, first served
  first-come, first-served
  add to calendar
  add to your calendar
  let us know if you can make it
  let us know if you can come
  let us know if you'll
  let us know if you plan
  please rsvp
  kindly rsvp
  rsvp by
  rsvp to
  rsvp here
  confirm your attendance
  confirm attendance
  guest list
  plus one
  plus-one
  bring a friend
  bring a guest
  bring a plus
  per head
  per ticket
  per team
  suggested donation
  free entry
  free admission
  free entrance
  entry is free
  entrance is free
  admission is free
  free to attend
  free event
  no need to book
  no booking required
  booking essential
  booking required
  booking is essential
  walk-ins welcome
  ticket price*
  ticket sales
  tickets cost
  tickets available
  tickets from
  tickets at
  on the door
  advance tickets
  eventbrite
  get your pass
  join the webinar
  join the livestream
  watch live
  watch the replay
  full programme
  full program
  view the agenda
  view agenda
  see the full agenda
  event details
  event page
  more info and tickets
  details and registration
  anmeldung unter
  anmeldung bis
  anmeldung per
  anmeldung über
  anmeldung erforderlich
  um anmeldung
  anmeldelink
  anmeldeformular
  anmeldefrist
  anmeldungen bis
  anmeldungen unter
  bitte um anmeldung
  bitte anmelden
  bitte melden sie sich an
  rückmeldung bis
  um rückmeldung
  um zusage
  bitte um zusage
  um verbindliche
  zu- oder absage
  zu oder absage
  zu- und absage
  platz reserviert
  platz zu reservieren
  plätze reservieren
  plätze frei
  plätze verfügbar
  plätze vorhanden
  noch plätze
  freie plätze
  restplätze
  wenige plätze
  letzte plätze
  limitierte plätze
  plätze begrenzt
  platzzahl
  teilnehmerzahl
  gästeliste
  eintritt frei
  freier eintritt
  eintritt ist frei
  teilnahmebeitrag
  teilnehmerbeitrag
  kostenbeitrag
  unkostenbeitrag
  um spenden wird
  spende erbeten
  spenden willkommen
  spende am ausgang
  hutspende
  kartenreservierung
  karten gibt es
  karten an der
  karten im vorverkauf
  karten unter
  karten zum preis
  karten kosten
  tickets unter
  tickets gibt es
  tickets kosten
  tickets ab
  ticketverkauf
  tickets kaufen
  karten kaufen
  karten sichern
  tisch reservieren
  tischreservierung
  kostenlos anmelden
  kostenfrei anmelden
  kostenlos registrieren
  kostenlos teilnehmen
  kostenfrei teilnehmen
  hier registrieren
  jetzt registrieren
  jetzt teilnehmen
  jetzt dabei sein
  jetzt platz sichern
  kalendereintrag
  zum kalender hinzufügen
  in den kalender eintragen
  wer zuerst kommt
  pro team
  zur veranstaltung
  zum event
  veranstaltungsdetails
  vollständiges programm
  vollständige programm
  programm und anmeldung
  anmeldung und programm
  infos und anmeldung
  informationen und anmeldung
  inscrivez-vous
  inscription gratuite
  inscriptions ouvertes
  inscription en ligne
  je m'inscris
  je participe
  je réserve
  réservez votre place
  réservez vos places
  réservez vos billets
  réserver ma place
  réserver votre place
  places limitées
  nombre de places
  places disponibles
  places sont limitées
  dans la limite des places
  entrée libre
  entrée gratuite
  l'entrée est
  billetterie
  billets en vente
  prenez vos billets
  réservation obligatoire
  réservation conseillée
  sur inscription
  sur réservation
  confirmer votre présence
  confirmez votre présence
  confirmation de votre présence
  votre présence avant
  réponse souhaitée
  r.s.v.p
  accueil café
  ouverture des portes
  programme complet
  inscribirse
  inscribirte
  inscripciones
  inscripción gratuita
  inscripción previa
  inscripciones abiertas
  plazas limitadas
  plazas disponibles
  aforo limitado
  últimas plazas
  reserva tu plaza
  reserva tu sitio
  reserve su plaza
  reservar plaza
  reserva tu entrada
  reserva tus entradas
  compra tus entradas
  compra tu entrada
  consigue tus entradas
  consigue tu entrada
  entrada libre
  entrada gratuita
  entradas a la venta
  entradas ya a la venta
  entradas disponibles
  venta de entradas
  confirmar asistencia
  confirmar su asistencia
  confirmar tu asistencia
  confirme su asistencia
  confirma tu asistencia
  confirmad vuestra asistencia
  se ruega confirmación
  rogamos confirm*
  regístrate
  regístrese
  registrarse
  apúntate
  apuntarse
  apertura de puertas
  programa completo
  iscriversi
  iscrizioni
  iscrizioni aperte
  iscrizione gratuita
  posti limitati
  posti disponibili
  ultimi posti
  prenota il tuo posto
  prenota il posto
  prenota subito
  riserva il tuo posto
  prenotazione obbligatoria
  prenotazione consigliata
  prenotazioni al
  ingresso libero
  ingresso gratuito
  entrata libera
  registrati
  registrati ora
  registrarsi
  conferma la tua presenza
  conferma la tua partecipazione
  confermare la presenza
  confermare la partecipazione
  gradita conferma
  è gradita la conferma
  biglietti in vendita
  biglietti disponibili
  acquista i biglietti
  acquista il biglietto
  prevendita
  quota di partecipazione
  partecipazione gratuita
  partecipazione libera
  apertura porte
  programma completo
  inschrijven
  schrijf je in
  schrijf u in
  schrijf je nu in
  inschrijving
  inschrijfformulier
  meld je aan
  meld je nu aan
  meld u aan
  meld jullie aan
  aanmelden kan
  aanmeldformulier
  reserveer je plek
  reserveer uw plaats
  reserveer je plaats
  beperkt aantal
  beperkte plaatsen
  plekken vrij
  laatste plekken
  laatste plaatsen
  vol is vol
  gratis toegang
  toegang gratis
  toegang is gratis
  toegang vrij
  gratis entree
  entree:
  kaarten verkrijgbaar
  kaartverkoop
  bestel je kaarten
  bestel je tickets
  bestel tickets
  koop tickets
  tickets kopen
  deelname is gratis
  deelname is kosteloos
  kosten deelname
  inloop vanaf
  zaal open
  deuren open
  laat weten of je
  laat het weten of
  laat je weten of
  inscripción abierta
  iscrizione obbligatoria
`)

export const PLACE = phrases(`
  where:
  venue:
  venue
  location:
  place:
  address:
  ort:
  wo:
  veranstaltungsort
  treffpunkt
  adresse:
  lieu:
  lugar:
  luogo:
  hotel
  ballroom
  auditorium
  halle
  saal
  club
  restaurant
  lounge
  convention center
  kongresszentrum
  university
  universität
  on zoom
  via zoom
  per zoom
  online event
  microsoft teams
  at the church
  church hall
  village hall
  town hall
  community centre
  community center
  conference centre
  conference center
  school hall
  parish hall
  sports hall
  theatre
  theater
  museum
  gallery
  library
  arena
  stadium
  headquarters
  livestream
  live stream
  google meet
  online via
  webex
  gemeindehaus
  gemeindesaal
  gemeindezentrum
  pfarrheim
  vereinsheim
  bürgerhaus
  stadthalle
  turnhalle
  sporthalle
  festhalle
  mehrzweckhalle
  rathaus
  aula
  schule
  kirche
  bibliothek
  stadtbibliothek
  buchhandlung
  kulturzentrum
  kulturhaus
  bürgersaal
  gasthaus
  gasthof
  wirtshaus
  messegelände
  messehalle
  schloss
  raum:
  online per
  adresse :
  lieu :
  salle
  salle des fêtes
  centre de
  mairie
  théâtre
  médiathèque
  bibliothèque
  musée
  hôtel
  dirección:
  sede
  salón de actos
  salón
  auditorio
  biblioteca
  teatro
  museo
  centro cultural
  ayuntamiento
  indirizzo:
  dove:
  presso
  sala
  aula magna
  palazzo
  biblioteca comunale
  centro congressi
  locatie:
  locatie
  waar:
  adres:
  zaal
  bibliotheek
  buurthuis
  wijkcentrum
  stadhuis
  gemeentehuis
  kerk
  schouwburg
`)

export const OWN_TICKET = phrases(`
  your ticket
  your tickets
  your registration is confirmed
  your registration has been
  registration confirmed
  registration confirmation
  you are registered
  you're registered
  you have registered
  thank you for registering
  thanks for registering
  your spot is confirmed
  you're going
  ihre anmeldung
  deine anmeldung
  anmeldebestätigung
  ihr ticket
  ihre tickets
  deine tickets
  dein ticket
  ihre eintrittskarte*
  du nimmst teil
  ihre teilnahme ist bestätigt
  buchungsbestätigung
  your e-ticket*
  your mobile ticket*
  here is your ticket
  here are your tickets
  an event you're attending
  an event you are attending
  event you're attending
  event you are attending
  event you're going to
  event you are going to
  event you signed up for
  event you registered for
  event you booked
  events you're attending
  you rsvp'd
  your rsvp
  changed your rsvp
  update to your rsvp
  your booking is
  your booking for
  your booking has
  your booking:
  your booking reference
  your booking confirmation
  your reservation for
  your reservation is
  your registration is
  your registration for
  your registration:
  your place is
  your place has been
  your spot is
  your seat is
  your seats are
  you're in!
  you're on the list
  you are on the list
  you're on the guest list
  you're on the waiting list
  you're on the waitlist
  you are on the waiting list
  you have been added to the waiting list
  we've received your registration
  we have received your registration
  we received your registration
  registration complete
  registration received
  registration successful
  successfully registered
  you've registered
  you have been registered
  you signed up for our
  you've signed up for
  you booked
  you have booked
  you've booked
  thank you for your registration
  thanks for your registration
  thank you for your rsvp
  thanks for your rsvp
  thank you for your booking
  thanks for your booking
  thank you for booking
  thanks for booking
  thank you for signing up
  thanks for signing up
  joining instructions
  joining details
  your joining link
  your access link
  your unique link
  your personal link
  your entry pass
  your badge
  event update:
  event has been
  event was cancelled
  event is cancelled
  event is canceled
  event has moved
  has been moved to
  has been rescheduled
  has been postponed
  is postponed
  was rescheduled
  new date for
  new venue for
  new location for
  change of venue
  venue change
  room change
  schedule change for
  ihre anmeldung zu*
  ihre anmeldung für
  ihre anmeldung ist
  ihre anmeldung wurde
  ihre anmeldung haben
  ihre anmeldung am
  ihre anmeldung vom
  ihre anmeldung:
  ihrer anmeldung
  deiner anmeldung
  eure anmeldung
  an dem sie teilnehmen
  an der sie teilnehmen
  an dem du teilnimmst
  an der du teilnimmst
  zu der sie angemeldet sind
  zu dem sie angemeldet sind
  für die sie angemeldet sind
  für das sie angemeldet sind
  für den sie angemeldet sind
  für die du angemeldet bist
  für das du angemeldet bist
  zu dem sie sich angemeldet
  zu der sie sich angemeldet
  für die sie sich angemeldet
  für das sie sich angemeldet
  für den sie sich angemeldet
  für die du dich angemeldet
  für das du dich angemeldet
  für den du dich angemeldet
  erfolgreich angemeldet
  sie sind angemeldet für
  sie sind angemeldet zu*
  du bist angemeldet
  sie sind dabei
  du bist dabei!
  ihre teilnahme am
  ihre teilnahme wurde
  ihre teilnahme ist gebucht
  deine teilnahme am
  deine teilnahme ist
  teilnahmebestätigung
  bestätigung ihrer anmeldung
  bestätigung ihrer teilnahme
  bestätigung deiner anmeldung
  anmeldung erhalten
  anmeldung eingegangen
  anmeldung bestätigt
  ihr platz ist
  dein platz ist
  ihr sitzplatz
  eure tickets
  ihre karten
  deine karten
  eure karten
  ihre bestellten karten
  ihre eintrittskarten
  deine eintrittskarte*
  ihre reservierung
  deine reservierung
  ihre buchung
  deine buchung
  ihr zugangslink
  ihr persönlicher zugangslink
  dein zugangslink
  ihr teilnahmelink
  dein teilnahmelink
  ihr einwahllink
  ihre einwahldaten
  ihre zugangsdaten zum
  teilnehmerinformation*
  teilnehmerinfo*
  anreiseinformation*
  auf der warteliste
  auf die warteliste
  wurde verlegt
  wird verlegt
  wurde verschoben
  wird verschoben
  wurde abgesagt
  wird abgesagt
  musste abgesagt
  muss abgesagt
  findet nun am
  findet nun im
  findet jetzt am
  neuer termin:
  neuer veranstaltungsort
  raumänderung
  ortsänderung
  terminänderung
  terminverschiebung
  ersatztermin
  votre billet
  vos billets
  votre e-billet
  ton billet
  votre inscription est
  votre inscription a bien
  votre inscription à la
  votre inscription au
  confirmation d'inscription
  confirmation de votre inscription
  confirmation de participation
  vous êtes bien inscrit*
  vous êtes inscrit* à la journée
  vous êtes inscrit* au
  votre réservation
  votre place est
  votre participation est
  votre participation à
  auquel vous participez
  à laquelle vous participez
  auquel vous êtes inscrit*
  à laquelle vous êtes inscrit*
  a été reporté*
  a été annulé*
  a été déplacé*
  est déplacé*
  changement de date
  changement de lieu
  changement de salle
  changement d'horaire
  merci de votre inscription
  merci pour votre inscription
  merci de vous être inscrit*
  votre lien de connexion
  tu entrada
  tus entradas
  su entrada
  sus entradas
  tu inscripción
  su inscripción
  inscripción confirmada
  inscripción realizada
  confirmación de inscripción
  confirmación de tu inscripción
  confirmación de su inscripción
  te has inscrito
  se ha inscrito
  estás inscrit*
  está inscrit*
  tu reserva
  su reserva
  tu plaza está
  su plaza está
  plaza confirmada
  al que asistes
  al que vas a asistir
  al que asistirá
  en el que participas
  a la que asistes
  ha sido aplazad*
  se aplaza
  se ha aplazado
  queda aplazad*
  ha sido cancelad*
  se ha cancelado
  queda cancelad*
  cambio de fecha
  cambio de lugar
  cambio de sala
  cambio de hora
  cambio de ubicación
  gracias por inscribirte
  gracias por inscribirse
  gracias por registrarte
  gracias por su inscripción
  gracias por tu inscripción
  il tuo biglietto
  i tuoi biglietti
  il suo biglietto
  i suoi biglietti
  i vostri biglietti
  la tua iscrizione
  la sua iscrizione
  iscrizione confermata
  iscrizione avvenuta
  conferma di iscrizione
  conferma iscrizione
  conferma della tua iscrizione
  la tua prenotazione
  la sua prenotazione
  la vostra prenotazione
  a cui partecipi
  a cui parteciperai
  a cui partecipa
  a cui sei iscritto
  a cui ti sei iscritto
  al quale parteciperai
  al quale è iscritto
  è stato rinviato
  è stata rinviata
  è rinviato
  è rinviata
  è stato annullato
  è stata annullata
  è annullato
  è annullata
  è stato spostato
  è stata spostata
  è spostato
  cambio di data
  cambio di sede
  cambio data
  cambio sede
  cambio di orario
  cambio aula
  grazie per esserti iscritto
  grazie per esserti registrato
  grazie per la tua iscrizione
  grazie per la sua iscrizione
  posto confermato
  je ticket
  je tickets
  uw ticket
  uw tickets
  jouw ticket
  jouw tickets
  je e-ticket*
  je kaarten
  uw kaarten
  je kaartjes
  je toegangsbewijs
  je inschrijving
  uw inschrijving
  je aanmelding
  uw aanmelding
  bevestiging van je inschrijving
  bevestiging van uw inschrijving
  bevestiging van je aanmelding
  bevestiging inschrijving
  bevestiging aanmelding
  inschrijving bevestigd
  aanmelding bevestigd
  je bent ingeschreven
  u bent ingeschreven
  je bent aangemeld
  u bent aangemeld
  je reservering
  uw reservering
  waarvoor je je hebt
  waarvoor u zich hebt
  waarvoor u zich heeft
  waar je aan deelneemt
  waaraan je deelneemt
  waaraan u deelneemt
  is verplaatst naar
  wordt verplaatst
  is verzet naar
  is afgelast
  wordt afgelast
  is uitgesteld
  wordt uitgesteld
  nieuwe datum voor
  nieuwe locatie voor
  gewijzigde locatie
  gewijzigde datum
  bedankt voor je aanmelding
  bedankt voor uw aanmelding
  bedankt voor je inschrijving
  bedankt voor uw inschrijving
  op de wachtlijst
  you're attending:
  you are registered to attend
  neuer termin für ihre
`)
