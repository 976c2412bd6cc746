import type { Address } from '../domain/address.ts'
import { withoutSubAddress } from '../domain/address.ts'
import { authorAuthentication } from '../domain/authentication.ts'
import { isMachineMade } from '../domain/learning.ts'
import type { Message } from '../domain/message.ts'
import type { Owner } from '../domain/owner.ts'
import { pausing } from '../domain/pause.ts'
import { commandsOf } from '../domain/reply.ts'
import type { Act, ActOutcome } from './act.ts'
import { type Arrival, type ArrivalDeps, type Intake, openArrival } from './arrival.ts'
import { listedEntries } from './listed-entries.ts'
import type { Owners, RawMail } from './ports.ts'

export interface ReplyDeps extends ArrivalDeps {
  readonly raw: RawMail
  readonly owners: Pick<Owners, 'get' | 'amend'>
  /** Which owner's digest mail to an address answers; null where it answers none. */
  readonly answered: (at: Address) => { readonly ownerId: string; readonly digestId: string } | null
  readonly act: (ownerId: string, about: string, act: Act) => Promise<ActOutcome>
}

type ReplyOutcome = 'acted' | 'nothing' | 'bounced' | 'machine' | 'not-the-owner' | 'unproven' | 'gone'

/**
 * Takes out of an intake what answers a digest, and does what it says, where it is proven to come from that
 * owner. Returns the rest, to be received as mail; null where there is none. Safe to repeat: so is each act.
 */
export async function takeReplies(deps: ReplyDeps, intake: Intake): Promise<Intake | null> {
  const { recipients } = intake.envelope
  const rest = recipients.filter((at) => deps.answered(at) === null)
  if (rest.length === recipients.length) return intake
  const bytes = await deps.raw.get(intake.id)
  if (bytes === null) return null
  const arrival = await openArrival(deps, intake, bytes)
  for (const at of recipients) {
    const answered = deps.answered(at)
    if (answered === null) continue
    const outcome = await answer(deps, arrival, answered)
    deps.log.info('digest.answered', { intake: intake.id, owner: answered.ownerId, outcome })
  }
  if (rest.length > 0) return { ...intake, envelope: { ...intake.envelope, recipients: rest } }
  await deps.raw.remove(intake.id)
  return null
}

async function answer(
  deps: ReplyDeps,
  { intake, message, results, bytes }: Arrival,
  { ownerId, digestId }: { readonly ownerId: string; readonly digestId: string },
): Promise<ReplyOutcome> {
  const owner = await deps.owners.get(ownerId)
  if (owner === null) return 'gone'
  if (isBounce(message, bytes)) {
    // Whoever cannot be told what is held has nothing held. Only the server that the digest went to knows the address.
    await deps.owners.amend(ownerId, pausing)
    return 'bounced'
  }
  if (intake.envelope.mailFrom === null || isMachineMade(message)) return 'machine'
  const author = authorAmong(owner, message)
  if (author === null) return 'not-the-owner'
  if (authorAuthentication(results, author) !== 'pass') return 'unproven'
  return (await carryOut(deps, owner, digestId, message)) > 0 ? 'acted' : 'nothing'
}

/** How many acts there were. */
async function carryOut(deps: ReplyDeps, owner: Owner, digestId: string, message: Message): Promise<number> {
  const commands = commandsOf(message)
  if (commands.length === 0) return 0
  const listed = await listedIn(deps, digestId)
  let acts = 0
  for (const command of commands) {
    const about =
      'numbers' in command ? command.numbers.flatMap((number) => listed[number - 1] ?? []) : [digestId]
    for (const each of about) {
      await deps.act(owner.id, each, command.act)
      acts++
    }
  }
  return acts
}

/** The messages that a digest shows, in the order of their numbers, as the digest itself has kept it. */
async function listedIn({ raw }: ReplyDeps, digestId: string): Promise<readonly string[]> {
  const bytes = await raw.get(digestId)
  return (bytes && listedEntries(bytes)) ?? []
}

/** The one author, where that is an address at which the owner has mail. */
function authorAmong({ addresses, deliverTo }: Owner, { from, defects }: Message): Address | null {
  const author = from.length === 1 && !defects.includes('several-from') ? (from[0]?.address ?? null) : null
  if (author === null) return null
  const own = [...addresses, ...(deliverTo === undefined ? [] : [deliverTo])].map(withoutSubAddress)
  return own.includes(withoutSubAddress(author)) ? author : null
}

/** A report (RFC 3464) that a digest could not be delivered, and not merely that it is late. */
function isBounce({ parts }: Message, bytes: Uint8Array): boolean {
  if (!parts.some(({ contentType }) => contentType === 'message/delivery-status')) return false
  return /^action:[ \t]*failed\b/im.test(Buffer.from(bytes.subarray(0, 1_000_000)).toString('latin1'))
}
