import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dnsResolver } from '../adapters/authentication/resolver.ts'
import { readImapAccounts, writeImapAccounts } from '../adapters/local/imap-accounts.ts'
import { openLocalStore } from '../adapters/local/store.ts'
import { findMailServer, isSesDoor } from '../adapters/mail-server.ts'
import type { EraseDeps } from '../app/erase-owner.ts'
import type { FindMailServer } from '../app/owners-add.ts'
import type { Log, Owners } from '../app/ports.ts'
import { domainsOf, readConfig } from '../infra/config.ts'
import { AWS_OPTIONS, type AwsValues, isInAws, openAwsStore } from './aws-store.ts'
import type { Io } from './io.ts'
import { CommandFault } from './usage.ts'

export const STORE_OPTIONS = {
  ...AWS_OPTIONS,
  data: { type: 'string', default: 'data' },
  config: { type: 'string', default: 'kith.config.json' },
  bucket: { type: 'string' },
} as const

/** Which store the command line names. */
export interface StoreValues extends AwsValues {
  readonly data: string
  readonly config: string
  readonly bucket?: string
}

/** Where owners are kept, on this machine or in AWS, and what they may be told by there. */
export interface OwnerStore {
  readonly owners: Owners
  readonly isCloud: boolean
  readonly findMailServer: FindMailServer
  /** At which domain copies of sent mail are taken, for an owner at that domain. */
  readonly journalDomainOf: (domain: string) => string
  /** What erasing somebody needs. */
  readonly erasing: (io: Io) => Promise<EraseDeps>
  close(): void
}

/** @throws CommandFault where there is no store, or it cannot be reached */
export async function openOwnerStore(
  values: StoreValues,
  io: Io,
  { create }: { readonly create: boolean },
): Promise<OwnerStore> {
  const resolver = io.resolver ?? dnsResolver()
  if (!isInAws(values)) {
    const dataDir = resolve(values.data)
    if (!create && !existsSync(join(dataDir, 'kith.db'))) {
      throw new CommandFault(
        `There is no Kith in ${dataDir}: name its folder with --data DIR, or one in AWS with --stack NAME.`,
      )
    }
    const store = openLocalStore(dataDir)
    return {
      owners: store.owners,
      isCloud: false,
      findMailServer: findMailServer(resolver, { domains: [], isOwnServer: () => false }),
      journalDomainOf: (domain) => domain,
      async erasing({ now: clock }) {
        const { entries, owners, raw, holdings } = store
        return {
          entries,
          owners,
          raw,
          holdings,
          forgetAccounts: async (id) => forgetImap(dataDir, id),
          clock,
          log: SILENT,
        }
      },
      close: () => store.close(),
    }
  }
  const domains = existsSync(values.config) ? domainsOf(readConfig(values.config, stageOf(values))) : []
  const aws = await openAwsStore(values)
  return {
    owners: aws.store.owners,
    isCloud: true,
    findMailServer: findMailServer(resolver, { domains, isOwnServer: isSesDoor(aws.region) }),
    journalDomainOf: (domain) => `sent.${domains.includes(domain) ? domain : (domains[0] ?? domain)}`,
    async erasing({ now: clock }) {
      const { entries, owners, holdings } = aws.store
      const raw = await aws.openMail(values.bucket)
      // Their secrets are the operator's own, and the command has said so.
      return { entries, owners, raw, holdings, forgetAccounts: async () => 0, clock, log: SILENT }
    },
    close: () => aws.close(),
  }
}

/** The stage that a stack is of: `Kith-test` is that of the stage `test`. */
export function stageOf({ stack }: Pick<StoreValues, 'stack'>): string | null {
  return stack?.startsWith('Kith-') ? stack.slice('Kith-'.length) : null
}

/** Forgets the passwords of an owner's mail servers; how many accounts there were. */
function forgetImap(dataDir: string, ownerId: string): number {
  const accounts = readImapAccounts(dataDir)
  const others = accounts.filter(({ owner }) => owner !== ownerId)
  if (others.length < accounts.length) writeImapAccounts(dataDir, others)
  return accounts.length - others.length
}

/** What a command has done stands on the terminal; a log of it is the functions' part. */
export const SILENT: Log = { info() {}, warn() {}, error() {} }
