import type { BacktestReport } from '../app/backtest.ts'
import { spell } from '../app/explain.ts'
import type { Contact } from '../domain/contacts.ts'
import { KINDS, type Kind } from '../domain/kind.ts'
import type { Language } from '../domain/owner.ts'

/** How many messages of a kind came, and how many of them would have waited. */
interface KindCount {
  readonly received: number
  readonly held: number
}

export function countByKind({ verdicts }: BacktestReport): ReadonlyMap<Kind, KindCount> {
  const counts = new Map<Kind, KindCount>()
  for (const { kind, disposition } of verdicts) {
    const { received, held } = counts.get(kind) ?? { received: 0, held: 0 }
    counts.set(kind, { received: received + 1, held: disposition === 'hold' ? held + 1 : held })
  }
  return new Map(
    KINDS.flatMap((kind) => {
      const count = counts.get(kind)
      return count === undefined ? [] : [[kind, count] as const]
    }),
  )
}

/** The report for programs: the counts first, then each received message in order of time. */
export function backtestJson(report: BacktestReport, language: Language) {
  const { files, messages, received, sent, held, failed, answered, regret, ties } = report
  return {
    files,
    messages,
    received,
    sent,
    held,
    failed,
    answered,
    regret,
    kinds: Object.fromEntries(countByKind(report)),
    ties,
    strongest: report.strongest.map(contactJson),
    collectors: report.collectors.map(contactJson),
    senders: report.senders.map(contactJson),
    verdicts: Array.from(report.verdicts, ({ reason, ...verdict }) => ({
      ...verdict,
      reason: spell(reason, language),
    })),
  }
}

function contactJson({ author, tie, letters, massMail, held, kinds, firstAt, lastAt }: Contact) {
  return {
    ...author,
    tie: tie.level,
    rank: tie.rank,
    wrote: tie.sent,
    answers: tie.answers,
    messages: letters + massMail,
    massMail,
    held,
    kinds,
    firstAt,
    lastAt,
  }
}
