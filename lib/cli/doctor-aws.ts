import { existsSync } from 'node:fs'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SESClient } from '@aws-sdk/client-ses'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { Resolver } from '../adapters/authentication/resolver.ts'
import { findMailServer, isSesDoor } from '../adapters/mail-server.ts'
import { domainOf } from '../domain/address.ts'
import type { Owner } from '../domain/owner.ts'
import { readsAt } from '../domain/reading-place.ts'
import { type Config, domainsOf, readConfig } from '../infra/config.ts'
import { type AwsStore, openAwsStore } from './aws-store.ts'
import { dnsFindings, pagesFindings, type WantedRecords } from './doctor-dns.ts'
import { type Findings, fine, look, looking, wrong } from './doctor-finding.ts'
import { ownerFindings, sentFolderFindings, trafficFindings } from './doctor-owners.ts'
import { queueFindings } from './doctor-queues.ts'
import { accountFindings, identityOf, ruleSetFindings } from './doctor-ses.ts'
import { alarmFindings, scheduleFindings } from './doctor-watch.ts'
import { type StoreValues, stageOf } from './owner-store.ts'

/** How a Kith in AWS is. Nothing is changed. */
export async function examineAws(values: StoreValues, resolver: Resolver, now: Date): Promise<Findings> {
  const aws = await openAwsStore(values)
  const { settings, region } = aws
  const clients = {
    ses: new SESClient(settings),
    sesv2: new SESv2Client(settings),
    sqs: new SQSClient(settings),
    cloudWatch: new CloudWatchClient(settings),
    scheduler: new SchedulerClient(settings),
  }
  try {
    const config = existsSync(values.config) ? readConfig(values.config, stageOf(values)) : null
    const owners = await aws.store.owners.list()
    const domains = config === null ? domainsOfOwners(owners) : domainsOf(config)
    const stack = values.stack ?? aws.table.split('-Table')[0] ?? ''
    const accounts = (config?.sentFolders ?? []).map(({ owner, secret }) => ({ ownerId: owner, id: secret }))
    const parts = await Promise.all([
      looking('SES account', () => accountFindings(clients.sesv2)),
      ...domains.map((domain) => domainFindings(domain, { region, sesv2: clients.sesv2, resolver })),
      ...pagesOf(config).map((at) => looking('pages', () => pagesFindings(at, resolver))),
      looking('receipt rules', () => ruleSetFindings(domains, clients.ses)),
      looking('queues', () => queueFindings(stack, clients.sqs)),
      looking('alarms', () => alarmFindings(stack, clients.cloudWatch)),
      looking('schedule', () => scheduleFindings(stack, accounts.length, clients.scheduler)),
      looking('owners', () => ownerFindings(owners, now)),
      looking('deliver-to', () => readingFindings(owners, domains, aws, resolver)),
      looking('mail', () => trafficFindings(aws.store, owners, now)),
      looking('sent mail', () => sentFolderFindings(aws.store, accounts)),
    ])
    return [...domainsKnown(domains, values), ...parts.flat(), ...clockFinding(aws)]
  } finally {
    for (const client of Object.values(clients)) client.destroy()
    aws.close()
  }
}

async function domainFindings(
  domain: string,
  at: { readonly region: string; readonly sesv2: SESv2Client; readonly resolver: Resolver },
): Promise<Findings> {
  let records: WantedRecords = { domain, region: at.region, dkimTokens: null, mailFrom: null }
  const identity = await looking(`SES identity ${domain}`, async () => {
    const { findings, dkimTokens, mailFrom } = await identityOf(domain, at.sesv2)
    records = { ...records, dkimTokens, mailFrom }
    return findings
  })
  return [...identity, ...(await dnsFindings(records, at.resolver))]
}

/** Those at an address of AWS's need no record. */
function pagesOf(config: Config | null): readonly string[] {
  return config === null || config.pagesDomain === null ? [] : [config.pagesDomain]
}

/** Without the file, the owners' journal addresses tell: they are at `sent.` before the domain. */
function domainsOfOwners(owners: readonly Owner[]): readonly string[] {
  const journals = owners.map(({ journalAddress }) => domainOf(journalAddress))
  return [
    ...new Set(journals.filter((domain) => domain.startsWith('sent.')).map((domain) => domain.slice(5))),
  ]
}

function domainsKnown(domains: readonly string[], { config }: StoreValues): Findings {
  if (domains.length > 0) return [fine('domains', domains.join(', '))]
  return [
    look(
      'domains',
      'not known',
      `Run it where ${config} is, or name that with --config FILE, to look at DNS, too.`,
    ),
  ]
}

/** So many owners' mail servers are looked for. */
const MOST_ASKED = 50

/** Where owners read may have changed since they were added: a domain whose MX was moved here goes round. */
async function readingFindings(
  owners: readonly Owner[],
  domains: readonly string[],
  { region }: AwsStore,
  resolver: Resolver,
): Promise<Findings> {
  const find = findMailServer(resolver, { domains, isOwnServer: isSesDoor(region) })
  const found = await Promise.all(
    owners.slice(0, MOST_ASKED).map(async (owner) => {
      const at = readsAt(owner)
      const server = at === null ? 'elsewhere' : await find(at)
      if (server !== 'kith' && server !== 'none') return []
      const is =
        server === 'kith'
          ? `owner ${owner.id} would read at an address whose mail comes to Kith itself: nothing can be delivered`
          : `owner ${owner.id} would read at an address for which no server takes mail`
      return [wrong('deliver-to', is, `Name another: kith owner set ${owner.id} --deliver-to ADDR.`)]
    }),
  )
  const all = found.flat()
  return all.length > 0 ? all : [fine('deliver-to', 'every owner reads elsewhere')]
}

const MOST_SKEW = 5 * 60_000

/** How far AWS's clock is from this machine's, as the client has found while it signed. */
function clockFinding({ client }: AwsStore): Findings {
  const skew = client.config.systemClockOffset
  if (Math.abs(skew) < MOST_SKEW) return [fine('clock', 'as AWS’s')]
  return [
    look('clock', `this machine’s is ${Math.round(skew / 60_000)} minutes off AWS’s`, 'Set it right (NTP).'),
  ]
}
