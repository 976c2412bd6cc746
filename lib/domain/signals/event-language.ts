import type { Detector, Observation } from './detector.ts'
import { firstOf, found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const INVITES = phrases(`
  vous convier
  invitation –
  invitation -
  einladung –
  einladung -
  tag der offenen tür
  schauen sie rein
  schauen sie vorbei
  kommen sie vorbei
  starting in
  starts in
  just announced
  speakers announced
  programm steht
  ist online
  are invited to
  you are invited
  you're invited
  you are cordially invited
  cordially invite*
  we invite you
  we would like to invite you
  i would like to invite you
  i'd like to invite you
  invites you to
  invited you to
  has invited you to
  invitation to
  invitation:
  join us
  please join us
  save the date
  save-the-date
  come and join
  come join
  rsvp
  r.s.v.p.
  hope to see you
  see you there
  ladet sie
  lädt sie
  lädt dich
  lädt ein
  laden sie
  laden wir sie
  laden dich
  laden euch
  laden wir euch
  laden herzlich ein
  laden ein
  laden wir
  lade ich
  lade ich dich
  lade ich sie
  ich lade
  herzlich eingeladen
  herzlich einladen
  herzliche einladung
  sie sind eingeladen
  du bist eingeladen
  seid ihr eingeladen
  zu … einladen
  hat dich zu … eingeladen
  hat sie zu … eingeladen
  einladung zu*
  einladung:
  merken sie sich … termin
  termin vormerken
  wir freuen uns auf ihr kommen
  wir freuen uns, sie … zu begrüßen
  nous vous invitons
  vous êtes invité*
  le invitamos
  la invitiamo
  ti invitiamo
  wij nodigen u uit
  uitgenodigd
`)
const EVENTS = phrases(`
  all-dayer
  session
  drinks
  open day
  open evening
  tage
  kongresses
  programm
  speakers
  referentinnen und referenten
  petit-déjeuner
  petit déjeuner
  soirée
  rencontre
  salon
  colloque
  atelier
  cena
  encuentro
  frühstück
  brunch
  turnier
  flohmarkt
  basar
  lauf
  tagesseminar
  online-seminar
  führung
  führungen
  tombola
  event
  events
  webinar*
  workshop*
  conference
  conferences
  congress
  summit
  meetup*
  meet-up
  meet up
  networking
  party
  concert
  concerts
  gig
  gigs
  exhibition
  trade fair
  trade show
  open house
  seminar*
  symposium
  keynote
  festival
  reception
  vernissage
  happy hour
  livestream
  live stream
  hackathon
  masterclass
  roundtable
  panel discussion
  admission
  doors open
  dj
  veranstaltung
  veranstaltungen
  konferenz
  kongress
  fachtagung
  tagung
  messe
  stammtisch
  netzwerktreffen
  netzwerkabend
  afterwork
  after-work
  sommerfest
  feier
  fest
  konzert*
  ausstellung
  lesung
  vortrag
  vorträge
  seminare
  clubabend
  podiumsdiskussion
  eintritt
  einlass
  barcamp
  themenabend
  conférence
  séminaire
  evento
  bijeenkomst
`)
/** German makes a new word for each event: Unternehmerfrühstück, Adventskonzert. */
const COMPOUND =
  /(?<!\p{L})\p{L}{3,20}(?:frühstück|stammtisch|treffen|konzert|fest|seminar|vortrag|workshop|ausstellung|messe|kongress|konferenz|tagung|lesung|feier|gala|lauf|turnier|flohmarkt|basar)(?:e?s)?(?!\p{L})/u
/** What guests pay, by when they sign up: friends who ask to dinner do not say such things. */
const TERMS =
  /(?<!\p{L})(?:eintritt(?:spreis)? ?:? ?(?:frei|\d)|eintritt ist frei|kosten ?:? ?\d|teilnahmegebühr|kostenbeitrag|unkostenbeitrag|die teilnahme ist (?:kostenlos|kostenfrei|frei)|teilnahme kostenlos|anmeldung (?:bis|unter|erforderlich|per)|um anmeldung wird|anmeldeschluss|begrenzte teilnehmerzahl|teilnehmerzahl ist begrenzt|free admission|admission (?:is )?free|tickets? (?:from|at|cost|are)? ?[£$€]\d|entry ?:? ?[£$€]\d|early bird|places are limited|seats are limited|register (?:by|before|at)|rsvp by|participation gratuite|inscription obligatoire)/u
const REGISTER = phrases(`
  save my seat
  save my spot
  register free
  grab your seat
  grabbed your seat
  seats still open
  inscription obligatoire
  participation gratuite
  platz reservieren
  reservieren
  early bird
  early-bird
  frühbucher*
  zum programm
  drop in
  please accept
  register now
  register here
  register today
  register for
  register online
  registration
  to register
  registration link
  sign up here
  reserve your seat
  reserve your spot
  secure your seat
  save your seat
  save your spot
  limited seats
  seats are limited
  get tickets
  get your ticket*
  buy tickets
  tickets
  rsvp
  attend
  going?
  are you going
  jetzt anmelden
  hier anmelden
  zur anmeldung
  anmeldung
  anmeldeschluss
  melden sie sich … an
  melde dich … an
  meldet euch … an
  teilnahme
  teilnehmen
  teilnahmegebühr
  zusagen
  platz sichern
  plätze sichern
  begrenzte plätze
  plätze sind begrenzt
  jetzt platz
  ticket sichern
  tickets sichern
  um antwort wird gebeten
  u.a.w.g.
  bist du dabei
  inscription
  s'inscrire
  inscríbete
  iscriviti
  aanmelden
`)
const DATE =
  /\b\d{1,2}\. ?(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug|sep|okt|nov|dez)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b|\b\d{1,2}(?:er|°)? (?:de )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|juni|juli|augustus)\b/
const TIME =
  /\b\d{1,2} ?h(?: ?\d{2})?\b|\b\d{1,2}[:.]\d{2} ?(?:uhr|am|pm|a\.m|p\.m|cet|cest|h\b)|\b\d{1,2} ?(?:uhr|am|pm|a\.m\.|p\.m\.)(?!\p{L})|\b(?:at|um|ab|from|@) \d{1,2}:\d{2}\b/u
const PLACE = phrases(`
  where:
  venue:
  venue
  location:
  place:
  address:
  ort:
  wo:
  veranstaltungsort
  treffpunkt
  adresse:
  lieu:
  lugar:
  luogo:
  hotel
  ballroom
  auditorium
  halle
  saal
  club
  restaurant
  lounge
  convention center
  kongresszentrum
  university
  universität
  on zoom
  via zoom
  per zoom
  online event
  microsoft teams
`)
const OWN_TICKET = phrases(`
  your ticket
  your tickets
  your registration is confirmed
  your registration has been
  registration confirmed
  registration confirmation
  you are registered
  you're registered
  you have registered
  thank you for registering
  thanks for registering
  your spot is confirmed
  you're going
  ihre anmeldung
  deine anmeldung
  anmeldebestätigung
  ihr ticket
  ihre tickets
  deine tickets
  dein ticket
  ihre eintrittskarte*
  du nimmst teil
  ihre teilnahme ist bestätigt
  buchungsbestätigung
`)

/** Words that ask one to come: an invitation, an event, when and where, and how to say yes. */
export const eventLanguage: Detector = {
  name: 'event-language',
  observe: ({ message }) => {
    const { subject, body, opening } = readingOf(message)
    const start = body.slice(0, 3_000)
    const seen: Observation[] = []
    const invites = firstOf(subject, INVITES) ?? firstOf(opening, INVITES)
    if (invites) seen.push({ name: 'invites', detail: invites })
    else if (firstOf(start, INVITES))
      seen.push({ name: 'invites', detail: firstOf(start, INVITES) ?? '', strength: 0.5 })
    const subjectEvent = firstOf(subject, EVENTS) ?? COMPOUND.exec(subject)?.[0] ?? null
    if (subjectEvent) seen.push({ name: 'event-subject', detail: subjectEvent })
    const dated = DATE.exec(subject)?.[0]
    if (dated) seen.push({ name: 'dated-subject', detail: dated })
    const compound = COMPOUND.exec(start)?.[0]
    const events = [...found(start, EVENTS), ...(compound ? [compound] : [])]
    if (events.length > 0)
      seen.push({
        name: 'event-words',
        detail: events.slice(0, 3).join(', '),
        strength: Math.min(1, events.length / 3),
      })
    const terms = TERMS.exec(start)?.[0]
    if (terms && (events.length > 0 || subjectEvent)) seen.push({ name: 'event-terms', detail: terms })
    const register = found(body, REGISTER)
    if (register.length > 0)
      seen.push({
        name: 'register-words',
        detail: register.slice(0, 3).join(', '),
        strength: Math.min(1, register.length / 2),
      })
    const [date, time, place] = [
      DATE.exec(`${subject} ${start}`)?.[0],
      TIME.exec(`${subject} ${start}`)?.[0],
      firstOf(start, PLACE),
    ]
    if (date && time) seen.push({ name: 'date-and-time', detail: `${date}, ${time}` })
    if (date && time && place && (events.length > 0 || subjectEvent)) {
      seen.push({ name: 'event-date-place', detail: `${date}, ${time}, ${place}` })
    }
    const booked = firstOf(subject, OWN_TICKET) ?? firstOf(opening, OWN_TICKET)
    if (booked) seen.push({ name: 'own-ticket', detail: booked })
    return seen
  },
}
