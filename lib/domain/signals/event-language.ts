import type { Detector, Observation } from './detector.ts'
import { EVENTS, INVITES, OWN_TICKET, PLACE, REGISTER } from './event-language-words.ts'
import { expression } from './expression.ts'
import { part, together } from './passage.ts'
import { firstOf, found } from './phrases.ts'
import { readingOf } from './reading.ts'

/** German makes a new word for each event: Unternehmerfrühstück, Adventskonzert. */
const COMPOUND = expression(
  /(?<!\p{L})\p{L}{3,20}(?:frühstück|stammtisch|treffen|konzert|fest|seminar|vortrag|workshop|ausstellung|messe|kongress|konferenz|tagung|lesung|feier|gala|lauf|turnier|flohmarkt|basar)(?:e?s)?(?!\p{L})/u,
)
/** What guests pay, by when they sign up: friends who ask to dinner do not say such things. */
const TERMS = expression(
  /(?<!\p{L})(?:eintritt(?:spreis)? ?:? ?(?:frei|\d)|eintritt ist frei|kosten ?:? ?\d|teilnahmegebühr|kostenbeitrag|unkostenbeitrag|die teilnahme ist (?:kostenlos|kostenfrei|frei)|teilnahme kostenlos|anmeldung (?:bis|unter|erforderlich|per)|um anmeldung wird|anmeldeschluss|begrenzte teilnehmerzahl|teilnehmerzahl ist begrenzt|free admission|admission (?:is )?free|tickets? (?:from|at|cost|are)? ?[£$€]\d|entry ?:? ?[£$€]\d|early bird|places are limited|seats are limited|register (?:by|before|at)|rsvp by|participation gratuite|inscription obligatoire|entrée (?:libre|gratuite|:? ?\d)|places (?:sont )?limitées|sur inscription|entrada (?:libre|gratuita|:? ?\d)|plazas limitadas|aforo limitado|inscripción (?:gratuita|previa)|ingresso (?:libero|gratuito|:? ?\d)|posti limitati|prenotazione obbligatoria|iscrizione (?:gratuita|obbligatoria)|toegang (?:is )?(?:gratis|vrij)|gratis (?:toegang|entree)|deelname is (?:gratis|kosteloos)|aanmelden (?:kan|voor|is verplicht)|spaces are limited|spots are limited|first[- ]come,? first[- ]served|free entry|free entrance|free to attend|[£$€]\d{1,3}(?:\.\d\d)? (?:a head|per (?:head|person|ticket|team)|on the door|in advance)|\d{1,3} ?(?:€|euro) (?:pro|par|por|a|per) person|suggested donation|um spenden wird gebeten|spende erbeten|um antwort wird gebeten|u\. ?a\. ?w\. ?g|plätze sind begrenzt|begrenzte plätze|rückmeldung bis|kostenlose teilnahme|abendkasse|vorverkauf)/u,
)
const DATE = expression(
  /\b\d{1,2}\. ?(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug|sep|okt|nov|dez)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?!\p{L})|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\b|\b\d{1,2}(?:er|°)? (?:de )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|juni|juli|augustus|september|oktober|november|december)\b/u,
)
const TIME = expression(
  /\b\d{1,2} ?h(?: ?\d{2})?\b|\b\d{1,2}[:.]\d{2} ?(?:uhr|am|pm|a\.m|p\.m|cet|cest|h\b)|\b\d{1,2} ?(?:uhr|am|pm|a\.m\.|p\.m\.)(?!\p{L})|\b(?:at|um|ab|from|@|ore|alle|dalle|om|vanaf|von|kl\.) \d{1,2}[:.]\d{2}\b|(?:\ba las|(?<!\p{L})à|desde las) \d{1,2}(?:[:.]\d{2}| ?h)?\b|\b\d{1,2}(?:[:.]\d{2})? (?:uur|heures|horas|hrs)\b|\b\d{1,2}[:.]\d{2} ?[-–] ?\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[-–] ?\d{1,2} ?(?:uhr|am|pm)\b|\bat noon\b|\bmidday\b/u,
)
/** Whoever is still to get a ticket, or to sign up, has none. */
const NOT_YET = expression(
  /(?<!\p{L})(?:(?:get|grab|buy|book|secure|claim|reserve|order|choose|purchase|pick up|confirm|complete|hurry,? get)(?: yourself)? your (?:free |own |early[- ]bird )?(?:tickets?|place|spot|seats?|registration|rsvp)|(?:sichern|kaufen|bestellen|buchen|reservieren|holen|senden|schicken|geben|richten) sie(?: sich| uns| bitte| jetzt| gleich| noch heute){0,3} ihr(?:e|en)? (?:persönliches |kostenloses |kostenlosen )?(?:tickets?|karten|eintrittskarten?|anmeldung|reservierung|platz)|(?:sicher[en]?|kauf|hol|bestell|buch|reservier|schick|sende)e? (?:dir |uns |jetzt |gleich ){0,3}(?:dein|deine|deinen) (?:tickets?|karten|anmeldung|reservierung|platz)|(?:freuen (?:uns|mich) (?:auf|über)|freue mich (?:auf|über)|bitten (?:wir )?um|bitte um|erbitten|erwarten) (?:ihre|deine|eure|ihrer|deiner|eurer) (?:verbindliche )?(?:anmeldung|teilnahme|reservierung)|(?:réservez|achetez|prenez|commandez|réserver|acheter|prendre) (?:vite |dès maintenant )?(?:votre|vos) (?:billets?|place)|(?:compra|consigue|reserva|adquiere|compre|reserve|adquiera|consiga)r? (?:ya )?(?:tus?|sus?) (?:entradas?|plaza|inscripción)|(?:acquista|prenota|compra|acquistate|prenotate|riserva) (?:subito |ora )?(?:il tuo|i tuoi|i vostri|il suo|i suoi) (?:biglietto|biglietti|posto)|(?:bestel|koop|reserveer|bemachtig|regel|scoor|haal) (?:nu |snel |hier )?(?:je|uw|jouw) (?:tickets?|kaarten|kaartjes|plek))(?!\p{L})/gu,
)

/** What is no event, though it is called by one: colleagues telephone, systems keep logs. */
const NO_EVENT = expression(
  /(?<!\p{L})(?:conference (?:calls?|rooms?|bridges?|lines?|ids?|numbers?|papers?)|event (?:logs?|ids?|viewer|handlers?|loops?)|web conference|workshop manuals?)(?!\p{L})/gu,
)

/** Words that ask one to come: an invitation, an event, when and where, and how to say yes. */
export const eventLanguage: Detector = {
  name: 'event-language',
  observe: ({ message }) => {
    const { body, opening, ...read } = readingOf(message)
    const subject = NO_EVENT.replace(read.subject, ' ')
    const start = NO_EVENT.replace(part(body, 0, 3_000), ' ')
    const titled = together(subject, ' ', start)
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
    const [date, time, place] = [DATE.exec(titled)?.[0], TIME.exec(titled)?.[0], firstOf(start, PLACE)]
    if (date && time) seen.push({ name: 'date-and-time', detail: `${date}, ${time}` })
    if (date && time && place && (events.length > 0 || subjectEvent)) {
      seen.push({ name: 'event-date-place', detail: `${date}, ${time}, ${place}` })
    }
    const booked =
      firstOf(NOT_YET.replace(subject, ' '), OWN_TICKET) ?? firstOf(NOT_YET.replace(opening, ' '), OWN_TICKET)
    if (booked) seen.push({ name: 'own-ticket', detail: booked })
    return seen
  },
}
