import type { Resolver } from '../adapters/authentication/resolver.ts'
import { faultCode } from '../adapters/fault-code.ts'
import { isSesDoor, mailServersOf } from '../adapters/mail-server.ts'
import { type Finding, type Findings, fine, look, looking, wrong } from './doctor-finding.ts'

/** What SES wants to find in a domain's DNS. */
export interface WantedRecords {
  readonly domain: string
  readonly region: string
  /** Of the DKIM records; null where SES did not say. */
  readonly dkimTokens: readonly string[] | null
  /** The domain of envelope senders; null where it is SES's own. */
  readonly mailFrom: string | null
}

/** Whether a domain's DNS is as Kith needs it: MX, DKIM, SPF, DMARC, MAIL FROM. */
export async function dnsFindings(wanted: WantedRecords, resolver: Resolver): Promise<Findings> {
  const { domain, region, dkimTokens, mailFrom } = wanted
  const parts = await Promise.all([
    looking(`MX ${domain}`, async () => [await mxFinding(domain, region, resolver)]),
    looking(`MX sent.${domain}`, async () => [await mxFinding(`sent.${domain}`, region, resolver)]),
    ...(dkimTokens ?? []).map((token) =>
      looking(`DKIM ${domain}`, async () => [await dkimFinding(domain, token, resolver)]),
    ),
    looking(`SPF ${domain}`, async () => spfFindings(domain, resolver)),
    looking(`MAIL FROM ${domain}`, async () => [await mailFromFinding(mailFrom, wanted, resolver)]),
    looking(`DMARC ${domain}`, async () => [await dmarcFinding(domain, resolver)]),
  ])
  return parts.flat()
}

/** Whether the pages are to be found at the domain that is theirs. */
export async function pagesFindings(domain: string, resolver: Resolver): Promise<Findings> {
  const check = `pages ${domain}`
  for (const type of ['CNAME', 'A', 'AAAA'] as const) {
    if ((await textsOf(domain, type, resolver)).length > 0) return [fine(check, 'DNS knows where they are')]
  }
  const todo = `Make ${domain} a CNAME to what the stack’s output "ReviewPagesRecord…" says; until then no link of a digest leads anywhere.`
  return [wrong(check, 'DNS does not know where they are', todo)]
}

async function mxFinding(domain: string, region: string, resolver: Resolver): Promise<Finding> {
  const check = `MX ${domain}`
  const door = `inbound-smtp.${region}.amazonaws.com`
  const hosts = await mailServersOf(domain, resolver)
  const others = hosts.filter((host) => !isSesDoor(region)(host))
  if (others.length === hosts.length) {
    const is = hosts.length === 0 ? 'there is none' : `leads to ${hosts.join(', ')}`
    return wrong(check, is, `Make it "10 ${door}", alone: until then no mail to ${domain} comes to Kith.`)
  }
  if (others.length === 0) return fine(check, `leads to SES in ${region}`)
  return wrong(
    check,
    `leads to SES, but also to ${others.join(', ')}`,
    'Remove the others: some mail goes past Kith.',
  )
}

async function dkimFinding(domain: string, token: string, resolver: Resolver): Promise<Finding> {
  const name = `${token}._domainkey.${domain}`
  const target = `${token}.dkim.amazonses.com`
  const found = (await textsOf(name, 'CNAME', resolver)).map((host) => host.replace(/\.$/, '').toLowerCase())
  if (found.includes(target.toLowerCase())) return fine(`DKIM ${domain}`, `${token} is there`)
  return wrong(
    `DKIM ${domain}`,
    found.length === 0 ? `${name} is missing` : `${name} leads to ${found.join(', ')}`,
    `Make it a CNAME to ${target}: without it SES does not send for ${domain}.`,
  )
}

/** RFC 7208 §3.2: one record at most. */
async function spfFindings(domain: string, resolver: Resolver): Promise<Findings> {
  const records = (await textsOf(domain, 'TXT', resolver)).filter((text) => /^v=spf1(?: |$)/i.test(text))
  if (records.length <= 1) return [fine(`SPF ${domain}`, records[0] ?? 'none, and none is needed')]
  return [
    wrong(
      `SPF ${domain}`,
      `there are ${records.length} records`,
      'Make one of them: several count as an error everywhere.',
    ),
  ]
}

async function mailFromFinding(
  mailFrom: string | null,
  { domain, region }: WantedRecords,
  resolver: Resolver,
): Promise<Finding> {
  const check = `MAIL FROM ${domain}`
  if (mailFrom === null) {
    return fine(check, 'SES’s own: DMARC goes by DKIM alone')
  }
  const mx = await mailServersOf(mailFrom, resolver)
  const feedback = `feedback-smtp.${region}.amazonses.com`
  const spf = (await textsOf(mailFrom, 'TXT', resolver)).some((text) =>
    text.includes('include:amazonses.com'),
  )
  if (mx.includes(feedback) && spf) return fine(check, mailFrom)
  return wrong(
    check,
    `${mailFrom} has not ${[mx.includes(feedback) ? '' : 'its MX record', spf ? '' : 'its SPF record'].filter(Boolean).join(' and ')}`,
    `Make at ${mailFrom} an MX record "10 ${feedback}" and a TXT record "v=spf1 include:amazonses.com ~all".`,
  )
}

async function dmarcFinding(domain: string, resolver: Resolver): Promise<Finding> {
  const name = `_dmarc.${domain}`
  const [record] = (await textsOf(name, 'TXT', resolver)).filter((text) => /^v=DMARC1(?:;|\s|$)/i.test(text))
  if (record !== undefined) return fine(`DMARC ${domain}`, record.slice(0, 100))
  return look(
    `DMARC ${domain}`,
    `${name} is missing`,
    'Make it a TXT record "v=DMARC1; p=quarantine": some providers want one, and nobody can then send in your name.',
  )
}

/** TXT, of its strings joined (RFC 7208 §3.3), or one of the others; empty where there are none. */
async function textsOf(
  name: string,
  type: 'TXT' | 'CNAME' | 'A' | 'AAAA',
  resolver: Resolver,
): Promise<readonly string[]> {
  try {
    const records: readonly (string | readonly string[])[] = await resolver(name, type)
    return records.map((record) => (typeof record === 'string' ? record : record.join('')))
  } catch (cause) {
    if (['ENOTFOUND', 'ENODATA'].includes(faultCode(cause) ?? '')) return []
    throw cause
  }
}
