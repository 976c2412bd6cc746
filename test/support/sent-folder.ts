import type { SentFolders, SentItem } from '../../lib/app/ports.ts'
import { SentFolderFault } from '../../lib/app/sent-folder-fault.ts'

/** A folder of sent mail in memory, which a test changes as it likes. */
export interface MemoryFolder {
  name: string
  uidValidity: number
  /** By UID. */
  readonly messages: Map<number, { readonly text: string; readonly at: Date | null }>
  /** Thrown by `open`. */
  refuses: SentFolderFault | null
  /** Readings until the connection is lost. */
  readings: number
  /** UIDs asked for. */
  readonly read: number[]
  opened: number
  closed: number
}

export function memoryFolder(): MemoryFolder {
  return {
    name: 'Sent',
    uidValidity: 1,
    messages: new Map(),
    refuses: null,
    readings: Number.POSITIVE_INFINITY,
    read: [],
    opened: 0,
    closed: 0,
  }
}

/** Access to folders in memory, each by the account's id, all of one owner. */
export function memorySentFolders(
  ownerId: string,
  folders: Readonly<Record<string, MemoryFolder>>,
): SentFolders {
  const all = new Map(Object.entries(folders))
  return {
    list: async () => [...all.keys()].map((id) => ({ ownerId, id })),
    async open({ id }) {
      const folder = all.get(id)
      if (folder === undefined) throw new SentFolderFault('no-credentials')
      folder.opened++
      if (folder.refuses !== null) throw folder.refuses
      const uids = () => [...folder.messages.keys()].sort((one, other) => one - other)
      return {
        name: folder.name,
        uidValidity: folder.uidValidity,
        count: folder.messages.size,
        uidBefore: async (count) => (uids().at(-count) ?? 1) - 1,
        uidsAfter: async (uid) => uids().filter((one) => one > uid),
        async read(asked) {
          if (folder.readings-- <= 0) throw new SentFolderFault('dropped')
          folder.read.push(...asked)
          return asked.flatMap((uid): SentItem[] => {
            const message = folder.messages.get(uid)
            return message === undefined ? [] : [{ uid, bytes: Buffer.from(message.text), at: message.at }]
          })
        },
        async close() {
          folder.closed++
        },
      }
    },
  }
}
