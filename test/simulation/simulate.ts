import { lessonOfOwn } from '../../lib/app/learn.ts'
import type { Lesson } from '../../lib/domain/learning.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { faultsOf } from './check.ts'
import { cloudKith } from './cloud-kith.ts'
import { type Profile, profileOf, type Setting, SimulatedFaults } from './faults.ts'
import { Ledger } from './ledger.ts'
import { localKith } from './local-kith.ts'
import { FRIENDS, type Letter, OWNERS, write } from './mail.ts'
import type { Mutation } from './mutation.ts'
import { randomOf } from './random.ts'
import { Scheduler } from './scheduler.ts'
import { Store } from './store.ts'
import { plan } from './workload.ts'
import type { World } from './world.ts'

const START = Date.UTC(2026, 2, 2)
const MINUTE = 60_000
const DAY = 86_400_000
const SETTINGS: readonly Setting[] = ['maildir', 'relay', 'aws', 'aws']

export interface SimulateOptions {
  /** Which numbers of a seed's faults; without any, the same inputs and no faults. */
  readonly faulty?: boolean
  readonly trace?: boolean
  readonly mutation?: Mutation
  /** Else as the seed says. */
  readonly setting?: Setting
}

export interface Run {
  readonly seed: number
  readonly setting: Setting
  readonly steps: number
  /** What was found to be wrong; empty where all promises were kept. */
  readonly broken: readonly string[]
  readonly trace: readonly string[]
  readonly world: World
}

/** Runs one world from its seed, lets it come to rest without faults, and looks at what became of everything. */
export async function simulate(seed: number, options: SimulateOptions = {}): Promise<Run> {
  const { faulty = true, mutation = null } = options
  const chance = randomOf(seed, 2)
  const setting = options.setting ?? SETTINGS[seed % SETTINGS.length] ?? 'aws'
  const profile = profileOf(chance)
  const faults = new SimulatedFaults(chance, setting, faulty ? limited(profile, setting) : null)
  const trace: string[] | null = options.trace ? [] : null
  const scheduler = new Scheduler(START, faults, trace)
  const letters = new Map<number, Letter>()
  const world: World = {
    ...{ setting, scheduler, faults, chance, letters, folders: [], servers: [], clockError: 0 },
    store: new Store(),
    ledger: new Ledger(),
    asked: () => {},
    reports: false,
    fateOfDigest: null,
    reported: () => {},
    dropIntakes: () => [],
    placeOrder: () => {},
    placeRelease: () => {},
  }
  furnish(world)
  const kith = setting === 'aws' ? cloudKith(world, mutation) : localKith(world, mutation)
  const broken: string[] = []
  try {
    await scheduler.runUntil(START + plan(world, kith, seed, letters, mutation) + MINUTE)
    faults.stop()
    world.clockError = 0
    kith.redrive()
    // What hides comes back, what was asked for again is done, and each owner's digest falls due twice.
    for (const pause of [30 * MINUTE, 2 * 60 * MINUTE, DAY, DAY, 20 * MINUTE]) {
      await scheduler.runUntil(scheduler.now + pause)
      // What failed for the last time as the faults stopped hides a little longer, and is put aside only then.
      kith.redrive()
      kith.strike()
    }
    await scheduler.runUntil(scheduler.now + 60 * MINUTE)
    if (kith.pending() > 0) broken.push(`${kith.pending()} messages are pending at rest`)
  } catch (cause) {
    broken.push(String(cause))
  }
  broken.push(...faultsOf(world))
  return { seed, setting, steps: scheduler.steps, broken, trace: trace ?? [], world }
}

/** The clocks of a cloud are never far from each other. */
function limited(profile: Profile, setting: Setting): Profile {
  return setting === 'aws' ? { ...profile, clockError: Math.min(profile.clockError, 2_000) } : profile
}

/** The owners, and what they have written before: Cleo enough to be guarded soon, everybody to one friend. */
function furnish({ store, scheduler }: World): void {
  for (const owner of OWNERS) {
    store.owners.set(owner.id, owner, scheduler.now)
    for (const lesson of written(owner)) store.historyOf(owner.id).learn(lesson, scheduler.now)
  }
}

/** The same in every world, and so made once. */
const before = new Map<string, readonly Lesson[]>()

function written(owner: Owner): readonly Lesson[] {
  const made = before.get(owner.id) ?? []
  if (made.length > 0) return made
  const lessons: Lesson[] = []
  const [friend] = FRIENDS
  for (let n = owner.id === 'cleo' ? 52 : 2; n > 0 && friend !== undefined; n--) {
    const at = new Date(START - (n + 2) * DAY)
    const sent = write({ number: -n, sort: 'copy', to: [friend], at, whose: 0, by: owner.addresses[0] })
    const lesson = lessonOfOwn(owner, sent.message, at)
    if (lesson !== null) lessons.push(lesson)
  }
  before.set(owner.id, lessons)
  return lessons
}
