import { aligned, domainOf, type Mailbox } from '../address.ts'
import { isFreeMail } from '../free-mail.ts'
import type { Message } from '../message.ts'
import type { Detector, Observation } from './detector.ts'
import { part } from './passage.ts'
import { firstOf, phrases } from './phrases.ts'
import { readingOf } from './reading.ts'

/** What only two who have dealt with one another can say. */
const SHARED_PAST = phrases(`
  wie besprochen
  wie vereinbart
  wie gewünscht
  wie versprochen
  wie angekündigt
  unser gespräch
  unserem gespräch
  unser telefonat
  unserem telefonat
  unser treffen
  unserem treffen
  deine mail
  deine nachricht
  deiner mail
  ihre nachricht vom
  ihre mail vom
  ihre frage
  ihrer frage
  deine frage
  danke für die rückmeldung
  danke für deine antwort
  vielen dank für ihre rückmeldung
  vielen dank für ihre nachricht
  vielen dank für ihre anfrage
  vielen dank für das gespräch
  vielen dank für das nette
  schön, dass wir
  war schön, dich
  hat mich gefreut, sie
  gut, dass wir uns
  gefreut, dass wir uns
  as discussed
  as promised
  as agreed
  as requested
  our call
  our chat
  our conversation
  our meeting
  your question
  you asked
  you mentioned
  your email
  your message
  thanks for getting back
  good to meet
  nice meeting
  lovely to meet
  great to see you
  good to see you
  good to talk
  when we spoke
  when we met
  on the phone
  last time we
  per our conversation
  per your request
  as per your
  as i mentioned
  as mentioned yesterday
  as we discussed
  as we agreed
  our phone call
  you told me
  you sent me
  you were asking
  thanks for your mail
  thanks for your email
  thanks for your message
  thanks for your reply
  thanks for the call
  thanks for coming
  thanks for meeting
  thank you for getting back
  thank you for your reply
  thank you for meeting
  it was great meeting
  it was great to meet
  it was good to see
  it was lovely to see
  it was nice to meet
  it was a pleasure to meet
  nice to see you
  nice to meet you yesterday
  good talking to
  great talking to
  great talking with
  good seeing you
  since we last
  last time you
  when i saw you
  when you were here
  wie gestern besprochen
  wie telefonisch besprochen
  wie am telefon
  wie abgesprochen
  wie ausgemacht
  wie verabredet
  wie eben besprochen
  wie erwähnt
  wie von ihnen gewünscht
  wie von dir gewünscht
  bezug nehmend auf ihr
  bezugnehmend auf ihr
  bezug nehmend auf unser
  bezugnehmend auf unser
  zu ihrer frage
  zu deiner frage
  auf ihre frage
  auf deine frage
  ihrer anfrage vom
  ihre anfrage vom
  ihrem schreiben vom
  ihr schreiben vom
  ihre e-mail vom
  danke für deine mail
  danke für deine nachricht
  danke für ihre mail
  danke für ihre nachricht
  danke für ihre antwort
  danke für die schnelle
  danke für das gespräch
  danke für das telefonat
  danke für das treffen
  danke für deinen anruf
  danke für ihren anruf
  danke nochmal für
  danke noch mal für
  danke nochmals für
  danke für gestern
  vielen dank für deine
  vielen dank für ihre mail
  vielen dank für ihre e-mail
  vielen dank für ihre antwort
  vielen dank für das telefonat
  du hattest gefragt
  du hast gefragt
  du hast geschrieben
  sie hatten gefragt
  sie hatten mich
  bei unserem gespräch
  neulich bei
  gestern bei dir
  gestern am telefon
  am telefon gesagt
  schön, dich gesehen
  schön, sie kennengelernt
  schön, dich kennengelernt
  war schön mit dir
  war schön mit euch
  war schön gestern
  hat mich gefreut, dich
  hat mich sehr gefreut, sie
  comme convenu
  comme promis
  comme discuté
  suite à notre
  suite à votre appel
  suite à votre demande
  suite à ton mail
  suite à votre mail
  notre conversation
  notre discussion
  ta question
  ton mail
  votre message du
  merci pour ta
  merci pour ton
  merci pour votre réponse
  merci pour votre retour
  merci de votre réponse
  merci de votre retour
  ravi de t'avoir
  ravi de vous avoir
  tu m'avais
  tu m'as
  vous m'avez
  comme je vous l'ai dit
  como acordamos
  como quedamos
  como hablamos
  como comentamos
  como te dije
  como le comenté
  tal como acordamos
  según lo acordado
  según lo hablado
  nuestra conversación
  gracias por tu mensaje
  gracias por tu correo
  gracias por tu respuesta
  gracias por su respuesta
  me preguntaste
  me dijiste
  me preguntabas
  encantado de haberte
  encantada de haberte
  un placer haberte
  come d'accordo
  come da accordi
  come promesso
  come concordato
  come ti dicevo
  come ci siamo detti
  la nostra conversazione
  la nostra telefonata
  la nostra riunione
  il nostro colloquio
  la sua mail del
  grazie per la tua
  grazie per la risposta
  grazie della risposta
  mi hai chiesto
  mi avevi chiesto
  mi hai detto
  è stato un piacere
  zoals besproken
  zoals afgesproken
  zoals beloofd
  zoals gezegd
  ons telefoongesprek
  onze bespreking
  je mail
  uw mail van
  bedankt voor je mail
  bedankt voor je bericht
  bedankt voor je reactie
  bedankt voor uw reactie
  bedankt voor je antwoord
  dank voor je mail
  dank voor je reactie
  dank voor uw reactie
  je vroeg
  je schreef
  leuk dat we
  fijn dat we
  auf ihre antwort vom
  danke für deine rückmeldung
`)
/**
 * Whether the two have dealt with one another: who answers quotes the receiver, who chases quotes only themselves,
 * and only acquaintances speak of what they discussed.
 */
export const acquaintance: Detector = {
  name: 'acquaintance',
  observe: ({ message }) => {
    const { own, attributions } = readingOf(message)
    const seen: Observation[] = []
    const quoted = whoIsQuoted(message, attributions)
    if (quoted === 'receiver')
      seen.push({ name: 'quotes-receiver', detail: 'quotes the receiver’s own mail' })
    else if (quoted === 'sender' || (quoted === null && refersToItself(message))) {
      seen.push({ name: 'answers-itself', detail: 'refers only to the sender’s own mail' })
    }
    const past = firstOf(part(own, 0, 2_000), SHARED_PAST)
    if (past) seen.push({ name: 'shared-past', detail: past })
    return seen
  },
}

/** A thread with oneself: all that is quoted was written by who quotes it. */
export function quotesItself(message: Message): boolean {
  return whoIsQuoted(message, readingOf(message).attributions) === 'sender'
}

/** Whose words are quoted: the receiver's (also among others'), or only the sender's own. */
function whoIsQuoted(message: Message, attributions: readonly string[]): 'receiver' | 'sender' | null {
  const names = (mailbox: Mailbox | undefined) => [
    ...(mailbox?.address ? [mailbox.address as string] : []),
    ...(mailbox?.name && mailbox.name.length >= 5 ? [mailbox.name.toLowerCase()] : []),
  ]
  const receivers = [...message.to, ...message.cc].slice(0, 10).flatMap(names)
  const sender = names(message.from[0])
  const by = (who: readonly string[], line: string) => who.some((name) => line.includes(name))
  if (attributions.some((line) => /(?:schrieben sie|schriebst du|you)$/.test(line.trim()))) return 'receiver'
  if (attributions.some((line) => by(receivers, line) && !by(sender, line))) return 'receiver'
  return attributions.length > 0 && attributions.every((line) => by(sender, line)) ? 'sender' : null
}

/** Every Message-ID it refers to was made at the sender's own domain, which is not the receiver's. */
function refersToItself(message: Message): boolean {
  const ids = [...message.inReplyTo, ...message.references]
  const at = message.from[0]?.address
  if (!at || ids.length === 0 || isFreeMail(domainOf(at))) return false
  const within = (domain: string, id: string) =>
    aligned(id.slice(id.lastIndexOf('@') + 1).toLowerCase(), domain)
  const toOthers = message.to.every(
    ({ address }) => address === null || !aligned(domainOf(address), domainOf(at)),
  )
  return toOthers && ids.every((id) => within(domainOf(at), id))
}
