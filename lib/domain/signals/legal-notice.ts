import type { Detector, Inference } from './detector.ts'
import { type Expression, expression } from './expression.ts'
import { isNotice } from './notice.ts'
import { part, together } from './passage.ts'
import { readingOf } from './reading.ts'

const TERMS = `(?:agb|(?:allgemeinen? )?(?:geschäfts|nutzungs|vertrags|liefer|zahlungs|versicherungs)bedingungen|bedingungen|datenschutz(?:erklärung|hinweise|bestimmungen)|preis-? und leistungsverzeichnis|entgelte|vertrag|tarif)`
const DUTIES = `(?:terms(?: of (?:service|use))?|terms (?:and|&) conditions|t&cs|privacy (?:policy|notice|statement)|user agreement|agreement|contract|pricing|prices?|fees?|rates?|plan|subscription price)`
/** What a sender must tell everybody with whom it has a contract, by law, and must not hide in a newsletter. */
const LEGAL: readonly Expression[] = [
  expression(
    new RegExp(
      String.raw`(?<!\p{L})(?:ändern|ändert|geändert|änderung(?:en)?|anpassung(?:en)?|aktualisier\p{L}*|neue[nr]?|neu) [^.!?]{0,60}?${TERMS}(?!\p{L})`,
      'u',
    ),
  ),
  expression(
    new RegExp(
      String.raw`(?<!\p{L})${TERMS}[^.!?]{0,60}? (?:ändern|ändert|geändert|angepasst|aktualisiert|anpassen)(?!\p{L})`,
      'u',
    ),
  ),
  expression(
    /(?<!\p{L})(?:preis|beitrags|gebühren|entgelt|tarif|kosten|zins|abschlags)(?:änderung|anpassung|erhöhung|senkung)(?:en)?(?!\p{L})|ändert sich (?:ihr|der) (?:preis|beitrag|tarif|abschlag)/u,
  ),
  expression(
    /(?<!\p{L})(?:ihre|deine|ausdrückliche) zustimmung (?:wird|ist|zu|zur|bis|erforderlich|benötigt)|benötigen wir (?:hierfür |dafür )?(?:[^.!?]{0,60} )?ihre (?:ausdrückliche )?zustimmung|widerspruchsrecht|sonderkündigungsrecht|gesetzlich (?:verpflichtet|vorgeschrieben)|aufgrund gesetzlicher/u,
  ),
  expression(
    /(?<!\p{L})art\.? ?3[34] (?:abs\. \d )?(?:ds-?gvo|gdpr)|datenschutzvorfall|datenpanne|datenleck|data breach|security incident|unauthori[sz]ed access to/u,
  ),
  expression(
    /(?<!\p{L})(?:produkt|waren|sicherheits)?rückruf(?:aktion)?(?!\p{L})(?! (?:service|termin|bitte|nummer))|(?<!\p{L})(?:product|safety) recall(?!\p{L})|recall notice|sicherheitshinweis(?: zu| der| für|:)/u,
  ),
  expression(
    new RegExp(
      String.raw`(?<!\p{L})(?:changes?|changing|updat(?:e|es|ed|ing)|revis(?:ed|ing)|new) [^.!?]{0,30}?(?:your|our|the|to) (?:\p{L}{1,14} ){0,3}?${DUTIES}(?!\p{L})`,
      'u',
    ),
  ),
  expression(
    new RegExp(
      String.raw`(?<!\p{L})(?:your|our|the) (?:\p{L}{1,14} ){0,3}?${DUTIES} (?:is|are|will be|have been|has been) (?:changing|chang\p{L}*|updated|increas\p{L}*|going up|revised|amended)(?!\p{L})`,
      'u',
    ),
  ),
  expression(
    /(?<!\p{L})(?:modification|évolution|mise à jour) (?:de|des) (?:nos|vos|votre|conditions)|modificación de (?:las|nuestras|sus) condiciones|modifica (?:delle|unilaterale)|wijziging van (?:de|onze|uw) (?:voorwaarden|tarie\p{L}*)/u,
  ),
]
/** Where such a mail says what it is about (characters behind the subject). */
const HEAD = 260
/** Terms are changed in order to be bought by nobody. */
const BUY = expression(
  /(?<!\p{L})(?:rabatt|gutschein|angebot(?:e|en)?|sichern sie|jetzt (?:kaufen|bestellen|sichern|wechseln|upgraden)|discount|coupon|voucher|% off|save up to|upgrade now|shop now|buy now|limited time|last chance|nur noch heute|black ?friday|deal(?:s)?)(?!\p{L})/u,
)

/** Changed terms and prices, asked consent, a data breach, a recall: told to all whom they bind. */
export const legalNotice: Detector = {
  name: 'legal-notice',
  observe: ({ message }) => {
    const { subject, body } = readingOf(message)
    const head = together(subject, '. ', part(body, 0, HEAD))
    const told = LEGAL.map((pattern) => pattern.exec(head)?.[0]).filter((found) => found !== undefined)
    const [first] = told
    if (first === undefined || BUY.test(together(subject, ' ', part(body, 0, 1_500)))) return []
    const titled = LEGAL.some((pattern) => pattern.test(subject))
    const strength = titled || told.length > 1 ? {} : { strength: 0.6 }
    return [{ name: 'legal-notice', detail: first.slice(0, 60), ...strength }]
  },
}

/** What shows that a notice goes to everybody concerned, as it must. */
const TO_ALL = [
  'greets-everybody',
  'plural-greeting',
  'list-unsubscribe',
  'service-marketing',
  'service-mixed',
  'precedence-bulk',
  'undisclosed-recipients',
]

/** Everybody is told, by the service that carries the newsletters too: that makes no newsletter of it. */
export const noticeToAll: Inference = {
  name: 'notice-to-all',
  infer: (seen) => {
    const legal = seen.get('legal-notice')
    const named = legal !== undefined && legal.strength === undefined
    const notice = seen.get('notice-words')
    const plain = isNotice(seen) && notice?.strength === undefined
    if ((!named && !plain) || !TO_ALL.some((name) => seen.has(name))) return []
    return [{ name: 'notice-to-all', detail: (named ? legal : notice)?.detail ?? '' }]
  },
}
