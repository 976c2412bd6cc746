import type { Detector, Observation } from './detector.ts'
import { found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const SOLICITATION = phrases(`
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
        strength: Math.min(1, words.length / 3),
      },
    ]
  },
}
