import type { OwnAddress } from '../app/import-census.ts'
import type { Language } from '../domain/owner.ts'
import { ENOUGH_IMPORTED } from '../domain/readiness.ts'
import { oneLine } from '../views/text.ts'
import { wordsOf } from '../views/words.ts'
import type { Outcome } from './import-json.ts'
import { decimal, type Manner } from './manner.ts'
import { table } from './table.ts'

/** The report for a person: what was learned, whether Kith guards now, and what was wrong with the mail. */
export function importText(outcome: Outcome, { language, paint }: Manner): string {
  const { report, owner, before, dryRun } = outcome
  const labels = LABELS[language]
  const n = (value: number) => value.toLocaleString(language)
  const hidden = report.damaged.count - report.damaged.paths.length
  return [
    ...(report.files === 0 && report.knownFiles > 0 ? [labels.nothingNew] : labels.read(outcome, n)),
    ...labels.learned(outcome, n),
    ...(report.contacts > 0 ? [labels.contacts(n(report.contacts))] : []),
    ...(report.knownFiles > 0 ? [labels.knownFiles(n(report.knownFiles))] : []),
    ...(report.foreign > 0 ? [paint('dim', labels.foreign(n(report.foreign)))] : []),
    ...strongestOf(outcome, { language, paint }),
    ...(report.damaged.count === 0
      ? []
      : [
          '',
          paint('yellow', labels.damaged(n(report.damaged.count))),
          ...report.damaged.paths.map((path) => `  ${oneLine(path, 300)}`),
          ...(hidden > 0 ? [paint('dim', `  ${labels.more(n(hidden))}`)] : []),
        ]),
    ...(report.otherSenders.length === 0
      ? []
      : ['', paint('yellow', labels.otherSenders(report.otherSenders.join(', ')))]),
    '',
    dryRun
      ? paint('bold', labels.dryRun)
      : paint('bold', labels.mode[owner.mode === 'guarding' && before === 'observing' ? 'now' : owner.mode]),
    '',
  ].join('\n')
}

function strongestOf({ strongest }: Outcome, { language, paint }: Manner): readonly string[] {
  const labels = LABELS[language]
  if (strongest.length === 0) return []
  const rows = strongest.map(({ address, tie }) => [
    oneLine(address, 48),
    wordsOf(language).ties[tie.level],
    tie.sent.toLocaleString(language),
    tie.answers.toLocaleString(language),
    decimal(tie.rank, language),
  ])
  const [head = '', ...lines] = table(
    [[labels.who, labels.tie, labels.wrote, labels.answers, labels.rank], ...rows],
    ['left', 'left', 'right', 'right', 'right'],
  )
  return ['', paint('dim', head), ...lines]
}

/** Asks whether the addresses found are the owner's; ends where the answer is typed. */
export function confirmation(found: readonly OwnAddress[], language: Language): string {
  const labels = LABELS[language]
  const rows = found.map(({ address, wrote, got }) => [
    address,
    labels.wroteGot(wrote.toLocaleString(language), got.toLocaleString(language)),
  ])
  return `${labels.found}\n${table(rows, ['left', 'left']).join('\n')}\n${labels.confirm} `
}

interface Labels {
  readonly read: (outcome: Outcome, n: (value: number) => string) => readonly string[]
  readonly nothingNew: string
  readonly learned: (outcome: Outcome, n: (value: number) => string) => readonly string[]
  readonly contacts: (count: string) => string
  readonly knownFiles: (count: string) => string
  readonly foreign: (count: string) => string
  readonly damaged: (count: string) => string
  readonly more: (count: string) => string
  readonly otherSenders: (addresses: string) => string
  readonly dryRun: string
  readonly mode: Readonly<Record<'now' | Outcome['before'], string>>
  readonly found: string
  readonly wroteGot: (wrote: string, got: string) => string
  readonly confirm: string
  readonly who: string
  readonly tie: string
  readonly wrote: string
  readonly answers: string
  readonly rank: string
}

const LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    read: ({ report, seconds }, n) => [
      `Kith read ${n(report.messages)} ${report.messages === 1 ? 'message' : 'messages'} in ${n(report.files)} ${report.files === 1 ? 'file' : 'files'} (${n(Math.round(seconds))} s).`,
    ],
    nothingNew: 'There is nothing new: an earlier import has read it all.',
    learned: ({ report, levels }, n) => [
      ...(report.sent + report.answers === 0
        ? []
        : [
            `You wrote ${n(report.sent)} of them, and ${n(report.learned)} of those Kith did not know yet. New answers to you: ${n(report.answers)}.`,
          ]),
      `Your ties: ${n(levels.close)} close, ${n(levels.known)} known, ${n(levels.dormant)} of long ago, ${n(levels.weak)} hardly more than a name.`,
    ],
    contacts: (count) => `Contacts read: ${count}. They count as collected, not as known.`,
    knownFiles: (count) => `Passed over, because an earlier import read them: ${count} files.`,
    foreign: (count) => `Neither mail nor contacts: ${count} files.`,
    damaged: (count) => `Damaged messages: ${count}. What could be read of them was.`,
    more: (count) => `… and ${count} more.`,
    otherSenders: (addresses) =>
      `Among your sent mail there is much from other senders. If one of these is you as well, import again with --owner: ${addresses}`,
    dryRun: 'This was a dry run: nothing was changed.',
    mode: {
      now: 'That is history enough: Kith guards from now on, and holds mass mail from people you do not know.',
      guarding: 'Kith guards.',
      observing: `Kith goes on observing and holds nothing yet: it takes ${ENOUGH_IMPORTED} sent messages to judge by.`,
      paused: 'Kith is paused, and stays so: nothing is held.',
    },
    found: 'These look like your own addresses:',
    wroteGot: (wrote, got) => `wrote ${wrote}, got ${got}`,
    confirm: 'Are they yours, and all that you write from? [Y/n]',
    who: 'Whom you know best',
    tie: 'tie',
    wrote: 'you wrote',
    answers: 'answers',
    rank: 'rank',
  },
  de: {
    read: ({ report, seconds }, n) => [
      `Kith hat ${n(report.messages)} ${report.messages === 1 ? 'Nachricht' : 'Nachrichten'} in ${n(report.files)} ${report.files === 1 ? 'Datei' : 'Dateien'} gelesen (${n(Math.round(seconds))} s).`,
    ],
    nothingNew: 'Es gibt nichts Neues: Ein früherer Import hat schon alles gelesen.',
    learned: ({ report, levels }, n) => [
      ...(report.sent + report.answers === 0
        ? []
        : [
            `Davon haben Sie ${n(report.sent)} geschrieben; ${n(report.learned)} davon kannte Kith noch nicht. Neue Antworten an Sie: ${n(report.answers)}.`,
          ]),
      `Ihre Beziehungen: ${n(levels.close)} enge, ${n(levels.known)} gute Bekannte, ${n(levels.dormant)} von früher, ${n(levels.weak)} kaum mehr als ein Name.`,
    ],
    contacts: (count) => `Gelesene Kontakte: ${count}. Sie gelten als gesammelt, nicht als bekannt.`,
    knownFiles: (count) => `Übergangen, weil ein früherer Import sie schon gelesen hat: ${count} Dateien.`,
    foreign: (count) => `Weder Mail noch Kontakte: ${count} Dateien.`,
    damaged: (count) => `Beschädigte Nachrichten: ${count}. Was sich davon lesen ließ, wurde gelesen.`,
    more: (count) => `… und ${count} weitere.`,
    otherSenders: (addresses) =>
      `Zwischen Ihrer gesendeten Mail liegt viel von anderen Absendern. Falls auch das Sie sind, importieren Sie noch einmal mit --owner: ${addresses}`,
    dryRun: 'Das war ein Probelauf: Es wurde nichts verändert.',
    mode: {
      now: 'Das ist Geschichte genug: Ab jetzt wacht Kith und hält Massenmail von Menschen zurück, die Sie nicht kennen.',
      guarding: 'Kith wacht.',
      observing: `Kith beobachtet weiter und hält noch nichts zurück: Für ein Urteil braucht es ${ENOUGH_IMPORTED} gesendete Nachrichten.`,
      paused: 'Kith macht Pause, und dabei bleibt es: Nichts wird zurückgehalten.',
    },
    found: 'Das sieht nach Ihren eigenen Adressen aus:',
    wroteGot: (wrote, got) => `${wrote} geschrieben, ${got} erhalten`,
    confirm: 'Sind das Ihre, und alle, von denen Sie schreiben? [J/n]',
    who: 'Wen Sie am besten kennen',
    tie: 'Beziehung',
    wrote: 'Sie schrieben',
    answers: 'Antworten',
    rank: 'Rang',
  },
}
