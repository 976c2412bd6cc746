import type { Detector } from './detector.ts'
import { type Expression, expression } from './expression.ts'
import { type Passage, part, together } from './passage.ts'
import { readingOf } from './reading.ts'

/** Ways to sell; each is one sort of sign, however often it occurs. Lower case, as the reading is. */
const SIGNS: readonly (readonly [sign: string, pattern: Expression])[] = [
  [
    'per cents off',
    expression(
      /\d ?(?:%|percent|prozent) ?(?:rabatt|off|günstiger|sparen|auf|discount|nachlass|reduziert|korting|de réduction|de descuento|di sconto)|(?:rabatt|nachlass|discount|save|spare[nt]?(?: sie| du)?|bis zu|up to|minus) [^.!?]{0,16}\d ?%|[-–−]\d{1,2} ?%|(?:jusqu['’]à|hasta(?: un)?|fino al|tot) [-–−]?\d{1,2} ?%|\d ?% (?:dto|de remise|in meno|menos|goedkoper)/,
    ),
  ],
  [
    'a code that saves',
    expression(
      /(?:gutschein|rabatt|aktions|vorteils|promo|discount|coupon|voucher)-?(?:code|nummer)|(?:mit (?:dem )?code|use (?:the )?code|with (?:the )?code|code:?|code promo|código|codice(?: sconto)?|kortingscode|avec le code|con el código|con il codice|met (?:de )?code) ["„“'«]?[a-z]{3,}\d{0,4}(?![a-z\d])/,
    ),
  ],
  [
    'a price cut',
    expression(
      /(?<!\p{L})(?:statt|anstatt|instead of|was|uvp|rrp|früher) ?[€£$]? ?\d{1,5}(?:[.,]\d{1,3})?|nur (?:noch )?\d{1,5}(?:[.,]\d\d)? ?(?:€|eur)|only [€£$] ?\d|(?:schon )?ab (?:nur )?\d{1,5}(?:[.,]\d\d)? ?(?:€|eur)|from (?:just |only )?[€£$] ?\d(?![\d.,]{0,9} to )|zum preis von|einführungspreis|sonderpreis|aktionspreis|frühbucherpreis|au lieu de \d|à partir de \d[\d,.]{0,6} ?€|dès \d[\d,.]{0,6} ?€|en vez de \d|desde (?:solo )?\d[\d,.]{0,6} ?€|invece di \d|anziché \d|a partire da \d|(?:van|voor|nu) € ?\d|vanaf € ?\d|in plaats van € ?\d|prix réduits?|precio especial|prezzo speciale|actieprijs/u,
    ),
  ],
  [
    'haste',
    expression(
      /nur (?:noch )?(?:heute|bis|wenige|für kurze|diese|solange)|letzte (?:chance|gelegenheit|plätze|tage)|(?<!(?:testphase|probezeit|abo|mitgliedschaft|vertrag|zeitraum|miete) )endet (?:heute|morgen)|läuft heute|verfällt|verfallen (?:am|in|bald)|(?<!(?:trial|period|plan|subscription|membership|lease|loan) )ends (?:tonight|today|tomorrow|soon)|last chance|final hours|hours left|hurry|limited time|while stocks|before it'?s gone|don'?t miss|nicht verpassen|nur solange|derni(?:ère chance|ers jours|ères heures)|ne (?:manquez|ratez) pas|plus que \d|dans la limite des stocks|última oportunidad|últim[oa]s (?:días|horas|plazas)|no te (?:lo|la) pierdas|hasta agotar|solo hoy|ultim[aie] (?:occasione|giorni|ore|posti)|non perder|fino a esaurimento|solo (?:per )?oggi|laatste (?:kans|dagen|plekken)|mis (?:het|dit) niet|zolang de voorraad|alleen vandaag|op ?= ?op/,
    ),
  ],
  [
    'a call to buy',
    expression(
      /jetzt (?:\p{L}{1,20} )?(?:kaufen|bestellen|sichern|shoppen|einlösen|entdecken|zugreifen|sparen|buchen|upgraden|vergleichen|abstimmen|mitmachen|spenden|stöbern)|hier (?:sichern|bestellen|buchen|entdecken)|(?:shop|buy|order|grab|claim|unlock|upgrade|redeem|explore|discover) (?:now|yours|your|it|the|today|here)|get (?:yours|the offer)|gleich (?:stöbern|sichern|bestellen)|(?:achetez|commandez|profitez|découvrez|réservez|j['’]en profite|je découvre)(?:[- ]?en)? (?:maintenant|vite|dès|nos|notre|la collection)|profitez-en|j['’]en profite|(?:compra|comprar|aprovecha|reserva) (?:ya|ahora)|aprovéchate|cómpralo|(?:acquista|compra|approfitta|scopri|prenota) (?:ora|subito|l['’]offerta)|approfittane|(?:koop|bestel|shop|boek|ontdek|profiteer) (?:nu|hier|snel)/u,
    ),
  ],
  [
    'something for nothing',
    expression(
      /gratis|kostenlos(?:e[nrs]?)? (?:test|probe|analyse|beratung|erstgespräch|webinar|e-?book|versand|geschenk|ratgeber)|geschenk|geschenkt|versandkostenfrei|free (?:trial|shipping|gift|sample|ebook|e-book|audit|consultation|demo|delivery|month|guide)|gewinn(?:e|en|spiel)|verlos|giveaway|gratuit(?:e)?s? (?:pendant|offert)|(?:livraison|frais de port) (?:offert|gratuit)|code promo|jeu[- ]concours|envío gratis|de regalo|sorteo|spedizione gratuita|in omaggio|concorso a premi|gratis (?:verzending|proef|cadeau)|winactie|win (?:a|an|one)|prize|prämie|bonus/,
    ),
  ],
  [
    'a choice made for you',
    expression(
      /für (?:dich|sie) (?:ausgewählt|ausgesucht|zusammengestellt)|das könnte (?:dir|ihnen)|passend zu|unsere (?:bestseller|highlights|neuheiten|favoriten)|picked for you|selected for you|you (?:might|may) (?:also )?like|recommended for you|bestsellers?|new arrivals|new in|neu eingetroffen|neu im (?:sortiment|shop)|kollektion|(?<!your )(?<!for )collection(?! (?:reference|ref|code|number|point|time|date|note|slot))/,
    ),
  ],
]
/** The head of a mail: so much of it, within bounds (characters). */
const HEAD = 0.45
const LEAST = 150
const MOST = 600

const PRICE = /[€£$] ?\d|\d ?(?:€|(?:eur|euro|usd|chf)(?!\p{L}))/u

/** The sorts of selling in a lower-cased text. */
export function sellingSigns(text: Passage): readonly string[] {
  return SIGNS.filter(([, pattern]) => pattern.test(text)).map(([sign]) => sign)
}

/**
 * Does the mail begin with selling? A receipt may sell at its foot; an advertisement dressed as a receipt sells
 * at its head, because it has nothing else to say.
 */
export const selling: Detector = {
  name: 'selling',
  observe: ({ message }) => {
    const { subject, body } = readingOf(message)
    const most = Math.min(MOST, Math.max(LEAST, body.text.length * HEAD))
    const head = together(subject, '. ', part(body, 0, most))
    const signs = sellingSigns(head)
    const price = PRICE.exec(body.text)?.[0]
    return [
      ...(price ? [{ name: 'price-named', detail: price }] : []),
      ...(signs.length > 0
        ? [{ name: 'sells-first', detail: signs.join(', '), strength: Math.min(1, signs.length / 3) }]
        : []),
    ]
  },
}
