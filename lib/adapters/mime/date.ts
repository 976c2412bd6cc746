const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hours from UTC of the obsolete zones (RFC 5322 §4.3). */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
  ['CET', 1],
  ['MEZ', 1],
  ['CEST', 2],
  ['MESZ', 2],
])

const RFC_5322 =
  /\b(\d{1,3})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\d{2,4}),? (\d{1,2})[:.](\d{2})(?:[:.](\d{2}))? ?([+-]\d{3,4}|[A-Za-z]{1,5})?/
/** ctime(3), as some programs write it: Tue Mar 15 12:00:00 2005. */
const CTIME = /\b([A-Za-z]{3}) (\d{1,2}) (\d{1,2}):(\d{2})(?::(\d{2}))? (?:([+-]\d{4}|[A-Z]{1,5}) )?(\d{4})\b/
const ISO_8601 =
  /\b(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})? ?([+-]\d{2}:?\d{2}|Z)?/

/** The moment of a Date field (RFC 5322 §3.3 and §4.3); no zone reads as UTC. Null when it is no date of 1970–2100. */
export function readDate(field: string): Date | null {
  const text = STRICT.test(field) ? field : tidied(field)
  const rfc = RFC_5322.exec(text)
  if (rfc) return moment(fullYear(rfc[3]), monthOf(rfc[2]), rfc[1], rfc[4], rfc[5], rfc[6], rfc[7])
  const ctime = CTIME.exec(text)
  if (ctime)
    return moment(fullYear(ctime[7]), monthOf(ctime[1]), ctime[2], ctime[3], ctime[4], ctime[5], ctime[6])
  const iso = ISO_8601.exec(text)
  if (iso) return moment(fullYear(iso[1]), Number(iso[2]) - 1, iso[3], iso[4], iso[5], iso[6], iso[7])
  return null
}

/** As nearly every program writes it. */
const STRICT = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/

/** Without comments, white space as single spaces, none around colons. */
function tidied(field: string): string {
  return field
    .slice(0, 300)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?: ?/g, ':')
}

type Digits = string | undefined

function moment(
  year: number,
  month: number,
  day: Digits,
  hour: Digits,
  minute: Digits,
  second: Digits,
  zone: Digits,
): Date | null {
  const [days, hours, minutes, seconds] = [Number(day), Number(hour), Number(minute), Number(second ?? 0)]
  if (month < 0 || month > 11 || days < 1 || days > 31 || hours > 24 || minutes > 59 || seconds > 60)
    return null
  if (!(year >= 1970 && year <= 2100)) return null
  const at = Date.UTC(year, month, days, hours, minutes, seconds) - offsetMinutes(zone ?? '') * 60_000
  return new Date(at)
}

function monthOf(name: Digits): number {
  return MONTHS.indexOf((name ?? '').toLowerCase())
}

/** Few digits as RFC 5322 §4.3 reads them; some programs write such a year as 0001. */
function fullYear(digits: Digits): number {
  const year = Number(digits)
  if (digits?.length === 3) return 1900 + year
  if (year >= 100) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function offsetMinutes(zone: string): number {
  const numeric = /^([+-])(\d{1,2}):?(\d{2})$/.exec(zone)
  if (!numeric) return (ZONES.get(zone.toUpperCase()) ?? 0) * 60
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3])
  return numeric[1] === '-' ? -minutes : minutes
}
