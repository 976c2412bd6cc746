import type { ProposalReason } from '../app/tune.ts'
import type { Language } from '../domain/owner.ts'

interface Labels {
  readonly proposed: (name: string) => string
  readonly nothing: string
  readonly why: Readonly<Record<ProposalReason, (answered: string) => string>>
  readonly wishPasses: (name: string) => string
  readonly wishRefused: (name: string, count: string) => string
  readonly thresholds: string
  readonly threshold: string
  readonly refusedFor: (name: string) => string
  readonly applied: (name: string) => string
  readonly notApplied: () => string
}

export const TUNE_LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    proposed: (name) => `Kith proposes the sensitivity "${name}" for this mailbox.`,
    nothing: 'Kith proposes to go on observing: every sensitivity would have held something you answered.',
    why: {
      'holds-more': (answered) =>
        `It holds clearly more mass mail, and none of the ${answered} messages that you went on to answer.`,
      enough: (answered) =>
        `None of the ${answered} messages that you went on to answer would have waited; a stricter one would gain too little or cost too much.`,
      'spares-answered': (answered) =>
        `You went on to answer ${answered} messages; the normal sensitivity would have held some of them, this one none.`,
      'too-little-proof': (answered) =>
        `You went on to answer only ${answered} of these messages. That proves too little for anything stricter.`,
      'none-passes': (answered) =>
        `You went on to answer ${answered} messages. Which of them would have waited stands below.`,
    },
    wishPasses: (name) => `"${name}" is safe here: it would have held nothing that you answered.`,
    wishRefused: (name, count) => `"${name}" is refused: it would have held ${count} that you answered.`,
    thresholds:
      'Share of the mass mail held, by how sure Kith must be; "(n !)" are messages you answered, and refuse the setting:',
    threshold: 'so sure',
    refusedFor: (name) => `"${name}" would have held these, which you answered:`,
    applied: (name) => `Applied: from now on Kith judges by the sensitivity "${name}".`,
    notApplied: () => 'Not applied: it would have held what you answered. Nothing was changed.',
  },
  de: {
    proposed: (name) => `Kith schlägt für dieses Postfach die Empfindlichkeit „${name}“ vor.`,
    nothing:
      'Kith schlägt vor, weiter nur zu beobachten: Jede Empfindlichkeit hätte etwas zurückgehalten, was Sie beantwortet haben.',
    why: {
      'holds-more': (answered) =>
        `So wartet deutlich mehr Massenpost, und keine der ${answered} Nachrichten, die Sie später beantwortet haben.`,
      enough: (answered) =>
        `Keine der ${answered} Nachrichten, die Sie später beantwortet haben, hätte gewartet; strenger zu sein brächte zu wenig oder kostete zu viel.`,
      'spares-answered': (answered) =>
        `Sie haben später ${answered} Nachrichten beantwortet; die normale Empfindlichkeit hätte einige davon zurückgehalten, diese keine.`,
      'too-little-proof': (answered) =>
        `Von diesen Nachrichten haben Sie später nur ${answered} beantwortet. Das beweist zu wenig für eine strengere Einstellung.`,
      'none-passes': (answered) =>
        `Sie haben später ${answered} Nachrichten beantwortet. Unten steht, welche davon gewartet hätten.`,
    },
    wishPasses: (name) =>
      `„${name}“ ist hier sicher: Nichts, was Sie beantwortet haben, wäre zurückgehalten worden.`,
    wishRefused: (name, count) =>
      `„${name}“ wird verweigert: So wären ${count} zurückgehalten worden, die Sie beantwortet haben.`,
    thresholds:
      'Zurückgehaltener Anteil der Massenpost, je nachdem, wie sicher Kith sein muss; „(n !)“ sind Nachrichten, die Sie beantwortet haben: So eine Einstellung wird verweigert.',
    threshold: 'so sicher',
    refusedFor: (name) => `„${name}“ hätte diese zurückgehalten, die Sie beantwortet haben:`,
    applied: (name) => `Übernommen: Von nun an urteilt Kith mit der Empfindlichkeit „${name}“.`,
    notApplied: () =>
      'Nicht übernommen: So wäre zurückgehalten worden, was Sie beantwortet haben. Nichts wurde geändert.',
  },
}
