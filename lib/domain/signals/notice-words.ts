import { phrases } from './phrases.ts'

/** What whoever is concerned must know or act on, and would miss if it waited. */
export const NOTICE = phrases(`
  datenschutzvorfall
  datenschutzverletzung
  datenpanne
  sicherheitsvorfall
  unbefugte … zugegriffen
  unbefugte … zugriff
  unbefugter zugriff
  unberechtigter zugriff
  ändern sie … ihr passwort
  ändern sie … passwörter
  ändere … dein passwort
  unauthorized access
  unauthorised access
  unauthorized party
  unauthorised party
  unauthorized person*
  security incident
  data breach
  may have been affected
  may have been accessed
  may be affected
  change your password
  reset your password
  wartungsarbeiten
  wartungsfenster
  geplante wartung
  angekündigte wartung
  scheduled maintenance
  planned maintenance
  emergency maintenance
  maintenance window
  service interruption
  planned outage
  power outage
  systemausfall
  stromausfall
  stromabschaltung
  betriebsstörung
  wasserabsperrung
  wasser … abgestellt
  strom … abgestellt
  heizung … abgestellt
  wasser … abgesperrt
  water … turned off
  water will be
  außer betrieb
  out of service
  out of order
  nicht erreichbar sein
  temporarily unavailable
  will be unavailable
  wird eingestellt
  will be discontinued
  will be shut down
  abkochgebot
  kochen sie
  boil water
  boil your
  geschlossen bleib*
  schließtag*
  schließzeit*
  geänderte öffnungszeiten
  geänderte sprechzeiten
  betriebsferien
  notbetreuung
  unterrichtsausfall
  unterricht … aus
  unterricht entfällt
  unterrichtsfrei
  schulfrei
  fällt … aus
  fallen … aus
  findet nicht statt
  finden nicht statt
  muss leider entfallen
  abgesagt werden
  will be closed
  will remain closed
  remains closed
  is closed on
  are closed on
  is closed for
  is closed due
  are closed due
  closed until
  opening hours will change
  no school
  no classes
  school closure
  early dismissal
  will not take place
  has been cancelled
  has been canceled
  is cancelled
  is canceled
  are cancelled
  are canceled
  have been cancelled
  hitzefrei
  abfuhr … verschiebt
  abholung … verschiebt
  abfuhr verschoben
  collection … moved
  collection … delayed
  treten … in kraft
  tritt … in kraft
  take effect
  takes effect
  come into effect
  comes into effect
  goes into effect
  änderung unserer
  änderungen unserer
  änderungen an unseren
  änderung der agb
  änderung der nutzungsbedingungen
  changes to our terms
  changes to our privacy
  changes to our prices
  update to our terms
  updates to our terms
  updating our terms
  updating our privacy
  updating our prices
  updating the price
  preisanpassung
  preisänderung
  beitragsanpassung
  passen … preise an
  passen … preis an
  price change
  price increase
  price of your
  preis für ihr*
  preis für dein*
  rückruf
  produktrückruf
  rückrufaktion
  warenrückruf
  product recall
  safety recall
  recall notice
  voluntary recall
  verwenden sie … nicht
  nicht weiter verwenden
  nicht mehr verwenden
  nicht mehr benutzen
  stop using
  do not use
  sicherheitswarnung
  unwetterwarnung
  allgemeinverfügung
  amtliche bekanntmachung
  öffentliche bekanntmachung
  gesundheitsamt
  straßensperrung
  vollsperrung
  road closure
  evakuierung
  evacuation
  prüfungsanmeldung
  anmeldung zur prüfung
  anmeldung zu den prüfungen
  anmeldezeitraum
  anmeldefrist … prüfung*
  prüfungstermin*
  prüfungsplan
  klausurtermin*
  rückmeldung zum
  rückmeldefrist
  semesterbeitrag*
  exmatrikul*
  immatrikulation*
  belegfrist
  exam registration
  exam timetable
  exam schedule
  examination period
  register for … exams
  register for … exam
  re-enrolment
  re-enrollment
  reenrolment
  enrolment period
  enrollment period
  semester fee
  tuition fee*
  wird … nachgeholt
  entfällt
  entfallen
  kein training
  kein unterricht
  ausfall
  sperrung
  gesperrt … wegen
  bauarbeiten
  baumaßnahme*
  parkverbot
  umleitung
  schienenersatzverkehr
  schornsteinfeger
  zählerablesung
  heizungsablesung
  rauchmelder*
  rauchwarnmelder*
  strom … abgeschaltet
  kein internet
  kein warmwasser
  kein wasser
  keine heizung
  verschiebt sich
  verschieben sich
  probealarm
  sicherheitshinweis
  sicherheitsmitteilung
  safety notice
  safety warning
  do not drive
  please do not carry
  kopfläuse
  scharlach
  magen-darm-infekt*
  ringelröteln
  head lice
  chickenpox
  is closed
  are closed
  closed tomorrow
  closed today
  closed because
  closed due
  will not run
  no internet
  no hot water
  no water
  water shut-off
  water outage
  smoke alarm*
  smoke detector*
  fire drill
  fire alarm test
  gained access
  data … was exposed
  information … was exposed
  was exposed
  were exposed
  accessed by … unauthorized
  phishing-mails
  betrügerische e-mails
  betrügerische nachrichten
  fraudulent emails
  fraudulent e-mails
  end of support
  neue bankverbindung
  zeugnisausgabe
  wahlbenachrichtigung
  exam dates
  schulanmeldung
  nicht zugänglich
  nicht betreten
  nicht benutzbar
  halten sie … geschlossen
  meiden sie
  stellen sie … sicher, dass
  sorgen sie … dafür
  bitte kontrollieren sie
  gasgeruch
  gasleck
  rohrbruch
  wasserschaden
  brandmeldeanlage
  feuerwehr ist
  polizei bittet
  wegen inventur
  gas leak
  please evacuate
  please make sure
  please ensure
  please avoid
  please keep … closed
  access required
  action required
  will stop working
  will be retired
  policy update
  updated terms
  updated our terms
  updated our privacy
  updated privacy policy
  privacy policy update
  terms of service update
  new terms of
  change to our terms
  change in our terms
  changes to your contract
  changes to your plan
  changes to your account
  will be closing
  is shutting down
  we're shutting down
  shutting down our
  account closure
  account will be closed
  account will be deleted
  service disruption
  service outage
  service incident
  network maintenance
  system maintenance
  brief interruption
  delivery delay
  delayed due to
  strike action
  industrial action
  train strike
  severe weather
  flood warning
  storm warning
  snow day
  burst pipe
  pest control
  parking restrictions
  roadworks
  street closure
  bin collection
  refuse collection
  waste collection
  rubbish collection
  recycling collection
  bulky waste
  meter readings will
  gas safety
  boiler service
  parents' evening
  parent-teacher
  parents evening
  school closed
  scarlet fever
  chicken pox
  stomach bug
  allergy alert
  product safety
  urgent safety
  refund for affected
  elternabend
  elternsprechtag
  elternsprechabend
  klassenfahrt
  klassenausflug
  schulausflug
  schullandheim
  einverständniserklärung
  bewegliche ferientage
  pädagogischer tag
  teamtag
  konzeptionstag
  kita geschlossen
  kita bleibt
  krankheitsbedingt
  warnstreik
  hand-mund-fuß
  müllabfuhr
  abfuhrtermin*
  biotonne
  restmüll
  sperrmüll
  papiertonne
  gelbe tonne
  gelber sack
  abfallkalender
  ablesetermin
  zählerwechsel
  zählertausch
  wartungstermin
  wartung ihrer
  wartung der
  störungsmeldung
  störung behoben
  netzstörung
  lieferverzögerung
  lieferengpass
  zugausfälle
  heizungsausfall
  wasserausfall
  schädlingsbekämpfung
  straßenreinigung
  halteverbot
  bombenentschärfung
  sturmwarnung
  beitragserhöhung
  beitragsänderung
  gebührenänderung
  gebührenanpassung
  neue gebühren
  tarifanpassung
  tarifänderung
  neue agb
  agb-änderung
  aktualisierung unserer
  aktualisierte datenschutz*
  datenschutzerklärung geändert
  neue datenschutz*
  vertragsänderung
  sonderkündigungsrecht
  kündigung ihres
  konto wird geschlossen
  konto geschlossen
  schließen unsere
  praxisurlaub
  praxis geschlossen
  praxis bleibt
  urlaubsvertretung
  praxisschließung
  neue öffnungszeiten
  neue sprechzeiten
  filiale schließt
  umzug unserer
  betroffene chargen
  betroffenen produkte
  nicht verzehren
  verzehr abgeraten
  nicht zum verzehr
  rückgabe gegen erstattung
  fuite de données
  violation de données
  violation de sécurité
  incident de sécurité
  accès non autorisé
  maintenance programmée
  maintenance prévue
  interruption de service
  coupure d'eau
  coupure d'électricité
  coupure de courant
  sera fermé
  sera fermée
  seront fermés
  restera fermé
  restera fermée
  fermeture exceptionnelle
  fermeture annuelle
  est annulé
  est annulée
  sont annulés
  n'aura pas lieu
  modification de nos conditions
  évolution de nos conditions
  mise à jour de nos conditions
  nouvelles conditions
  entrent en vigueur
  entre en vigueur
  augmentation de tarif
  hausse de tarif
  évolution tarifaire
  rappel de produit
  rappel produit
  ne pas consommer
  ne pas utiliser
  réunion de parents
  réunion parents
  sortie scolaire
  collecte des déchets
  collecte des ordures
  relevé de compteur
  brecha de seguridad
  violación de datos
  incidente de seguridad
  acceso no autorizado
  mantenimiento programado
  interrupción del servicio
  corte de agua
  corte de luz
  corte de suministro
  permanecerá cerrado
  permanecerá cerrada
  estará cerrado
  estará cerrada
  queda cancelad*
  se cancela
  se suspende
  no habrá clase
  cambios en nuestros términos
  actualización de nuestros términos
  actualización de nuestra política
  nuevas condiciones
  entrarán en vigor
  entra en vigor
  subida de precios
  cambio de tarifas
  modificación de tarifas
  retirada de producto
  retirada del producto
  no consumir
  reunión de padres
  excursión escolar
  lectura del contador
  recogida de basura
  violazione dei dati
  violazione di dati
  incidente di sicurezza
  accesso non autorizzato
  manutenzione programmata
  interruzione del servizio
  interruzione dell'acqua
  interruzione idrica
  interruzione di corrente
  sarà chiuso
  sarà chiusa
  resterà chiuso
  resterà chiusa
  rimarrà chiuso
  rimarrà chiusa
  chiusura straordinaria
  è annullato
  è annullata
  è sospeso
  sono sospese
  lavori in corso
  modifica delle condizioni
  modifiche alle condizioni
  aggiornamento delle condizioni
  aggiornamento dei termini
  nuove condizioni
  entreranno in vigore
  entra in vigore
  aumento dei prezzi
  adeguamento tariffario
  richiamo di prodotto
  richiamo prodotto
  non consumare
  riunione dei genitori
  riunione genitori
  gita scolastica
  lettura del contatore
  raccolta rifiuti
  datalek
  beveiligingsincident
  onbevoegde toegang
  onbevoegden
  gepland onderhoud
  onderhoudswerkzaamheden
  stroomstoring
  stroomonderbreking
  wateronderbreking
  waterstoring
  zonder water
  zonder stroom
  blijft gesloten
  zijn gesloten
  gesloten wegens
  gaat niet door
  gaan niet door
  wegafsluiting
  gewijzigde openingstijden
  wijziging van onze voorwaarden
  wijzigingen in onze
  nieuwe voorwaarden
  gaan in op
  treden in werking
  treedt in werking
  prijswijziging
  prijsverhoging
  tariefwijziging
  premiewijziging
  terugroepactie
  teruggeroepen
  niet consumeren
  ouderavond
  schoolreis
  schoolreisje
  meteropname
  meterstand*
  afvalinzameling
  huisvuil
  wir haben läuse
  kopflausbefall
  lift is out of
  lift out of service
  school trip to
  our school trip
  class trip to
  consent form for
  severe weather warning
  studiedag van
`)
