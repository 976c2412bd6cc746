import { type Act, type AliasAct, type EntryAct, isAliasAct, isDigestAct } from '../domain/acts.ts'
import { toAddress } from '../domain/address.ts'
import { correctionOf } from '../domain/correction.ts'
import type { Entry } from '../domain/entry.ts'
import { HELD_TRANSITIONS } from '../domain/held.ts'
import { personSubject, seriesSubject } from '../domain/rule.ts'
import { actOnDigest, type DigestActDeps } from './act-on-digest.ts'
import { retireAlias } from './aliases.ts'
import type { Aliases, History } from './ports.ts'
import { release } from './release.ts'
import type { UnsubscribeResult } from './unsubscribe.ts'

export type { Act }

export interface ActDeps extends DigestActDeps {
  readonly history: Pick<History, 'putRule' | 'removeRule' | 'learn'>
  /** Takes up what a message offers; absent where nobody can. */
  readonly unsubscribe?: (ownerId: string, intakeId: string) => Promise<UnsubscribeResult>
  /** Addresses given to one correspondent each; absent where there are none. */
  readonly aliases?: Aliases
}

/** `already`: somebody (or an earlier click) did so before. `gone`: there is no such message any more. */
export type ActOutcome = 'done' | 'already' | 'gone'

/**
 * Carries an act out. `about` is the message, the digest or the address that it is about. To deliver one message (in a
 * minute, until which it can be undone) is weak evidence of a tie, and to deliver all teaches nothing; `allow`
 * and `block` are rules on the sender's mass mail, `person` and `hold` correct what such mail is taken for.
 */
export async function act(deps: ActDeps, ownerId: string, about: string, what: Act): Promise<ActOutcome> {
  if (isAliasAct(what)) {
    const outcome = await actOnAlias(deps, ownerId, about, what)
    deps.log.info('act', { owner: ownerId, act: what, outcome })
    return outcome
  }
  const outcome = isDigestAct(what)
    ? await actOnDigest(deps, ownerId, about, what)
    : await actOnEntry(deps, ownerId, about, what)
  deps.log.info('act', { about, owner: ownerId, act: what, outcome })
  return outcome
}

async function actOnAlias(
  { aliases, clock }: ActDeps,
  ownerId: string,
  about: string,
  what: AliasAct,
): Promise<ActOutcome> {
  const at = toAddress(about)
  if (aliases === undefined || at === null) return 'gone'
  return retireAlias({ aliases, clock }, ownerId, at, what)
}

/** All of it at one moment, by which `undo` knows the rule that came with a release. */
async function actOnEntry(
  given: ActDeps,
  ownerId: string,
  intakeId: string,
  what: EntryAct,
): Promise<ActOutcome> {
  const now = given.clock()
  const deps = { ...given, clock: () => now }
  const entry = await deps.entries.get(ownerId, intakeId)
  const owner = await deps.owners.get(ownerId)
  if (entry === null || owner === null || entry.state === 'expired') return 'gone'
  if (what === 'unsubscribe') return unsubscribe(deps, entry)
  if (what === 'block') return block(deps, entry)
  if (what === 'hold') return (await correct(deps, entry, 'mass')) ? 'done' : 'gone'
  if (entry.verdict.reasons[0].code === 'virus') return 'gone'
  if (what === 'allow') await setRule(deps, entry, 'allow')
  if (what === 'person') await correct(deps, entry, 'letters')
  const released = await release(deps, entry)
  // The rule is what counts from now on, though the message was released before.
  return what !== 'deliver' && released === 'already' ? 'done' : released
}

/** False where there is nothing that a rule could name, or it may never wait. */
async function correct(deps: ActDeps, entry: Entry, effect: 'letters' | 'mass'): Promise<boolean> {
  const rule = correctionOf(entry, effect, deps.clock())
  if (rule !== null) await deps.history.putRule(entry.ownerId, rule)
  return rule !== null
}

async function unsubscribe(deps: ActDeps, { ownerId, intakeId }: Entry): Promise<ActOutcome> {
  const result = await deps.unsubscribe?.(ownerId, intakeId)
  if (result === 'begun') return 'done'
  return result === 'already' ? 'already' : 'gone'
}

async function block(deps: ActDeps, entry: Entry): Promise<ActOutcome> {
  await setRule(deps, entry, 'block')
  const { from, to } = HELD_TRANSITIONS.discard
  const moved = await deps.entries.advance(entry.ownerId, entry.intakeId, from, to, deps.clock())
  // Put away or released before: the rule is what counts from now on.
  return moved === null && entry.state === 'discarded' ? 'already' : 'done'
}

/** The newest word counts: what was said before of such mail, which is more specific, is taken back. */
async function setRule(deps: ActDeps, entry: Entry, effect: 'allow' | 'block'): Promise<void> {
  const series = seriesSubject(entry.author, entry.listId)
  if (series !== null) await deps.history.removeRule(entry.ownerId, 'series', series)
  const person = personSubject(entry.author)
  const scope = person === null ? 'list' : 'person'
  const subject = person ?? entry.listId
  if (subject === null) return
  await deps.history.putRule(entry.ownerId, { scope, subject, effect, reach: 'mass', since: deps.clock() })
}
