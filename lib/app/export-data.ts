import { ENTRY_STATES, type Entry } from '../domain/entry.ts'
import { STATES_NEEDING_BYTES } from '../domain/held.ts'
import type { Owner } from '../domain/owner.ts'
import { eachEntry } from './each-entry.ts'
import type { Clock, Digests, Entries, History, Holdings, RawMail } from './ports.ts'

export interface ExportDeps {
  readonly entries: Pick<Entries, 'list'>
  readonly history: Pick<History, 'rules' | 'ties'>
  readonly digests: Pick<Digests, 'list'>
  readonly raw: Pick<RawMail, 'get'>
  readonly holdings: Pick<Holdings, 'rest'>
  readonly clock: Clock
}

/** One thing that is kept, as JSON; `record` says what. */
export type ExportedRecord = { readonly record: string } & Readonly<Record<string, unknown>>

const MOST_DIGESTS = 100_000

/** All that is kept of an owner, messages aside, one record after the other. */
export async function* exportRecords(deps: ExportDeps, owner: Owner): AsyncGenerator<ExportedRecord> {
  const { entries, history, digests, holdings, clock } = deps
  // The journal address is a secret, and an export is made to be passed on.
  const { journalAddress: _, ...shared } = owner
  yield { record: 'export', of: 'kith', version: 1, at: clock() }
  yield { record: 'owner', ...shared }
  for (const rule of await history.rules(owner.id)) yield { record: 'rule', ...rule }
  for await (const [key, record] of history.ties(owner.id)) yield { record: 'tie', key, ...record }
  for await (const entry of eachEntry(entries, owner.id, ENTRY_STATES)) yield { record: 'entry', ...entry }
  for (const digest of await digests.list(owner.id, MOST_DIGESTS)) yield { record: 'digest', ...digest }
  for await (const { sort, fields } of holdings.rest(owner.id)) yield { record: sort, ...fields }
}

/** A message that is kept, with its line of an mbox before it. */
export interface ExportedMessage {
  readonly intakeId: string
  readonly bytes: Uint8Array
}

/** The messages whose bytes are kept, as the pieces of one mbox (RFC 4155; lines quoted as in mboxrd). */
export async function* exportMessages(
  { entries, raw }: Pick<ExportDeps, 'entries' | 'raw'>,
  ownerId: string,
): AsyncGenerator<ExportedMessage> {
  for await (const entry of eachEntry(entries, ownerId, STATES_NEEDING_BYTES)) {
    const bytes = await raw.get(entry.intakeId)
    if (bytes !== null) yield { intakeId: entry.intakeId, bytes: asMbox(entry, bytes) }
  }
}

function asMbox({ mailFrom, receivedAt }: Entry, bytes: Uint8Array): Uint8Array {
  // Latin-1 keeps every octet as it is.
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
  const quoted = text.replace(/^(?=>*From )/gm, '>')
  const end = quoted.endsWith('\n') ? '\n' : '\n\n'
  return Buffer.from(`From ${mailFrom ?? 'MAILER-DAEMON'} ${asctime(receivedAt)}\n${quoted}${end}`, 'latin1')
}

/** `Thu Nov 26 16:30:00 2026`, in UTC. */
function asctime(at: Date): string {
  const [weekday = '', day = '', month = '', year = '', time = ''] = at.toUTCString().split(/,? /)
  return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`
}
