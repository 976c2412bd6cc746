import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Delivery, Mailbox } from '../../app/ports.ts'
import type { Address } from '../../domain/address.ts'
import { withTraceHeaders } from '../trace-headers.ts'
import { syncDirectory, writeDurably } from './durable.ts'

const FOLDERS = ['tmp', 'new', 'cur'] as const

/** Octets of a file name that every usual file system takes. */
const MAX_NAME_LENGTH = 200

/**
 * A Mailbox that writes Maildirs, `<root>/<the owner's main address>/{new,cur,tmp}`.
 *
 * A message has one name, made of its delivery's id, wherever a reader has moved it between `new` and `cur`
 * and whatever flags it bears: so a delivery that is tried again is found, and not repeated.
 */
export function maildirMailbox(root: string): Mailbox {
  const ready = new Set<string>()
  let drafts = 0

  async function prepare(maildir: string): Promise<void> {
    if (ready.has(maildir)) return
    for (const folder of FOLDERS) await mkdir(join(maildir, folder), { recursive: true, mode: 0o700 })
    await clearDrafts(join(maildir, 'tmp'))
    await syncDirectory(maildir)
    await syncDirectory(root)
    await syncDirectory(dirname(root))
    ready.add(maildir)
  }

  return {
    async deliver(owner, delivery) {
      const recipient = owner.addresses[0]
      const maildir = join(root, folderNameOf(recipient))
      await prepare(maildir)
      if (delivery.again && (await holds(maildir, delivery.id))) return
      const name = nameOf(delivery)
      // Each attempt has its own draft; what a crash leaves of one, the next process clears away.
      const draft = join(maildir, 'tmp', `${name}.${process.pid}_${drafts++}`)
      try {
        await writeDurably(
          draft,
          join(maildir, 'new', name),
          join(maildir, 'new'),
          withTraceHeaders(delivery, recipient),
        )
      } catch (cause) {
        // Somebody may have taken the folders away; the next attempt makes them anew.
        ready.delete(maildir)
        throw cause
      }
    },
  }
}

/** Our own of an earlier process: only one writes at a time. Drafts of other programs are theirs to clear. */
async function clearDrafts(folder: string): Promise<void> {
  const ours = (await readdir(folder)).filter((name) => /\.K[\w-]+\.kith\.\d+_\d+$/.test(name))
  for (const name of ours) await rm(join(folder, name), { force: true })
}

/** The address as a folder name: one for each address, never leading out of its parent, itself where that is safe. */
function folderNameOf(of: Address): string {
  const name = of.replace(/[^\p{L}\p{N}@._+=-]/gu, percentEncoded).replace(/^\./, '%2E')
  return Buffer.byteLength(name) <= MAX_NAME_LENGTH ? name : digest(of)
}

function percentEncoded(character: string): string {
  return Buffer.from(character, 'utf8').toString('hex').toUpperCase().replace(/../g, '%$&')
}

/** `<unix seconds>.K<id>.kith`, the three parts of a Maildir name. */
function nameOf({ id, receivedAt }: Delivery): string {
  return `${Math.floor(receivedAt.getTime() / 1_000)}${suffixOf(id)}`
}

function suffixOf(id: string): string {
  return `.K${/^[A-Za-z0-9_-]{1,128}$/.test(id) ? id : digest(id)}.kith`
}

/** Whether the message was delivered before; its reader appends flags to the name (`:2,S`) as it moves to `cur`. */
async function holds(maildir: string, id: string): Promise<boolean> {
  const suffix = suffixOf(id)
  for (const folder of ['new', 'cur']) {
    const names = await readdir(join(maildir, folder))
    if (names.some((name) => name.split(/[:,]/, 1)[0]?.endsWith(suffix))) return true
  }
  return false
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
