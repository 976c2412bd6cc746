import type { Source, SourceItem } from '../../lib/app/import-source.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import type { Owner } from '../../lib/domain/owner.ts'
import { bytesOf, FRIENDS, type Letter, messageIdOf, write } from './mail.ts'
import type { Random } from './random.ts'

/** Mailboxes and address books of one owner, with what is known of them beforehand. */
export interface Archive {
  readonly owner: Owner
  readonly files: readonly File[]
  /** Each letter that the owner sent, by the Message-IDs under which it lies there. */
  readonly sent: readonly (readonly string[])[]
  /** Message-IDs of what answers one of them by whom it went to. */
  readonly answers: readonly string[]
  /** Message-IDs of what teaches nothing: drafts, and answers by people who were never asked. */
  readonly mute: readonly string[]
  readonly collected: readonly Address[]
}

interface File {
  readonly path: string
  readonly items: readonly SourceItem[]
}

/** More than an import takes in before it writes down how far it came. */
const MANY = 1_000

/** Letters of some years ago, copies of them, answers, and much that teaches nothing. */
export function archiveOf(
  random: Random,
  owner: Owner,
  number: number,
  letters: Map<number, Letter>,
): Archive {
  let next = number
  const [own] = owner.addresses
  const sent: string[][] = []
  const answers: string[] = []
  const mute: string[] = []
  const files = {
    'Sent/all.mbox': [] as SourceItem[],
    'Takeout/Sent': [] as SourceItem[],
    Inbox: [] as SourceItem[],
    Drafts: [] as SourceItem[],
  }
  function put(path: keyof typeof files, letter: Letter): void {
    letters.set(letter.number, letter)
    files[path].push({ type: 'message', path, bytes: bytesOf(String(letter.number)) })
  }
  function dated(): Date {
    return new Date(Date.UTC(2024, 0, 1) + random.below(700) * 86_400_000 + next * 60_000)
  }

  for (let count = 2 + random.below(5); count > 0; count--) {
    const whose = random.below(FRIENDS.length)
    const to = [FRIENDS[whose] ?? own]
    const at = dated()
    const original = write({ number: next++, sort: 'copy', to, at, whose, by: own })
    put('Sent/all.mbox', original)
    const ids = [messageIdOf(original.number)]
    if (random.chance(0.4)) put('Takeout/Sent', original)
    // Some archives give each copy a Message-ID of its own.
    for (let copies = random.pick([0, 0, 1, 1, 2, 3]); copies > 0; copies--) {
      const copy = next++
      const messageId = messageIdOf(copy)
      put('Takeout/Sent', {
        ...original,
        number: copy,
        message: { ...original.message, messageId, headers: [...original.message.headers] },
      })
      ids.push(messageId)
    }
    sent.push(ids)
    if (random.chance(0.6)) {
      const of = ids[random.below(ids.length)] ?? messageIdOf(original.number)
      const isHis = random.chance(0.7)
      const by = isHis ? whose : whose + 1
      const answer = {
        number: next++,
        sort: 'answer',
        to: [own],
        at: dated(),
        whose: by,
        answers: of,
      } as const
      put('Inbox', write(answer))
      const into = isHis ? answers : mute
      into.push(messageIdOf(answer.number))
    }
  }
  put('Inbox', write({ number: next++, sort: 'newsletter', to: [own], at: dated(), whose: 1 }))
  const draft = write({ number: next++, sort: 'copy', to: [...FRIENDS], at: dated(), whose: 0, by: own })
  put('Drafts', draft)
  mute.push(messageIdOf(draft.number))
  const collected = [address('ines@sammler.example'), address(`x${random.below(3)}@sammler.example`)]
  const book: SourceItem[] = collected.map((at) => contact([at]))
  // Whoever has themselves in their book is not collected, however often.
  if (random.chance(0.1)) for (let n = MANY + random.below(20); n > 0; n--) book.push(contact([own]))
  const all = [...Object.entries(files), ['book.vcf', book] as const]
  const order = all.map(([path, items]) => ({ path, items, by: random.next() }))
  return { owner, files: order.sort((a, b) => a.by - b.by), sent, answers, mute, collected }
}

function contact(addresses: readonly Address[]): SourceItem {
  return { type: 'contact', path: 'book.vcf', contact: { name: null, addresses } }
}

/** As an import finds them on the disk. */
export async function* sourcesOf({ files }: Archive): AsyncGenerator<Source> {
  for (const { path, items } of files) {
    yield { path, size: items.length, modifiedAt: 0, items: () => each(items) }
  }
}

async function* each(items: readonly SourceItem[]): AsyncGenerator<SourceItem> {
  yield* items
}
