import { randomBytes } from 'node:crypto'
import { eraseOwner } from '../app/erase-owner.ts'
import { type AddOwnerDeps, addOwner, type OwnerOutcome, type OwnerWish } from '../app/owners-add.ts'
import { setOwner } from '../app/owners-set.ts'
import { domainOf, toAddress, withoutSubAddress } from '../domain/address.ts'
import { isOutright } from '../domain/guarded.ts'
import type { Owner, OwnerChange } from '../domain/owner.ts'
import { pausing, resuming } from '../domain/pause.ts'
import { AWS_HELP, awsFault } from './aws-store.ts'
import { type Io, painter } from './io.ts'
import {
  OWNER_OPTIONS,
  type OwnerValues,
  readAddressChange,
  readBelongings,
  readDeliverTo,
  readGuarded,
  readSettings,
} from './owner-options.ts'
import { type OwnerStore, openOwnerStore, SILENT, STORE_OPTIONS, type StoreValues } from './owner-store.ts'
import { erasedText, ownerJson, ownersText, ownerText, refusalText, removalText } from './owner-text.ts'
import { CommandFault, readArguments, readLanguage, UsageError } from './usage.ts'

export const help = `kith owner add ADDR… [options]    guard somebody's mail; the first address is the main one
kith owner list                  everybody whose mail is guarded
kith owner show OWNER            all that is set for one of them
kith owner set OWNER [options]   change it
kith owner pause OWNER           let all their mail through
kith owner resume OWNER          judge it again
kith owner remove OWNER --yes    erase them, and all that is kept of them

OWNER is an id, or any of their addresses. Works on the store of this machine, and on a Kith in AWS.

  --deliver-to ADDR     where they read (default: at the first address). A mail with a link goes there, and
                        nothing else before they have confirmed it: until then mail waits, none is lost
  --verified            with --deliver-to: you vouch for it, so nobody is asked
  --deliver imap|forward  how it comes there: put into their own mailbox by IMAP, octet for octet, so that
                        signatures, invitations and From stay whole (kith imap add says which mailbox; in
                        AWS "mailboxes" in kith.config.json does); or forwarded, as it is by itself
  --catch-all DOMAIN    mail to addresses of that domain that are nobody's is theirs, too
  --dot-aliases on|off  mail to tag.anna@… is Anna's, too, where nobody is called so; anna+tag@… always is
  --add-address ADDR, --drop-address ADDR   with set: further addresses; anna+shop@… is anna@… anyway
  --name NAME           as their mail is addressed
  --lang de|en, --time-zone ZONE            as in Europe/Berlin
  --digest HH:MM,…      when digests come (default: 07:00), or none
  --sensitivity relaxed|normal|strict       how much is held
  --topic WORDS         welcome from anybody; give it several times, or none
  --journal-sender ADDR your Exchange's own address, whose journal reports are believed
  --feeder ADDR         a colleague whose sent mail counts, too, for an address that they share
  --guard               with add and resume: hold mail at once. Without it Kith only watches, until there is
                        a history to judge by
  --data DIR            the store of this machine (default: data)
${AWS_HELP}
  --config FILE         which domains that Kith receives (default: kith.config.json)
  --bucket NAME         with remove: where the messages are, if the stack's name does not tell
  --json                for programs

Examples:
  kith owner add anna@example.org --data ~/kith
  kith owner add anna@kith.example.org --deliver-to anna@example.net --lang de --stack Kith
  kith owner set anna@kith.example.org --digest 08:00,17:00 --topic Jazz --stack Kith`

const OPTIONS = {
  ...STORE_OPTIONS,
  ...OWNER_OPTIONS,
  guard: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

interface Values extends StoreValues, OwnerValues {
  readonly guard: boolean
  readonly yes: boolean
  readonly json: boolean
}

type Verb = (of: Asked) => Promise<void>

interface Asked {
  readonly at: OwnerStore
  readonly what: readonly string[]
  readonly values: Values
  readonly io: Io
  readonly deps: AddOwnerDeps
}

const VERBS: ReadonlyMap<string, Verb> = new Map([
  ['add', add],
  ['list', list],
  ['show', async (asked) => show(await ownerNamed(asked), asked)],
  ['set', set],
  ['pause', (asked) => changeMode(asked, pausing)],
  ['resume', (asked) => changeMode(asked, asked.values.guard ? guarding : resuming)],
  ['remove', remove],
])

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS)
  const [name, ...what] = positionals
  const verb = VERBS.get(name ?? '')
  if (verb === undefined) throw new UsageError(`owner takes ${[...VERBS.keys()].join(', ')}.`)
  if (name === 'list' ? what.length > 0 : what.length === 0) {
    throw new UsageError(
      name === 'list'
        ? 'owner list takes options only.'
        : `owner ${name} takes ${name === 'add' ? 'an address' : 'an owner: an id or an address'}.`,
    )
  }
  if (name !== 'add' && what.length > 1)
    throw new UsageError(`owner ${name} takes one owner, not "${what[1]}", too.`)
  const at = await openOwnerStore(values, io, { create: name === 'add' })
  try {
    const { owners, isCloud } = at
    // On this machine mail goes into a Maildir; only a place elsewhere that somebody names is to be looked at.
    const isAnywhere = !isCloud && values['deliver-to'] === undefined
    const findMailServer = isAnywhere ? null : at.findMailServer
    const random = () => randomBytes(8).toString('hex')
    await verb({ at, what, values, io, deps: { owners, clock: io.now, log: SILENT, random, findMailServer } })
    return 0
  } catch (cause) {
    throw awsFault(cause) ?? cause
  } finally {
    at.close()
  }
}

async function add(asked: Asked): Promise<void> {
  const { what, values, io, at, deps } = asked
  const [main, ...others] = readGuarded('owner add', what).map(withoutSubAddress)
  if (main === undefined) throw new UsageError('owner add takes an address.')
  if (values['add-address'] !== undefined || values['drop-address'] !== undefined) {
    throw new UsageError('owner add takes all addresses one after the other, without an option.')
  }
  const settings = readSettings(values, null)
  const wish: OwnerWish = {
    name: null,
    language: readLanguage(undefined, io.env),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    digestTimes: ['07:00'],
    sensitivity: 'normal',
    interests: { topics: [], effect: 'deliver' },
    mode: values.guard ? 'guarding' : 'observing',
    ...settings,
    ...readBelongings(values),
    addresses: [main, ...others],
    deliverTo: readDeliverTo(values),
    journalDomain: at.journalDomainOf(domainOf(main)),
  }
  conclude(await addOwner(deps, wish), asked, 'added')
}

async function list({ at, values, io }: Asked): Promise<void> {
  const owners = await at.owners.list()
  if (values.json) io.out.write(`${JSON.stringify(owners.map(ownerJson), null, 2)}\n`)
  else
    io.out.write(
      owners.length === 0 ? 'Nobody yet: kith owner add ADDR guards somebody.\n' : ownersText(owners),
    )
}

async function set(asked: Asked): Promise<void> {
  const { values, deps } = asked
  const owner = await ownerNamed(asked)
  const settings = readSettings(values, owner)
  const said = readBelongings(values)
  const addressesOf = readAddressChange(values)
  const deliverTo = readDeliverTo(values)
  const changesBelongings = addressesOf !== null || Object.keys(said).length > 0
  if (!changesBelongings && deliverTo === null && Object.keys(settings).length === 0) {
    throw new UsageError('owner set takes what to change, as in --lang de.')
  }
  const outcome = await setOwner(deps, owner.id, {
    settings,
    ...(changesBelongings && {
      belongings: (present) => ({ ...said, ...(addressesOf && { addresses: addressesOf(present) }) }),
    }),
    ...(deliverTo !== null && { deliverTo }),
  })
  if (outcome === null) throw gone(owner)
  conclude(outcome, asked, 'changed')
}

async function changeMode(asked: Asked, change: (owner: Owner) => OwnerChange | null): Promise<void> {
  const { id } = await ownerNamed(asked)
  const changed = await asked.at.owners.amend(id, change)
  if (changed === null) asked.io.err.write('It was so already.\n')
  show(await ownerNamed(asked), asked)
}

/** At the operator's word, whatever history there is. */
function guarding({ mode }: Owner): OwnerChange | null {
  return mode === 'guarding' ? null : { mode: 'guarding' }
}

/** What was theirs goes; another owner's copy of the same message stays. */
async function remove(asked: Asked): Promise<void> {
  const { at, values, io } = asked
  const owner = await ownerNamed(asked)
  if (!values.yes) throw new UsageError(removalText(owner, at.isCloud))
  const erased = await eraseOwner(await at.erasing(io), owner.id)
  if (erased === null) throw gone(owner)
  const counts = Object.fromEntries(erased.counts)
  if (values.json)
    io.out.write(`${JSON.stringify({ id: owner.id, erased: counts, complete: erased.complete })}\n`)
  else io.out.write(erasedText(owner, erased, at.isCloud))
}

async function ownerNamed({ at, what: [named = ''] }: Asked): Promise<Owner> {
  const byId = await at.owners.get(named)
  if (byId !== null) return byId
  const address = toAddress(named)
  const found = address && (await at.owners.list()).find((owner) => isOutright(owner, address))
  if (found) return found
  throw new CommandFault(`Nobody is "${named}" here: see kith owner list.`)
}

function conclude(outcome: OwnerOutcome, asked: Asked, done: 'added' | 'changed'): void {
  if (outcome.outcome !== 'done') throw new CommandFault(refusalText(outcome))
  const { values, io } = asked
  if (!outcome.isSure) {
    io.err.write('DNS did not say where mail to them goes: make sure that it is not to Kith itself.\n')
  }
  if (!values.json) io.out.write(`${done === 'added' ? 'Added' : 'Changed'}: `)
  show(outcome.owner, asked)
}

function show(owner: Owner, { values, io }: Asked): void {
  if (values.json) io.out.write(`${JSON.stringify(ownerJson(owner), null, 2)}\n`)
  else io.out.write(ownerText(owner, painter(io.out)))
}

function gone({ id }: Owner): CommandFault {
  return new CommandFault(`Owner ${id} has been removed meanwhile.`)
}
