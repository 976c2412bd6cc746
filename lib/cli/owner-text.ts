import type { ErasedOwner } from '../app/erase-owner.ts'
import type { OwnerRefusal } from '../app/owners-add.ts'
import type { Owner } from '../domain/owner.ts'
import { pendingWish, readsAt } from '../domain/reading-place.ts'
import { oneLine } from '../views/text.ts'
import type { painter } from './io.ts'
import { table } from './table.ts'

/** What there is to know of an owner, for a program. */
export function ownerJson(owner: Owner): Record<string, unknown> {
  const pending = pendingWish(owner)
  return {
    ...owner,
    readsAt: readsAt(owner),
    awaitsConfirmation: pending === null ? null : { address: pending.address, since: pending.since },
  }
}

/** The same for a person, over many lines. */
export function ownerText(owner: Owner, paint: ReturnType<typeof painter>): string {
  const { topics, unwelcome = [] } = owner.interests
  const rows: (readonly [string, string])[] = [
    ['id', owner.id],
    ...some('name', owner.name),
    ['mail to', owner.addresses.join(', ')],
    ...some('and to all of', (owner.catchAll ?? []).map((domain) => `*@${domain}`).join(', ')),
    ...some('and to', owner.dotAliases === true ? `tag.${owner.addresses[0]}, with any tag` : null),
    ['goes to', placeText(owner)],
    ...some('by', owner.deliverBy === 'imap' ? 'IMAP, into their own mailbox' : null),
    ['copies of sent mail to', owner.journalAddress],
    ...some('journal reports from', owner.journalSender),
    ...some('sent mail counts of', owner.feeders?.join(', ')),
    ['mode', owner.mode],
    ['sensitivity', owner.sensitivity],
    ['digests', owner.digestTimes.length === 0 ? 'none' : owner.digestTimes.join(', ')],
    ['next digest', owner.nextDigestAt?.toISOString() ?? 'never'],
    ['language, time zone', `${owner.language}, ${owner.timeZone}`],
    ...some('welcome topics', topics.join(', ')),
    ...some('unwelcome topics', unwelcome.join(', ')),
    ...some('since', owner.since?.toISOString()),
  ]
  const [address] = owner.addresses
  const lines = table(
    rows.map(([what, value]) => [what, oneLine(value, 500)]),
    ['left', 'left'],
  )
  return `${paint('bold', address)}\n${lines.join('\n')}\n`
}

/** One line each. */
export function ownersText(owners: readonly Owner[]): string {
  const rows = owners.map((owner) => [
    owner.id,
    owner.mode,
    [...owner.addresses, ...(owner.catchAll ?? []).map((domain) => `*@${domain}`)].join(', '),
    placeText(owner),
  ])
  return `${table([['ID', 'MODE', 'MAIL TO', 'GOES TO'], ...rows], ['left', 'left', 'left', 'left']).join('\n')}\n`
}

export function refusalText(refusal: OwnerRefusal): string {
  const { address } = refusal
  switch (refusal.outcome) {
    case 'taken':
      return `${address} belongs to owner ${refusal.by} already. See kith owner show ${refusal.by}; to hand it over, drop it there first, and wait a minute before you add it here.`
    case 'reads-at-kith':
      return `Mail to ${address} comes to Kith itself, and would go round for ever: name an address at another provider, with --deliver-to ADDR.`
    case 'reads-nowhere':
      return `No mail server takes mail for ${address}: is it spelt right? Name where the owner reads, with --deliver-to ADDR.`
  }
}

/** What to know before somebody is removed, for whoever has not said --yes. */
export function removalText({ id, addresses }: Owner, isCloud: boolean): string {
  const after = isCloud
    ? 'What comes then for their addresses is nobody’s.'
    : 'What comes then for their addresses is refused.'
  return `owner remove erases ${addresses[0]} (${id}): what waits, what came, their ties and rules. It cannot be taken back. ${after} Say --yes to do it.`
}

/** What went, and what is yet to go. */
export function erasedText({ addresses }: Owner, erased: ErasedOwner, isCloud: boolean): string {
  const rows = [...erased.counts].map(([sort, count]) => [sort, String(count)])
  return [
    `Erased ${addresses[0]}:`,
    ...table(rows, ['left', 'right']),
    erased.complete ? '' : 'So much was kept that the rest goes in the next minutes.',
    isCloud
      ? 'Backups forget it within 35 days (point-in-time recovery of the table). Remove what kith.config.json says of them (sentFolders), and the secret of their mail server, too.'
      : 'Copies of the folder that you have made yourself (backups) still have it, and mail in a Maildir is theirs: Kith leaves it alone.',
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n')
}

/** Where mail goes, and what that waits for. */
function placeText(owner: Owner): string {
  const at = readsAt(owner)
  const pending = pendingWish(owner)
  if (pending === null) return at ?? owner.addresses[0]
  const awaits = `${pending.address}, once confirmed (${pending.state === 'new' ? 'a link goes there within five minutes' : `a link went there, asked on ${pending.since.toISOString().slice(0, 10)}`})`
  return at === null ? `${awaits}; until then mail waits` : `${at} until now, then ${awaits}`
}

function some(what: string, value: string | null | undefined): readonly (readonly [string, string])[] {
  return value === undefined || value === null || value === '' ? [] : [[what, value]]
}
