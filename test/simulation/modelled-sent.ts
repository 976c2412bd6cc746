import type { Bookmark, Bookmarks, SentAccount, SentFolders } from '../../lib/app/ports.ts'
import { SentFolderFault } from '../../lib/app/sent-folder-fault.ts'
import { bytesOf } from './mail.ts'
import { keyOf } from './store.ts'
import type { Call, World } from './world.ts'

/** A folder of sent mail on somebody's mail server. */
export class ServedFolder {
  readonly account: SentAccount
  uidValidity = 1
  isDown = false
  #messages: { readonly uid: number; readonly number: number; readonly at: Date }[] = []
  #nextUid = 1

  constructor(account: SentAccount) {
    this.account = account
  }

  get messages(): readonly { readonly uid: number; readonly number: number; readonly at: Date }[] {
    return this.#messages
  }

  append(number: number, at: Date): void {
    this.#messages.push({ uid: this.#nextUid, number, at })
    this.#nextUid += 1 + (number % 3)
  }

  /** As after a restore: all messages have other UIDs, which mean nothing under the old value. */
  renumber(): void {
    this.uidValidity++
    this.#messages = this.#messages.map((message, place) => ({ ...message, uid: place + 1 }))
    this.#nextUid = this.#messages.length + 1
  }
}

export interface SentPorts {
  readonly sentFolders: SentFolders
  readonly bookmarks: Bookmarks
}

export function sentPorts({ store, folders, scheduler }: World, call: Call): SentPorts {
  /** Whatever breaks on the way to a mail server is the connection. */
  const imap = <T>(folder: ServedFolder, uidValidity: number | null, name: string, effect: () => T) =>
    call(`imap.${name} ${folder.account.ownerId}`, () => {
      if (folder.isDown) throw new SentFolderFault(uidValidity === null ? 'unreachable' : 'dropped')
      if (uidValidity !== null && uidValidity !== folder.uidValidity) throw new SentFolderFault('dropped')
      return effect()
    }).catch((cause: unknown) => {
      throw cause instanceof SentFolderFault ? cause : new SentFolderFault('dropped', cause)
    })

  return {
    sentFolders: {
      list: () => call('imap.accounts', () => folders.map(({ account }) => account)),
      async open(account) {
        const folder = folders.find((one) => one.account.ownerId === account.ownerId)
        if (folder === undefined) throw new SentFolderFault('no-folder')
        const { uidValidity, count } = await imap(folder, null, 'open', () => ({
          uidValidity: folder.uidValidity,
          count: folder.messages.length,
        }))
        const ask = <T>(name: string, effect: () => T) => imap(folder, uidValidity, name, effect)
        return {
          name: 'Sent',
          uidValidity,
          count,
          uidBefore: (newest) => ask('uidBefore', () => folder.messages.at(-newest - 1)?.uid ?? 0),
          uidsAfter: (uid) =>
            ask('uidsAfter', () => folder.messages.flatMap((each) => (each.uid > uid ? [each.uid] : []))),
          read: (uids) =>
            ask(`read ${uids.length}`, () =>
              folder.messages
                .filter(({ uid }) => uids.includes(uid))
                .map(({ uid, number, at }) => ({ uid, at, bytes: bytesOf(String(number)) })),
            ),
          close: async () => {},
        }
      },
    },
    bookmarks: {
      get: (account) => call(`bookmarks.get ${account.ownerId}`, () => store.bookmarks.get(placeOf(account))),
      put: (account, bookmark: Bookmark) =>
        call(`bookmarks.put ${account.ownerId} ${bookmark.place?.uid ?? '-'}`, () =>
          store.bookmarks.set(placeOf(account), bookmark, scheduler.now),
        ),
    },
  }
}

function placeOf({ ownerId, id }: SentAccount): string {
  return keyOf(ownerId, id)
}
