import { type Address, type Mailbox, toAddress, withoutSubAddress } from '../domain/address.ts'
import { headerValue, headerValues, listIdOf, type Message } from '../domain/message.ts'
import { sameName } from '../domain/name.ts'
import { headerOf, isForeign, roleOf } from './import-message.ts'
import type { Source } from './import-source.ts'
import type { MessageReader } from './ports.ts'

/** What speaks for an address being the owner's own. */
export interface OwnAddress {
  readonly address: Address
  /** Messages it wrote, of which `sent` lie among the sent mail; and messages that came to it. */
  readonly wrote: number
  readonly sent: number
  readonly got: number
}

/** Messages looked at: of one file, of one directory, and of all. More would change nothing. */
const MOST_OF_FILE = 5_000
const MOST_OF_DIRECTORY = 1_000
const MOST = 50_000

/** Where servers note whom they delivered a message to. */
const DELIVERY_FIELDS = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'] as const

/** Looks into a sample of the mail, header by header, for the addresses that can only be its owner's. */
export async function findOwnAddresses(
  reader: MessageReader,
  sources: AsyncIterable<Source>,
  onProgress: (looked: number) => void = () => undefined,
): Promise<readonly OwnAddress[]> {
  const census = new Census()
  const ofDirectory = new Map<string, number>()
  for await (const source of sources) {
    const directory = source.path.slice(
      0,
      Math.max(source.path.lastIndexOf('/'), source.path.lastIndexOf('\\')) + 1,
    )
    const before = ofDirectory.get(directory) ?? 0
    if (before >= MOST_OF_DIRECTORY) continue
    let looked = 0
    for await (const item of source.items(() => undefined)) {
      if (item.type !== 'message') continue
      const message = await reader.read(headerOf(item.bytes)).catch(() => null)
      if (message !== null && !isForeign(message)) census.count(message, item.path)
      onProgress(census.messages)
      if (++looked >= MOST_OF_FILE || census.messages >= MOST) break
    }
    // A file of many messages is a folder of its own, and says nothing about how full the directory is.
    ofDirectory.set(directory, before + (looked > 1 ? 0 : looked))
    if (census.messages >= MOST) break
  }
  return census.own()
}

interface Evidence {
  wrote: number
  sent: number
  gotAsSent: number
  got: number
  delivered: number
  name: string | null
}

class Census {
  messages = 0
  #sent = 0
  #delivered = 0
  readonly #evidence = new Map<Address, Evidence>()

  count(message: Message, path: string): void {
    this.messages++
    const isSent = roleOf(message, path) === 'sent' || isSendersCopy(message)
    if (isSent) this.#sent++
    const [writer] = message.from
    if (writer !== undefined) {
      const evidence = this.#of(writer)
      if (evidence !== null) {
        evidence.wrote++
        if (isSent) evidence.sent++
        evidence.name ??= writer.name
      }
    }
    for (const evidence of this.#each([...message.to, ...message.cc])) {
      if (isSent) evidence.gotAsSent++
      else evidence.got++
    }
    // A list's own address is delivered to all its members.
    const deliveredTo = listIdOf(message) === null && !isSent ? deliveryAddresses(message) : []
    if (deliveredTo.length > 0) this.#delivered++
    for (const evidence of this.#each(deliveredTo)) evidence.delivered++
  }

  /** The likeliest first. */
  own(): readonly OwnAddress[] {
    const all = [...this.#evidence]
    const main = this.#main(all)
    if (main === null) return []
    const own = all.filter((candidate) => candidate === main || this.#isOwn(candidate, main))
    return own
      .sort((a, b) => b[1].sent - a[1].sent || b[1].wrote - a[1].wrote || (a[0] < b[0] ? -1 : 1))
      .map(([address, { wrote, sent, got, delivered }]) => ({
        address,
        wrote,
        sent,
        got: Math.max(got, delivered),
      }))
  }

  /** Who wrote most of the sent mail; without any, whom it was delivered to; else who stands on most of it. */
  #main(all: readonly Candidate[]): Candidate | null {
    const byRank = (rank: (evidence: Evidence) => number) =>
      all.toSorted((a, b) => rank(b[1]) - rank(a[1]) || (a[0] < b[0] ? -1 : 1))[0] ?? null
    if (this.#sent > 0) {
      const best = byRank(({ sent }) => sent)
      if (best !== null && best[1].sent >= this.#sent / 4) return best
    }
    if (this.#delivered > 0) {
      const best = byRank(({ delivered }) => delivered)
      if (best !== null && best[1].delivered >= this.#delivered / 4) return best
    }
    const best = byRank(({ wrote, got }) => (wrote > 0 ? wrote + got : 0))
    if (best === null || best[1].got === 0) return null
    return best[1].wrote + best[1].got >= this.messages / 2 ? best : null
  }

  #isOwn([, evidence]: Candidate, [, main]: Candidate): boolean {
    const { wrote, sent, gotAsSent, got, delivered, name } = evidence
    const writesAsOwner = sent >= 3 && sent >= this.#sent / 50 && sent > gotAsSent
    const receivesAsOwner = delivered >= 3 && delivered >= this.#delivered / 10 && got + wrote > 0
    const hasName = sameName(name, main.name) && wrote >= 2 && got + delivered >= 2
    return writesAsOwner || receivesAsOwner || hasName
  }

  #of({ address }: Pick<Mailbox, 'address'>): Evidence | null {
    if (address === null) return null
    const bare = withoutSubAddress(address)
    const known = this.#evidence.get(bare)
    if (known !== undefined) return known
    const fresh = { wrote: 0, sent: 0, gotAsSent: 0, got: 0, delivered: 0, name: null }
    this.#evidence.set(bare, fresh)
    return fresh
  }

  /** Each once, though a message names it twice. */
  #each(mailboxes: readonly Pick<Mailbox, 'address'>[]): ReadonlySet<Evidence> {
    return new Set(mailboxes.flatMap((mailbox) => this.#of(mailbox) ?? []))
  }
}

/** Bcc stays in the sender's own copy (RFC 5322 §3.6.3), and no server took that in. */
function isSendersCopy(message: Message): boolean {
  return message.bcc.length > 0 && headerValue(message, 'received') === null
}

type Candidate = readonly [Address, Evidence]

function deliveryAddresses(message: Message): readonly Pick<Mailbox, 'address'>[] {
  return DELIVERY_FIELDS.flatMap((field) => headerValues(message, field)).flatMap((value) => {
    const address = toAddress(value)
    return address === null ? [] : [{ address }]
  })
}
