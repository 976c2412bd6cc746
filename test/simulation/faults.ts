import type { Random } from './random.ts'
import type { Fate, Faults, Task } from './scheduler.ts'

/** Where mail goes and where everything is kept. */
export type Setting = 'maildir' | 'relay' | 'aws'

/** Which faults a run has, and how many; each seed has its own mixture, so that none hides another. */
export interface Profile {
  readonly refused: number
  readonly unanswered: number
  readonly crash: number
  readonly slow: number
  /** How far behind reads may be that need not be consistent, in milliseconds. */
  readonly lag: number
  /** Records that a queue hands over twice, and strikes that come twice or never. */
  readonly repeated: number
  readonly missed: number
  /** How far clocks are wrong, in milliseconds. */
  readonly clockError: number
  readonly throttled: number
}

const NONE: Profile = {
  ...{ refused: 0, unanswered: 0, crash: 0, slow: 0, lag: 0 },
  ...{ repeated: 0, missed: 0, clockError: 0, throttled: 0 },
}

export function profileOf(random: Random): Profile {
  return {
    refused: random.pick([0, 0, 0.005, 0.03, 0.1]),
    unanswered: random.pick([0, 0, 0.005, 0.03]),
    crash: random.pick([0, 0.003, 0.01, 0.03]),
    slow: random.pick([0, 0.01, 0.1]),
    lag: random.pick([0, 50, 1_500]),
    repeated: random.pick([0, 0, 0.1, 0.4]),
    missed: random.pick([0, 0.2]),
    clockError: random.pick([0, 0, 2_000, 7_200_000]),
    throttled: random.pick([0, 0, 0.02]),
  }
}

/** The calls that another machine answers, so that its answer may be lost. */
const REMOTE: Readonly<Record<Setting, RegExp>> = {
  maildir: /^mailbox\.imap/,
  relay: /^(?:mailbox|mailer)\./,
  aws: /^/,
}

/** What asks nobody: the process may die meanwhile, but it does not fail. */
const COMPUTING = /^(?:reader|authenticator|compose)/

/** Calls that wait for a slow mail server, and take long at times. */
const MAILING = /^(?:mailbox|mailer)\./

/** Faults by a profile, until they are told to stop. */
export class SimulatedFaults implements Faults {
  readonly #random: Random
  readonly #setting: Setting
  #profile: Profile
  /** Calls left that are throttled. */
  #throttling = 0

  constructor(random: Random, setting: Setting, profile: Profile | null) {
    this.#random = random
    this.#setting = setting
    this.#profile = profile ?? NONE
  }

  get profile(): Profile {
    return this.#profile
  }

  stop(): void {
    this.#profile = NONE
    this.#throttling = 0
  }

  fate(_task: Task, call: string): Fate {
    const { refused, unanswered, crash, throttled } = this.#profile
    const drawn = this.#random.next()
    if (this.#throttling > 0 && !COMPUTING.test(call)) {
      this.#throttling--
      return 'refused'
    }
    if (drawn < crash) return drawn < crash / 2 ? 'crash-before' : 'crash-after'
    if (COMPUTING.test(call)) return 'ok'
    if (drawn < crash + refused) return 'refused'
    if (drawn < crash + refused + unanswered) return REMOTE[this.#setting].test(call) ? 'unanswered' : 'ok'
    if (drawn > 1 - throttled / 20 && this.#setting === 'aws') this.#throttling = 10
    return 'ok'
  }

  latency(call: string): number {
    const usual = 1 + this.#random.next() * 20
    const { slow } = this.#profile
    if (slow === 0 || !this.#random.chance(slow)) return usual
    return usual + this.#random.next() * (MAILING.test(call) ? 50_000 : 3_000)
  }
}
