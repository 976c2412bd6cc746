import type { FetchMessageObject, ImapFlow, ListResponse } from 'imapflow'
import type { SentFolder, SentItem } from '../../app/ports.ts'
import { SentFolderFault } from '../../app/sent-folder-fault.ts'
import { LEARNED_FIELDS } from '../../domain/learning.ts'
import { saying } from './connect.ts'
import { itemBytes, tellingPart } from './item-bytes.ts'

/**
 * Opens the folder of sent mail by EXAMINE, which cannot change anything in it, and reads by BODY.PEEK, which
 * marks nothing as seen (RFC 9051 §6.3.3, §6.4.5). Closing it signs out.
 *
 * @throws SentFolderFault
 */
export async function openSentFolder(client: ImapFlow, wished: string | null): Promise<SentFolder> {
  const path = wished ?? sentPath(await saying(client.list()))
  if (path === null) throw new SentFolderFault('no-folder')
  const mailbox = await saying(client.mailboxOpen(path, { readOnly: true }).catch(refusedFolder))
  const uidValidity = Number(mailbox.uidValidity)

  async function read(uids: readonly number[]): Promise<readonly SentItem[]> {
    if (uids.length === 0) return []
    const query = { uid: true, internalDate: true, bodyStructure: true, headers: [...LEARNED_FIELDS] }
    const found = await saying(client.fetchAll(ranges(uids), query, { uid: true }))
    const items: SentItem[] = []
    for (const message of found.sort((one, other) => one.uid - other.uid)) {
      items.push(await itemOf(client, message))
    }
    return items
  }

  return {
    name: path,
    uidValidity,
    count: mailbox.exists,

    async uidBefore(count) {
      if (mailbox.exists <= count) return 0
      const first = await saying(client.fetchOne(String(mailbox.exists - count + 1), { uid: true }))
      return first === false ? 0 : first.uid - 1
    },

    async uidsAfter(uid) {
      const found = await saying(client.search({ uid: `${uid + 1}:*` }, { uid: true }))
      // A search that the server refuses has not found nothing.
      if (!Array.isArray(found)) throw new SentFolderFault('dropped')
      // "5:*" means the last message even where its UID is below 5 (RFC 9051 §9, seq-range).
      return [...new Set(found)].filter((one) => one > uid).sort((one, other) => one - other)
    },

    read,

    async close() {
      await client.logout().catch(() => client.close())
    },
  }
}

/** By special use (RFC 6154), or else by the names that mail programs give it in many a language. */
function sentPath(folders: readonly ListResponse[]): string | null {
  return (
    folders.find(({ specialUse, flags }) => specialUse === '\\Sent' && !flags.has('\\Noselect'))?.path ?? null
  )
}

/** A server that answers NO has no such folder, or none for us; any other fault is the connection's. */
function refusedFolder(fault: unknown): never {
  const refused = typeof fault === 'object' && fault !== null && 'responseStatus' in fault
  throw refused ? new SentFolderFault('no-folder') : fault
}

async function itemOf(client: ImapFlow, message: FetchMessageObject): Promise<SentItem> {
  const { uid, headers = Buffer.alloc(0), bodyStructure, internalDate } = message
  const telling = bodyStructure === undefined ? null : tellingPart(bodyStructure)
  const content = telling?.content ? await partOf(client, uid, telling.part) : Buffer.alloc(0)
  const at = new Date(internalDate ?? Number.NaN)
  return {
    uid,
    bytes: itemBytes(headers, telling, content),
    at: Number.isNaN(at.getTime()) ? null : at,
  }
}

async function partOf(client: ImapFlow, uid: number, part: string): Promise<Uint8Array> {
  const found = await saying(client.fetchOne(String(uid), { uid: true, bodyParts: [part] }, { uid: true }))
  const content = found === false ? undefined : found.bodyParts?.get(part)
  return content ?? Buffer.alloc(0)
}

/** A sequence set (RFC 9051 §9): 1:3,7. */
function ranges(uids: readonly number[]): string {
  const parts: { from: number; to: number }[] = []
  for (const uid of uids) {
    const last = parts.at(-1)
    if (last !== undefined && uid === last.to + 1) last.to = uid
    else parts.push({ from: uid, to: uid })
  }
  return parts.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(',')
}
