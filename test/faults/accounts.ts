import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { eachEntry } from '../../lib/app/each-entry.ts'
import { address } from '../../lib/domain/address.ts'
import { numberIn, OWNER } from './mail.ts'

/** Where the messages of a load are, once all has come to rest. */
export interface Accounted {
  readonly delivered: number
  readonly held: number
  /** Neither in the Maildir nor held with their bytes. */
  readonly lost: readonly number[]
  readonly twice: readonly number[]
  /** Drafts that nobody finished. */
  readonly halves: number
}

/** Looks at what is there: the owner's Maildir, and what is held, with its bytes. */
export async function account(dir: string, messages: number): Promise<Accounted> {
  const times = new Uint8Array(messages)
  const maildir = join(dir, 'maildir', OWNER)
  let delivered = 0
  for (const name of await readdir(join(maildir, 'new'))) {
    const n = numberIn(await headOf(join(maildir, 'new', name)))
    // Kith's own mail, such as a digest, has no number.
    if (n === null) continue
    times[n] = (times[n] ?? 0) + 1
    delivered++
  }
  const held = await eachHeld(dir, (n) => {
    times[n] = (times[n] ?? 0) + 1
  })
  const drafts = [join(maildir, 'tmp'), join(dir, 'raw', 'tmp')]
  const halves = await Promise.all(drafts.map(async (folder) => (await readdir(folder)).length))
  const numbers = [...times.keys()]
  return {
    delivered,
    held,
    lost: numbers.filter((n) => times[n] === 0),
    twice: numbers.filter((n) => (times[n] ?? 0) > 1),
    halves: halves.reduce((sum, count) => sum + count, 0),
  }
}

/** Hears the number of each message that is held with its bytes; returns how many there are. */
export async function eachHeld(dir: string, onHeld: (n: number) => void): Promise<number> {
  const { owners, entries, raw, close } = openLocalStore(dir, { readOnly: true })
  let held = 0
  try {
    const owner = await owners.byAddress(address(OWNER))
    if (owner === null) throw new Error('broken: the owner is gone')
    for await (const { intakeId } of eachEntry(entries, owner.id, ['held'])) {
      const bytes = await raw.get(intakeId)
      const n = bytes === null ? null : numberIn(Buffer.from(bytes).toString('latin1'))
      if (n === null) continue
      onHeld(n)
      held++
    }
    return held
  } finally {
    close()
  }
}

const HEAD = 4_096

async function headOf(path: string): Promise<string> {
  let text = ''
  for await (const chunk of createReadStream(path, { end: HEAD, encoding: 'latin1' })) text += chunk
  return text
}
