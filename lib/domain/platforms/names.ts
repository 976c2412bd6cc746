const MAX_NAME = 80

/** Words of which services, not people or hosts, make their display names. */
const SERVICE_WORDS =
  /\b(?:team|news|newsletter|noreply|no-reply|support|service|jobs?|jobs-?alert|notifications?|benachrichtigung(?:en)?|security|sicherheit|digest|updates?|info|mailer|mailrobot|messaging|premium|learning|sales|billing|events?|invitations?|einladung(?:en)?|reminder|erinnerung|calendar|kalender|customer|kunden\w*|support-team|top|stories|highlights|trending|offers?|angebote?)\b/i

/** Words that never stand in a person's name, so that half a sentence is not taken for one. */
const SENTENCE_WORDS =
  /(?:^|\s)(?:und|and|oder|or|ihr|ihre|dein|deine|your|you|sie|wir|we|neue|neuer|neues|new|jemand|someone|kontakt|mitglied|member|weitere|others?|der|die|das|the|ein|eine|einen|hat|has|ist|is|gruppe|group|host|veranstalter|hi|hello|hallo|liebe|lieber|guten|re|aw|fwd|wg)(?:\s|$)/i

const PARTICLES =
  /^(?:von|vom|van|zu|zum|zur|de|del|della|di|da|dos|du|la|le|den|ter|ten|bin|ibn|al|el|y|e)$/i

/** Tidies what was cut out of a field: outer quotes, spaces and stray punctuation go. */
function tidy(text: string): string {
  return text
    .slice(0, MAX_NAME * 2)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'„“”‚‘’«»(,:–-]{1,10}|[\s"'„“”‚‘’«»(,:–-]{1,10}$/g, '')
}

/** The name of a person or a host, as a platform showed it; null for the platform's own names and for none. */
export function nameOfSomebody(text: string, own: RegExp): string | null {
  const name = tidy(text)
  if (name === '' || name.length > MAX_NAME || /[@<>]|:\/\//.test(name) || !/\p{L}/u.test(name)) return null
  return own.test(name) || SERVICE_WORDS.test(name) ? null : name
}

/** Where no platform has names of its own. */
const NOBODYS = /^$/

/** As `nameOfSomebody`, and shaped like a person's: two to five words, capital letters, no digits. */
export function nameOfPerson(text: string, own: RegExp = NOBODYS): string | null {
  const name = nameOfSomebody(text, own)
  if (name === null || SENTENCE_WORDS.test(name) || /[\d!?:;|/[\]#%&*…]/.test(name)) return null
  const words = name
    .replace(/\([^()]*\)/g, ' ')
    .trim()
    .split(/[\s,]+/)
  const shaped = words.every((word) => PARTICLES.test(word) || /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word))
  return shaped && words.length >= 2 && words.length <= 5 ? name : null
}

/** Words that begin a sentence, and are no one's name. */
const NOBODYS_NAME =
  /^(?:wer|was|wo|wann|wie|who|what|when|why|how|this|that|there|it|es|das|dies\w{0,2}|nobody|niemand|alle|all|everyone|everybody|friends?|freund\w{0,5}|guests?|g[äa]st\w{0,2}|organi[sz]er|organisator\w{0,3}|teilnehmer\w{0,3}|participants?|umfrage|poll|termin|meeting|party|event|your|ihr\w{0,2}|dein\w{0,2})$/i

/** A single word by which somebody goes where full names are not the custom: "Lena invited you". */
export function nickname(text: string, own: RegExp): string | null {
  const name = nameOfSomebody(text, own)
  if (name === null || SENTENCE_WORDS.test(name) || NOBODYS_NAME.test(name)) return null
  return /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’-]{1,30}\.?$/u.test(name) ? name : null
}
