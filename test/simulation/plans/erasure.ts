import { type LetterSort, ownerOf } from '../mail.ts'
import { bring, DAY, HOUR, isWanted, type Planned } from './planned.ts'

const TO_EMIL = 4_000_000

/** Emil has everything erased, in the middle of his mail. */
export function planErasure(planned: Planned): void {
  const { world, kith, own } = planned

  if (!isWanted(planned, 'erasure', 0.3)) return
  const { scheduler, store } = world
  const emil = ownerOf('emil', { digestTimes: ['08:00', '16:00'] })
  store.owners.set(emil.id, emil, scheduler.now)
  const at = own.between(0.5 * DAY, 5 * DAY)
  const soon = own.pick([500, 3_000, 60_000, HOUR])
  for (let count = 3 + own.below(5); count > 0; count--) {
    const when = own.chance(0.5) ? own.between(0, 1.2 * at) : at + own.between(-soon, soon)
    const sort = own.pick<LetterSort>(['letter', 'newsletter', 'newsletter', 'event'])
    const owners = own.pick([['emil'], ['emil'], ['emil', 'anna'], ['bela', 'emil', 'anna']])
    const number = TO_EMIL + 10 * count
    scheduler.after(when, () => bring(planned, number, sort, owners))
  }
  for (let count = own.below(4); count > 0; count--) {
    scheduler.after(own.chance(0.5) ? own.between(0, at) : at - own.below(soon), () => {
      const theirs = store.entries
        .values()
        .filter(({ ownerId, state }) => ownerId === 'emil' && state === 'held')
      const entry = theirs[own.below(theirs.length)]
      const act = own.pick(['deliver', 'allow', 'block'] as const)
      if (entry !== undefined) kith.ask({ ownerId: 'emil', act, about: entry.intakeId })
    })
  }
  if (own.chance(0.5))
    scheduler.after(at - own.below(soon), () => kith.ask({ ownerId: 'emil', digest: 'now' }))
  const erase = () => kith.ask({ ownerId: 'emil', erase: 'everything' })
  scheduler.after(at, erase)
  if (own.chance(0.4)) scheduler.after(at + own.below(2_000), erase)
  for (let count = 3; count > 0; count--) scheduler.after(at + own.between(-HOUR, HOUR), () => kith.strike())
  planShared(planned, at)
  // The operator has something to correct just then.
  for (let count = own.below(3); count > 0; count--)
    scheduler.after(at - own.below(200), () => kith.ask({ ownerId: 'emil', name: `Emil ${count}` }))
}

/** Mail of Emil's last seconds is Anna's, too, who has it delivered some day. */
function planShared(planned: Planned, erasedAt: number): void {
  const { world, kith, own } = planned

  const { scheduler, store } = world
  // To Emil all is delivered: that takes a moment, before Anna's copy is made.
  if (own.chance(0.5)) {
    const observing = ownerOf('emil', { digestTimes: ['08:00', '16:00'], mode: 'observing' })
    store.owners.set(observing.id, observing, scheduler.now)
  }
  const ids: string[] = []
  for (let count = own.below(4); count > 0; count--) {
    const number = TO_EMIL + 10 * (10 + count)
    ids.push(`m${number}`)
    const when = erasedAt - own.below(own.pick([100, 1_000, 10_000]))
    const owners = own.pick([
      ['emil', 'anna'],
      ['anna', 'emil'],
    ])
    scheduler.after(when, () => bring(planned, number, 'newsletter', owners))
  }
  for (const about of ids) {
    scheduler.after(erasedAt + own.between(HOUR, 2 * DAY), () =>
      kith.ask({ ownerId: 'anna', act: 'deliver', about }),
    )
  }
}
