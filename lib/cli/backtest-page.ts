import type { BacktestReport } from '../app/backtest.ts'
import { tune } from '../app/tune.ts'
import type { Contact } from '../domain/contacts.ts'
import type { Person } from '../views/report/model.ts'
import { reportPage } from '../views/report/page.ts'
import { countByKind } from './backtest-json.ts'
import type { MailboxToReplay } from './backtest-mailbox.ts'
import { showAuthor } from './manner.ts'

/** The report as one HTML file. */
export function backtestPage(report: BacktestReport, { addresses, language }: MailboxToReplay): string {
  const verdicts = [...report.verdicts]
  const person = (contact: Contact): Person => ({
    name: contact.author.name ?? showAuthor(contact.author, language),
    tie: contact.tie.level,
    wrote: contact.tie.sent,
    letters: contact.letters,
    massMail: contact.massMail,
    held: contact.held,
  })
  return reportPage({
    ...report,
    language,
    owner: addresses[0] ?? '',
    regretted: verdicts
      .filter(({ answered, disposition }) => answered && disposition === 'hold')
      .map(({ author, subject, path }) => ({ who: showAuthor(author, language), subject, path })),
    arrivals: verdicts.flatMap(({ at, disposition }) =>
      at === null ? [] : [{ at, held: disposition === 'hold' }],
    ),
    kinds: [...countByKind(report)].map(([kind, counts]) => ({ kind, ...counts })),
    people: report.contacts.map(person),
    strongest: report.strongest.map(person),
    collectors: report.collectors.map(person),
    senders: report.senders.map(person),
    trials: tune(verdicts).curve.map((trial) => ({ ...trial, regretted: trial.regretted.length })),
  })
}
