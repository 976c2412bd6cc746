import type { Detector, Observation } from './detector.ts'
import { firstOf, found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const OFFERS = phrases(`
  jetzt spenden
  spenden sie
  ihre spende hilft
  petition*
  unterzeichnen
  donate now
  chip in
  sign the petition
  join the movement
  noch frei
  letzte plätze
  pro person
  einlösen
  lösen sie
  jetzt bewerten
  bewerten sie uns
  ihre meinung
  wie zufrieden
  rate your
  how did we do
  take our survey
  umfrage
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
  exclusive*
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
  promotion*
  oferta*
  descuento*
  offerta
  sconto
  aanbieding*
  korting
`)
const OFFER_SUBJECT = phrases(`
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
  off
  new
  today
  today only
  last chance
  don't miss
  introducing
  announcing
  launch*
  best
  top
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
  sale
  neu
  neue
  jetzt
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
`)
/** What lies in a cart has not been ordered; who reminds of it sells. */
const CART = phrases(`
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
`)
/** What the law makes an advertisement say of itself (§ 7 UWG, CAN-SPAM, election law), and the terms of vouchers. */
const DECLARED = phrases(`
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
  terms apply
`)
const MERGE_FIELD =
  /\{\{ ?[\p{L}\d_. ]{2,40} ?\}\}|\*\|[a-z_:]{2,30}\|\*|%%[a-z_]{3,30}%%|\[\[?(?:first|last)[ _]?name\]?\]|\{(?:first|last)_?name\}|\$\{(?:first|last)_?name\}/u
const NEWSLETTER = phrases(`
  * der woche
  * des monats
  * des tages
  of the week
  of the month
  mein neues buch
  my new book
  neue folge
  new episode
  our client
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
  rundschreiben
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
  digest
  announcement*
  announces
  announce
  edition
  infolettre
  lettre d'information
  boletín
  bollettino
  nieuwsbrief
`)
const ISSUE_SUBJECT =
  /(?<!\p{L})(?:\p{L}{0,20}newsletter|bulletin|digest|update|news|headlines|alert|report|dispatch|weekly|daily|monthly|wöchentlich|ausgabe|rundbrief|issue|edition|vol\.|volume|kw ?\d{1,2}|infobrief|announcement|of the day|a day)\b/u
const ADVERT_SUBJECT = /\d ?%|[$€£] ?\d|\bfree\b.*!|!!!|\$\$|^adv:|^\[?ad\]?:/u
const EMOJI = /\p{Emoji_Presentation}/u

/** Words that sell or that announce to a readership, graded by how many different ones there are. */
export const marketingLanguage: Detector = {
  name: 'marketing-language',
  observe: ({ message }) => {
    const { subject, own, opening } = readingOf(message)
    const seen: Observation[] = []
    const offers = found(own, OFFERS)
    if (offers.length > 0) {
      seen.push({
        name: 'offer-words',
        detail: offers.slice(0, 4).join(', '),
        strength: Math.min(1, offers.length / 6),
      })
    }
    const cart = firstOf(subject, CART) ?? firstOf(own.slice(0, 2_000), CART)
    if (cart) seen.push({ name: 'cart-words', detail: cart })
    const declared = firstOf(own, DECLARED)
    if (declared) seen.push({ name: 'declared-advert', detail: declared })
    const field = MERGE_FIELD.exec(`${subject} ${opening.slice(0, 200)}`)?.[0]
    if (field) seen.push({ name: 'merge-field', detail: field })
    const offered = firstOf(subject, OFFER_SUBJECT)
    if (offered) seen.push({ name: 'offer-subject', detail: offered })
    const advert = ADVERT_SUBJECT.exec(subject)?.[0]
    if (advert) seen.push({ name: 'advert-subject', detail: advert })
    const emoji = EMOJI.exec(subject)?.[0]
    if (emoji) seen.push({ name: 'emoji-subject', detail: emoji })
    const news = found(`${opening} ${own.slice(-1_200)}`, NEWSLETTER)
    if (news.length > 0)
      seen.push({
        name: 'newsletter-words',
        detail: news.slice(0, 3).join(', '),
        strength: Math.min(1, news.length / 3),
      })
    const issue = ISSUE_SUBJECT.exec(subject)?.[0]
    if (issue) seen.push({ name: 'newsletter-subject', detail: issue })
    const letters = message.subject.replace(/[^\p{L}]/gu, '')
    const capitals = message.subject.replace(/[^\p{Lu}]/gu, '')
    if (letters.length >= 12 && capitals.length / letters.length > 0.7) {
      seen.push({ name: 'shouted-subject', detail: 'capital letters' })
    }
    const marks = (own.match(/!/g) ?? []).length
    if (marks >= 4)
      seen.push({
        name: 'exclamations',
        detail: `${marks} exclamation marks`,
        strength: Math.min(1, marks / 15),
      })
    return seen
  },
}
