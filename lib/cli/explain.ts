import { fingerprintKey } from '../adapters/fingerprint-key.ts'
import { existingSecret } from '../adapters/local/secret.ts'
import { openLocalStore } from '../adapters/local/store.ts'
import { mimeReader } from '../adapters/mime/reader.ts'
import { type ExplainInput, explain } from '../app/explain.ts'
import type { MessageReader, Owners } from '../app/ports.ts'
import { type Address, toAddress } from '../domain/address.ts'
import type { Envelope } from '../domain/envelope.ts'
import { headerValue } from '../domain/message.ts'
import type { Owner } from '../domain/owner.ts'
import { adHocOwner } from './ad-hoc-owner.ts'
import { explanationText } from './explanation-text.ts'
import { type Io, painter } from './io.ts'
import { readOneMessage } from './one-message.ts'
import { CommandFault, readAddress, readAddresses, readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `
Usage: kith explain FILE [options]

Judges one message as if it came in now, and says why: what it is, who is behind
it, how well the owner knows them, and what would have changed the verdict.
Nothing is stored and nothing is changed.

FILE is a raw message (.eml), gzipped or not; "-" reads standard input, and
"archive.mbox#3" is the third message of an mbox.

Options:
  --owner ADDR      whose mail it is; several addresses with commas between
  --rcpt ADDR       the address it was delivered to (RCPT TO), where it differs
  --data DIR        judge by the history in this store (only read);
                    without it the owner knows nobody
  --authserv-id ID  the server whose Authentication-Results are believed
                    (default: amazonses.com)
  --json            for programs
  --lang de|en      language of the reasons (default: the owner's, or yours)

Examples:
  kith explain newsletter.eml
  kith explain request.eml --owner anna@example.org --data ./data
  kith explain - --json < message.eml
`

const OPTIONS = {
  owner: { type: 'string', multiple: true },
  rcpt: { type: 'string' },
  data: { type: 'string' },
  'authserv-id': { type: 'string', default: 'amazonses.com' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [file, ...others] = positionals
  if (file === undefined) {
    throw new UsageError('explain needs the file of a message (or - for standard input).')
  }
  if (others.length > 0) throw new UsageError('explain takes one message at a time.')
  const recipient = values.rcpt === undefined ? null : readAddress('--rcpt', values.rcpt)
  const addresses = [
    ...readAddresses('--owner', values.owner ?? []),
    ...(recipient === null ? [] : [recipient]),
  ]
  const asked = readLanguage(values.lang, io.env)

  const { bytes, firstOfSeveral } = await readOneMessage(file, io)
  if (firstOfSeveral) {
    io.err.write(`${file} holds several messages; this is about the first. For the next: FILE#2\n`)
  }
  const store = openLocalStore(values.data ?? ':memory:', { readOnly: values.data !== undefined })
  try {
    const owner =
      values.data === undefined
        ? adHocOwner(addresses, asked)
        : await ownerIn(store.owners, addresses, values.data)
    const language = values.lang === undefined ? owner.language : asked
    const reader = mimeReader()
    const now = io.now()
    const explanation = await explain(
      { reader, history: store.history },
      {
        bytes,
        owner,
        envelope: recipient === null ? null : await envelopeTo(recipient, bytes, reader, now),
        authservId: values['authserv-id'],
        now,
        language,
        ...fingerprintsOf(values.data),
      },
    )
    io.out.write(
      values.json
        ? `${JSON.stringify(explanation, null, 2)}\n`
        : explanationText(explanation, { language, paint: painter(io.out) }),
    )
    return 0
  } finally {
    store.close()
  }
}

/** A store that has never received anything has no secret, and no text to compare with. */
function fingerprintsOf(dir: string | undefined): Pick<ExplainInput, 'fingerprintKey'> {
  const secret = dir === undefined ? null : existingSecret(dir)
  return secret === null ? {} : { fingerprintKey: fingerprintKey(secret) }
}

async function ownerIn(owners: Owners, addresses: readonly Address[], dir: string): Promise<Owner> {
  const all = await owners.list()
  const [only] = all
  if (only === undefined)
    throw new CommandFault(`The store in ${dir} has no owner yet: run "kith start" on it first.`)
  if (addresses.length === 0) {
    if (all.length === 1) return only
    throw new UsageError(`The store in ${dir} has several owners: say whose mail it is by --owner.`)
  }
  for (const at of addresses) {
    const owner = await owners.byAddress(at)
    if (owner !== null) return owner
  }
  throw new CommandFault(`The store in ${dir} has no owner with the address ${addresses.join(' or ')}.`)
}

/**
 * The envelope as far as it can be known afterwards: MAIL FROM as the Return-Path says (RFC 5321 §4.4) or,
 * failing that, the writer; for a null reverse-path would call every message a bounce.
 */
async function envelopeTo(
  recipient: Address,
  bytes: Uint8Array,
  reader: MessageReader,
  receivedAt: Date,
): Promise<Envelope> {
  const message = await reader.read(bytes)
  const returnPath = headerValue(message, 'return-path')
  const mailFrom = returnPath === null ? (message.from[0]?.address ?? null) : toAddress(returnPath)
  return { mailFrom, recipients: [recipient], receivedAt, client: null }
}
