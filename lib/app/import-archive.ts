import type { Address } from '../domain/address.ts'
import type { Lesson } from '../domain/learning.ts'
import type { Owner } from '../domain/owner.ts'
import { lessonsOfContact } from './import-contacts.ts'
import { type ReadingDeps, readArchived } from './import-message.ts'
import { type SettleDeps, type Settled, settle } from './import-settle.ts'
import type { Source, SourceItem } from './import-source.ts'
import { ImportTally, type Tally } from './import-tally.ts'
import type { ImportNote, SourceMark } from './ports.ts'

export type ImportDeps = ReadingDeps & SettleDeps

export interface ImportInput {
  readonly sources: AsyncIterable<Source>
  readonly owner: Owner
  readonly now: Date
  /** After each message or contact, and as a file's octets are used up. */
  readonly onProgress?: (done: Progress) => void
  /** While it learns, with the notes that are done. */
  readonly onLearning?: (notes: number) => void
}

export interface Progress {
  readonly items: number
  readonly octets: number
}

export interface ImportReport extends Tally, Settled {
  /** Sent messages that the history holds now, from all imports and live. */
  readonly sentInHistory: number
}

/** Items after which what was read so far is written down. */
const BATCH = 1_000

/**
 * Learns the history that mailboxes and address books hold. Reads each file once and holds one message at a
 * time; notes what may teach, and how far each file was read, so that an import that was interrupted goes on
 * where it stopped, and one that was done before has nothing to do. Learns at the end, from the notes.
 */
export async function importArchive(deps: ImportDeps, input: ImportInput): Promise<ImportReport> {
  const { owner } = input
  const reading = new Reading(deps, input)
  for await (const source of input.sources) await reading.source(source)
  await reading.write()
  const settled = await settle(deps, owner.id, input.onLearning)
  return { ...reading.tally.counts(), ...settled, sentInHistory: await deps.history.countSent(owner.id) }
}

class Reading {
  readonly tally = new ImportTally()
  readonly #deps: ImportDeps
  readonly #input: ImportInput
  readonly #marks = new Map<string, SourceMark>()
  #notes: ImportNote[] = []
  #lessons: Lesson[] = []
  #unwritten = 0
  #items = 0
  #octets = 0

  constructor(deps: ImportDeps, input: ImportInput) {
    this.#deps = deps
    this.#input = input
  }

  async source(source: Source): Promise<void> {
    const { owner } = this.#input
    const name = this.#nameOf(source)
    const known = await this.#deps.notes.mark(owner.id, name)
    if (known?.complete) {
      this.tally.file('known')
      this.#advance(source.size)
      return
    }
    this.tally.file('read')
    let items = 0
    let damaged = false
    for await (const item of source.items((count) => this.#advance(count))) {
      items++
      damaged ||= item.type === 'damaged'
      if (item.type === 'damaged' || items > (known?.items ?? 0)) await this.#item(item)
      this.#items++
      this.#advance(0)
      this.#marks.set(name, { source: name, items, complete: false })
      if (++this.#unwritten >= BATCH) await this.write()
    }
    // A file that broke off may be whole the next time, though it looks the same: a disk was away.
    if (!damaged) this.#marks.set(name, { source: name, items, complete: true })
  }

  /** Marks come last, and in one transaction with the notes: nothing is taken for read that is lost. */
  async write(): Promise<void> {
    const { id } = this.#input.owner
    await this.#deps.history.learnAll(id, this.#lessons)
    await this.#deps.notes.write(id, this.#notes, [...this.#marks.values()])
    this.#lessons = []
    this.#notes = []
    this.#marks.clear()
    this.#unwritten = 0
  }

  async #item(item: SourceItem): Promise<void> {
    const { owner, now } = this.#input
    switch (item.type) {
      case 'damaged':
        this.tally.damaged(item.path)
        return
      case 'contact':
        this.tally.contact()
        this.#lessons.push(...lessonsOfContact(item.contact, owner.addresses))
        return
      case 'message': {
        const read = await readArchived(this.#deps, owner, item, now).catch(() => null)
        this.tally.message(item.path, read)
        if (read?.note) this.#notes.push(read.note)
      }
    }
  }

  /** The same file, unchanged, read for the same addresses. */
  #nameOf({ path, size, modifiedAt }: Source): string {
    const addresses: readonly Address[] = this.#input.owner.addresses.toSorted()
    return this.#deps.digest(JSON.stringify([path, size, modifiedAt, addresses]))
  }

  #advance(octets: number): void {
    this.#octets += octets
    this.#input.onProgress?.({ items: this.#items, octets: this.#octets })
  }
}
