import { headerValue, type Message } from '../message.ts'
import { type Passage, together } from './passage.ts'
import { firstOf, phrases } from './phrases.ts'

/** A text in the making, */
const TEXT = phrases(`
  entwurf
  entwürfe
  textentwurf
  rohfassung
  rohentwurf
  erste fassung
  neue fassung
  überarbeitete fassung
  textvorschlag
  textvorschläge
  der text für
  den text für
  die texte für
  text für eur*
  text für ihr*
  text für den
  korrekturfahne*
  korrekturabzug
  druckfahne*
  andruck
  manuskript
  draft
  drafts
  first version
  revised version
  new version of the text
  the copy for
  copy for your
  copy for the
  text for your
  text for the
  wording for
  proof of
  proofs
  galley*
  manuscript
  brouillon
  projet de texte
  première version
  nouvelle version
  épreuves
  le texte pour
  le texte de
  borrador
  primera versión
  el texto para
  bozza
  prima versione
  il testo per
  il testo della
  conceptversie
  concepttekst
  eerste versie
  drukproef
  de tekst voor
`)
/** and that it be judged. */
const JUDGE = phrases(`
  zur freigabe
  um freigabe
  deine freigabe
  ihre freigabe
  eure freigabe
  freigibst
  freigebt
  freigeben
  drübersehen
  drüberschauen
  drüberlesen
  drüber sehen
  drüber schauen
  drüber lesen
  gegenlesen
  gegenliest
  korrekturlesen
  korrektur lesen
  korrektur zu lesen
  zur korrektur
  zur durchsicht
  zum gegenlesen
  zum korrekturlesen
  zur abstimmung
  zur prüfung
  durchsehen
  durchlesen
  änderungswünsche
  eure anmerkungen
  deine anmerkungen
  ihre anmerkungen
  passt das so
  passt der so
  dein okay
  dein ok
  euer okay
  euer ok
  ihr okay
  dein go
  euer go
  ihr go
  grünes licht
  bitte schau
  schau bitte
  schaut bitte
  bitte schauen sie
  bitte prüf*
  for approval
  for your approval
  for your review
  for review
  your sign-off
  your sign off
  to sign off
  sign it off
  approve
  proofread
  proofreading
  proof-read
  read through
  look it over
  look this over
  look over
  cast an eye
  run your eye
  your comments
  your edits
  your changes
  your corrections
  your thoughts on
  any changes
  any edits
  any corrections
  before it goes out
  before we send
  before i send
  happy with it
  happy with this
  happy with the
  your okay
  your ok
  your go-ahead
  green light
  pour validation
  à valider
  ta validation
  votre validation
  pour relecture
  relire
  relecture
  tes remarques
  vos remarques
  tes corrections
  vos corrections
  ton feu vert
  votre feu vert
  ton accord
  votre accord
  tu aprobación
  su aprobación
  visto bueno
  revisar
  revises
  revise
  tus cambios
  sus cambios
  luz verde
  tua approvazione
  sua approvazione
  rileggere
  rileggerla
  dare un'occhiata
  tue correzioni
  sue correzioni
  tuo ok
  suo ok
  via libera
  ter goedkeuring
  je goedkeuring
  uw goedkeuring
  akkoord
  nalezen
  nakijken
  doorlezen
`)
/** What is sent to many hands over nothing (RFC 2369, RFC 2076 §3.9). */
const TO_MANY = ['list-unsubscribe', 'list-id', 'list-post', 'feedback-id', 'precedence']

/** Is a text given to the reader, to be judged by them? Then it is not what the writer says to them. */
export function handsOverText(message: Message, subject: Passage, opening: Passage): boolean {
  if (TO_MANY.some((name) => headerValue(message, name) !== null)) return false
  const head = together(subject, '. ', opening)
  return firstOf(head, TEXT) !== null && firstOf(head, JUDGE) !== null
}

/** Lines that name the part of the text that they hold: its subject, its button, its foot. */
const PART =
  /^[*_ \t]{0,4}(?:betreff|betreffzeile|preheader|vorschautext|überschrift|headline|titel|teaser|text|fließtext|button|cta|call to action|footer|fußzeile|anrede|subject|subject line|preview|preview text|heading|title|body|copy|intro|greeting|objet|titre|texte|corps|bouton|pied de page|asunto|título|texto|botón|pie|oggetto|titolo|testo|pulsante|onderwerp|tekst|knop|voettekst)[*_ ]{0,4}:[^\n]*$/gimu
const QUOTED = /„[^„“”]{1,6000}[“”]|“[^“”]{1,6000}”|»[^»«]{1,6000}«|«[^«»]{1,6000}»|"[^"]{1,6000}"/gu
/** A line drawn across the page; two dashes alone begin a signature. */
const RULE = /^[ \t]{0,4}(?:-{3,}|_{3,}|\*{3,}|={3,}|~{3,}|—{2,}|\+{3,}|#{3,})[ \t]*$/mu

/** A second greeting, after the one to the reader, begins the text; the last lines are the writer's again. */
const GREETING =
  /^[ \t"„“»«]{0,4}(?:liebe[rs]?|sehr geehrte[rs]?|werte|hallo|guten tag|moin|dear|hello|hi|hey|bonjour|cher|chère|chers|chères|estimad[oa]s?|querid[oa]s?|hola|gentil[ei]|car[oiae]|ciao|beste|geachte|hoi)(?!\p{L})[^.!?:\n]{0,80}[,!:][ \t]*$/iu
const LAST = 2

/** What is left when the text itself is taken out: labelled lines, quotations, what stands between lines or is greeted. */
export function withoutHandedText(written: string): string {
  const [before = '', ...within] = written.split(RULE)
  // Between two lines, or below one; what stands below the last of several is the writer's again.
  const outside = within.length > 1 ? `${before}\n${within.at(-1) ?? ''}` : before
  return toTheReader(outside).replace(PART, '').replace(QUOTED, ' ')
}

function toTheReader(written: string): string {
  const lines = written.split('\n').filter((line) => line.trim() !== '')
  const second = lines.findIndex((line, index) => index > 1 && GREETING.test(line))
  return second < 0 ? written : [...lines.slice(0, second), ...lines.slice(second).slice(-LAST)].join('\n')
}
