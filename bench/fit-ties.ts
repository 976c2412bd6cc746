/**
 * Fits the model of ties on whole mailboxes and prints the curves that `docs/ties.md` shows:
 *
 * - regret and relief by half-life, weight of answers and threshold, from replays of everything;
 * - foresight: how well the rank at a month's start foretells whom the owner writes to in the half-year that
 *   follows (AUC: how often somebody written to outranks somebody who is not);
 * - how likely that is for each rank, on which `closeRank` and `dormantRank` are set.
 *
 *     KITH_CORPUS=path/to/corpus node bench/fit-ties.ts
 */
import { openLocalStore } from '../lib/adapters/local/store.ts'
import { type ReplayedVerdict, replay, SENSITIVITIES } from '../lib/app/backtest-replay.ts'
import { tune } from '../lib/app/tune.ts'
import { isMassKind } from '../lib/domain/kind.ts'
import { TIE_MODEL, type TieModel } from '../lib/domain/tie.ts'
import { areaUnderCurve, type Foresight, foresightOf, standardError } from './foresight.ts'
import { type Mailbox, mailboxesIn } from './mailboxes.ts'

const corpus = process.env['KITH_CORPUS'] ?? '../shared/corpus'
const mailboxes = await mailboxesIn(corpus)

heading('Mailboxes, with the committed model')
row('mailbox', 'received', 'sent', 'answered', 'regret', 'held relaxed', 'normal', 'strict')
for (const mailbox of mailboxes) {
  const verdicts = await replayed(mailbox, TIE_MODEL)
  row(
    mailbox.name,
    verdicts.length,
    mailbox.archive.messages - verdicts.length,
    verdicts.filter(({ answered }) => answered).length,
    regretted(verdicts),
    ...SENSITIVITIES.map((each) => verdicts.filter(({ heldAt }) => heldAt.includes(each)).length),
  )
}

heading('Half-life λ, in days')
row('λ', 'regret', 'held', 'of mass mail', 'foresight', '±')
for (const halfLifeDays of [30, 90, 180, 365, 730, 1460]) await line(`${halfLifeDays}`, { halfLifeDays })

heading('Weight of an answer, a letter of the owner’s being 1')
row('weight', 'regret', 'held', 'of mass mail', 'foresight', '±')
for (const incomingWeight of [0, 0.25, 0.5, 1, 2]) await line(`${incomingWeight}`, { incomingWeight })

heading('Dormant below this rank')
row('rank', 'regret', 'held', 'of mass mail', 'foresight', '±')
for (const dormantRank of [0, 0.1, 0.25, 0.5, 1, 2]) await line(`${dormantRank}`, { dormantRank })

heading('So sure Kith must be that it is mass mail (normal sensitivity)')
row('threshold', 'regret', 'held', 'of mass mail')
const committed: ReplayedVerdict[] = []
for (const mailbox of mailboxes) committed.push(...(await replayed(mailbox, TIE_MODEL)))
for (const { sensitivity, threshold, held, relief, regretted: cost } of tune(committed).curve) {
  if (sensitivity === 'normal') row(`${threshold}`, cost.length, held, percent(relief, 1))
}

heading('How likely the owner writes to somebody of that rank within half a year')
row('rank', 'contacts', 'written to')
const all = mailboxes.flatMap((mailbox) => [...foresightOf(mailbox, TIE_MODEL)])
const BOUNDS = [0, 0.25, 0.5, 1, 2, 3, 4, 5, 8, 13, Number.POSITIVE_INFINITY]
for (const [index, from] of BOUNDS.slice(0, -1).entries()) {
  const to = BOUNDS[index + 1] ?? Number.POSITIVE_INFINITY
  const within = all.filter(({ rank }) => rank >= from && rank < to)
  row(
    `${from} to ${to}`,
    within.length,
    percent(within.filter(({ written }) => written).length, within.length),
  )
}

async function line(name: string, change: Partial<TieModel>): Promise<void> {
  const model = { ...TIE_MODEL, ...change }
  const verdicts: ReplayedVerdict[] = []
  const seen: Foresight[][] = []
  for (const mailbox of mailboxes) {
    verdicts.push(...(await replayed(mailbox, model)))
    seen.push([...foresightOf(mailbox, model)])
  }
  const held = verdicts.filter(({ disposition }) => disposition === 'hold').length
  const mass = verdicts.filter(({ kind }) => isMassKind(kind)).length
  const foresight = seen.flat()
  const [area, error] = [areaUnderCurve(foresight), standardError(foresight)].map((value) => value.toFixed(3))
  row(name, regretted(verdicts), held, percent(held, mass), area ?? '', error ?? '')
}

async function replayed({ archive }: Mailbox, model: TieModel): Promise<readonly ReplayedVerdict[]> {
  const store = openLocalStore(':memory:')
  try {
    return [...(await replay(archive, store.history, model))]
  } finally {
    store.close()
  }
}

function regretted(verdicts: readonly ReplayedVerdict[]): number {
  return verdicts.filter(({ answered, disposition }) => answered && disposition === 'hold').length
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function heading(text: string): void {
  console.log(`\n${text}`)
}

function row(name: string, ...cells: readonly (string | number)[]): void {
  console.log(name.padEnd(16) + cells.map((cell) => `${cell}`.padStart(14)).join(''))
}
