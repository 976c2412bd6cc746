import type { Detector } from './detector.ts'
import { type Expression, expression } from './expression.ts'
import { lowered, part, passage } from './passage.ts'
import { readingOf } from './reading.ts'
import { sellingSigns } from './selling.ts'

/** So much of a mail (characters) is looked through for facts: they stand above what is sold beside them. */
const FIRST = 4_000
/** English, German, French, Spanish, Italian, Dutch. */
const MONTH =
  'jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|fév|avr|jui|aoû|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|maa|mrt|mei'
const DAY = String.raw`\b(?:\d{1,2}(?:\.\d{1,2}\.|[/-]\d{1,2}[/-]\d|(?:er|st|nd|rd|th)?\.?(?: de)? (?:${MONTH}))|(?:${MONTH})[a-z]{0,6}\.? \d{1,2}(?!\d))`
const CLOCK = String.raw`\b\d{1,2}(?:[:.h]\d\d\b| ?(?:[ap]\.?m\b|uhr\b|h\b))`
/** Within a few words, in either order. */
const WHEN = `(?=[^!?]{0,120}${DAY})(?=[^!?]{0,120}${CLOCK})`

/** A code that one got by booking; whether it is written as one (`K7PQ2M`) is asked of what is caught. */
const BOOKING = expression(
  /\b(?:(?:buchungs|reservierungs|auftrags)-?(?:code|nummer|nr\.?|referenz)|(?:booking|reservation|confirmation)(?: (?:reference|code|number|no\.?|ref\.?|id))|record locator|reference|pnr|(?:référence|numéro|code) de (?:réservation|dossier)|localizador|(?:código|número|referencia) de (?:la )?reserva|(?:codice|numero)(?: di)? prenotazione|(?:boekings|reserverings)(?:code|nummer))(?: ist| is| lautet)?[ :#.]{1,3}([a-z0-9][a-z0-9.-]{2,14}[a-z0-9](?: \d{2,5}){0,3})/i,
)
const BOOKED = /^(?:[A-Z0-9]{5,8}|[A-Z]{1,3}-?\d{4,10}|\d[\d. -]{5,20})$/

const FLIGHT = 'a flight or train with its time'
const JOURNEY = 'a journey or appointment with its day and time'
const TIMES: readonly string[] = [FLIGHT, JOURNEY]
/** Without one, none of them: most mail names no time of day. */
const TIME = expression(new RegExp(CLOCK, 'u'))

/** Sorts of facts that only those two know who have to do with one another; each counts once. Sought in lower case. */
const FACTS: readonly (readonly [fact: string, pattern: Expression])[] = [
  [
    FLIGHT,
    expression(
      new RegExp(
        String.raw`\b(?:(?:flug|flight|zug|train|vol|vuelo|volo|vlucht|tren|treno|trein)(?: ?(?:nr\.?|no\.?|number))? [a-z0-9]{1,3} ?\d{2,5}|(?:ice?|ec|rjx?|nj|tgv|re) ?\d{1,5}|[a-z][a-z0-9] \d{3,4} \p{L})${WHEN}`,
        'u',
      ),
    ),
  ],
  [
    JOURNEY,
    expression(
      new RegExp(
        String.raw`\b(?:abfahrt|abflug|einschiffung|(?:ihre?n?|deine?n?) (?:fahrt|reise|termin)|departure|departs|boarding|(?:votre|ton) (?:rendez-vous|vol|train|voyage|séjour)|(?:su|tu) (?:cita|vuelo|tren|viaje|estancia)|(?:il (?:tuo|suo)|la (?:tua|sua)) (?:appuntamento|volo|treno|viaggio|visita)|(?:uw|je|jouw) (?:afspraak|vlucht|trein|reis|verblijf)|your (?:\w{1,12} )?(?:trip|journey|flight|ride|rental|stay|appointment))(?!\p{L})${WHEN}`,
        'u',
      ),
    ),
  ],
  [
    'a parcel by its number',
    expression(
      /\b(?:parcel|paket|sendung|shipment|tracking|sendungsnummer|colis|suivi|paquete|envío|seguimiento|pacco|spedizione|pakket|zending)(?: (?:number|no\.?|nr\.?))?[ :#]{1,3}(?:[a-z]{1,3})?\d{8,24}\b/,
    ),
  ],
  [
    'a claim or file',
    expression(
      /\b(?:claim|schaden|schadennummer|schadensnummer|aktenzeichen|geschäftszeichen|sinistre|siniestro|sinistro|schadenummer|dossiernummer|zaaknummer)(?: (?:number|no\.?|nr\.?))?[ :#]{1,2}(?=[a-z]{0,6}[/-]?\d)[a-z0-9]{1,8}[/-][a-z0-9/-]{3,20}/,
    ),
  ],
  [
    'a seat',
    expression(
      /\b(?:cabin|kabine)(?: nr\.?| no\.?)?:? \d{3,5}\b|\b(?:seat|sitz(?:platz)?|platz)(?: nr\.?)?:? \d{1,2} ?[a-k]\b|\b(?:wagen|coach|carriage)(?: nr\.?)?:? \d{1,2},? (?:sitz)?(?:platz|seat)(?: nr\.?)?:? \d{1,3}/,
    ),
  ],
  [
    'a meter',
    expression(
      /(?:zählernummer|zähler-nr|zählers?|meter (?:number|no|id|serial)|compteur n°|numéro de compteur|número de contador|numero (?:del )?contatore|meternummer)[ :.#]{1,3}(?=[a-z]{0,8}\d)[a-z0-9]{6,20}\b/,
    ),
  ],
  [
    'the end of a card or account number',
    expression(
      /[*•]{2,16}[ -]?\d{3,4}\b|x{4,12}[ -]?\d{4}\b|\b(?:card|account|visa|mastercard|maestro|amex|girocard|iban|karte|konto)[^.!?]{0,24}(?:ending(?: in| with)?|endet auf|mit den endziffern|mit der endung) \d{3,4}\b|\b(?:se terminant par|finissant par|terminada en|acabada en|que termina en|che termina con|terminante con|eindigend op|die eindigt op) \d{3,4}\b/,
    ),
  ],
  [
    'a payment made',
    expression(
      /\b(?:bezahlt|gezahlt|beglichen|paid|payé|pagado|pagato|betaald)(?: (?:mit|per|via|by|with|par|con|met))? (?:paypal|visa|mastercard|klarna|lastschrift|sepa|kreditkarte|giropay|apple pay|google pay|credit card|debit card|direct debit|ideal|bancontact)\b/,
    ),
  ],
  [
    'a debt and its day',
    expression(
      /\b(?:fällig (?:am|zum)|zahlbar bis|due (?:on|by|date:?)) \d|\b(?:ziehen wir|buchen wir)[^.!?]{0,40}\d (?:€|eur)|\bdue (?:on|by|date:?) (?:mon|tues|wednes|thurs|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:^|\s)(?:à (?:payer|régler) avant le|échéance(?: le| :)|sera prélevé[^.!?]{0,20} le|vence el|fecha de vencimiento:?|da pagare entro il|scadenza(?: il|:)|vervaldatum:?|te betalen v(?:oor|óór)) \d/,
    ),
  ],
]

/** What a sender to many cannot know: the reader's own flight, seat, booking code, meter, card, debt. */
export const ownFact: Detector = {
  name: 'own-fact',
  observe: ({ message }) => {
    const { lines } = readingOf(message)
    const text = passage(`${message.subject.slice(0, 500)}\n${lines.join(' ').slice(0, FIRST)}`)
    const low = lowered(text)
    const booking = BOOKING.exec(text)
    const timed = TIME.test(low)
    const facts = FACTS.flatMap(([fact, pattern]) => {
      const match = timed || !TIMES.includes(fact) ? pattern.exec(low) : null
      return match ? [{ fact, at: match.index }] : []
    })
    if (booking && BOOKED.test(booking[1] ?? '')) facts.unshift({ fact: 'a booking code', at: booking.index })
    if (facts.length === 0) return []
    const unsold = (upTo: number) => sellingSigns(part(low, 0, upTo)).length === 0
    const lasting = facts.filter(({ fact }) => !TIMES.includes(fact))
    // A time alone is advertised, too ("Fridays at 9", "your appointment for a check").
    if (lasting.length === 0 && !unsold(low.text.length)) return []
    // One fact may be an ornament of an advertisement, unless it is what the mail begins with.
    const [first] = lasting
    const sure = first !== undefined && (facts.length > 1 || unsold(first.at))
    return [
      {
        name: 'own-fact',
        detail: facts.map(({ fact }) => fact).join(', '),
        ...(sure ? {} : { strength: 0.5 }),
      },
    ]
  },
}
