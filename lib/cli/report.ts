import { resolve } from 'node:path'
import { openLocalStore } from '../adapters/local/store.ts'
import { type ContactReport, reportContacts } from '../app/report-contacts.ts'
import { type Address, withoutSubAddress } from '../domain/address.ts'
import { groupContacts } from '../domain/contacts.ts'
import type { Owner } from '../domain/owner.ts'
import { mailboxToReplay, replayMailbox } from './backtest-mailbox.ts'
import { type Io, painter } from './io.ts'
import { contactsJson, contactsText } from './report-text.ts'
import { CommandFault, readAddresses, readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `
Usage: kith report contacts [options]
       kith report contacts PATH… --owner ADDR[,ADDR] [options]

Shows your real network: who is close, whom you know, who is fading, whom you only
collected, and who only ever sends you mass mail; and to which of your addresses, or
by which platform, they come.

Without PATH it tells what the Kith in --data knows. With PATH it reads mail, as
"kith backtest" does (an mbox, a Maildir, .eml files); nothing is stored or changed.

Options:
  --data DIR     the store to look into, as in "kith start" (default: data)
  --owner ADDR   whose contacts, where the store guards several people; with PATH all
                 addresses that you write from, with commas between
  --all          everybody; without it, the first 15 of each sort
  --json         for programs
  --lang de|en   language of the report (default: yours)

Examples:
  kith report contacts
  kith report contacts ~/Maildir --owner anna@example.org --all
`

const OPTIONS = {
  data: { type: 'string', default: 'data' },
  owner: { type: 'string', multiple: true },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [what, ...paths] = positionals
  if (what !== 'contacts') {
    throw new UsageError(
      what === undefined ? 'report needs to know what on: contacts.' : `There is no report on "${what}".`,
    )
  }
  const language = readLanguage(values.lang, io.env)
  const owner = values.owner ?? []
  const report =
    paths.length > 0
      ? await fromMailbox(paths, owner, language, io)
      : await fromStore(resolve(values.data), readAddresses('--owner', owner), io)
  io.out.write(
    values.json
      ? `${JSON.stringify(contactsJson(report), null, 2)}\n`
      : contactsText(report, { language, paint: painter(io.out), all: values.all }),
  )
  return 0
}

async function fromMailbox(
  paths: readonly string[],
  owner: readonly string[],
  language: Owner['language'],
  io: Io,
): Promise<ContactReport> {
  const mailbox = mailboxToReplay('report contacts', paths, owner, language)
  return replayMailbox(mailbox, io, ({ contacts, received }) => ({
    groups: groupContacts(contacts),
    received,
  }))
}

async function fromStore(dataDir: string, wished: readonly Address[], io: Io): Promise<ContactReport> {
  const store = openLocalStore(dataDir, { readOnly: true })
  try {
    return await reportContacts(store, oneOf(await store.owners.list(), wished, dataDir), io.now())
  } finally {
    store.close()
  }
}

/** @throws UsageError where it is not clear whose contacts; CommandFault where the store has no such owner */
function oneOf(owners: readonly Owner[], wished: readonly Address[], dataDir: string): Owner {
  const [only] = owners
  if (wished.length === 0) {
    if (owners.length === 1 && only !== undefined) return only
    if (only === undefined) throw new CommandFault(`Nobody's mail is guarded in ${dataDir} yet.`)
    throw new UsageError(`${dataDir} guards several people: say whose contacts with --owner ADDR.`)
  }
  const bare = new Set(wished.map(withoutSubAddress))
  const found = owners.find(({ addresses }) => addresses.some((at) => bare.has(withoutSubAddress(at))))
  if (found === undefined) throw new CommandFault(`${dataDir} does not guard ${wished.join(', ')}.`)
  return found
}
