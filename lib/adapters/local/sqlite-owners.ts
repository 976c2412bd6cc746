import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { Owners, Recipient } from '../../app/ports.ts'
import type { Address } from '../../domain/address.ts'
import { guardedAddresses, guardedAs } from '../../domain/guarded.ts'
import type { Owner } from '../../domain/owner.ts'
import { moment } from '../rows/fields.ts'
import { ownerBody, ownerBodyOf } from '../rows/owner.ts'
import { rememberedJson } from '../rows/remembered.ts'
import { writing } from './database.ts'
import { ms, readRow, readRows } from './rows.ts'

/** Characters of the bodies that are remembered: some 200 owners, each of whom every page and message asks for. */
const REMEMBERED = 200_000

const ownerRow: z.core.$ZodType<Owner> = z.pipe(
  z.object({
    id: z.string(),
    next_digest_at: z.nullable(moment),
    body: rememberedJson(ownerBody, REMEMBERED),
  }),
  z.transform((row) => ({ id: row.id, ...row.body, nextDigestAt: row.next_digest_at })),
)

const SELECT = 'SELECT owners.rowid, id, next_digest_at, body FROM owners'
const BY_ADDRESS = `${SELECT} JOIN owner_addresses ON owner_id = id WHERE role = ? AND address = ?`

type Role = Recipient['role']

/** Owners as rows; an index of their addresses makes the look-up of a recipient one step. */
export function sqliteOwners(db: DatabaseSync): Owners {
  const byId = db.prepare(`${SELECT} WHERE id = ?`)
  const byAddress = db.prepare(BY_ADDRESS)
  const all = db.prepare(`${SELECT} ORDER BY id`)
  const due = db.prepare(`${SELECT} WHERE next_digest_at <= ? ORDER BY next_digest_at, id`)
  const upsert = db.prepare(`
    INSERT INTO owners (id, next_digest_at, body) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET next_digest_at = excluded.next_digest_at, body = excluded.body`)
  const rewrite = db.prepare('UPDATE owners SET body = ? WHERE id = ?')
  const reschedule = db.prepare('UPDATE owners SET next_digest_at = ? WHERE id = ? AND next_digest_at IS ?')
  const dropAddresses = db.prepare('DELETE FROM owner_addresses WHERE owner_id = ?')
  const claim = db.prepare(
    'INSERT INTO owner_addresses (address, role, owner_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )

  function find(role: Role, at: Address): Owner | null {
    const row = byAddress.get(role, at)
    return row ? readRow('owners', ownerRow, row) : null
  }

  function guarding(at: Address): Owner | null {
    for (const as of guardedAs(at)) {
      const owner = find('guarded', as)
      if (owner !== null) return owner
    }
    return null
  }

  function claimOf(at: Address): Recipient | null {
    const journal = find('journal', at)
    if (journal !== null) return { role: 'journal', owner: journal }
    const owner = guarding(at)
    return owner && { role: 'guarded', owner }
  }

  function claimAddress(at: Address, role: Role, ownerId: string): void {
    if (claim.run(at, role, ownerId).changes === 0) {
      throw new Error(`an address of owner ${ownerId} is in use already (${role})`)
    }
  }

  function claimAddresses(owner: Owner): void {
    dropAddresses.run(owner.id)
    for (const at of guardedAddresses(owner)) claimAddress(at, 'guarded', owner.id)
    claimAddress(owner.journalAddress, 'journal', owner.id)
  }

  return {
    async get(ownerId) {
      const row = byId.get(ownerId)
      return row ? readRow('owners', ownerRow, row) : null
    },

    async ofRecipients(recipients) {
      const claims = new Map<Address, Recipient>()
      for (const at of recipients) {
        const claim = claimOf(at)
        if (claim !== null) claims.set(at, claim)
      }
      return claims
    },

    async byAddress(at) {
      return guarding(at)
    },

    /** @throws Error when an address belongs to another owner, or is guarded and journal in one. */
    async put(owner) {
      const text = ownerBodyOf(owner)
      writing(db, () => {
        upsert.run(owner.id, ms(owner.nextDigestAt), text)
        claimAddresses(owner)
      })
    },

    async amend(ownerId, change) {
      return writing(db, () => {
        const row = byId.get(ownerId)
        const owner = row === undefined ? null : readRow('owners', ownerRow, row)
        const changed = owner && change(owner)
        if (owner === null || changed === null) return null
        const amended = { ...owner, ...changed }
        rewrite.run(ownerBodyOf(amended), ownerId)
        if (String(guardedAddresses(amended)) !== String(guardedAddresses(owner))) claimAddresses(amended)
        return amended
      })
    },

    async list() {
      return readRows('owners', ownerRow, all.all())
    },

    async digestDue(now) {
      return readRows('owners', ownerRow, due.all(ms(now)))
    },

    async reschedule(ownerId, dueAt, nextDigestAt) {
      return reschedule.run(ms(nextDigestAt), ownerId, ms(dueAt)).changes === 1
    },
  }
}
