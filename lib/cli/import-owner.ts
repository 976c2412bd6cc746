import { sourcesUnder } from '../adapters/mailbox/sources.ts'
import { findOwnAddresses, type OwnAddress } from '../app/import-census.ts'
import type { MessageReader, Owners } from '../app/ports.ts'
import { type Address, withoutSubAddress } from '../domain/address.ts'
import type { Language, Owner } from '../domain/owner.ts'
import { SAMPLE_OWNER } from '../sample/owner.ts'
import type { ImportProgress } from './import-progress.ts'
import { confirmation } from './import-text.ts'
import type { Io } from './io.ts'
import { grown, ownerAt } from './local-owner.ts'
import { CommandFault, UsageError } from './usage.ts'

interface Asked {
  readonly paths: readonly string[]
  /** By --owner. */
  readonly given: readonly Address[]
  readonly assumeYes: boolean
  readonly dataDir: string
  readonly language: Language
  readonly reader: MessageReader
  readonly progress: ImportProgress
}

/**
 * Whose history it is: the owner whom the store knows, with the given addresses beside theirs; or a new one,
 * of the given addresses or of those that the mail shows to be its owner's, once confirmed. A new owner is
 * only observed, until there is a history to judge by.
 *
 * @throws UsageError where nobody can be found or nobody confirms; CommandFault where the store is another's
 */
export async function importOwner(owners: Owners, asked: Asked, io: Io): Promise<Owner> {
  const present = await owners.list()
  if (present.some(({ addresses }) => addresses[0] === SAMPLE_OWNER.addresses[0])) {
    throw new CommandFault(
      `${asked.dataDir} holds the sample mailbox: choose another folder for your own mail, with --data DIR.`,
    )
  }
  if (present.length > 0) return await presentOwner(owners, present, asked)
  const [main, ...others] = asked.given.length > 0 ? asked.given : await foundAddresses(asked, io)
  if (main === undefined) throw new UsageError(NOBODY)
  const wished = {
    addresses: [main, ...others],
    name: null,
    language: asked.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    interests: { topics: [], effect: 'deliver' },
    mode: 'observing',
  } as const
  return await ownerAt(owners, wished, asked.dataDir, io.now())
}

const NOBODY =
  'Kith could not find out which addresses are yours: name them with --owner ADDR[,ADDR] (all that you write from).'

async function presentOwner(
  owners: Owners,
  present: readonly Owner[],
  { given, dataDir }: Asked,
): Promise<Owner> {
  const [only] = present
  if (given.length === 0) {
    if (present.length === 1 && only !== undefined) return only
    throw new UsageError(`${dataDir} guards several people: say whose mail this is with --owner ADDR.`)
  }
  const bare = new Set(given.map(withoutSubAddress))
  const owner = present.find(({ addresses }) => addresses.some((at) => bare.has(withoutSubAddress(at))))
  if (owner === undefined) {
    throw new CommandFault(
      `${dataDir} guards somebody else: choose another folder with --data DIR, or name one of their addresses too.`,
    )
  }
  return grown(owners, owner, { addresses: given })
}

async function foundAddresses(asked: Asked, io: Io): Promise<readonly Address[]> {
  const { paths, reader, progress, assumeYes, language } = asked
  const found = await findOwnAddresses(reader, sourcesUnder(paths), (looked) => progress.looking(looked))
  progress.clear()
  if (found.length === 0) throw new UsageError(NOBODY)
  const addresses = found.map(({ address }) => address)
  if (assumeYes) return addresses
  if (!io.stdinIsTerminal || !io.err.isTerminal) throw unconfirmed(found)
  io.err.write(confirmation(found, language))
  if (await saysYes(io)) return addresses
  throw new UsageError('Then name your addresses with --owner ADDR[,ADDR] (all that you write from).')
}

function unconfirmed(found: readonly OwnAddress[]): UsageError {
  const list = found.map(({ address, wrote, got }) => `${address} (wrote ${wrote}, got ${got})`).join(', ')
  return new UsageError(
    `These look like your own addresses: ${list}. Run it again with --yes if that is right, or name yours with --owner ADDR[,ADDR].`,
  )
}

/** The first line that is typed; the return key alone says yes. */
async function saysYes({ stdin }: Io): Promise<boolean> {
  let typed = ''
  for await (const chunk of stdin) {
    typed += Buffer.from(chunk).toString('utf8')
    if (typed.includes('\n') || typed.length > 1_000) break
  }
  return /^\s*(?:|y|yes|j|ja)\s*(?:\n|$)/i.test(typed) && typed !== ''
}
