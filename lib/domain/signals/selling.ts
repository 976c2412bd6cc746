import type { Detector } from './detector.ts'
import { readingOf } from './reading.ts'

/** Ways to sell; each is one sort of sign, however often it occurs. Lower case, as the reading is. */
const SIGNS: readonly (readonly [sign: string, pattern: RegExp])[] = [
  [
    'per cents off',
    /\d ?(?:%|percent|prozent) ?(?:rabatt|off|günstiger|sparen|auf|discount|nachlass|reduziert|korting|de réduction|de descuento|di sconto)|(?:rabatt|nachlass|discount|save|spare[nt]?(?: sie| du)?|bis zu|up to|minus) [^.!?]{0,16}\d ?%|-\d{1,2} ?%/,
  ],
  [
    'a code that saves',
    /(?:gutschein|rabatt|aktions|vorteils|promo|discount|coupon|voucher)-?(?:code|nummer)|(?:mit (?:dem )?code|use (?:the )?code|with (?:the )?code|code:?) ["„“']?[a-z]{3,}\d{0,4}(?![a-z\d])/,
  ],
  [
    'a price cut',
    /(?<!\p{L})(?:statt|anstatt|instead of|was|uvp|rrp|früher) ?[€£$]? ?\d{1,5}(?:[.,]\d{1,3})?|nur (?:noch )?\d{1,5}(?:[.,]\d\d)? ?(?:€|eur)|only [€£$] ?\d|(?:schon )?ab (?:nur )?\d{1,5}(?:[.,]\d\d)? ?(?:€|eur)|from (?:just |only )?[€£$] ?\d(?![\d.,]{0,9} to )|zum preis von|einführungspreis|sonderpreis|aktionspreis|frühbucherpreis/u,
  ],
  [
    'haste',
    /nur (?:noch )?(?:heute|bis|wenige|für kurze|diese|solange)|letzte (?:chance|gelegenheit|plätze|tage)|endet (?:heute|morgen)|läuft heute|verfällt|verfallen (?:am|in|bald)|ends (?:tonight|today|tomorrow|soon)|last chance|final hours|hours left|hurry|limited time|while stocks|before it'?s gone|don'?t miss|nicht verpassen|nur solange/,
  ],
  [
    'a call to buy',
    /jetzt (?:\p{L}{1,20} )?(?:kaufen|bestellen|sichern|shoppen|einlösen|entdecken|zugreifen|sparen|buchen|upgraden|vergleichen|abstimmen|mitmachen|spenden|stöbern)|hier (?:sichern|bestellen|buchen|entdecken)|(?:shop|buy|order|grab|claim|unlock|upgrade|redeem|explore|discover) (?:now|yours|your|it|the|today|here)|get (?:yours|the offer)|gleich (?:stöbern|sichern|bestellen)/u,
  ],
  [
    'something for nothing',
    /gratis|kostenlos(?:e[nrs]?)? (?:test|probe|analyse|beratung|erstgespräch|webinar|e-?book|versand|geschenk|ratgeber)|geschenk|geschenkt|versandkostenfrei|free (?:trial|shipping|gift|sample|ebook|e-book|audit|consultation|demo|delivery|month|guide)|gewinn(?:e|en|spiel)|verlos|giveaway|win (?:a|an|one)|prize|prämie|bonus/,
  ],
  [
    'a choice made for you',
    /für (?:dich|sie) (?:ausgewählt|ausgesucht|zusammengestellt)|das könnte (?:dir|ihnen)|passend zu|unsere (?:bestseller|highlights|neuheiten|favoriten)|picked for you|selected for you|you (?:might|may) (?:also )?like|recommended for you|bestsellers?|new arrivals|new in|neu eingetroffen|neu im (?:sortiment|shop)|kollektion|collection/,
  ],
]
/** The head of a mail: so much of it, within bounds (characters). */
const HEAD = 0.45
const LEAST = 150
const MOST = 600

const PRICE = /[€£$] ?\d|\d ?(?:€|(?:eur|euro|usd|chf)(?!\p{L}))/u

/** The sorts of selling in a lower-cased text. */
export function sellingSigns(text: string): readonly string[] {
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
    const head = `${subject}. ${body.slice(0, Math.min(MOST, Math.max(LEAST, body.length * HEAD)))}`
    const signs = sellingSigns(head)
    const price = PRICE.exec(body)?.[0]
    return [
      ...(price ? [{ name: 'price-named', detail: price }] : []),
      ...(signs.length > 0
        ? [{ name: 'sells-first', detail: signs.join(', '), strength: Math.min(1, signs.length / 3) }]
        : []),
    ]
  },
}
