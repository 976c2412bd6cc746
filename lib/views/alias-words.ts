import { nameOfAlias, type PassedOn } from '../domain/alias.ts'
import type { Correspondent } from '../domain/correspondent.ts'
import type { Language } from '../domain/owner.ts'
import type { Viewer } from './dates.ts'
import { oneLine, withoutUrls } from './text.ts'
import { wordsOf } from './words.ts'

const GERMAN = {
  title: 'Ihre Adressen für andere',
  intro:
    'Geben Sie nicht jedem dieselbe Adresse. Jede hier gilt einem Einzigen, und Kith sagt Ihnen, wenn ein anderer sie benutzt.',
  makeTitle: 'Eine neue Adresse',
  forWhom: 'Für wen?',
  forWhomHint: 'Zum Beispiel ein Geschäft oder ein Verein: „Buchhandlung Lindner“',
  of: 'Gehört zu',
  style: 'Schreibweise',
  styles: {
    plus: 'mit Pluszeichen',
    dot: 'mit Punkt, falls ein Formular kein Plus annimmt',
  },
  make: 'Adresse anlegen',
  onTheFly: (example: string) =>
    `Unterwegs brauchen Sie diese Seite nicht: Erfinden Sie einfach eine, etwa ${example}. Mit der ersten Mail steht sie hier.`,
  made: 'Diese Adresse ist bereit. Ein Klick wählt sie ganz aus, dann können Sie sie kopieren:',
  listTitle: 'Vergebene Adressen',
  none: 'Sie haben noch keine vergeben.',
  more: (n: string) => `Alle ${n} anzeigen`,
  unused: 'noch unbenutzt',
  firstUsed: (who: string, day: string) => `zuerst benutzt von ${who}, am ${day}`,
  unproven: 'benutzt, doch noch von niemandem, der sich ausweisen konnte',
  alsoUsed: (who: string, day: string) => `auch benutzt von ${who}, seit ${day}`,
  passedOn: 'weitergegeben',
  retired: (day: string) => `stillgelegt am ${day}`,
  rename: 'Anders nennen',
  renameOf: (address: string) => `Anders nennen: ${address}`,
  name: 'Name',
  save: 'Sichern',
  retire: 'Stilllegen',
  retireOf: (address: string) => `${address} stilllegen`,
  restore: 'Wieder benutzen',
  restoreOf: (address: string) => `${address} wieder benutzen`,
  badName: {
    title: 'Das ging nicht',
    text: 'Aus diesem Namen lässt sich keine Adresse machen; nehmen Sie Buchstaben oder Ziffern.',
  },
  named: { title: 'Gesichert', text: 'So heißt die Adresse jetzt.' },
  retiredNow: {
    title: 'Stillgelegt',
    text: 'Was an diese Adresse kommt, wartet von nun an in der Quarantäne.',
  },
  restoredNow: { title: 'Wieder in Gebrauch', text: 'Post an diese Adresse kommt wieder an wie sonst.' },
  gone: { title: 'Nicht gefunden', text: 'Diese Adresse ist hier nicht verzeichnet.' },
  someone: 'jemandem',
  leak: (address: string, whose: string | null, who: string) =>
    whose === null
      ? `Ihre Adresse ${address} wurde von ${who} benutzt.`
      : `Ihre Adresse für ${whose} (${address}) wurde von ${who} benutzt.`,
  retireLink: 'Adresse stilllegen',
  leakSubject: (n: number) =>
    n === 1 ? 'Eine Ihrer Adressen wurde weitergegeben' : `${n} Ihrer Adressen wurden weitergegeben`,
  leakIntro:
    'Es wartet nichts Neues. Doch jemand schreibt an eine Adresse, die Sie einem anderen gegeben haben.',
  act: {
    retire: {
      title: (address: string) => `${address} stilllegen?`,
      text: 'Was danach an diese Adresse kommt, wartet in der Quarantäne, auch Briefe von Fremden. Menschen, die Sie kennen, erreichen Sie weiterhin, ebenso Codes und Belege desjenigen, dem Sie die Adresse gaben. Nichts geht verloren, und Sie können es rückgängig machen.',
      button: 'Stilllegen',
      done: 'Stillgelegt',
      doneText: (address: string) => `Post an ${address} wartet von nun an in der Quarantäne.`,
    },
    restore: {
      title: (address: string) => `${address} wieder benutzen?`,
      text: 'Post an diese Adresse kommt dann wieder an wie sonst.',
      button: 'Wieder benutzen',
      done: 'Wieder in Gebrauch',
      doneText: (address: string) => `Post an ${address} kommt wieder an wie sonst.`,
    },
  },
}

type AliasWords = typeof GERMAN

const ENGLISH: AliasWords = {
  title: 'Your addresses for others',
  intro:
    'Do not give everyone the same address. Each of these is for one alone, and Kith tells you when another uses it.',
  makeTitle: 'A new address',
  forWhom: 'For whom?',
  forWhomHint: 'A shop or a club, say: “Lindner Books”',
  of: 'Belongs to',
  style: 'Written',
  styles: { plus: 'with a plus sign', dot: 'with a dot, where a form takes no plus' },
  make: 'Make the address',
  onTheFly: (example) =>
    `Away from this page, just make one up, such as ${example}. It is listed here with its first mail.`,
  made: 'This address is ready. One click selects all of it, so that you can copy it:',
  listTitle: 'Addresses you gave away',
  none: 'You have not given any away yet.',
  more: (n) => `Show all ${n}`,
  unused: 'not used yet',
  firstUsed: (who, day) => `first used by ${who}, on ${day}`,
  unproven: 'used, but by nobody yet who could prove who they are',
  alsoUsed: (who, day) => `also used by ${who}, since ${day}`,
  passedOn: 'passed on',
  retired: (day) => `retired on ${day}`,
  rename: 'Call it something else',
  renameOf: (address) => `Call it something else: ${address}`,
  name: 'Name',
  save: 'Save',
  retire: 'Retire',
  retireOf: (address) => `Retire ${address}`,
  restore: 'Use again',
  restoreOf: (address) => `Use ${address} again`,
  badName: {
    title: 'That did not work',
    text: 'No address can be made of that name; use letters or digits.',
  },
  named: { title: 'Saved', text: 'That is what the address is called now.' },
  retiredNow: {
    title: 'Retired',
    text: 'Whatever comes to this address waits in the quarantine from now on.',
  },
  restoredNow: { title: 'In use again', text: 'Mail to this address arrives as ever.' },
  gone: { title: 'Not found', text: 'This address is not on record here.' },
  someone: 'somebody',
  leak: (address, whose, who) =>
    whose === null
      ? `Your address ${address} was used by ${who}.`
      : `Your address for ${whose} (${address}) was used by ${who}.`,
  retireLink: 'Retire the address',
  leakSubject: (n) =>
    n === 1 ? 'One of your addresses was passed on' : `${n} of your addresses were passed on`,
  leakIntro: 'Nothing new is waiting. But somebody writes to an address that you gave to another.',
  act: {
    retire: {
      title: (address) => `Retire ${address}?`,
      text: 'Whatever comes to this address afterwards waits in the quarantine, letters of strangers too. People whom you know still reach you, and so do codes and receipts of the one to whom you gave it. Nothing is lost, and you can take it back.',
      button: 'Retire',
      done: 'Retired',
      doneText: (address) => `Mail to ${address} waits in the quarantine from now on.`,
    },
    restore: {
      title: (address) => `Use ${address} again?`,
      text: 'Mail to this address then arrives as ever.',
      button: 'Use again',
      done: 'In use again',
      doneText: (address) => `Mail to ${address} arrives as ever.`,
    },
  },
}

export function aliasWords(language: Language): AliasWords {
  return language === 'de' ? GERMAN : ENGLISH
}

/** Who uses an address: the name that they give themselves, and the domain that they proved. */
export function showCorrespondent({ name, at }: Correspondent): string {
  const proven = at.includes('@') ? oneLine(at, 60) : `@${oneLine(at, 60)}`
  const shown = oneLine(name ?? '', 40)
  return shown === '' ? proven : `${shown} (${proven})`
}

/** "Your address for Shop A was used by Firm B", with no link of a stranger's in it. */
export function passedOnSentence({ alias, by }: PassedOn, viewer: Viewer): string {
  const words = aliasWords(viewer.language)
  const { link } = wordsOf(viewer.language)
  const unlinked = (text: string) => withoutUrls(text, link)
  const name = nameOfAlias(alias)
  const whose = name === null ? null : unlinked(oneLine(name, 40))
  const who = by.who.name === null ? null : oneLine(unlinked(by.who.name), 40)
  const shown = who === null || who === '' ? by.who : { ...by.who, name: who }
  return words.leak(oneLine(alias.address, 80), whose, showCorrespondent(shown))
}
