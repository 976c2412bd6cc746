import type { Contact } from '../domain/contacts.ts'
import type { PageViewer } from './layout.ts'
import { platformName } from './platforms.ts'
import { numbersOf } from './report/words.ts'
import { settingsWords } from './settings-words.ts'
import { oneLine } from './text.ts'
import { wordsOf } from './words.ts'

/** Why a contact stands where it stands, with its numbers, in one sentence. */
export function whyThere(contact: Contact, viewer: PageViewer): string {
  const { contacts: words } = settingsWords(viewer.language)
  const { n } = numbersOf(viewer.language)
  const { tie, massMail, held, letters, collected } = contact
  const counted = (count: number, say: (n: string, one: boolean) => string) =>
    count === 0 ? null : say(n(count), count === 1)
  const wrote = [
    counted(tie.sent, words.wrote),
    counted(tie.answers, words.answers),
    tie.sent > 0 && tie.answers === 0 && tie.meetings === 0 ? words.noAnswer : null,
    counted(tie.meetings, words.meetings),
    tie.lastMonth === null ? null : words.last(showMonth(tie.lastMonth, viewer)),
  ]
  const received = [
    counted(massMail, words.mass),
    held === 0 ? null : words.massHeld(n(held)),
    counted(letters, words.letters),
  ]
  const isKnown = tie.level === 'close' || tie.level === 'known' || tie.level === 'dormant'
  const others = [
    collected ? words.listed : null,
    tie.sent > 0 ? words.onceWrote : massMail > 0 ? words.neverWrote : words.nothingPassed,
  ]
  const parts = isKnown
    ? [...wrote, ...received]
    : massMail > 0
      ? [...received, ...others]
      : [...others, ...received]
  const said = parts.filter((part) => part !== null).join(', ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

/** What a contact is called: the name, the address, or both. */
export function calledBy({ author }: Contact, viewer: PageViewer) {
  const words = wordsOf(viewer.language)
  const address = author.address === null ? null : oneLine(author.address, 60)
  const name = oneLine(author.name ?? '', 50) || address || words.nameless
  const platform = author.platform === null ? null : oneLine(platformName(author.platform), 24)
  return {
    name,
    address: address === name ? null : address,
    // A platform that writes for itself is not via itself.
    via: platform === null || platform === name ? null : words.via(platform),
  }
}

const MONTHS = new Map<string, Intl.DateTimeFormat>()

/** `yyyymm` as "March 2026". */
function showMonth(yyyymm: number, { language }: PageViewer): string {
  let format = MONTHS.get(language)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    MONTHS.set(language, format)
  }
  return format.format(Date.UTC(Math.floor(yyyymm / 100), (yyyymm % 100) - 1, 1))
}
