import { domainOf, localPartOf } from '../address.ts'
import { headerValue } from '../message.ts'
import type { Detector, Observation } from './detector.ts'
import { firstOf, found, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

const NETWORKS =
  /(?:^|\.)(?:xing\.com|linkedin\.com|facebookmail\.com|facebook\.com|instagram\.com|viadeo\.com|stayfriends\.de|twitter\.com|x\.com|academia\.edu|researchgate\.net|researchgatemail\.net|couchsurfing\.org|snapchat\.com|vk\.com|ryze\.com|plaxo\.com|ecademy\.com|openbc\.com|alignable\.com|lunchclub\.com|nextdoor\.com|strava\.com|goodreads\.com)$/
const REQUEST = phrases(`
  add me to your linkedin network
  join your linkedin network
  add me to your
  adicione-me à sua rede
  adicionar você à minha rede
  wants to add you to
  has asked to add you
  asked to add you to
  to add you to her network
  to add you to his network
  to add you to their network
  pending invitation
  ausstehende einladung
  wartet auf ihre antwort
  wartet auf deine antwort
  anfrage bestätigen
  anfrage ansehen
  open to connecting
  be open to connecting
  let's connect
  expand my network
  grow my network
  like-minded
  came across your profile
  stumbled upon your profile
  auf ihr profil
  auf dein profil
  ihrem profil
  netzwerkerweiterung
  vernetzung
  mit dir vernetzen
  mit ihnen vernetzen
  nimmst du meine anfrage
  meine anfrage an
  kontakt auf xing
  kontakt auf linkedin
  kontakt zu bestätigen
  synergien
  souhaite vous ajouter
  invitation à se connecter
  add you to my professional network
  add you to my network
  add you as a contact
  add me to your network
  add me as a friend
  add you as a friend
  wants to connect
  would like to connect
  wants to be your friend
  wants to be friends
  want to connect on
  i'd like to connect with you
  i'd like to add you
  i would like to add you
  i would like to connect
  let's connect on
  join my network
  invitation to connect
  sent you a friend request
  sent you an invitation to connect
  sent you a connection request
  sent you a contact request
  friend request
  connection request
  contact request
  i want to connect
  is waiting for your response
  please accept my invitation
  accept my invitation
  accept invitation
  confirm request
  has invited you to connect
  would like to add you
  wants to follow you
  kontaktanfrage*
  kontaktwunsch
  freundschaftsanfrage*
  vernetzungsanfrage
  möchte sich mit ihnen vernetzen
  möchte sich mit dir vernetzen
  möchte sie als kontakt
  möchte dich als kontakt
  möchte sie zu seinem netzwerk
  möchte dich als freund*
  möchte mit dir befreundet sein
  möchte mit ihnen in kontakt treten
  möchte mit ihnen vernetzt sein
  möchte sich mit … vernetzen
  als kontakt hinzufügen
  zu … kontakten hinzufügen
  zu meinen kontakten hinzufügen
  zu meinem netzwerk hinzufügen
  zu meinem * netzwerk
  zu meinem netzwerk auf
  möchte dir folgen
  möchte ihnen folgen
  in mein netzwerk aufnehmen
  kontakt bestätigen
  anfrage annehmen
  einladung annehmen
  kontaktanfrage annehmen
  kontakt annehmen
  meine kontaktanfrage
  auf xing vernetzen
  uns vernetzen
  miteinander vernetzen
  vernetzen möchte
  ihr profil liest sich
  ihr profil klingt
  ihr profil hat
  interessantes profil
  über eine vernetzung
  über ihre kontaktbestätigung
  demande de contact
  souhaite se connecter
  vous ajouter à mon réseau
  demande d'ajout
  solicitud de amistad
  quiere conectar
  añadirte a mi red
  richiesta di contatto
  richiesta di amicizia
  vorrei aggiungerti
  wil je toevoegen
  wil verbinding maken
  connectieverzoek
  vriendschapsverzoek
`)
const REENGAGE = phrases(`
  we miss you
  we've missed you
  wir vermissen dich
  wir vermissen sie
  lange nicht gesehen
  komm zurück
  kommen sie zurück
  come back
  schön, dass sie wieder
  your week in
  your weekly
  your month in
  your year in
  dein wochenrückblick
  deine woche
  dein jahresrückblick
  ihr jahresrückblick
  because you watched
  because you viewed
  weil du dir
  picked for you
  your recommendations
  empfehlungen für
  neu für dich
  neu für sie
  basierend auf
  see who
  wer hat sich
  someone likes
  jemand interessiert sich
  trending now
  popular in
  beliebt in
  highlights der woche
  highlights für
  your streak
  new from creators
  neue videos von
  just went live
  new meetups
  meetups near
  events near you
  in deiner nähe
  in ihrer nähe
  recommended events
  events this week
  suggested meetups
  meetups for you
  people you may know
  people also viewed
  who viewed your profile
  who's viewed your profile
  viewed your profile
  profile views
  appeared in … searches
  you appeared in
  jobs you may be interested in
  jobs for you
  recommended for you
  suggested for you
  top posts
  trending
  you have … new notifications
  you have … notifications
  see what you've missed
  what you missed
  weekly digest
  your network this week
  congratulate
  work anniversary
  groups you may
  personen, die sie … kennen
  personen, die du … kennst
  leute, die du … kennst
  kennen sie
  kennst du
  wer hat … profil besucht
  besucher ihres profils
  besucher auf ihrem profil
  profilbesucher
  hat ihr profil besucht
  neues aus ihrem netzwerk
  neues aus deinem netzwerk
  neuigkeiten aus ihrem netzwerk
  jobs für sie
  jobs, die … passen
  passende jobs
  jobempfehlungen
  das könnte sie interessieren
  das könnte dich interessieren
  für dich empfohlen
  gratulieren sie
  ihre woche auf
  ihr wochenrückblick
  top-themen
  beiträge der woche
  wochenübersicht*
  profilaufruf*
  trending in your network
  posts from your network
  in ihrem netzwerk passiert
  diese mitglieder
  who to follow
  suggested connections
`)

/** "X wants to be in your network": the boilerplate of the networks, and what networks send to be visited again. */
export const contactRequest: Detector = {
  name: 'contact-request',
  observe: ({ message }) => {
    const { subject, own, opening } = readingOf(message)
    const at = message.from[0]?.address ?? null
    const network = at !== null && NETWORKS.test(domainOf(at))
    // LinkedIn says what a mail is for: INVITE-MBR, NOTIFICATION-DIGEST, …
    const purpose = headerValue(message, 'x-linkedin-class') ?? ''
    const seen: Observation[] = []
    const asked = firstOf(subject, REQUEST) ?? /^invite/i.exec(purpose)?.[0].toLowerCase() ?? null
    const asks = firstOf(opening, REQUEST) ?? firstOf(own.slice(0, 2_500), REQUEST)
    const box = at === null ? '' : localPartOf(at)
    if (asked) seen.push({ name: 'connect-subject', detail: asked })
    if (asks) seen.push({ name: 'connect-words', detail: asks })
    const boilerplate = found(`${subject} ${own.slice(0, 2_500)}`, REQUEST)
    if (boilerplate.length >= 2)
      seen.push({ name: 'connect-boilerplate', detail: boilerplate.slice(0, 3).join(', ') })
    if (network && (asked || asks || /^(?:invitations?|friend-?requests?|connect)/.test(box)))
      seen.push({ name: 'network-asks', detail: `From: ${domainOf(at)}` })
    else if (network) seen.push({ name: 'network-mail', detail: `From: ${domainOf(at)}` })
    const digest = /digest|jobs|marketing|promo/i.exec(purpose)?.[0]
    const again = digest ?? firstOf(subject, REENGAGE) ?? (asked ? null : firstOf(opening, REENGAGE))
    if (again) {
      // Between people the same words are about something else ("come back").
      const bulk = network || headerValue(message, 'list-unsubscribe') !== null
      seen.push({ name: 're-engagement', detail: again, ...(bulk ? {} : { strength: 0.4 }) })
    }
    return seen
  },
}
