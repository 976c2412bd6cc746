import type { Settings } from '../app/change-settings.ts'
import type { Reading } from '../app/owners-add.ts'
import { type Address, withoutSubAddress } from '../domain/address.ts'
import { catchAllAddress } from '../domain/guarded.ts'
import type { Belongings, Owner } from '../domain/owner.ts'
import { SENSITIVITIES } from '../domain/sensitivity.ts'
import { readTimes, readTimeZone, readTopics } from '../domain/settings.ts'
import { readAddress, readAddresses, readLanguage, UsageError } from './usage.ts'

/** What can be said of an owner; `none` takes back what may be absent. */
export const OWNER_OPTIONS = {
  name: { type: 'string' },
  'deliver-to': { type: 'string' },
  verified: { type: 'boolean', default: false },
  deliver: { type: 'string' },
  'add-address': { type: 'string', multiple: true },
  'drop-address': { type: 'string', multiple: true },
  'catch-all': { type: 'string', multiple: true },
  'dot-aliases': { type: 'string' },
  lang: { type: 'string' },
  'time-zone': { type: 'string' },
  digest: { type: 'string', multiple: true },
  sensitivity: { type: 'string' },
  topic: { type: 'string', multiple: true },
  'journal-sender': { type: 'string' },
  feeder: { type: 'string', multiple: true },
} as const

export interface OwnerValues {
  readonly name?: string
  readonly 'deliver-to'?: string
  readonly verified: boolean
  readonly deliver?: string
  readonly 'add-address'?: readonly string[]
  readonly 'drop-address'?: readonly string[]
  readonly 'catch-all'?: readonly string[]
  readonly 'dot-aliases'?: string
  readonly lang?: string
  readonly 'time-zone'?: string
  readonly digest?: readonly string[]
  readonly sensitivity?: string
  readonly topic?: readonly string[]
  readonly 'journal-sender'?: string
  readonly feeder?: readonly string[]
}

/** An address as an owner may have it: `*` stands for a whole domain, and only --catch-all says so. */
export function readGuarded(option: string, values: readonly string[]): readonly Address[] {
  const read = readAddresses(option, values)
  const star = read.find((at) => at.startsWith('*'))
  if (star !== undefined) throw new UsageError(`${option} takes one address, not ${star}: see --catch-all.`)
  return read
}

export function readDeliverTo({ 'deliver-to': text, verified }: OwnerValues): Reading | null {
  if (text === undefined) {
    if (verified) throw new UsageError('--verified needs --deliver-to ADDR: which address you vouch for.')
    return null
  }
  const [address] = readGuarded('--deliver-to', [text])
  if (address === undefined || address.length > 254) throw notAn('--deliver-to', 'a mail address', text)
  return { address, isVerified: verified }
}

/** @throws UsageError for what is not as the option needs it */
export function readSettings(values: OwnerValues, owner: Pick<Owner, 'interests'> | null): Settings {
  const { lang, 'time-zone': zone, digest, sensitivity, topic } = values
  const { interests } = owner ?? { interests: { topics: [], effect: 'deliver' } }
  return {
    ...(lang !== undefined && { language: readLanguage(lang, {}) }),
    ...(zone !== undefined && { timeZone: timeZoneOf(zone) }),
    ...(digest !== undefined && { digestTimes: timesOf(digest) }),
    ...(sensitivity !== undefined && { sensitivity: sensitivityOf(sensitivity) }),
    ...(topic !== undefined && { interests: { ...interests, topics: topicsOf(topic) } }),
  }
}

/** What is the owner's beside their addresses. */
export function readBelongings(values: OwnerValues): Omit<Belongings, 'addresses'> {
  const { name, deliver, 'catch-all': domains, 'journal-sender': sender, feeder } = values
  const { 'dot-aliases': dots } = values
  return {
    ...(name !== undefined && { name: isNone([name]) ? null : name.slice(0, 200) }),
    ...(deliver !== undefined && { deliverBy: deliverByOf(deliver) }),
    ...(domains !== undefined && { catchAll: readCatchAll(domains) }),
    ...(dots !== undefined && { dotAliases: readOnOff('--dot-aliases', dots) }),
    ...(feeder !== undefined && { feeders: isNone(feeder) ? [] : readAddresses('--feeder', feeder) }),
    ...(sender !== undefined && { journalSender: readAddress('--journal-sender', sender) }),
  }
}

/** Null where nothing is said of them. The function throws a UsageError where it would leave none. */
export function readAddressChange(values: OwnerValues): ((owner: Owner) => Owner['addresses']) | null {
  const more = readGuarded('--add-address', values['add-address'] ?? []).map(withoutSubAddress)
  const dropped = new Set(readGuarded('--drop-address', values['drop-address'] ?? []))
  if (more.length + dropped.size === 0) return null
  return ({ addresses }) => {
    const [main, ...others] = new Set([...addresses, ...more].filter((at) => !dropped.has(at)))
    if (main === undefined) throw new UsageError('--drop-address would leave no address: add another first.')
    return [main, ...others]
  }
}

function deliverByOf(text: string): NonNullable<Owner['deliverBy']> {
  return text === 'imap' || text === 'forward' ? text : complain(notAn('--deliver', 'imap or forward', text))
}

function readCatchAll(values: readonly string[]): readonly string[] {
  if (isNone(values)) return []
  return split(values).map((text) => {
    const domain = text.replace(/^\*?@/, '').toLowerCase()
    const isDomain = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/.test(domain)
    if (!isDomain || catchAllAddress(domain).length > 254) throw notAn('--catch-all', 'a domain', text)
    return domain
  })
}

function readOnOff(option: string, text: string): boolean {
  if (text !== 'on' && text !== 'off') throw notAn(option, 'on or off', text)
  return text === 'on'
}

function timeZoneOf(text: string): string {
  return readTimeZone(text) ?? complain(notAn('--time-zone', 'a time zone as in Europe/Berlin', text))
}

function timesOf(values: readonly string[]): readonly string[] {
  if (isNone(values)) return []
  return readTimes(split(values)) ?? complain(notAn('--digest', 'up to four times as in 08:00,17:00', values))
}

function topicsOf(values: readonly string[]): readonly string[] {
  if (isNone(values)) return []
  return readTopics(values.join('\n')) ?? complain(notAn('--topic', 'up to 50 topics', values))
}

function sensitivityOf(text: string): Owner['sensitivity'] {
  const read = SENSITIVITIES.find((one) => one === text)
  return read ?? complain(notAn('--sensitivity', SENSITIVITIES.join(', '), text))
}

function isNone(values: readonly string[]): boolean {
  return values.length === 1 && values[0] === 'none'
}

function split(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(',')).map((text) => text.trim())
}

function notAn(option: string, what: string, said: string | readonly string[]): UsageError {
  return new UsageError(`${option} takes ${what}, not "${said}".`)
}

function complain(error: UsageError): never {
  throw error
}
