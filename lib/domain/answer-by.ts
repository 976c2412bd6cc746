import type { Message } from './message.ts'
import { readingOf } from './signals/reading.ts'

/** How much of a mail is read for it. */
const MOST_TEXT = 20_000
const MOST_DATES = 60
/** Characters beside a date in which stands what it is about. */
const BEFORE = 90
const AFTER = 70

const DAY = 86_400_000
/** A day without its year that has just passed is not meant of next year. */
const FAR = 300 * DAY

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner', 'jan'],
  ['february', 'februar', 'feb'],
  ['march', 'märz', 'maerz', 'mar', 'mär'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dezember', 'dec', 'dez'],
]

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)
const MONTH = `(?:${[...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|')})`

/** Each way to write a date, with which groups are its year, month and day. A slash means two things, and nothing here. */
const DATES = [
  { pattern: /(?<![\d.])(\d{4})-(\d\d)-(\d\d)(?!\d)/g, year: 1, month: 2, day: 3 },
  {
    pattern: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2})(?![\d:]))?(?!\d)/g,
    year: 3,
    month: 2,
    day: 1,
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(\\d{1,2})(?:\\.|st|nd|rd|th)? (?:of )?(${MONTH})\\b\\.?,?(?: (\\d{4})(?!\\d))?`,
      'giu',
    ),
    year: 3,
    month: 2,
    day: 1,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.:]\\d)(?:,? (\\d{4})(?!\\d))?`,
      'giu',
    ),
    year: 3,
    month: 1,
    day: 2,
  },
] as const

/** What stands between the word for a limit and the date. */
const FILLER =
  /(?:(?<!\p{L})(?:spätestens|zum|am|den|dem|einschließlich|inkl\.|ist|der|is|the|on|of|no later than|latest|end of day|eod|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,]?|[:,(–-])$/iu

/** Words that set a limit; only what is about an answer makes it one to answer by. */
const LIMIT = /(?:\bbis|\bby|\bbefore|\buntil|\btill|\bvor|\blater than|\bspätestens)$/i

/** Words that are about an answer by themselves. */
const DEADLINE =
  /(?:anmeldeschluss|anmeldefrist|meldeschluss|rückmeldefrist|rückmeldeschluss|antwortfrist|anmeldung(?:en)? (?:bis|möglich bis)|rsvp(?: by| before| deadline)?|r\.s\.v\.p\.|(?:registration|rsvp|response|reply|sign-up) (?:deadline|closes|ends))$/i

const ANSWER =
  /u\. ?a\. ?w\. ?g|r\.s\.v\.p|\brsvp\b|\b(?:um|ihre|eure|deine) (?:verbindliche |kurze |baldige )?(?:rück)?antwort|\b(?:zu|ab)sage|\bzusagen\b|\babsagen\b|\brückmeld|\bbescheid\b|\banmeld|\bmeldet? (?:euch|sie sich)|\bteilnahme (?:bitte )?(?:zu )?bestätigen|\brepl(?:y|ies)\b|\brespond\b|\bresponses?\b|\blet (?:me|us) know\b|\bregister\b|\bregistration\b|\bsign up\b|\bconfirm (?:your|whether|if)|\btell us (?:if|whether)/i

/** Prices and vouchers have their last days, too. */
const OFFER =
  /\bgültig|\bgilt\b|rabatt|angebot|gutschein|frühbucher|early[- ]?bird|\bsparen\b|\bvalid\b|\boffers?\b|discount|\bsale\b|coupon|voucher|\bsave\b|\bexpire|\bcode\b|[%€$£]|\bpreis|\bprice|abbestell|unsubscribe|abmelden/i

/**
 * Until which day an invitation asks to be answered (ISO 8601, a plain date): as its markup says, or else its
 * words, in German or English. Null where it asks for none, or that day is over. Where in doubt there is none: an
 * offer's last day is no deadline. Linear in the text, which is bounded.
 */
export function answerBy(message: Message, now: Date): string | null {
  const said = [...declared(message, now), ...written(message, now)]
  return said.sort()[0] ?? null
}

/** The last day for registration as schema.org has it: until when the offers of an Event can be taken up. */
function declared(message: Message, now: Date): readonly string[] {
  const scripts = readingOf(message).html?.jsonLd ?? []
  return scripts
    .filter((script) => /"@type"\s{0,5}:\s{0,5}"[A-Za-z]{0,30}Event"/.test(script))
    .flatMap((script) => {
      const [, year, month, day] =
        /"(?:availabilityEnds|validThrough)"\s{0,5}:\s{0,5}"(\d{4})-(\d\d)-(\d\d)/.exec(script) ?? []
      return dayOf(year, Number(month), Number(day), now) ?? []
    })
}

function written({ subject, text }: Message, now: Date): readonly string[] {
  const whole = `${subject.slice(0, 500)}\n\n${text.slice(0, MOST_TEXT)}`.replace(/[ \t\u00a0]+/g, ' ')
  return DATES.flatMap(({ pattern, year, month, day }) =>
    [...whole.matchAll(pattern)].slice(0, MOST_DATES).flatMap((match) => {
      if (!isDeadline(whole, match.index, match.index + match[0].length)) return []
      const named = match[month] ?? ''
      const number = MONTH_OF.get(named.toLowerCase()) ?? Number(named)
      return dayOf(match[year], number, Number(match[day]), now) ?? []
    }),
  )
}

/** Whether the date that stands there is the last day to answer, by the words of its sentence. */
function isDeadline(whole: string, start: number, end: number): boolean {
  const before = lastSentence(whole.slice(Math.max(0, start - BEFORE), start))
  const after = firstSentence(whole.slice(end, end + AFTER))
  if (OFFER.test(before) || OFFER.test(after)) return false
  const lead = withoutFillers(before)
  if (DEADLINE.test(lead)) return true
  return LIMIT.test(lead) && (ANSWER.test(before) || ANSWER.test(after))
}

function withoutFillers(before: string): string {
  let lead = before.replace(/\s+/g, ' ').trimEnd()
  for (let round = 0; round < 5; round++) {
    const shorter = lead.replace(FILLER, '').trimEnd()
    if (shorter === lead || LIMIT.test(lead) || DEADLINE.test(lead)) break
    lead = shorter
  }
  return lead
}

/** A full stop ends a sentence behind a word, not behind a number or an abbreviation of one letter. */
function lastSentence(text: string): string {
  return text.split(/\n ?\n|(?<=\p{L}{3})[.!?](?=\s)/u).at(-1) ?? ''
}

function firstSentence(text: string): string {
  return text.split(/\n ?\n|(?<=\p{L}{3})[.!?](?=\s|$)/u, 1)[0] ?? ''
}

/** Null for a day that is none, is over, or is too far away to be meant. */
function dayOf(year: string | undefined, month: number, day: number, now: Date): string | null {
  const today = Math.floor(now.getTime() / DAY) * DAY
  const years =
    year === undefined
      ? [now.getUTCFullYear(), now.getUTCFullYear() + 1]
      : [year.length === 2 ? 2_000 + Number(year) : Number(year)]
  for (const one of years) {
    const at = Date.UTC(one, month - 1, day)
    const date = new Date(at)
    if (Number.isNaN(at) || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) continue
    if (at >= today - DAY && at <= today + FAR) return date.toISOString().slice(0, 10)
  }
  return null
}
