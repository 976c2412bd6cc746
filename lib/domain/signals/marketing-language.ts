import type { Detector, Observation } from './detector.ts'
import { expression } from './expression.ts'
import { CART, DECLARED, NEWSLETTER, OFFER_SUBJECT, OFFERS } from './marketing-language-words.ts'
import { part, together } from './passage.ts'
import { firstOf, found } from './phrases.ts'
import { readingOf } from './reading.ts'

const MERGE_FIELD =
  /\{\{ ?[\p{L}\d_. ]{2,40} ?\}\}|\*\|[a-z_:]{2,30}\|\*|%%[a-z_]{3,30}%%|\[\[?(?:first|last)[ _]?name\]?\]|\{(?:first|last)_?name\}|\$\{(?:first|last)_?name\}/u
const ISSUE_SUBJECT = expression(
  /(?<!\p{L})(?:\p{L}{0,20}newsletter|bulletin|digest|update|news|headlines|alert|report|dispatch|weekly|daily|monthly|wöchentlich|ausgabe|rundbrief|issue|edition|vol\.|volume|kw ?\d{1,2}|infobrief|announcement|of the day|a day)\b/u,
)
/** Receipts name a price, too. */
const PRICED_SUBJECT = /[$€£] ?\d/u
const ADVERT_SUBJECT = /\d ?%|\bfree\b.*!|!!!|\$\$|^adv:|^\[?ad\]?:/u
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
    const cart = firstOf(subject, CART) ?? firstOf(part(own, 0, 2_000), CART)
    if (cart) seen.push({ name: 'cart-words', detail: cart })
    const declared = firstOf(own, DECLARED)
    if (declared) seen.push({ name: 'declared-advert', detail: declared })
    const field = MERGE_FIELD.exec(`${subject.text} ${opening.text.slice(0, 200)}`)?.[0]
    if (field) seen.push({ name: 'merge-field', detail: field })
    const offered = firstOf(subject, OFFER_SUBJECT)
    if (offered) seen.push({ name: 'offer-subject', detail: offered })
    const advert = ADVERT_SUBJECT.exec(subject.text)?.[0]
    const priced = advert ? null : PRICED_SUBJECT.exec(subject.text)?.[0]
    if (advert) seen.push({ name: 'advert-subject', detail: advert })
    else if (priced) seen.push({ name: 'advert-subject', detail: priced, strength: 0.4 })
    const emoji = EMOJI.exec(subject.text)?.[0]
    if (emoji) seen.push({ name: 'emoji-subject', detail: emoji })
    const news = found(together(opening, ' ', part(own, -1_200)), NEWSLETTER)
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
    // Behind a word: encoded files and code are full of others.
    const marks = own.text.includes('!') ? (own.text.match(/[\p{L}\p{N}]\s?!(?!\S)/gu) ?? []).length : 0
    if (marks >= 4)
      seen.push({
        name: 'exclamations',
        detail: `${marks} exclamation marks`,
        strength: Math.min(1, marks / 15),
      })
    return seen
  },
}
