import { phrases } from './phrases.ts'

export const SOLICITATION = phrases(`
  qualifizierte* anfragen
  hake ich nicht
  bestimmt untergegangen
  reached out a few times
  reached out a couple
  reached out a couple times
  close your file
  growth partner
  ohne dass ihr einen cent
  fördercheck
  nicht rückzahlbar*
  late husband
  million eur
  god-fearing
  partnership opportunity
  ab sofort lieferbar
  frei haus
  branchenverzeichnis
  nehmen sie unser angebot
  floating this
  teams like yours
  top of your inbox
  cut * time
  präsentieren dürfen
  vorstellen dürfen
  worth a chat
  we help companies
  we help businesses
  we help stores
  we help teams
  we work with companies
  if this is not relevant
  if you're not the right person
  wir helfen unternehmen
  wir unterstützen unternehmen
  wir vermitteln
  ohne mindestlaufzeit
  bewerten ihre
  ihre immobilie
  repeat orders
  more customers
  more revenue
  scale your
  boost your
  mutual fit
  pick your brain
  decision makers
  decision-makers
  email database
  contact database
  attendees list
  attendee list
  customers list
  lead generation
  marketing initiatives
  samples, counts
  counts and pricing
  seo
  search engine optimization
  website design
  web design
  mobile app development
  backlink*
  guest post*
  schedule a quick call
  quick 15 minute
  15-minute call
  working capital
  business loan*
  direct lender
  your keywords
  website error*
  worth a quick
  open to a quick
  qualified leads
  qualified meetings
  kaltakquise
  qualifizierte* termine
  termine pro monat
  startkapital
  vollautomatisch*
  im monat verdien*
  macht es sinn, dass wir
  letzte mail gesehen
  meine letzte mail
  kryptowährung*
  bitcoin*
  crypto
  crypto-*
  cryptos
  btc
  withdraw now
  day trading
  trading bot
  trading platform*
  trading signal*
  haven't heard back
  following up on my
  bump this
  bumping this
  making sure you saw
  circling back
  i noticed that your
  companies like yours
  businesses like yours
  book a call
  book a demo
  ihre webseite gefunden
  auf ihre webseite gestoßen
  auf ihr unternehmen aufmerksam
  auf ihr profil aufmerksam
  unternehmen wie ihr*
  kurzes telefonat
  kostenloses erstgespräch
  unverbindliches erstgespräch
  funding options
  loan offer
  personal loan*
  sofortkredit
  get funded
  investment opportunity
  mining pool
  cryptocurrency
  forex
  casino*
  jackpot
  viagra
  cialis
  next of kin
  million dollars
  million usd
  confidential business
  be your own boss
  manufacturer of
  we are a manufacturer
  factory in china
  competitive price
  trading company
  geldanlage
  neukundengewinnung
  kundengewinnung
  suchmaschinenoptimierung
  mehr umsatz
  mehr kunden
  passives einkommen
  verdienen sie
  adressdatenbank
  firmenadressen
  unverbindliches angebot
  发票
  培训
  課程
  课程
  移民
  worth a quick chat
  worth a quick call
  worth a brief chat
  worth a brief call
  worth a short call
  worth a conversation
  worth exploring
  open to a chat
  open to a brief
  open to a short
  open to a conversation about
  open to learning more
  open to exploring
  quick intro call
  brief intro call
  short intro call
  introductory call
  discovery call
  strategy call
  free strategy session
  15-minute chat
  15-min call
  15-min chat
  15 min call
  15 min chat
  15 minute call
  15 minute chat
  20-minute call
  20 minute call
  20-minute demo
  30-minute demo
  30 minute demo
  personalised demo
  personalized demo
  15 minutes of your time
  10 minutes of your time
  minutes of your time this week
  grab a slot on my calendar
  grab time on my calendar
  pick a time on my calendar
  find a time on my calendar
  schedule a demo
  schedule a brief call
  schedule a short call
  schedule a free consultation
  schedule a discovery
  set up a quick call
  set up a short call
  hop on a quick call
  jump on a quick call
  my name is … and i'm from
  my name is … and i work with
  my name is … and i represent
  my name is … i am a recruiter
  my name is … from the bank
  my name is … barrister
  i am contacting you on behalf
  i represent a company
  bumping this up
  bump this up
  bump this to the top
  bumping this to the top
  move this to the top
  pushing this to the top
  resurfacing this
  following up on my last
  following up on my previous
  following up on my earlier
  just following up to see
  just following up on my
  buried in your inbox
  slipped through the cracks
  close the loop
  closing the loop
  close out your file
  permission to close
  break-up email
  last email from me
  last time i'll reach out
  this is my last email
  my final email
  final attempt
  won't bother you again
  won't reach out again
  stop reaching out
  assume you're not interested
  assume this isn't a priority
  not a priority right now
  if now isn't a good time
  tried to reach you a few times
  reason for my outreach
  reaching out to see if you
  reaching out because i noticed
  reaching out because your
  reaching out as i noticed
  reaching out on behalf of
  reaching out cold
  cold email
  who is the right person
  who would be the right person
  who's the right person
  who would be the best person
  who is the best person
  best person to speak
  the right person to speak
  the right person to talk
  the right person to contact
  the right person to discuss
  right person for this
  point me in the right direction
  point me to the right
  direct me to the right
  connect me with the right
  who manages your
  who looks after your
  who is in charge of your
  person in charge of purchasing
  person in charge of procurement
  forward this to your marketing
  forward this to the right person
  forward this email to the person
  we help companies like
  we help businesses like
  we help brands
  we help startups
  we help founders
  we help agencies
  we help clinics
  we help organizations
  we help organisations
  we've helped companies
  we've helped businesses
  we've helped over
  we have helped over
  we have helped companies
  we have helped businesses
  helped companies like
  helped businesses like
  helping companies like
  helping businesses like
  help businesses like yours
  help companies like yours
  organizations like yours
  organisations like yours
  brands like yours
  stores like yours
  practices like yours
  agencies like yours
  firms like yours
  sites like yours
  websites like yours
  we specialize in helping
  we specialise in helping
  we specialize in providing
  we specialise in providing
  we work with brands
  we work with businesses
  we work with teams like
  we partner with companies
  we partner with businesses
  came across your website
  came across your site
  came across your company
  came across your business
  came across your store
  came across your shop
  came across your brand
  came across your profile
  came across your channel
  came across your listing
  came across your linkedin
  came across your page
  came across your app
  came across your company's
  found your website
  found your company
  found your business
  found your profile
  found your email on
  got your contact from
  got your email from
  stumbled upon your website
  stumbled upon your site
  stumbled upon your company
  stumbled upon your profile
  stumbled across your
  i noticed your website
  i noticed your site
  i noticed that your site
  i noticed your company
  i noticed your team
  i noticed you're hiring
  i noticed you are hiring
  saw that you're hiring
  saw you're hiring
  i visited your website
  i was on your website
  i was looking at your website
  i was browsing your website
  i was checking your website
  i was reviewing your website
  reviewing your website
  while researching companies
  while researching your
  while researching businesses
  congrats on the recent
  congrats on the funding
  congrats on your funding
  congratulations on your recent funding
  increase your sales
  increase your revenue
  increase your traffic
  increase your online
  increase your visibility
  more bookings
  more patients
  drive more sales
  drive more traffic
  organic traffic
  traffic to your website
  rank higher
  rank on google
  ranking on google
  first page of google
  page one of google
  page 1 of google
  top of google
  google rankings
  google ranking
  search engine rankings
  seo services
  seo agency
  seo company
  seo expert
  seo audit
  seo package*
  seo proposal
  on-page seo
  link building
  link-building
  link insertion
  link placement
  link exchange
  link swap
  paid link
  place a link
  add a link to your
  domain authority
  dofollow
  do-follow
  sponsored post*
  sponsored article*
  sponsored content
  guest blog*
  guest article*
  guest contribution
  write for your blog
  write for your site
  article for your website
  article for your blog
  publish an article on your
  advertising on your site
  advertise on your site
  digital marketing services
  digital marketing agency
  digital marketing company
  social media marketing services
  generate more leads
  more leads
  leads for your
  leads per month
  leads a month
  leads for your business
  exclusive leads
  high-quality leads
  hot leads
  inbound leads
  fresh leads
  pay per lead
  pay-per-lead
  qualified appointments
  qualified prospects
  qualified sales
  sales-ready
  sales qualified
  booked meetings
  meetings on your calendar
  booked on your calendar
  appointment setting
  cold outreach
  done-for-you
  ideal customers
  ideal clients
  new clients every
  verified contacts
  verified email*
  verified list
  email list of
  mailing list of
  contacts database
  contact details of decision
  data for your marketing
  target industry
  target geography
  target criteria
  target job titles
  grow your business
  grow your revenue
  grow your sales
  grow your brand
  grow your audience
  grow your following
  grow your channel
  grow your practice
  double your sales
  double your revenue
  10x your
  3x your
  skyrocket
  scale your business
  take your business to the next level
  web design services
  website development services
  web development services
  web development company
  website redesign
  redesign your website
  redesign of your website
  new website for your
  build you a website
  build a website for
  website and app
  web and mobile app
  app development company
  app development services
  app developers
  software development company
  software development services
  custom software development
  offshore development
  offshore team
  dedicated developers
  hire developers
  remote developers
  vetted developers
  pre-vetted
  staff augmentation
  virtual assistants
  our team of developers
  our team of experts
  we are a leading
  we are a team of
  we are an award-winning
  we are a digital
  we are a software
  we are a full-service
  we are an it company
  free audit
  free website audit
  free mockup
  free mock-up
  free proposal
  no cost to you
  at no cost to you
  no strings attached
  no obligation quote
  no-obligation
  no commitment
  affordable price*
  affordable rate*
  affordable cost
  cut your costs
  cut costs by
  reduce your costs
  reduce costs by
  save you money on
  save on your energy
  savings on your
  energy broker
  may i send you a
  may i send you our
  can i send you a quick
  mind if i send
  want me to send
  would you be opposed to
  would you be against
  would you be open to a
  would you be open to learning
  would you be open to discussing
  are you the right person
  are you looking for a reliable
  how are you currently handling
  how do you currently handle
  share your phone number
  share your whatsapp
  share your contact number
  phone number and best time
  best time to call you
  suitable time to call
  best number to reach
  let me know a good time to
  reply yes
  reply "yes
  p.s. not interested
  if you're not interested, just
  if you are not interested, just
  if not interested
  not interested? just
  not interested, just
  great match for a role
  great match for this
  great match for the
  great fit for a
  great fit for this
  great fit for our
  perfect fit for a
  perfect match for
  strong match for
  strong fit for
  excellent fit for
  your background and experience
  your skills and experience
  your profile caught
  your profile stood out
  your background caught
  your experience caught
  your background in … stood out
  impressed by your profile
  impressed by your background
  impressed by your experience
  impressed with your
  i think you'd be a great
  you could be a great fit
  you would be a great fit
  exciting opportunity
  exciting role
  exciting career
  exciting new role
  exciting new opportunity
  new career opportunity
  career opportunity
  job opportunity
  my client is looking
  my client is seeking
  i'm recruiting for
  i am recruiting for
  i'm currently recruiting
  we are currently recruiting for
  we're hiring for
  i'm hiring for a
  i'm working with a client
  i'm partnering with
  competitive salary
  competitive package
  salary up to
  inside ir35
  outside ir35
  fully remote role
  send me your cv
  send me your resume
  send me your updated
  send me an updated
  send your updated
  share your resume
  share your updated
  updated cv
  updated resume
  latest cv
  latest resume
  up-to-date cv
  open to new opportunities
  open to new challenges
  open to new roles
  open to a new role
  open to hearing about
  exploring new opportunities
  considering a move
  considering new opportunities
  know anyone who might be interested
  someone in your network who
  refer a friend
  referral bonus
  referral fee
  talent acquisition
  talent partner
  recruitment consultant
  recruitment agency
  recruitment partner
  staffing agency
  staffing solutions
  executive search
  hiring needs
  hiring plans
  candidates for your
  shortlist of candidates
  pre-screened
  top talent
  professional manufacturer
  leading manufacturer
  leading supplier
  leading provider of
  manufacturer and supplier
  manufacturer and exporter
  manufacturer and trading
  manufacturer specializing
  manufacturer specialized
  we are manufacturer
  we are a professional
  we are a factory
  we are factory
  factory direct
  factory price*
  direct from the factory
  from shenzhen
  specialized in producing
  specialized in manufacturing
  specializing in the production
  specializing in manufacturing
  we mainly produce
  our main products
  main products are
  main products include
  our products are
  our products include
  our products have been exported
  our products to your
  interested in our products
  introduce our company
  introduce our products
  our company is a
  our company specializes
  our company specialises
  our company offers
  our company, located
  oem/odm
  oem & odm
  oem and odm
  oem service*
  minimum order quantity
  fob price
  free samples
  free sample
  samples are available
  samples for your
  our catalog*
  latest catalog*
  product catalog*
  catalog for your
  our price list
  our latest price
  price list for your reference
  quotation for your reference
  send you a quotation
  send you our quotation
  competitive prices
  competitive pricing
  competitive quotation
  high quality and competitive
  establish business relation*
  establish a business relationship
  establish a long-term
  long-term cooperation
  long term cooperation
  long-term business
  business cooperation
  cooperate with you
  cooperate with your company
  cooperation with your
  your esteemed company
  your esteemed organi*
  your esteemed firm
  your good company
  your valued company
  looking forward to your inquiry
  looking forward to your enquiry
  welcome your inquiry
  for your reference only
  review of your insurance
  life insurance policy quote
  save on insurance
  pension review
  business funding
  business financing
  merchant cash advance
  pre-approved for
  you've been pre-approved
  you have been pre-approved
  funding for your business
  fast approval
  bad credit
  apply for a loan
  loan at 2%
  loan at 3%
  loan application today
  low interest loan*
  loans at
  debt consolidation
  consolidate your debt
  guaranteed return*
  high return*
  passive income
  financial freedom
  financial independence
  copy trading
  trading course
  looking for investors
  buy your business
  acquire your business
  interested in acquiring
  selling your business
  sell your business
  sell your house
  buy your house
  cash offer
  this may come as a surprise
  may come to you as a surprise
  come to you as a surprise
  surprised to receive this
  i am the widow
  my late husband
  my late father
  late client
  my deceased client
  deceased customer
  unclaimed fund*
  unclaimed inheritance
  dormant account
  compensation fund
  atm card
  consignment box
  diplomatic courier
  attorney to the late
  same surname
  same last name as
  business proposal for you
  business proposal that
  mutually beneficial business
  mutual benefit
  transaction of mutual
  god fearing
  charity purposes
  willing to donate
  donation to you
  donate to you
  donated to you
  lucky winner
  you have won
  your email has won
  your email address has won
  email lottery
  lottery promotion
  won the sum
  won a prize
  claim your prize
  claim your reward
  claim your winning*
  prize money
  winning number*
  send your full name
  your full name and address
  reply with your full
  gift cards for
  need you to purchase gift
  hacked your
  i have access to your device
  recorded you
  pay me in bitcoin
  auf ihre website gestoßen
  auf ihre homepage gestoßen
  auf ihre seite gestoßen
  auf eure website gestoßen
  auf eure webseite gestoßen
  auf eure seite gestoßen
  auf deine website gestoßen
  auf deine webseite gestoßen
  auf ihr unternehmen gestoßen
  auf ihr profil gestoßen
  auf dein profil gestoßen
  auf dein profil aufmerksam
  auf ihre website aufmerksam
  auf ihre webseite aufmerksam
  auf ihre homepage aufmerksam
  auf euch aufmerksam geworden
  auf sie aufmerksam geworden
  auf ihren betrieb aufmerksam
  auf ihren internetauftritt
  ihren internetauftritt
  ihre website angesehen
  ihre webseite angesehen
  ihre website angeschaut
  ihre webseite angeschaut
  ihre website besucht
  ihre webseite besucht
  ihre homepage besucht
  ihre website analysiert
  ihre webseite analysiert
  beim besuch ihrer website
  beim besuch ihrer webseite
  ist mir auf ihrer website
  mir ist aufgefallen, dass ihre website
  mir ist aufgefallen, dass ihre webseite
  bei meiner recherche
  im rahmen meiner recherche
  im zuge meiner recherche
  bei der recherche nach
  kostenfrei und unverbindlich
  kostenlos und unverbindlich
  kostenlos & unverbindlich
  unverbindlich und kostenlos
  unverbindlich und kostenfrei
  völlig unverbindlich
  ganz unverbindlich
  absolut unverbindlich
  unverbindlich beraten
  unverbindlich testen
  unverbindlich kennenlernen
  unverbindliche* beratung
  unverbindliche* gespräch
  unverbindliche* kennenlernen
  unverbindliche* ersteinschätzung
  unverbindliche* analyse
  unverbindliche* telefonat
  unverbindliche* austausch
  kostenlose* analyse
  kostenlose* potenzialanalyse
  kostenlose* potentialanalyse
  kostenlose* erstberatung
  kostenlose* beratungsgespräch
  kostenlose* strategiegespräch
  kostenlose* erstgespräch
  kostenfreie* erstgespräch
  kostenfreie* beratung
  kostenlose* website-check
  kostenlose* audit
  kostenloser check
  unverbindliche* erstgespräch
  kurzes erstgespräch
  kurzen erstgespräch
  erstgespräch vereinbaren
  erstgespräch buchen
  erstgespräch sichern
  termin für ein erstgespräch
  strategiegespräch
  kennenlerngespräch vereinbaren
  kennenlerntermin
  kurzen kennenlernen
  kurzes kennenlernen
  in einem kurzen telefonat
  in einem kurzen gespräch
  in einem kurzen call
  15-minütige*
  20-minütige*
  30-minütige*
  15 minuten ihrer zeit
  15 minuten am telefon
  10 minuten ihrer zeit
  wäre ein kurzes telefonat
  wäre ein kurzes gespräch
  haben sie zeit für ein kurzes
  hätten sie zeit für ein kurzes
  hätten sie kommende woche
  buchen sie sich … termin
  buchen sie direkt einen termin
  hätten sie grundsätzlich interesse
  besteht grundsätzlich interesse
  bei interesse sende ich
  bei interesse schicke ich
  bei interesse stelle ich
  wäre das für sie interessant
  wäre das interessant für sie
  wäre das grundsätzlich
  klingt das interessant
  klingt das spannend
  ist das ein thema für sie
  ist das für sie ein thema
  wie handhaben sie
  wie lösen sie das aktuell
  darf ich ihnen ein angebot
  darf ich ihnen … zusenden
  darf ich ihnen … zuschicken
  darf ich ihnen … zeigen
  darf ich ihnen … vorstellen
  darf ich ihnen kurz
  darf ich dir … zeigen
  darf ich mich kurz vorstellen
  dürfen wir ihnen ein angebot
  dürfen wir ihnen … unterbreiten
  dürfen wir ihnen … vorstellen
  dürfen wir uns vorstellen
  wir möchten uns … vorstellen
  ich möchte ihnen … vorstellen
  möchten wir uns ihnen
  möchten wir ihnen … vorstellen
  mein name ist … und ich bin … bei der
  mein name ist … und ich unterstütze
  mein name ist … und ich helfe
  mein name ist … von der firma
  mein name ist … personalberat*
  mein name ist … recruiter*
  gerne erstelle ich ihnen
  gerne erstellen wir ihnen
  gern erstellen wir ihnen
  gerne unterbreiten wir
  unterbreite ich ihnen
  individuelles angebot
  maßgeschneiderte* lösung*
  maßgeschneiderte* angebot
  sichtbarkeit bei google
  sichtbarkeit auf google
  sichtbarkeit in google
  sichtbarkeit ihrer website
  sichtbarkeit ihrer webseite
  sichtbarkeit im netz
  online-sichtbarkeit
  google-ranking
  google-rankings
  ranking bei google
  bei google gefunden
  bei google besser
  bei google ganz oben
  seite 1 bei google
  seite eins bei google
  seite 1 von google
  ersten seite von google
  ersten seite bei google
  seo-agentur
  seo-optimierung
  seo-analyse
  seo-check
  seo-maßnahmen
  mehr anfragen
  mehr bewerbungen
  mehr bewerber
  mehr aufträge
  mehr sichtbarkeit
  mehr reichweite
  mehr patienten
  neue kunden gewinnen
  neue kunden für
  neukunden gewinnen
  neukunden zu gewinnen
  planbar neue
  planbar mehr
  planbare neukunden
  planbare anfragen
  kunden auf autopilot
  mitarbeitergewinnung
  neue mitarbeiter gewinnen
  fachkräfte gewinnen
  social recruiting
  social-recruiting
  qualifizierte bewerber
  qualifizierte* leads
  qualifizierte* kontakte
  qualifizierte* interessenten
  leadgenerierung
  lead-generierung
  leads pro monat
  leads generieren
  b2b-leads
  b2b-adressen
  vertriebstermine
  vertriebspartner gesucht
  website modernisieren
  webseite modernisieren
  relaunch ihrer
  neue website für
  neuen website für
  neue webseite für
  moderne website
  moderne webseite
  professionelle website
  professionelle webseite
  professionelle* internetauftritt
  website erstellen lassen
  ihre website in die jahre
  app-entwicklung für
  softwareentwickler aus
  entwickler aus
  wir sind eine agentur
  wir sind eine digitalagentur
  wir sind eine marketingagentur
  wir sind eine full-service
  wir sind hersteller
  wir sind ein hersteller
  wir sind spezialisiert auf
  wir haben uns spezialisiert auf
  wir haben uns auf … spezialisiert
  wir sind ein führender
  wir sind ein junges
  als spezialist für
  als experte für
  führender anbieter
  führender hersteller
  meine mandanten sparen
  meine kunden sparen
  meine kunden erzielen
  unsere mandanten sparen
  unsere kunden sparen
  unsere kunden erzielen
  sparen unsere kunden
  sparen meine kunden
  energiekosten senken
  stromkosten senken
  stromkosten zu senken
  telefonkosten senken
  einsparpotenzial*
  einsparpotential*
  prozent einsparen
  prozent sparen
  bereits vielen unternehmen
  bereits zahlreichen unternehmen
  bereits über … unternehmen
  zahlreiche unternehmen vertrauen
  unternehmen vertrauen uns
  erfolgreich zusammengearbeitet
  unternehmen ihrer branche
  unternehmen aus ihrer branche
  anderen unternehmen in ihrer
  betriebe wie ihr*
  betrieben wie ihr*
  firmen wie ihr*
  praxen wie ihr*
  praxen wie der
  agenturen wie
  unternehmen wie euch
  unternehmen wie eures
  ihrem unternehmen helfen
  ihr unternehmen dabei unterstützen
  ihr unternehmen voranbringen
  der richtige ansprechpartner
  die richtige ansprechpartnerin
  richtiger ansprechpartner
  die richtige ansprechperson
  die richtige person für dieses
  an die richtige person
  an die zuständige person
  an die zuständige stelle in ihrem
  an den zuständigen … weiterleiten
  wer bei ihnen für … zuständig
  nachhaken, ob
  nachfassen, ob
  noch einmal nachhaken
  nochmal nachhaken
  nochmals nachhaken
  noch mal nachhaken
  nochmal kurz nachhaken
  noch einmal nachfassen
  bei ihnen nachfassen
  im postfach untergegangen
  nach oben in ihr postfach
  letzte nachricht von mir
  ich schließe ihre akte
  kein interesse besteht
  sollte kein interesse
  falls kein interesse
  falls sie kein interesse
  wenn sie kein interesse
  kurzes nein
  kurzes ja
  ein kurzes "ja
  ein kurzes „ja
  mit ja antworten
  mit einem ja
  antworten sie mit ja
  einfach kurz auf diese mail antworten
  partnerschaft mit ihnen
  kooperation mit ihrem
  kooperation mit ihnen
  kooperation mit euch
  kooperationsanfrage
  kooperationspartner gesucht
  kooperationsvorschlag
  mögliche kooperation
  mögliche zusammenarbeit
  zusammenarbeit mit ihrem unternehmen
  eine zusammenarbeit mit ihnen
  gastartikel
  gastbeitrag auf
  gastbeitrag für ihre
  bezahlter artikel
  bezahlten beitrag
  gesponserte* beitrag
  gesponserte* artikel
  linktausch
  linkaufbau
  link auf ihrer seite
  link auf ihrer website
  werbung auf ihrer seite
  werbung auf ihrer website
  artikel auf ihrer seite
  artikel auf ihrer website
  artikel auf ihrem blog
  ihr profil passt
  dein profil passt
  ihr profil hat mich
  dein profil hat mich
  ihr profil hat mein
  ihr werdegang hat
  ihr profil ist mir
  passt hervorragend zu
  passen hervorragend zu
  perfekt auf eine position
  ideal zu ihrem profil
  spannende position
  spannende vakanz
  spannende stelle
  spannenden position
  spannenden vakanz
  spannenden stelle
  spannende aufgabe
  spannende herausforderung
  spannende karriere*
  spannende projekte für
  neue berufliche herausforderung
  neuen beruflichen herausforderung
  offen für neue
  offen für eine neue
  offen für einen wechsel
  offen für einen austausch
  offen für einen kurzen
  wechselbereit*
  wechselmotivation
  beruflichen veränderung
  beruflich zu verändern
  beruflich verändern
  beruflichen wechsel
  renommierte* unternehmen
  renommierte* kunde*
  renommierte* arbeitgeber
  namhafte* unternehmen
  namhafte* kunde*
  namhafte* mandant*
  für unseren kunden suchen
  für unseren kunden, ein
  für unseren mandanten
  im auftrag unseres mandanten
  im auftrag unseres kunden suche*
  für meinen kunden suche
  für einen meiner kunden
  für einen unserer kunden
  im kundenauftrag
  attraktives gehalt
  attraktive vergütung
  attraktives gehaltspaket
  attraktives vergütungspaket
  überdurchschnittliche* gehalt
  überdurchschnittliche* vergütung
  überdurchschnittliche* bezahlung
  unbefristete festanstellung
  in festanstellung
  direktvermittlung
  personaldienstleister
  personaldienstleistung*
  personalengpass*
  lebenslauf zusenden
  lebenslauf zukommen
  lebenslauf zuschicken
  ihren aktuellen lebenslauf
  deinen aktuellen lebenslauf
  aktuellen lebenslauf
  ihre wechselbereitschaft
  passende kandidaten
  geeignete kandidaten
  passenden kandidaten
  geeigneten kandidaten
  vorausgewählte kandidaten
  kandidatenprofil*
  stundensatz und verfügbarkeit
  verfügbarkeit und stundensatz
  ihre verfügbarkeit mit
  empfehlungsprämie
  versicherungen prüfen
  versicherungen überprüfen
  versicherungscheck
  versicherungsvergleich
  ihrer versicherungssituation
  ihrer finanziellen situation
  finanzcheck
  finanz-check
  vermögensaufbau
  vermögen aufbauen
  kapitalanlage
  steuern sparen
  steueroptimiert*
  steuervorteil*
  attraktive rendite*
  hohe rendite*
  festverzinst*
  festgeldangebot*
  sichere geldanlage
  sofortdarlehen
  kredit ohne schufa
  kredit zu günstigen
  kredit von … bis
  kreditangebot*
  darlehensangebot*
  kredit benötigen
  kredit brauchen
  darlehen benötigen
  zinssatz von
  umschuldung
  förderung sichern
  förderungen sichern
  zuschuss sichern
  zuschüsse sichern
  bis zu … zuschuss
  staatlich gefördert
  staatliche förderung
  fördermittel sichern
  fördermittel für ihr
  fördermittelberatung
  kaufinteressenten für
  vorgemerkte kaufinteressenten
  solvente käufer
  ihre immobilie verkaufen
  verkauf ihrer immobilie
  wert ihrer immobilie
  kostenlose wertermittlung
  immobilienbewertung
  suche immobilien
  ihr unternehmen verkaufen
  unternehmensverkauf
  unsere preisliste
  unseren katalog
  unser katalog
  unsere produktpalette
  unser sortiment vorstellen
  unsere produkte vorstellen
  unser unternehmen vorstellen
  unser unternehmen kurz vorstellen
  unsere dienstleistungen vorstellen
  unsere leistungen vorstellen
  zu günstigen konditionen
  zu top-konditionen
  zu attraktiven konditionen
  zu fairen preisen
  zum festpreis ab
  günstige preise
  direkt vom hersteller
  direkt ab werk
  hersteller aus china
  muster zusenden
  muster zukommen
  kostenlose muster
  geldgewinn
  sie haben gewonnen
  gewonnen haben sie
  gewinnbenachrichtigung
  gewinnmitteilung
  glücklicher gewinner
  glückliche gewinner*
  lotteriegewinn
  verstorbene* kunde*
  verstorbene* ehemann*
  nachlass in höhe
  vertrauliche geschäft*
  geschäftsvorschlag
  nebenverdienst
  nebeneinkommen
  geld verdienen
  online geld
  finanzielle freiheit
  finanziell frei
  krypto-*
  potenzmittel
  abnehmen ohne
  je me permets de vous contacter
  je me permets de vous écrire
  je me permets de revenir vers vous
  je me permets de vous relancer
  je reviens vers vous suite à mon
  avez-vous eu le temps de lire
  suite à mon précédent
  seriez-vous disponible pour un
  seriez-vous ouvert à
  un court échange
  un bref échange
  un rapide échange
  échange de 15 minutes
  échange téléphonique de
  15 minutes d'échange
  convenir d'un rendez-vous
  nous accompagnons les entreprises
  nous accompagnons des entreprises
  nous aidons les entreprises
  entreprises comme la vôtre
  entreprise comme la vôtre
  sans engagement de votre part
  gratuit et sans engagement
  gratuitement et sans engagement
  devis gratuit
  audit gratuit
  étude gratuite
  référencement naturel
  référencement de votre site
  première page de google
  visibilité sur google
  visibilité en ligne
  en visitant votre site
  j'ai visité votre site
  j'ai découvert votre site
  j'ai découvert votre entreprise
  création de site*
  refonte de votre site
  rendez-vous qualifiés
  prospects qualifiés
  leads qualifiés
  prospection commerciale
  trouver de nouveaux clients
  attirer plus de clients
  votre profil a retenu
  votre profil correspond
  votre parcours a retenu
  votre profil m'a
  je recrute pour
  mon client recherche
  notre client recherche
  cabinet de recrutement
  m'envoyer votre cv
  envoyer votre cv
  à l'écoute du marché
  opportunité professionnelle
  à l'écoute d'opportunités
  rachat de crédit*
  prêt entre particuliers
  offre de prêt
  demande de prêt
  article invité
  article sponsorisé
  échange de liens
  nous sommes fabricant*
  nos tarifs compétitifs
  êtes-vous la bonne personne
  mutuelle santé
  défiscalisation
  réduire vos impôts
  réduire vos factures
  vous avez gagné
  heureux gagnant
  he visto su página web
  he visto vuestra web
  hemos visitado su web
  he visitado su web
  encontré su empresa
  he encontrado su empresa
  me pongo en contacto con usted para ofrecer*
  le escribo para ofrecer*
  posicionamiento web
  posicionamiento seo
  primera página de google
  visibilidad en google
  sin compromiso
  sin ningún compromiso
  presupuesto sin compromiso
  auditoría gratuita
  consulta gratuita
  una breve llamada
  una llamada rápida
  llamada de 15 minutos
  15 minutos de su tiempo
  15 minutos de tu tiempo
  ayudamos a empresas
  ayudamos a negocios
  empresas como la suya
  empresas como la tuya
  captar más clientes
  captación de clientes
  conseguir más clientes
  aumentar sus ventas
  aumentar tus ventas
  generación de leads
  clientes potenciales
  base de datos de empresas
  tu perfil encaja
  su perfil encaja
  tu perfil me ha
  su perfil me ha
  oportunidad laboral
  oportunidad profesional
  enviarme tu cv
  envíame tu cv
  enviarme su cv
  mi cliente busca
  nuestro cliente busca
  artículo patrocinado
  post patrocinado
  intercambio de enlaces
  somos fabricantes
  precios competitivos
  oferta de préstamo
  préstamos rápidos
  necesita un préstamo
  ha sido seleccionado como ganador
  ha ganado un
  la persona adecuada para
  la persona indicada para
  retomo mi correo
  mi permetto di contattarla
  mi permetto di scriverle
  mi permetto di contattarvi
  ho visitato il vostro sito
  ho visto il vostro sito
  ho trovato il vostro sito
  visitando il vostro sito
  senza impegno
  gratuita e senza impegno
  gratuito e senza impegno
  preventivo gratuito
  consulenza gratuita
  analisi gratuita
  prima pagina di google
  posizionamento su google
  posizionamento sui motori
  visibilità online
  realizzazione siti
  realizzazione di siti
  acquisire nuovi clienti
  trovare nuovi clienti
  aumentare le vendite
  aumentare il fatturato
  aziende come la vostra
  aziende come la sua
  aiutiamo le aziende
  una breve call
  una breve chiamata
  una call conoscitiva
  15 minuti del suo tempo
  15 minuti del tuo tempo
  il suo profilo è
  il suo profilo mi ha
  il tuo profilo mi ha
  opportunità professionale
  inviarmi il cv
  inviarmi il suo cv
  inviarmi il tuo cv
  il nostro cliente ricerca
  per un nostro cliente
  articolo sponsorizzato
  scambio link
  siamo produttori
  siamo un'azienda leader
  prezzi competitivi
  offerta di prestito
  hai vinto
  è la persona giusta
  la persona giusta per
  torno a scriverle
  ik kwam uw website tegen
  ik kwam jullie website tegen
  ik kwam je website tegen
  ik kwam uw profiel tegen
  ik kwam je profiel tegen
  geheel vrijblijvend
  gratis en vrijblijvend
  vrijblijvende offerte
  vrijblijvend gesprek
  vrijblijvende kennismaking
  vrijblijvend kennismaken
  kort telefoongesprek
  kort belletje
  kort gesprek van
  15 minuten van uw tijd
  bedrijven zoals die van u
  bedrijven zoals dat van
  bedrijven zoals jullie
  wij helpen bedrijven
  we helpen bedrijven
  wij helpen ondernemers
  we helpen ondernemers
  meer klanten
  meer omzet
  hoger in google
  vindbaarheid in google
  beter vindbaar
  zoekmachineoptimalisatie
  gekwalificeerde leads
  gekwalificeerde afspraken
  nieuwe klanten voor
  je profiel past
  jouw profiel past
  uw profiel past
  stuur je cv
  stuur mij je cv
  opdrachtgever zoek*
  mijn opdrachtgever
  uitdagende functie
  nieuwe uitdaging
  gastblog*
  gastartikel*
  juiste contactpersoon
  goedkope lening*
  u heeft gewonnen
  je hebt gewonnen
  our client is looking for a
  my client is looking for a
  negative bewertungen löschen
  hätten sie interesse an einem kurzen
  hätten sie interesse an einem unverbindlichen
  hätten sie interesse an einer zusammenarbeit
  wann passt es ihnen für ein kurzes
  transfer the sum of
  the loan you need
  work from home and earn
  make money online
  make money from home
  make extra money
  earn money online
  earn extra money
  earn from home
  earn up to
  lose weight
  weight loss supplement
  online pharmacy
  canadian pharmacy
  replica watches
  unsecured loan*
  our email list
  targeted email list
  buy leads
  sales leads
  hotel leads
  interest rates as low
  lottery winner
  geheel vrijblijvende
`)
