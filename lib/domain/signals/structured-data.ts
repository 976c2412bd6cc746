import type { Detector, Observation } from './detector.ts'
import { readingOf } from './reading.ts'

const TRANSACTION =
  /(?:^|[/"\s])(Order|Invoice|[A-Z][a-zA-Z]{2,20}Reservation|Reservation|ParcelDelivery|ConfirmAction|TrackAction|Ticket|BoardingPass|PayAction)(?:$|["\s])/
const EVENT = /(?:^|[/"\s])((?:[A-Z][a-z]{2,20})?Event|RsvpAction|InviteAction)(?:$|["\s])/
const OFFER = /(?:^|[/"\s])(DiscountOffer|PromotionCard|SaveAction|Offer|Product)(?:$|["\s])/

/**
 * schema.org markup in mail (JSON-LD or microdata, as Gmail reads it): what the sender declares the mail to
 * be. An Order holds Offers, and a Reservation an Event, so the transaction is looked for first.
 */
export const structuredData: Detector = {
  name: 'structured-data',
  observe: ({ message }): readonly Observation[] => {
    const { html } = readingOf(message)
    if (html === null) return []
    const types = [
      ...html.jsonLd.flatMap((script) =>
        [...script.matchAll(/"@type"\s{0,5}:\s{0,5}"([^"]{1,80})"/g)].map((match) => match[1] ?? ''),
      ),
      ...html.itemTypes,
    ].slice(0, 200)
    const declared = (pattern: RegExp) =>
      types.map((type) => pattern.exec(type)?.[1]).find((type) => type !== undefined)
    const transaction = declared(TRANSACTION)
    if (transaction) return [{ name: 'schema-transaction', detail: `schema.org/${transaction}` }]
    const event = declared(EVENT)
    if (event) return [{ name: 'schema-event', detail: `schema.org/${event}` }]
    const offer = declared(OFFER)
    if (offer) return [{ name: 'schema-offer', detail: `schema.org/${offer}` }]
    return []
  },
}
