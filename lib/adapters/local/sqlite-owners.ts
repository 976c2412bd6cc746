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
import { listed, ms, type Row, readRow, readRows } from './rows.ts'

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
/** An address has one row, in one role, whoever's it is. */
const BY_ADDRESS = `
  SELECT owners.rowid, id, next_digest_at, body, address, role FROM owners
  JOIN owner_addresses ON owner_id = id WHERE address IN (SELECT value FROM json_each(?))`

type Role = Recipient['role']

/** What an address is, and the row of whoever has it: read only where it decides. */
interface Standing {
  readonly role: Role
  readonly row: Row
}

const claimRow = z.object({ address: z.string(), role: z.enum(['guarded', 'journal']) })

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

  /** One question, whatever it is about: each costs more than what it reads. */
  function standingOf(addresses: readonly string[]): ReadonlyMap<string, Standing> {
    const found = byAddress.all(listed(addresses)).map((row): [string, Standing] => {
      const { address, role } = readRow('owner_addresses', claimRow, row)
      return [address, { role, row }]
    })
    return new Map(found)
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
      const standing = standingOf(recipients.flatMap(guardedAs))
      const claims = new Map<Address, Recipient>()
      for (const at of recipients) {
        const journal = standing.get(at)
        const claim = journal?.role === 'journal' ? journal : guarding(standing, at)
        if (claim !== null) claims.set(at, { role: claim.role, owner: ownerOf(claim) })
      }
      return claims
    },

    async byAddress(at) {
      const claim = guarding(standingOf(guardedAs(at)), at)
      return claim && ownerOf(claim)
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

function guarding(standing: ReadonlyMap<string, Standing>, at: Address): Standing | null {
  const claims = guardedAs(at).map((as) => standing.get(as))
  return claims.find((claim) => claim?.role === 'guarded') ?? null
}

function ownerOf({ row }: Standing): Owner {
  return readRow('owners', ownerRow, row)
}
