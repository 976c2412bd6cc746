import type { Address } from '../domain/address.ts'
import type { ReadMessage } from './import-message.ts'

/** What an import came upon. */
export interface Tally {
  /** Files that were read, and files that an earlier import had read. */
  readonly files: number
  readonly knownFiles: number
  /** Messages of any kind, damaged ones included. */
  readonly messages: number
  readonly received: number
  /** In the owner's name, but drafts, spam or forged. */
  readonly passedOver: number
  readonly contacts: number
  /** Files that are neither mail nor contacts. */
  readonly foreign: number
  readonly damaged: { readonly count: number; readonly paths: readonly string[] }
  /** Who else wrote what lies among the sent mail, the busiest first: maybe the owner under another address. */
  readonly otherSenders: readonly Address[]
}

/** Damaged messages that are named, for nobody reads a longer list. */
const MOST_NAMED = 20

const MOST_SENDERS = 10_000
const MOST_OTHER_SENDERS = 5

/** So many messages of one other sender among the sent mail are no stray letters. */
const MANY = 5

/** A number in the sense of an mbox: the n-th message of a file, which then is mail. */
const NUMBERED = /#\d+$/

/** Counts as an import goes on; what it keeps does not grow with the mail. */
export class ImportTally {
  #files = 0
  #knownFiles = 0
  #messages = 0
  #received = 0
  #passedOver = 0
  #contacts = 0
  #foreign = 0
  #damaged = 0
  readonly #named: string[] = []
  readonly #senders = new Map<Address, number>()

  file(how: 'read' | 'known'): void {
    if (how === 'read') this.#files++
    else this.#knownFiles++
  }

  contact(): void {
    this.#contacts++
  }

  damaged(path: string): void {
    this.#messages++
    this.#damaged++
    if (this.#named.length < MOST_NAMED) this.#named.push(path)
  }

  /** @param read null for what could not be read at all */
  message(path: string, read: ReadMessage | null): void {
    const foreign = read?.type === 'foreign'
    if (foreign && !NUMBERED.test(path)) {
      this.#foreign++
      return
    }
    if (read === null || foreign || !read.whole) this.damaged(path)
    else this.#messages++
    if (read?.type === 'received') this.#received++
    if (read?.type === 'passed-over') this.#passedOver++
    const other = read?.otherSender ?? null
    if (other !== null && (this.#senders.has(other) || this.#senders.size < MOST_SENDERS)) {
      this.#senders.set(other, (this.#senders.get(other) ?? 0) + 1)
    }
  }

  counts(): Tally {
    const busy = [...this.#senders].filter(([, count]) => count >= MANY).sort((a, b) => b[1] - a[1])
    return {
      files: this.#files,
      knownFiles: this.#knownFiles,
      messages: this.#messages,
      received: this.#received,
      passedOver: this.#passedOver,
      contacts: this.#contacts,
      foreign: this.#foreign,
      damaged: { count: this.#damaged, paths: this.#named },
      otherSenders: busy.slice(0, MOST_OTHER_SENDERS).map(([sender]) => sender),
    }
  }
}
