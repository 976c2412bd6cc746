import type { Entry } from '../domain/entry.ts'
import { HELD_TRANSITIONS } from '../domain/held.ts'
import type { Owner } from '../domain/owner.ts'
import { personSubject, type Rule } from '../domain/rule.ts'
import { letGo } from './let-go.ts'
import type { Clock, Entries, History, Log, Mailbox, Owners, RawMail } from './ports.ts'

export interface ActDeps {
  readonly entries: Entries
  readonly raw: RawMail
  readonly owners: Owners
  readonly history: History
  readonly mailbox: Mailbox
  readonly clock: Clock
  readonly log: Log
}

/** What an owner may do with a held message. */
export type Act = 'deliver' | 'allow' | 'block'

/** `already`: somebody (or an earlier click) did so before. `gone`: there is no such message any more. */
export type ActOutcome = 'done' | 'already' | 'gone'

/**
 * Carries an act out. `deliver` releases this message; `allow` also delivers the sender's mass mail from
 * now on; `block` puts it away and counts the sender's mass mail from now on.
 */
export async function act(deps: ActDeps, ownerId: string, intakeId: string, what: Act): Promise<ActOutcome> {
  const entry = await deps.entries.get(ownerId, intakeId)
  const owner = await deps.owners.get(ownerId)
  if (entry === null || owner === null || entry.state === 'expired') return 'gone'
  if (what === 'block') return block(deps, entry)
  if (entry.verdict.reasons[0].code === 'virus') return 'gone'
  if (what === 'allow') await setRule(deps, entry, 'allow')
  const released = await release(deps, owner, entry)
  const outcome = what === 'allow' && released === 'already' ? 'done' : released
  deps.log.info('act', { intake: intakeId, owner: ownerId, act: what, outcome })
  return outcome
}

/** Takes up releases that a crash cut off; returns how many of them got through. */
export async function resumeReleases(deps: ActDeps, before: Date): Promise<number> {
  const stalled = await deps.entries.stalledReleases(before, 100)
  let resumed = 0
  for (const entry of stalled) {
    try {
      const owner = await deps.owners.get(entry.ownerId)
      if (owner !== null) await handOver(deps, owner, entry, true)
      resumed++
    } catch (cause) {
      // It stays `releasing`, and the next round takes it up again; the others need not wait for it.
      deps.log.error('release.failed', { intake: entry.intakeId, owner: entry.ownerId, cause })
    }
  }
  return resumed
}

async function block(deps: ActDeps, entry: Entry): Promise<ActOutcome> {
  await setRule(deps, entry, 'block')
  const { from, to } = HELD_TRANSITIONS.discard
  const moved = await deps.entries.advance(entry.ownerId, entry.intakeId, from, to, deps.clock())
  // Put away or released before: the rule is what counts from now on.
  const outcome: ActOutcome = moved === null && entry.state === 'discarded' ? 'already' : 'done'
  deps.log.info('act', { intake: entry.intakeId, owner: entry.ownerId, act: 'block', outcome })
  return outcome
}

/** Only one of several concurrent releases passes the first step; it alone hands the message over. */
async function release(deps: ActDeps, owner: Owner, entry: Entry): Promise<ActOutcome> {
  const { from, to } = HELD_TRANSITIONS.release
  const releasing = await deps.entries.advance(entry.ownerId, entry.intakeId, from, to, deps.clock())
  return releasing === null ? 'already' : handOver(deps, owner, releasing, false)
}

async function handOver(deps: ActDeps, owner: Owner, entry: Entry, again: boolean): Promise<ActOutcome> {
  const { ownerId, intakeId, receivedAt, mailFrom } = entry
  const bytes = await deps.raw.get(intakeId)
  if (bytes === null) {
    deps.log.error('release.bytes-missing', { intake: intakeId, owner: ownerId })
    return 'gone'
  }
  await deps.mailbox.deliver(owner, { id: intakeId, bytes, mailFrom, receivedAt, client: null, again })
  const { from, to } = HELD_TRANSITIONS.released
  await deps.entries.advance(ownerId, intakeId, from, to, deps.clock())
  await letGo(deps, entry)
  return 'done'
}

async function setRule(deps: ActDeps, entry: Entry, effect: Rule['effect']): Promise<void> {
  const person = personSubject(entry.author)
  const scope = person === null ? 'list' : 'person'
  const subject = person ?? entry.listId
  if (subject === null) return
  await deps.history.putRule(entry.ownerId, { scope, subject, effect, reach: 'mass', since: deps.clock() })
}
