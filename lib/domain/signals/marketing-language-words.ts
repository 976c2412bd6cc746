import { phrases } from './phrases.ts'

export const OFFERS = phrases(`
  jetzt spenden
  spenden sie
  ihre spende hilft
  petition*
  unterzeichnen
  donate now
  chip in
  sign the petition
  join the movement
  letzte plätze
  einlösen
  lösen sie
  jetzt bewerten
  bewerten sie uns
  ihre meinung
  wie zufrieden
  rate your
  how did we do
  take our survey
  see what's new
  see what is new
  what's new
  entdecke*
  im handel
  jetzt erhältlich
  vorbestellen
  pre-order
  preorder
  guthaben verfällt
  punkte verfallen
  kabine sichern
  special offer*
  limited time
  limited-time
  for a limited time
  act now
  order now
  order today
  buy now
  shop now
  click here
  sign up now
  sign up today
  subscribe now
  try it free
  free trial
  free shipping
  free gift
  free report
  for free
  absolutely free
  discount*
  coupon*
  promo code
  promotion*
  voucher*
  % off
  percent off
  save up to
  save $
  savings
  best price*
  lowest price*
  great deal*
  hot deals
  deals
  bargain*
  clearance
  sale ends
  don't miss
  hurry
  last chance
  while supplies last
  money-back guarantee
  money back
  satisfaction guaranteed
  risk-free
  risk free
  no obligation
  call now
  win a
  chance to win
  enter to win
  sweepstakes
  prize*
  sponsor*
  advertis*
  bestseller*
  best-selling
  new arrivals
  learn more
  find out more
  read more
  jetzt kaufen
  jetzt bestellen
  jetzt sichern
  jetzt entdecken
  jetzt shoppen
  jetzt zugreifen
  jetzt testen
  jetzt einlösen
  jetzt sparen
  nur für kurze zeit
  nur noch heute
  nur solange der vorrat reicht
  angebot*
  sonderangebot*
  rabatt*
  gutschein*
  gutscheincode
  aktionscode
  schnäppchen
  sparen sie
  spare *
  bis zu … %
  versandkostenfrei
  gratis
  kostenlos*
  gewinnspiel*
  gewinnen sie
  neuheiten
  für sie ausgewählt
  nicht verpassen
  zum shop
  zum angebot
  zum artikel
  mehr erfahren
  mehr lesen
  weiterlesen
  weiter lesen
  hier klicken
  klicken sie hier
  entdecken sie
  offre* spéciale*
  profitez
  oferta*
  descuento*
  offerta
  sconto
  aanbieding*
  korting
  exclusive offer*
  exclusive discount*
  exclusive access
  exclusive deal*
  exclusively for you
  exclusively for our
  take part in our survey
  kurze umfrage
  an unserer umfrage
  umfrage teil
  jetzt teilnehmen und gewinnen
  zu den angeboten
  unsere angebote
  top-angebote
  tagesangebot*
  wochenangebot*
  aktionspreis*
  nur solange vorrat
  solange der vorrat
  solange vorrat reicht
  nur bis sonntag
  nur bis montag
  nur bis mitternacht
  endet heute
  endet morgen
  endet bald
  letzte gelegenheit
  greifen sie zu
  schlagen sie zu
  sichern sie sich
  sichere dir
  sichert euch
  holen sie sich
  gönnen sie sich
  bestellen sie jetzt
  bestelle jetzt
  jetzt vorbestellen
  jetzt abonnieren
  jetzt mitglied werden
  jetzt upgraden
  jetzt ausprobieren
  jetzt anfordern
  jetzt anmelden und sparen
  jetzt stöbern
  zur kollektion
  neue kollektion
  frisch eingetroffen
  neu eingetroffen
  neu im sortiment
  black friday
  cyber monday
  cyber week
  black week
  winterschlussverkauf
  sommerschlussverkauf
  schlussverkauf
  räumungsverkauf
  ausverkauf
  flash sale
  summer sale
  winter sale
  mid-season sale
  sale is on
  up to … off
  extra … off
  off your first
  off your next
  off everything
  sitewide
  use code
  code at checkout
  at checkout
  add to cart
  add to basket
  shop the
  shop all
  view deal
  get the deal
  grab yours
  claim your
  claim now
  redeem now
  redeem your
  unlock your
  upgrade now
  upgrade today
  upgrade to pro
  upgrade to premium
  start your free
  start free
  start your trial
  get started today
  join now
  join for free
  subscribe today
  start saving
  free delivery
  free returns
  ends tonight
  ends today
  ends tomorrow
  ends sunday
  ends midnight
  final hours
  last few hours
  going fast
  selling fast
  almost gone
  back in stock
  low in stock
  limited edition*
  limited stock
  while stocks last
  giveaway
  loyalty points
  double points
  bonus points
  reward points
  earn points
  refer a friend
  members-only
  members only
  early access
  presale
  pre-sale
  sneak peek
  new collection
  just landed
  just dropped
  out now
  gift guide
  gift ideas
  geschenkidee*
  geschenktipp*
  treueaktion
  treuepunkte
  bonuspunkte
  freunde werben
  empfehlen sie uns
  tier* spenden
  spendenaufruf
  jede spende
  mit ihrer spende
  mit deiner spende
  patenschaft übernehmen
  your gift today
  make a gift
  make a donation
  donate today
  give today
  your donation will
  will be matched
  en savoir plus
  lire la suite
  je découvre
  je découvre l'offre
  découvrez nos
  découvrez notre
  découvrir la collection
  découvrir l'offre
  j'en profite
  j'en profite*
  profitez-en
  profiter de l'offre
  jusqu'à … de réduction
  jusqu'à … de remise
  % de réduction
  % de remise
  code promo
  codes promo
  livraison offerte
  livraison gratuite
  frais de port offerts
  offre exclusive
  offre limitée
  offre valable
  offres spéciales
  vente flash
  ventes privées
  bonnes affaires
  petits prix
  prix réduits
  derniers jours
  dernière chance
  plus que quelques
  ne manquez pas
  ne ratez pas
  dans la limite des stocks
  en exclusivité
  j'achète
  acheter maintenant
  je commande
  ajouter au panier
  carte cadeau
  jeu-concours
  tentez de gagner
  faire un don
  je fais un don
  compra ahora
  comprar ahora
  cómpralo
  comprar ya
  ver oferta
  ver ofertas
  descúbrelo
  descubre nuestra
  aprovéchate
  aprovecha esta
  no te pierdas
  no te lo pierdas
  última oportunidad
  últimas horas
  últimos días
  solo hoy
  sólo hoy
  solo por hoy
  hasta agotar existencias
  envío gratis
  envío gratuito
  código promocional
  código de descuento
  cupón
  rebajas
  % de descuento
  de regalo
  precio especial
  tiempo limitado
  por tiempo limitado
  date prisa
  gana un
  haz tu donativo
  dona ahora
  acquista ora
  acquista subito
  compra ora
  compra subito
  scopri di più
  scopri l'offerta
  scopri le offerte
  leggi di più
  leggi tutto
  approfitta
  approfittane
  non perdere
  non perderti
  ultima occasione
  ultime ore
  ultimi giorni
  solo oggi
  solo per oggi
  fino a esaurimento
  spedizione gratuita
  codice sconto
  codice promo
  buono sconto
  sconti
  % di sconto
  fino al … di sconto
  offerta speciale
  offerte speciali
  offerta esclusiva
  in esclusiva
  in omaggio
  a tempo limitato
  per poco tempo
  prezzo speciale
  nuova collezione
  nuovi arrivi
  dona ora
  koop nu
  bestel nu
  shop nu
  nu kopen
  nu bestellen
  bekijk de aanbieding
  bekijk aanbod
  bekijk onze
  ontdek de
  ontdek onze
  ontdek het
  lees verder
  profiteer
  profiteer nu
  mis het niet
  laatste kans
  laatste dagen
  alleen vandaag
  op = op
  zolang de voorraad strekt
  gratis verzending
  gratis bezorging
  kortingscode
  actiecode
  % korting
  uitverkoop
  nieuwe collectie
  speciale aanbieding
  cadeaubon*
  winactie
  maak kans op
  doneer nu
  steun ons
  view this offer
  hurry up
  hot deal
  today's deals
  letzte chance auf
  letzte chance:
  hol dir jetzt
`)

export const OFFER_SUBJECT = phrases(`
  offer*
  exclusive
  free
  save
  savings
  sale
  deal
  deals
  discount*
  win
  winner
  bonus
  gift
  gifts
  special*
  limited
  today only
  last chance
  don't miss
  introducing
  announcing
  launch*
  tips
  hot
  cash
  prize
  reward*
  angebot*
  rabatt*
  gutschein*
  sparen
  gratis
  kostenlos*
  aktion
  neu
  nur heute
  letzte chance
  endspurt
  gewinn*
  exklusiv*
  entdecken
  tipps
  promo*
  oferta*
  offerta*
  soldes
  new arrivals
  new in
  new collection
  just landed
  jetzt sichern
  jetzt entdecken
  jetzt sparen
  jetzt bestellen
  neue kollektion
  neuheiten
  % off
  giveaway
  black friday
  cyber monday
  flash
  ends
  ends tonight
  ends today
  last day
  final
  hurry
  now
  nur noch
  nur bis
  geschenk*
  gewinnen
  rabattaktion
  schlussverkauf
  offre*
  vente
  ventes
  cadeau*
  réduction*
  gratuit*
  dernière chance
  derniers jours
  nouveauté*
  rebajas
  descuento*
  novedades
  última oportunidad
  sconto
  sconti
  saldi
  novità
  regalo
  omaggio
  ultimi giorni
  korting*
  aanbieding*
  actie
  nieuw
  laatste kans
  cadeau
  today
`)

/** What lies in a cart has not been ordered; who reminds of it sells. */
export const CART = phrases(`
  in your cart
  your cart
  your basket
  your shopping bag
  left something behind
  left something in
  forgot something
  complete your order
  complete your purchase
  finish your order
  still thinking about
  im warenkorb
  ihr warenkorb
  ihren warenkorb
  dein warenkorb
  deinen warenkorb
  ihrem warenkorb
  deinem warenkorb
  bestellung jetzt abschließen
  bestellung abschließen
  jetzt bestellung abschließen
  einkauf abschließen
  einkauf fortsetzen
  noch nicht abgeschlossen
  schließen sie ihre bestellung
  dans votre panier
  en tu carrito
  nel tuo carrello
  left in your cart
  left in your basket
  items in your bag
  your bag is waiting
  your items are waiting
  still in your bag
  still interested in
  in your bag
  you left this behind
  you left these behind
  did you forget something
  haben sie etwas vergessen
  hast du etwas vergessen
  noch in ihrem warenkorb
  noch in deinem warenkorb
  wartet auf dich
  wartet im warenkorb
  warenkorb vergessen
  votre panier
  votre panier vous attend
  finalisez votre commande
  finaliser ma commande
  vous avez oublié quelque chose
  tu carrito
  su carrito
  completa tu compra
  finaliza tu compra
  has olvidado algo
  il tuo carrello
  nel carrello
  completa l'acquisto
  completa il tuo ordine
  hai dimenticato qualcosa
  je winkelwagen
  uw winkelwagen
  in je winkelmand
  in uw winkelmand
  rond je bestelling af
  rond uw bestelling af
`)

/** What the law makes an advertisement say of itself (§ 7 UWG, CAN-SPAM, election law), and the terms of vouchers. */
export const DECLARED = phrases(`
  diese werbung
  dieser werbung
  werbliche e-mail*
  abs. 3 uwg
  symbolische rechnung
  mindestbestellwert
  nicht kombinierbar
  nicht mit anderen … kombinierbar
  einlösebedingungen
  einlösbedingungen
  nur einmal einlösbar
  keine barauszahlung
  this is an advertisement
  this is a solicitation
  this is not a bill
  solicitation for
  paid advertisement
  paid for by
  not valid with other offers
  cannot be combined
  minimum spend
  minimum order value
  t&cs apply
  offer terms apply
  terms and conditions apply
  terms & conditions apply
  enthält werbung
  werbung/anzeige
  dies ist eine werbliche
  nicht in verbindung mit anderen
  nicht mit anderen aktionen
  gilt nicht für bücher
  pro kunde nur ein
  nur ein gutschein pro
  barauszahlung nicht möglich
  exclusions apply
  restrictions apply
  offer valid
  offer expires
  offer ends
  one per customer
  one use per customer
  no cash value
  while supplies last
  void where prohibited
  no purchase necessary
  this is a commercial
  this is a promotional
  promotional email
  marketing communication
  capital at risk
  your capital is at risk
  bcaap*
  when the fun stops
  paid political
  authorized and paid
  offre valable jusqu'au
  offre non cumulable
  non cumulable
  voir conditions
  ceci est une publicité
  oferta válida hasta
  no acumulable
  promoción válida
  publicidad
  comunicación comercial
  offerta valida fino
  non cumulabile
  messaggio pubblicitario
  comunicazione commerciale
  actie geldig
  niet in combinatie met
  actievoorwaarden
`)

export const NEWSLETTER = phrases(`
  * der woche
  * des monats
  * des tages
  of the week
  of the month
  mein neues buch
  my new book
  neue folge
  new episode
  high-res images
  story idea
  key findings
  your readers
  abdruck honorarfrei
  beleg erbeten
  pressemitteilungen
  pfarrbrief*
  gemeindebrief*
  zur veröffentlichung
  um veröffentlichung
  bildmaterial
  marktbericht
  jahresbrief
  elternbrief
  mandanteninformation
  kundeninformation
  sperrfrist
  newsletter*
  news letter
  e-newsletter
  this issue
  in this issue
  this week's issue
  today's issue
  in this edition
  today's edition
  this week in
  weekly update
  daily update
  monthly update
  news update
  headlines
  press release
  news release
  for immediate release
  pressemitteilung
  presseinformation
  rundbrief
  rundmail
  in dieser ausgabe
  aktuelle ausgabe
  themen dieser ausgabe
  die themen
  unsere themen
  neues aus
  neuigkeiten
  aktuelles
  nachrichten aus
  bulletin
  announcement*
  infolettre
  lettre d'information
  boletín
  bollettino
  nieuwsbrief
  proudly announces
  today announced
  is pleased to announce
  are pleased to announce
  are proud to announce
  is proud to announce
  are excited to announce
  are thrilled to announce
  weekly digest
  daily digest
  monthly digest
  our digest
  special edition
  latest edition
  weekend edition
  morning edition
  first edition of
  next edition
  unser rundschreiben
  dieses rundschreiben
  mit diesem rundschreiben
  rundschreiben nr
  welcome to our newsletter
  welcome to another
  welcome to the first
  welcome to this week's
  welcome to this month's
  inside this issue
  latest issue
  back issues
  what's inside
  in this newsletter
  in today's newsletter
  this week we
  this month we
  this week's top
  this week's highlights
  this month's highlights
  this week on
  this month in
  last week in
  monthly roundup
  weekly roundup
  news roundup
  our monthly
  our weekly
  our quarterly
  quarterly update
  product update*
  what we shipped
  what's shipped
  shipped this month
  shipped this week
  full changelog
  our changelog
  in the changelog
  changelog:
  read the release notes
  what's new in
  new this month
  new this week
  new on the blog
  from the blog
  on the blog
  from our blog
  on our blog
  our latest blog
  read the blog
  visit our blog
  fresh from the … blog
  customer story
  customer stories
  success stories
  zum blog
  kundengeschichte*
  erfolgsgeschichte*
  our latest post
  our latest news
  our latest update
  latest posts
  news and events
  news & events
  news in brief
  editor's note
  editor's letter
  from the editor
  from the editors
  editor's pick*
  staff pick*
  book of the month
  reading list
  recommended reading
  what we're reading
  what i'm reading
  weekend reads
  long reads
  links of the week
  top stories
  today's top
  in case you missed it
  icymi
  stories you may have missed
  story of the
  tips and tricks
  recipe of the
  letter from the
  a note from our
  note from the director
  message from the president
  message from the chair
  from the chairman
  ceo's letter
  year in review
  annual appeal
  member spotlight
  customer spotlight
  customer stories
  community update
  community news
  events calendar
  latest episode
  new podcast episode
  latest podcast
  listen to the episode
  watch the video
  read the full story
  read the full article
  read the full post
  read the full report
  read full story
  media contact
  media enquiries
  media inquiries
  notes to editors
  note to editors
  editors' notes
  under embargo
  embargoed until
  press kit
  media kit
  happy reading
  enjoy the read
  until next week
  until next month
  back next week
  forwarded this email? subscribe
  was this forwarded
  in diesem newsletter
  in unserem newsletter
  unser newsletter
  im heutigen newsletter
  willkommen zu unserem
  willkommen zur aktuellen
  willkommen zur neuen
  die neue ausgabe
  neueste ausgabe
  nächste ausgabe
  nächsten ausgabe
  sonderausgabe
  die aktuelle ausgabe
  der aktuellen ausgabe
  unserer ausgabe
  ausgabe nr
  lesetipp*
  buchtipp*
  linktipp*
  filmtipp*
  hörtipp*
  surftipp*
  ausflugstipp*
  veranstaltungstipp*
  freizeittipp*
  rezepttipp*
  gartentipp*
  rezept der
  rezept des
  tipp der woche
  tipp des monats
  buch des monats
  zitat des
  foto des monats
  spruch des
  thema des monats
  schwerpunkt dieser
  schwerpunktthema
  inhaltsverzeichnis
  inhalt dieser
  monatsbrief
  infobrief
  info-brief
  infomail
  info-mail
  infopost
  kundenbrief
  freundesbrief
  freundebrief
  spenderbrief
  weihnachtsbrief
  quartalsbrief
  vereinsbrief
  vereinsnachrichten
  vereinszeitung
  mitgliederbrief
  mitgliederinfo*
  mitgliederrundbrief
  aus der redaktion
  ihre redaktion
  eure redaktion
  deine redaktion
  aus dem vereinsleben
  aus dem verein
  aus unserem haus
  aus der region
  aus dem rathaus
  viel spaß beim lesen
  viel freude beim lesen
  viel vergnügen beim lesen
  viel spaß bei der lektüre
  viel freude bei der lektüre
  eine gute lektüre
  eine spannende lektüre
  anregende lektüre
  interessante lektüre
  angenehme lektüre
  informative lektüre
  kurz & knapp
  kurz und knapp
  kurznachrichten
  kurzmeldungen
  nachrichtenüberblick
  das wichtigste der woche
  das wichtigste des tages
  das wichtigste vom
  die wichtigsten nachrichten
  die wichtigsten meldungen
  die wichtigsten themen
  diese woche im
  diese woche bei
  diesen monat im
  wochenüberblick
  wochenrückblick
  monatsrückblick
  jahresrückblick
  was uns bewegt
  auf unserem blog
  neu im blog
  neues im blog
  aus dem blog
  im blog lesen
  neuer blogartikel
  neuer blogbeitrag
  blogbeitrag lesen
  zum blogbeitrag
  zum blogartikel
  zum ganzen artikel
  zum vollständigen artikel
  zum interview
  zum podcast
  neue podcast-folge
  neue podcastfolge
  jetzt reinhören
  jetzt anhören
  video ansehen
  terminvorschau
  termine und veranstaltungen
  veranstaltungshinweis*
  veranstaltungskalender
  kommende veranstaltungen
  aktuelle veranstaltungen
  pressekontakt
  medienkontakt
  medienmitteilung
  ansprechpartner für die presse
  ansprechpartner für medien
  über das unternehmen
  bildmaterial steht
  rückfragen der presse
  neuerungen im überblick
  produktneuheiten
  produkt-update
  marktkommentar
  börsenbrief
  konjunkturbericht
  steuertipp*
  steuernews
  mandantenbrief
  mandantenrundschreiben
  mandanten-information*
  gesetzesänderungen
  frohe weihnachten und
  frohe festtage
  besinnliche weihnacht*
  besinnliche feiertage
  zum jahresende
  dans cette édition
  dans ce numéro
  dans cette newsletter
  dans cette lettre
  au sommaire
  édito
  l'édito
  éditorial
  à la une
  coups de cœur
  coup de cœur
  coups de coeur
  coup de coeur
  nos coups de
  nos nouveautés
  nos actualités
  nos dernières actualités
  l'actualité de
  toute l'actualité
  les actus
  les dernières nouvelles
  lettre d'info
  lettre mensuelle
  lettre hebdomadaire
  bonne lecture
  l'agenda
  agenda du mois
  l'agenda du
  communiqué de presse
  pour diffusion immédiate
  contact presse
  dossier de presse
  la rédaction
  notre newsletter
  notre lettre
  rapport annuel
  en este número
  en esta edición
  en este boletín
  nuestro boletín
  boletín informativo
  boletín mensual
  boletín semanal
  boletín de noticias
  boletín de novedades
  últimas noticias
  últimas novedades
  novedades de
  nuestras novedades
  lo más leído
  lo más destacado
  destacados de
  noticias de la semana
  noticias del mes
  resumen semanal
  resumen de la semana
  resumen del mes
  resumen mensual
  seguir leyendo
  leer el artículo
  leer noticia
  nota de prensa
  comunicado de prensa
  para su difusión
  contacto de prensa
  hoja informativa
  agenda de actividades
  agenda cultural
  próximas actividades
  próximos eventos
  in questo numero
  in questa edizione
  in questa newsletter
  la nostra newsletter
  le nostre novità
  tutte le novità
  le novità di
  le novità della
  ultime notizie
  ultime novità
  le ultime notizie
  notizie dal
  notizie dalla
  notiziario
  rassegna stampa
  leggi l'articolo
  leggi la notizia
  continua a leggere
  comunicato stampa
  buona lettura
  la redazione
  consigli di lettura
  i nostri consigli
  prossimi eventi
  prossimi appuntamenti
  l'editoriale
  in dit nummer
  in deze editie
  in deze nieuwsbrief
  onze nieuwsbrief
  nieuwsbrieven
  nieuwsflits
  digitale nieuwsbrief
  het laatste nieuws
  lees het hele artikel
  lees het volledige
  persbericht
  voor publicatie
  veel leesplezier
  leesplezier
  leestip*
  boekentip*
  boekentips
  van de redactie
  van het bestuur
  clubblad
  agenda komende
  tip van de
  news from our
  latest news from
  recap of the month
  our latest release
  new in this release
  highlights of this release
  see you in the next
  unsere neue ausgabe
  kurz notiert:
  this report has been prepared
  past performance is not
  not investment advice
  not financial advice
  keine anlageberatung
  keine anlageempfehlung
  has published its
  has just published
  we have just published
  we have also published
  newly published
  today's features
  this week's features
  auf meinem blog
  in meinem podcast
  in meinem newsletter
  auf meinem kanal
  on my blog
  on my podcast
  in my newsletter
  sur mon blog
  en mi blog
  sul mio blog
  op mijn blog
`)
