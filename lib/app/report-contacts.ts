import { type ContactGroups, contactsOf, groupContacts, type Receipt } from '../domain/contacts.ts'
import type { Judgement } from '../domain/judgement.ts'
import type { Owner } from '../domain/owner.ts'
import type { TieKey, TieRecord } from '../domain/tie.ts'
import type { Entries, History } from './ports.ts'

/** The owner's network as far as it is known. */
export interface ContactReport {
  readonly groups: ContactGroups
  /** Messages that it rests on, beside the ties. */
  readonly received: number
}

/** Of an owner with more, the newest say who sends what. */
const MOST_ENTRIES = 50_000

/** Reports on the owner's contacts from what the store knows: all ties, and what has come since. */
export async function reportContacts(
  {
    history,
    entries,
  }: { readonly history: Pick<History, 'ties'>; readonly entries: Pick<Entries, 'judgements'> },
  owner: Pick<Owner, 'id'>,
  now: Date,
): Promise<ContactReport> {
  const ties: (readonly [TieKey, TieRecord])[] = []
  for await (const tie of history.ties(owner.id)) ties.push(tie)
  const newestFirst = await entries.judgements(owner.id, MOST_ENTRIES)
  const receipts = newestFirst.toReversed().filter(isJudged).map(receiptOf)
  return { groups: groupContacts(contactsOf(receipts, ties, now)), received: receipts.length }
}

/** What could not be judged says nothing of its author. */
export function isJudged({ verdict }: Judgement): boolean {
  return verdict.reasons[0].code !== 'unjudged'
}

export function receiptOf({ author, verdict, receivedAt, tie, to }: Judgement): Receipt {
  const { kind, guarded } = verdict
  return { author, kind, tie: tie.level, disposition: guarded, at: receivedAt, to: to ?? null }
}
