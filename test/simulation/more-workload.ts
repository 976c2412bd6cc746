import { type Address, address } from '../../lib/domain/address.ts'
import { isActionable } from '../../lib/domain/unsubscribe.ts'
import { archiveOf } from './archive.ts'
import { importAgain } from './importing.ts'
import type { Kith } from './kith.ts'
import { FRIENDS, type Letter, type LetterSort, OWNERS, ownerOf, write } from './mail.ts'
import { ServedFolder } from './modelled-sent.ts'
import type { Mutation } from './mutation.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Numbers of letters, far from each other's. */
const ARCHIVED = 1_000_000
const SENT = 2_000_000
const TO_DORA = 3_000_000
const TO_EMIL = 4_000_000

/** Where a mutation is to be seen, whatever it is about happens in each world. */
export type About = 'import' | 'sent' | 'lists' | 'places' | 'erasure' | 'reports' | 'settings'

function isWanted(mutation: Mutation | null, about: About, own: Random, probability: number): boolean {
  const drawn = own.chance(probability)
  return mutation === null ? drawn : mutation.about === about
}

/** Archives are imported on machines of one's own. */
export function planImport(
  world: World,
  mutation: Mutation | null,
  own: Random,
  letters: Map<number, Letter>,
): void {
  if (world.setting === 'aws' || !isWanted(mutation, 'import', own, 0.3)) return
  const archive = archiveOf(own, own.pick(OWNERS), ARCHIVED, letters)
  const done = () => {
    if (!world.ledger.archives.includes(archive)) world.ledger.archives.push(archive)
  }
  const at = own.between(0, 5 * DAY)
  const start = () => importAgain(world, mutation, own, archive, done)
  world.scheduler.after(at, start)
  // The same again, which changes nothing. (Two at once would not know each other's copies.)
  if (own.chance(0.3)) world.scheduler.after(at + 3 * DAY, start)
}

/** Bela's mail program puts what he writes into a folder on a server, which has its moods. */
export function planSent(
  world: World,
  kith: Kith,
  own: Random,
  letters: Map<number, Letter>,
  mutation: Mutation | null,
): void {
  if (!isWanted(mutation, 'sent', own, 0.3)) return
  const { scheduler, folders } = world
  const owner = OWNERS[1]
  const folder = new ServedFolder({ ownerId: owner.id, id: 'imap' })
  folders.push(folder)
  let number = SENT
  function append(by = owner.addresses[0]): void {
    const whose = own.below(FRIENDS.length)
    const to = [FRIENDS[whose] ?? by]
    const at = new Date(Math.floor(scheduler.now))
    const letter = write({
      number: number++,
      sort: by === owner.addresses[0] ? 'copy' : 'filler',
      to,
      at,
      whose,
      by,
    })
    letters.set(letter.number, letter)
    folder.append(letter.number, at)
  }
  // More than one batch, of somebody else's: they teach nothing.
  const [somebody] = FRIENDS
  for (let count = own.chance(0.05) ? 205 : own.below(4); count > 0; count--) append(somebody)
  for (let count = 1 + own.below(4); count > 0; count--)
    scheduler.after(own.between(0, 6 * DAY), () => append())
  for (let count = own.below(3); count > 0; count--) {
    scheduler.after(own.between(0, 6 * DAY), () => folder.renumber())
  }
  if (own.chance(0.4)) {
    const at = own.between(0, 5 * DAY)
    scheduler.after(at, () => {
      folder.isDown = true
    })
    scheduler.after(at + own.between(HOUR, DAY), () => {
      folder.isDown = false
    })
  }
  for (let count = 3 + own.below(6); count > 0; count--) {
    const at = own.between(0, 7 * DAY)
    scheduler.after(at, () => kith.readSent())
    if (own.chance(0.4)) scheduler.after(at + own.below(2_000), () => kith.readSent())
  }
}

/** Owners leave lists: now or soon, and perhaps twice. */
export function planLists(world: World, kith: Kith, own: Random, mutation: Mutation | null): void {
  if (!isWanted(mutation, 'lists', own, 0.35)) return
  const { scheduler, store } = world
  function leave(): void {
    const offered = store.entries.values().filter(({ unsubscribe }) => isActionable(unsubscribe))
    const entry = offered[own.below(offered.length)]
    if (entry === undefined) return
    const { ownerId, intakeId } = entry
    const ask = () => kith.ask({ ownerId, leave: intakeId, soon: own.chance(0.3) })
    ask()
    if (own.chance(0.6)) scheduler.after(own.below(own.pick([50, 3_000, DAY])), ask)
  }
  for (let count = 3 + own.below(4); count > 0; count--) scheduler.after(own.between(DAY, 7 * DAY), leave)
}

/** Dora has yet to say where she reads, and Anna moves; neither has done so before they open a link. */
export function planPlaces(
  world: World,
  kith: Kith,
  own: Random,
  letters: Map<number, Letter>,
  mutation: Mutation | null,
): void {
  if (!isWanted(mutation, 'places', own, 0.3)) return
  const { scheduler, store } = world
  const since = new Date(scheduler.now)
  const deliverToWish = { address: placeOf('dora', 1), state: 'new', since, meanwhile: 'wait' } as const
  store.owners.set('dora', ownerOf('dora', { deliverToWish }), scheduler.now)
  // Some open it at once, some twice, some never; and some the old one after they have wished for another.
  world.asked = (ownerId, readAt) => {
    if (own.chance(0.2)) return
    const at = own.pick([own.below(5_000), own.below(2 * DAY)])
    const open = () => kith.ask({ ownerId, readAt, by: 'link' })
    scheduler.after(at, open)
    if (own.chance(0.4)) scheduler.after(at + own.below(500), open)
  }
  for (let count = 2 + own.below(4); count > 0; count--) {
    const number = TO_DORA + 10 * count
    const sort = own.pick<LetterSort>(['letter', 'letter', 'newsletter'])
    scheduler.after(own.between(0, 6 * DAY), () => bring(world, kith, letters, number, sort, own, ['dora']))
  }
  for (let count = own.below(3); count > 0; count--) {
    const ownerId = own.pick(['anna', 'dora'])
    const readAt = placeOf(ownerId, 1 + own.below(3))
    const by = own.chance(0.2) ? 'operator' : 'wish'
    scheduler.after(own.between(0, 6 * DAY), () => kith.ask({ ownerId, readAt, by }))
  }
  for (let count = 3; count > 0; count--) scheduler.after(own.between(0, 6 * DAY), () => kith.strike())
}

function placeOf(ownerId: string, n: number): Address {
  return address(`${ownerId}@read${n}.example`)
}

/** A message of one of the people's, or of a stranger's. */
function bring(
  { scheduler }: World,
  kith: Kith,
  letters: Map<number, Letter>,
  number: number,
  sort: LetterSort,
  own: Random,
  owners: readonly string[],
): void {
  const receivedAt = new Date(Math.floor(scheduler.now))
  const to = owners.map((id) => address(`${id}@home.example`))
  const letter = write({ number, sort, to, at: receivedAt, whose: own.below(3) })
  letters.set(number, letter)
  const mailFrom = letter.message.from[0]?.address ?? null
  kith.bring(letter, { mailFrom, recipients: to, receivedAt, client: null })
}

/** Emil has everything erased, in the middle of his mail. */
export function planErasure(
  world: World,
  kith: Kith,
  own: Random,
  letters: Map<number, Letter>,
  mutation: Mutation | null,
): void {
  if (!isWanted(mutation, 'erasure', own, 0.3)) return
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
    scheduler.after(when, () => bring(world, kith, letters, number, sort, own, owners))
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
  planShared(world, kith, own, letters, at)
  // The operator has something to correct just then.
  for (let count = own.below(3); count > 0; count--)
    scheduler.after(at - own.below(200), () => kith.ask({ ownerId: 'emil', name: `Emil ${count}` }))
}

/** Mail of Emil's last seconds is Anna's, too, who has it delivered some day. */
function planShared(
  world: World,
  kith: Kith,
  own: Random,
  letters: Map<number, Letter>,
  erasedAt: number,
): void {
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
    scheduler.after(when, () => bring(world, kith, letters, number, 'newsletter', own, owners))
  }
  for (const about of ids) {
    scheduler.after(erasedAt + own.between(HOUR, 2 * DAY), () =>
      kith.ask({ ownerId: 'anna', act: 'deliver', about }),
    )
  }
}

/** The mail service in the cloud says what became of each forward: some come back. */
export function planReports(world: World, own: Random, mutation: Mutation | null): void {
  world.reports = isWanted(mutation, 'reports', own, 0.3) && world.setting === 'aws'
}

/** Bela sets one thing, and another before the first is done. */
export function planSettings(world: World, kith: Kith, own: Random, mutation: Mutation | null): void {
  if (!isWanted(mutation, 'settings', own, 0.3)) return
  const ownerId = OWNERS[1].id
  for (let count = 1 + own.below(3); count > 0; count--) {
    const at = own.between(0, 7 * DAY)
    const digestTimes = own.pick([['09:00'], ['05:15', '21:00'], ['12:30']])
    world.scheduler.after(at, () => kith.ask({ ownerId, settings: { digestTimes } }))
    world.scheduler.after(at + own.below(60), () => kith.ask({ ownerId, settings: { language: 'en' } }))
    if (own.chance(0.5)) world.scheduler.after(at + own.below(60), () => kith.strike())
  }
}
