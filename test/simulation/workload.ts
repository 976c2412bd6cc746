import { type Address, address, withoutSubAddress } from '../../lib/domain/address.ts'
import { click } from './clicks.ts'
import type { Kith } from './kith.ts'
import { FRIENDS, type Letter, type LetterSort, messageIdOf, OWNERS, type Writing, write } from './mail.ts'
import type { Mutation } from './mutation.ts'
import { planAliases } from './plans/aliases.ts'
import { planAnswers } from './plans/answers.ts'
import { planBouncing } from './plans/bouncing.ts'
import { planCopies } from './plans/copies.ts'
import { planCorrections } from './plans/corrections.ts'
import { planErasure } from './plans/erasure.ts'
import { planImport } from './plans/import.ts'
import { planJournal } from './plans/journal.ts'
import { planLists } from './plans/lists.ts'
import { planMailboxes } from './plans/mailboxes.ts'
import { planPlaces } from './plans/places.ts'
import { DAY, HOUR, type Planned } from './plans/planned.ts'
import { planReports } from './plans/reports.ts'
import { planSent } from './plans/sent.ts'
import { planSettings } from './plans/settings.ts'
import { type Random, randomOf } from './random.ts'
import type { World } from './world.ts'

/** Each with its stream. */
const PLANS: readonly (readonly [stream: number, plan: (planned: Planned) => void])[] = [
  [1_001, planImport],
  [1_002, planSent],
  [1_003, planLists],
  [1_004, planPlaces],
  [1_006, planReports],
  [1_007, planSettings],
  [1_005, planErasure],
  [1_008, planBouncing],
  [1_009, planAliases],
  [1_010, planMailboxes],
  [1_011, planCopies],
  [1_012, planCorrections],
  [1_013, planAnswers],
  [1_014, planJournal],
]

const SORTS: readonly [LetterSort, ...LetterSort[]] = [
  ...(['newsletter', 'newsletter', 'newsletter', 'newsletter'] as const),
  ...(['letter', 'letter', 'event', 'friends-newsletter', 'virus', 'copy', 'copy'] as const),
]

/** An answer bears the number of what it answers, and one more. */
const NUMBERS_A_LETTER = 10

/**
 * What happens to a Kith from outside, and when; returns how long it goes on, in milliseconds. Each letter and
 * each click has a stream of its own, so that faults on the way of one change nothing of another.
 */
export function plan(
  world: World,
  kith: Kith,
  seed: number,
  letters: Map<number, Letter>,
  mutation: Mutation | null,
): number {
  const { scheduler } = world
  const random = randomOf(seed, 1)
  let streams = 10
  const ownStream = () => randomOf(seed, streams++)
  const days = random.chance(0.2) || mutation?.long === true ? 84 : 10
  const at = (ms: number, run: () => void) => scheduler.after(ms, run)

  function bring(own: Random, writing: Omit<Writing, 'at'>, recipients: readonly Address[]): void {
    const receivedAt = new Date(Math.floor(scheduler.now))
    const letter = write({ ...writing, at: receivedAt })
    letters.set(letter.number, letter)
    const mailFrom = letter.message.from[0]?.address ?? null
    kith.bring(letter, { mailFrom, recipients, receivedAt, client: null })
    // Of several owners, one may be there at once.
    if (recipients.length > 1 && own.chance(0.4)) {
      const wish = { ownerId: ownerAt(recipients[0]), act: 'deliver', about: `m${letter.number}` } as const
      at(own.between(100, 40_000), () => kith.ask(wish))
    }
  }

  /** The owner writes to a friend; a copy comes to the journal address, and some days later an answer. */
  function correspond(own: Random, number: number): void {
    const owner = own.pick(OWNERS)
    const [by] = owner.addresses
    const whose = own.below(FRIENDS.length)
    const friend = own.pick([FRIENDS[whose] ?? by])
    bring(own, { number, sort: 'copy', whose, by, to: [friend] }, [owner.journalAddress])
    if (!own.chance(0.7)) return
    const sort = own.pick<LetterSort>(['answer', 'answer', 'mass-answer'])
    const written = { number: number + 1, sort, whose, to: [by], answers: messageIdOf(number) }
    at(own.between(HOUR, 2 * DAY), () => answer(own, written, owner.id, 0))
  }

  /** Once the copy is learned: before, nothing can know that it is an answer. */
  function answer(
    own: Random,
    writing: Omit<Writing, 'at'> & { answers: string },
    ownerId: string,
    tries: number,
  ): void {
    const known = world.store.historyOf(ownerId).sent.asOf(writing.answers, scheduler.now - 10_000)
    if (known !== null) bring(own, writing, writing.to)
    else if (tries < 24) at(6 * HOUR, () => answer(own, writing, ownerId, tries + 1))
  }

  for (let burst = 1 + random.below(3); burst > 0; burst--) {
    const begins = random.between(0.1 * DAY, 6 * DAY)
    // Digests are in time: where they are not, nothing is held.
    at(begins - HOUR, () => kith.strike())
    const within = random.pick([200, 5_000, 10 * 60_000])
    for (let count = 1 + random.below(4); count > 0; count--) {
      const sort = random.pick(SORTS)
      const own = ownStream()
      const number = NUMBERS_A_LETTER * streams
      const to = recipientsOf(own)
      const whose = own.below(3)
      at(begins + random.between(0, within), () => {
        if (sort === 'copy') correspond(own, number)
        else bring(own, { number, sort, whose, to }, to)
      })
    }
    for (let count = random.below(4); count > 0; count--) {
      const own = ownStream()
      at(begins + random.between(0, random.chance(0.3) ? 2 * within : 3 * DAY), () => click(world, kith, own))
    }
    if (random.chance(0.5)) at(begins + random.between(0, within), () => kith.strike())
  }
  // What else happens has streams of its own, too.
  for (const [stream, planOf] of PLANS) {
    planOf({ world, kith, own: randomOf(seed, stream), letters, mutation, days })
  }
  // It may be switched off for some time.
  const off = random.chance(0.6) ? random.between(44, 56) : days
  for (
    let day = random.next();
    day < days;
    day += day < 10 ? random.between(0.2, 1.5) : random.between(1, 4)
  ) {
    if (day < off || day > off + 18) at(day * DAY, () => kith.strike())
  }
  // Clocks are set wrong, and right again.
  const { clockError } = world.faults.profile
  const clocks = ownStream()
  for (let count = clockError > 0 ? 3 : 0; count > 0; count--) {
    const error = clocks.between(-clockError, clockError)
    at(clocks.between(0, days * DAY), () => {
      world.clockError = error
    })
  }
  return days * DAY
}

function ownerAt(at: Address | undefined): string {
  return OWNERS.find(({ addresses }) => at !== undefined && addresses[0] === withoutSubAddress(at))?.id ?? ''
}

function recipientsOf(random: Random): readonly Address[] {
  const first = random.pick([0, 1, 2])
  const count = random.chance(0.65) ? 1 : 1 + random.below(3)
  const owners = [0, 1, 2].slice(0, count).map((step) => OWNERS[(first + step) % OWNERS.length])
  return owners.flatMap((owner) => {
    if (owner === undefined) return []
    const [main] = owner.addresses
    return [random.chance(0.1) ? address(main.replace('@', '+shop@')) : main]
  })
}
