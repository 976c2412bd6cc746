import type { Bookmarks, Digests, Entries, Owners, SentAccount } from '../app/ports.ts'
import { needsPerson } from '../app/sent-folder-trouble.ts'
import { ENTRY_STATES, type EntryState } from '../domain/entry.ts'
import type { Owner } from '../domain/owner.ts'
import { pendingWish } from '../domain/reading-place.ts'
import { type Findings, fine, look, wrong } from './doctor-finding.ts'

/** What of a store tells how its owners fare, here and in AWS. */
export interface OwnersStore {
  readonly owners: Owners
  readonly entries: Entries
  readonly digests: Digests
  readonly bookmarks: Bookmarks
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A digest may be tried a few times before it is late. */
const LATE = HOUR

/** Of so many owners it is asked when mail last came; more would take too long. */
const MOST_ASKED = 100

/** Clocks differ by a little. */
const SKEW = 10 * MINUTE

export function ownerFindings(owners: readonly Owner[], now: Date): Findings {
  if (owners.length === 0) {
    return [look('owners', 'nobody’s mail is guarded', 'Add somebody: kith owner add ADDR.')]
  }
  const count = (mode: Owner['mode']) => owners.filter((owner) => owner.mode === mode).length
  const modes = (['guarding', 'observing', 'paused'] as const).map((mode) => `${count(mode)} ${mode}`)
  return [
    fine('owners', `${owners.length} (${modes.join(', ')})`),
    ...overdueDigests(owners, now),
    ...unconfirmed(owners, now),
  ]
}

function overdueDigests(owners: readonly Owner[], now: Date): Findings {
  const late = owners.filter(({ nextDigestAt: at }) => at !== null && now.getTime() - at.getTime() > LATE)
  if (late.length === 0) return [fine('digests', 'none is overdue')]
  const ids = late.map(({ id, nextDigestAt }) => `${id} (due ${nextDigestAt?.toISOString()})`)
  return [
    wrong(
      'digests',
      `overdue: ${some(ids)}`,
      'Is Kith running? If it is, its log says "digest.failed" and why. While digests fail, pause who is held: kith owner pause OWNER.',
    ),
  ]
}

/** Mail waits for their answer, and the link in the mail is good for a week. */
function unconfirmed(owners: readonly Owner[], now: Date): Findings {
  const waiting = owners.flatMap((owner) => {
    const wish = pendingWish(owner)
    return wish !== null && now.getTime() - wish.since.getTime() > DAY ? [{ owner, wish }] : []
  })
  return waiting.map(({ owner: { id }, wish }) =>
    (wish.meanwhile === 'wait' ? wrong : look)(
      'deliver-to',
      `owner ${id} has not confirmed since ${day(wish.since)} where they read${wish.meanwhile === 'wait' ? ', and their mail waits' : ''}`,
      `Ask them for the mail with the link (it may lie in spam), or send it again: kith owner set ${id} --deliver-to ADDR. If you know that the address is theirs, add --verified.`,
    ),
  )
}

/** When mail last came and went, and whether the clock has gone back since. */
export async function trafficFindings(
  { entries, digests }: OwnersStore,
  owners: readonly Owner[],
  now: Date,
): Promise<Findings> {
  const asked = owners.slice(0, MOST_ASKED)
  const newest = async (states: readonly EntryState[], of: 'receivedAt' | 'stateAt') => {
    const found = await Promise.all(asked.map(({ id }) => entries.list(id, states, 1)))
    return latest(found.flat().map((entry) => entry[of]))
  }
  const received = await newest(ENTRY_STATES, 'receivedAt')
  const delivered = await newest(['delivered', 'released'], 'stateAt')
  const sent = latest(
    (await Promise.all(asked.map(({ id }) => digests.list(id, 1)))).flat().map(({ at }) => at),
  )
  const stalled = await entries.stalledReleases(new Date(now.getTime() - 30 * MINUTE), 100)
  const ofThem = owners.length > asked.length ? ` (of the first ${asked.length} owners)` : ''
  return [
    received === null
      ? look('last mail in', 'none yet', 'Send a message to one of the owners, and look again.')
      : now.getTime() - received.getTime() > 7 * DAY
        ? look(
            'last mail in',
            `${moment(received)}${ofThem}: more than a week ago`,
            'Send one, and follow it: does the MX record lead here?',
          )
        : fine('last mail in', `${moment(received)}${ofThem}`),
    fine('last mail out', `${delivered === null ? 'none yet' : moment(delivered)}${ofThem}`),
    fine('last digest', `${sent === null ? 'none yet' : moment(sent)}${ofThem}`),
    ...(stalled.length === 0
      ? []
      : [
          wrong(
            'releases',
            `${stalled.length} released messages could not be delivered for half an hour`,
            'The log says "release.failed" and why; Kith goes on trying.',
          ),
        ]),
    ...clockFindings([received, delivered, sent], now),
  ]
}

function clockFindings(moments: readonly (Date | null)[], now: Date): Findings {
  const last = latest(moments.filter((at) => at !== null))
  if (last === null || last.getTime() - now.getTime() <= SKEW) return []
  return [
    wrong(
      'clock',
      `this machine says ${moment(now)}, and something happened at ${moment(last)}`,
      'Set the clock right (NTP): digests and the ends of held mail go by it.',
    ),
  ]
}

/** Whether the folders of sent mail can be read. */
export async function sentFolderFindings(
  { bookmarks }: OwnersStore,
  accounts: readonly SentAccount[],
): Promise<Findings> {
  const findings: Findings[] = []
  for (const account of accounts) {
    const trouble = (await bookmarks.get(account))?.trouble ?? null
    const check = `sent mail ${account.id}`
    if (trouble === null) findings.push([fine(check, 'is read')])
    else {
      const is = `${trouble.reason} since ${moment(trouble.since)}, tried ${trouble.failures} times`
      const todo = 'See kith imap test; add the account again if its password has changed.'
      findings.push([(needsPerson(trouble) ? wrong : look)(check, is, todo)])
    }
  }
  return findings.flat()
}

function latest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null)
}

function some(texts: readonly string[]): string {
  return texts.length <= 5 ? texts.join(', ') : `${texts.slice(0, 5).join(', ')} and ${texts.length - 5} more`
}

const day = (at: Date): string => at.toISOString().slice(0, 10)

const moment = (at: Date): string => at.toISOString().replace(/:\d\d\.\d+Z$/, 'Z')
