import type { ContactReport } from '../app/report-contacts.ts'
import type { Contact } from '../domain/contacts.ts'
import { numbersOf, reportWords } from '../views/report/words.ts'
import { oneLine } from '../views/text.ts'
import { type Manner, showAuthor } from './manner.ts'
import { CONTACT_LISTS, type ContactList, REPORT_LABELS } from './report-labels.ts'
import { table } from './table.ts'

/** Contacts shown of each sort without `--all`. */
const MOST_SHOWN = 15

const MOST_ALIASES = 3

/** The report for a person: one sentence, then a list of each sort that there is. */
export function contactsText(
  { groups, received }: ContactReport,
  manner: Manner & { readonly all: boolean },
): string {
  const { language, paint } = manner
  const labels = REPORT_LABELS[language]
  const { n } = numbersOf(language)
  const known = groups.close.length + groups.known.length + groups.fading.length
  const lists = CONTACT_LISTS.filter((list) => groups[list].length > 0)
  if (lists.length === 0 && groups.others === 0) return `${labels.nobody}\n`
  return [
    paint('bold', labels.head(n(known), n(groups.massOnly.length))),
    ...lists.flatMap((list) => section(list, groups[list], manner)),
    '',
    ...(groups.others > 0 ? [labels.others(n(groups.others))] : []),
    paint('dim', labels.rested(n(received))),
    '',
  ].join('\n')
}

/** The same for programs. */
export function contactsJson({ groups, received }: ContactReport) {
  const counts = Object.fromEntries(CONTACT_LISTS.map((list) => [list, groups[list].length]))
  const lists = Object.fromEntries(CONTACT_LISTS.map((list) => [list, groups[list].map(contactJson)]))
  return { received, counts: { ...counts, others: groups.others }, ...lists }
}

function contactJson({
  author,
  tie,
  collected,
  letters,
  massMail,
  held,
  kinds,
  firstAt,
  lastAt,
  aliases,
}: Contact) {
  return {
    ...author,
    tie: tie.level,
    rank: tie.rank,
    wrote: tie.sent,
    answers: tie.answers,
    meetings: tie.meetings,
    collected,
    letters,
    massMail,
    held,
    kinds,
    firstAt,
    lastAt,
    aliases: [...aliases].map(([address, messages]) => ({ address, messages })),
  }
}

function section(
  list: ContactList,
  contacts: readonly Contact[],
  { language, paint, all }: Manner & { readonly all: boolean },
): readonly string[] {
  const labels = REPORT_LABELS[language]
  const { n } = numbersOf(language)
  const shown = all ? contacts : contacts.slice(0, MOST_SHOWN)
  const others = contacts.length - shown.length
  const rows = shown.map((contact) => [
    oneLine(showAuthor(contact.author, language), 60),
    factsOf(contact, language),
    cameTo(contact, language),
  ])
  return [
    '',
    `${paint('bold', labels.titles[list])} (${n(contacts.length)})  ${paint('dim', labels.notes[list])}`,
    ...table(rows, ['left', 'left', 'left']),
    ...(others > 0 ? [paint('dim', `  … ${reportWords(language).more(n(others))}`)] : []),
  ]
}

function factsOf({ tie, letters, massMail, held }: Contact, language: Manner['language']): string {
  const labels = REPORT_LABELS[language]
  const { n } = numbersOf(language)
  const facts = [
    tie.sent > 0 ? labels.wrote(n(tie.sent)) : null,
    tie.answers > 0 ? labels.answered(n(tie.answers)) : null,
    letters > 0 ? labels.letters(n(letters)) : null,
    massMail > 0 ? labels.mass(n(massMail)) : null,
    held > 0 ? labels.wouldHold(n(held)) : null,
  ].filter((fact) => fact !== null)
  return facts.length === 0 ? labels.silent : facts.join(', ')
}

/** The addresses that they use, the most used first. */
function cameTo({ aliases }: Contact, language: Manner['language']): string {
  if (aliases.size === 0) return ''
  const used = [...aliases].sort(([, one], [, other]) => other - one).map(([address]) => address)
  const more = used.length > MOST_ALIASES ? ' …' : ''
  return REPORT_LABELS[language].to(`${used.slice(0, MOST_ALIASES).join(', ')}${more}`)
}
