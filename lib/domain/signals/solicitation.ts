import type { Detector, Observation } from './detector.ts'
import { found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const SOLICITATION = phrases(`
  kurze frage
  qualifizierte* anfragen
  nachhake*
  hake ich nicht
  bestimmt untergegangen
  reached out a few times
  reached out a couple
  reached out a couple times
  close your file
  book time
  calendly.com
  growth partner
  account executive
  ohne dass ihr einen cent
  zuschuss
  fördercheck
  fördermittel*
  nicht rückzahlbar*
  widow
  late husband
  million eur
  god-fearing
  orphans
  gift card*
  kindly reply
  zollgebühr*
  auszahlung
  my name is
  mein name ist
  partnership opportunity
  collaborate with
  in exchange for
  your rates
  ab sofort lieferbar
  frei haus
  branchenverzeichnis
  nehmen sie unser angebot
  walkthrough
  floating this
  teams like yours
  top of your inbox
  cut * time
  kooperation*
  zusammenarbeit mit ihnen
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
  not the right person
  wir helfen unternehmen
  wir unterstützen unternehmen
  wir vermitteln
  pro stunde
  ohne mindestlaufzeit
  nachfassen
  nachhaken
  bewerten ihre
  ihre immobilie
  repeat orders
  more customers
  more revenue
  grow your
  scale your
  boost your
  case study
  mutual fit
  pick your brain
  decision makers
  decision-makers
  target audience
  target market
  email list
  email database
  contact list
  contact database
  attendees list
  attendee list
  customers list
  users list
  leads
  lead generation
  marketing initiatives
  marketing campaign*
  samples, counts
  counts and pricing
  opt-in
  job titles
  seo
  search engine optimization
  website design
  web design
  mobile app development
  outsourc*
  backlink*
  guest post*
  schedule a quick call
  quick 15 minute
  15-minute call
  working capital
  business loan*
  direct lender
  quotation
  price list
  first page
  your keywords
  website error*
  does it make sense
  worth a quick
  open to a quick
  qualified leads
  qualified meetings
  book more
  festpreis*
  unverbindlich*
  kaltakquise
  qualifizierte* termine
  termine pro monat
  startkapital
  vollautomatisch*
  im monat verdien*
  macht es sinn, dass wir
  slot sichern
  letzte mail gesehen
  meine letzte mail
  antworten sie einfach mit
  antworte einfach mit
  nur noch … plätze
  kryptowährung*
  bitcoin*
  crypto*
  day trading
  trading bot
  trading platform*
  trading signal*
  haven't heard back
  just following up
  following up on my
  bump this
  bumping this
  top of your inbox
  making sure you saw
  did you get a chance
  circling back
  quick question
  came across your
  stumbled upon your
  i noticed that your
  companies like yours
  businesses like yours
  book a call
  book a demo
  15 minutes
  ihre webseite gefunden
  auf ihre webseite gestoßen
  auf ihr unternehmen aufmerksam
  auf ihr profil aufmerksam
  unternehmen wie ihr*
  kurzes telefonat
  15 minuten
  kostenloses erstgespräch
  unverbindliches erstgespräch
  erstgespräch
  funding options
  loan offer
  personal loan*
  darlehen
  kredit
  kredite
  sofortkredit
  unsecured
  interest rate
  credit score
  get funded
  investment opportunity
  mining pool
  bitcoin*
  cryptocurrency
  forex
  casino*
  jackpot
  lottery
  viagra
  cialis
  pharmacy
  weight loss
  replica
  beneficiary
  next of kin
  million dollars
  million usd
  inheritance
  wire transfer
  confidential business
  work from home
  earn money
  make money
  be your own boss
  manufacturer of
  we are a manufacturer
  factory in china
  our products
  our company
  competitive price
  best quality
  catalog*
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
  zinssatz
  unverbindliches angebot
  发票
  培训
  課程
  课程
  移民
`)

/** What strangers write to many: lists of addresses, loans, rankings, goods, fortunes. */
export const solicitation: Detector = {
  name: 'solicitation',
  observe: ({ message }): readonly Observation[] => {
    const { own, subject } = readingOf(message)
    const words = found(`${subject} ${own}`, SOLICITATION)
    if (words.length === 0) return []
    return [
      {
        name: 'solicitation-words',
        detail: words.slice(0, 4).join(', '),
        strength: Math.min(1, words.reduce((sum, phrase) => sum + (phrase.includes(' ') ? 1 : 0.5), 0) / 3),
      },
    ]
  },
}
