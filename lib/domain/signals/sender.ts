import { aligned, domainOf, localPartOf } from '../address.ts'
import type { Detector, Observation } from './detector.ts'
import { isListPost } from './list-discussion.ts'

const NO_REPLY =
  /(?:^|[._-])(?:no|do-?not|dont|nicht|keine)[._-]?(?:reply|respond|antwort(?:en)?|address)|^noreply|^nepasrepondre/
const MARKETING =
  /^(?:.*[._-])?(?:newsletters?|news|newsmail|mailings?|marketing|emarketing|offers?|deals|promo(?:tion)?s?|angebote?|specials?|campaigns?|updates?|digest|daily|weekly|announce(?:ments?)?|reminders?|mailer|bulletin|editor|redaktion|rundbrief|infobrief|subscriptions?|blog|podcast|magazine?|insights|stories|list|listmaster|distribution|research|email|e-mail|presse|press|events?|webinars?|community|hello|hallo|hey|chairman|vorstand|unsubscribe.*)(?:[._-].*)?$/
const SERVICE =
  /^(?:.*[._-])?(?:service|kundenservice|support|help|billing|invoices?|rechnung(?:en)?|buchhaltung|orders?|bestellung(?:en)?|auftrag|bookings?|buchung|reservations?|tickets?|shipping|versand|tracking|paket|payments?|zahlung|account|accounts|konto|security|sicherheit|verify|verification|auto-confirm|confirm(?:ation)?|alerts?|alarm|monitoring|system|admin|root|cron|nagios|daemon|automailer|do-?not-?reply|login|request|erequest)(?:[._-].*)?$/
const NOTIFIER =
  /(?:^|[._-])(?:notify|notifications?|notifier|benachrichtigung(?:en)?|mentions|messages-noreply|updates-noreply)(?:$|[._-])/
const INFO =
  /^(?:info|kontakt|contact|office|team|mail|post|sales|vertrieb|galerie|museum|theater|kirche|kirchengemeinde|orchester|chor|forum|netzwerk|initiative|zentrum|center|centre|studio|café|restaurant|gasthof|bühne|festival|gallery|theatre|church|society|association|foundation|charity|trust|kontaktformular|webform|\w*amt|rathaus|stadtwerke|ministerium|zentrale|autohaus|kaufhaus|möbelhaus|werk|sekretariat|kanzlei|praxis|verwaltung|hausverwaltung|buero|büro|gemeinde|pfarramt|schule|personal|hr|secretary|reception|empfang|geschaeftsstelle|geschäftsstelle)$/
const SUBDOMAIN =
  /^(?:news[a-z-]{0,12}|mail|email|e|em|mailing|mailings|mailer|info|offers?|deals|m|marketing|promo|links?|reply|go|updates?|feedback|lists?|send|sender|bounce|crm|campaign|t|response|eu|de)\d{0,3}\.(?=[^.]+\.)/
const COMPANY =
  /\b(?:gmbh|ag|kg|ug|e\.?v|inc|llc|ltd|co|corp|team|newsletter|news|service|support|shop|store|online|club|group|verlag|institut|akademie|verein|stiftung|magazin|deals|daily|weekly|update|alert|info|events?|via|the|\.com|\.de|kundenservice|notification|marketing|university|hotel|network|galerie|museum|theater|kirche|kirchengemeinde|orchester|chor|forum|netzwerk|initiative|zentrum|center|centre|studio|café|restaurant|gasthof|bühne|festival|gallery|theatre|church|society|association|foundation|charity|trust|kontaktformular|webform|\w*amt|rathaus|stadtwerke|ministerium|zentrale|autohaus|kaufhaus|möbelhaus|werk|sekretariat|kanzlei|steuerbüro|büro|praxis|schule|grundschule|gymnasium|personalabteilung|abteilung|verwaltung|hausverwaltung|redaktion|vorstand|gemeinde|pfarramt|bibliothek|secretariat|department|school|library|council|committee|board|human resources|hr)\b|[.@!|&]/i

/** "Anna from Threadly", "Silvia | Lichtblick": a person put before a brand. */
const BRANDED = /^\p{L}[\p{L}. -]{1,40}(?: (?:from|von|at|bei|aus|@|\||–|-) |, )\p{Lu}/u
const SERVING = /service|support|team|kunden|help|via|über/i

/** Who stands in From: a person, a role that writes to many, a role that serves, or nobody to answer. */
export const sender: Detector = {
  name: 'sender',
  observe: ({ message }) => {
    const from = message.from[0]
    const at = from?.address
    if (!at) return [{ name: 'no-sender', detail: 'From: —' }]
    const seen: Observation[] = []
    const local = localPartOf(at)
    const detail = `From: ${local}@`
    if (NOTIFIER.test(local)) seen.push({ name: 'sender-notifier', detail })
    else if (NO_REPLY.test(local)) seen.push({ name: 'sender-noreply', detail })
    else if (MARKETING.test(local)) seen.push({ name: 'sender-marketing', detail })
    else if (SERVICE.test(local)) seen.push({ name: 'sender-service', detail })
    else if (INFO.test(local)) seen.push({ name: 'sender-office', detail })
    else if (isPersonal(from?.name ?? null, local, domainOf(at)))
      seen.push({ name: 'sender-person', detail: `From: ${from?.name ?? local}` })
    const name = from?.name ?? ''
    if (BRANDED.test(name) && !SERVING.test(name))
      seen.push({ name: 'sender-branded', detail: `From: ${name.slice(0, 60)}` })
    if (/\d{5}|[0-9a-f]{12}/.test(local)) seen.push({ name: 'sender-numbered', detail })
    if (SUBDOMAIN.test(domainOf(at)))
      seen.push({ name: 'sender-subdomain', detail: `From: @${domainOf(at)}` })
    const answer = message.replyTo[0]?.address
    if (answer && !isListPost(message) && !aligned(domainOf(answer), domainOf(at))) {
      seen.push({ name: 'reply-elsewhere', detail: `Reply-To: @${domainOf(answer)}` })
    }
    return seen
  },
}

const ROLE_WORDS = new Set([
  'friend',
  'friends',
  'requests',
  'invitations',
  'invitation',
  'messages',
  'office',
  'chairman',
  'announcements',
  'technology',
  'center',
  'team',
  'all',
  'info',
  'the',
  'customer',
  'client',
  'user',
  'member',
  'online',
  'group',
  'sales',
])

/** "Anna Berger" whose local part bears her name, or a local part like `anna.berger` without any name. */
function isPersonal(name: string | null, local: string, domain: string): boolean {
  const words = (name ?? '')
    .replace(/["']/g, '')
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== '')
  if (words.length >= 2 && words.length <= 4 && !COMPANY.test(words.join(' '))) {
    const bare = local.replace(/[^\p{L}]/gu, '')
    // "Galerie Nord <galerie@galerie-nord.example>": a name that the domain bears whole is a house's.
    if (words.every((word) => domain.includes(word.toLowerCase().replace(/\W/g, '')))) return false
    return words.some((word) => word.length >= 3 && bare.includes(word.toLowerCase()))
  }
  if (local.split(/[^\p{L}]+/u).some((part) => ROLE_WORDS.has(part))) return false
  return words.length <= 1 && /^\p{L}{1,20}[._]{1,2}(?:\p{L}[._])?\p{L}{2,20}$/u.test(local)
}
