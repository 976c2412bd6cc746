import { headerValue, headerValues, type Message } from '../message.ts'
import type { Detector, Evidence, Observation } from './detector.ts'
import { readingOf } from './reading.ts'
import { SENDING_SERVICES, type SendingService } from './sending-services.ts'

/** Which service of mass sending carried the message, told by its headers, signature, return path or links. */
export const sendingService: Detector = {
  name: 'sending-service',
  observe: (evidence) => {
    const seen: Observation[] = []
    const marks = marksOf(evidence)
    const marketing = serviceOf(marks, 'marketing')
    const mixed = serviceOf(marks, 'mixed')
    if (marketing) seen.push({ name: 'service-marketing', detail: marketing })
    if (mixed) seen.push({ name: 'service-mixed', detail: mixed })
    const path = returnPath(evidence)
    if (path !== null && isVerp(path))
      seen.push({ name: 'verp', detail: `Return-Path: ${path.slice(0, 60)}` })
    return seen
  },
}

/** What of a message may be a service's mark. */
interface Marks {
  /** Names of its header fields, a line each, and one in front. */
  readonly fields: string
  /** Domains that it names, and those above them. */
  readonly domains: ReadonlySet<string>
  readonly mailer: string
}

function marksOf(evidence: Evidence): Marks {
  const { message } = evidence
  const domains = new Set<string>()
  for (const domain of domainsOf(evidence)) {
    const labels = domain.split('.')
    for (let from = 0; from < labels.length; from++) domains.add(labels.slice(from).join('.'))
  }
  return {
    fields: message.headers.map(({ name }) => `\n${name}`).join(''),
    domains,
    mailer: (headerValue(message, 'x-mailer') ?? headerValue(message, 'user-agent') ?? '').toLowerCase(),
  }
}

function serviceOf({ fields, domains, mailer }: Marks, use: SendingService['use']): string | null {
  for (const service of SENDING_SERVICES) {
    if (service.use !== use) continue
    const header = service.headers?.find((start) => fields.includes(`\n${start}`))
    if (header) return `${service.name} (${header})`
    const domain = service.domains?.find((wanted) => domains.has(wanted))
    if (domain) return `${service.name} (${domain})`
    if (service.mailer && mailer.includes(service.mailer)) return `${service.name} (X-Mailer)`
  }
  return null
}

/** DKIM d=, return path, Message-ID and the hosts that more than one link leads to. */
function domainsOf(evidence: Evidence): readonly string[] {
  const { message } = evidence
  const domains = new Set<string>()
  for (const signature of headerValues(message, 'dkim-signature').slice(0, 10)) {
    const domain = /(?:^|;)\s?d\s?=\s?([a-z0-9.-]{3,253})/i.exec(signature)?.[1]
    if (domain) domains.add(domain.toLowerCase())
  }
  const path = returnPath(evidence)
  if (path) domains.add(afterAt(path))
  if (message.messageId) domains.add(afterAt(message.messageId).toLowerCase())
  const hosts = new Map<string, number>()
  for (const host of readingOf(message).hosts) {
    if (host) hosts.set(host, (hosts.get(host) ?? 0) + 1)
  }
  for (const [host, count] of hosts) if (count > 1) domains.add(host)
  return [...domains]
}

function returnPath({ message, envelope }: Evidence): string | null {
  return envelope?.mailFrom ?? readReturnPath(message)
}

function readReturnPath(message: Message): string | null {
  return (
    /([^<>\s]{1,320}@[^<>\s]{1,255})/.exec(headerValue(message, 'return-path') ?? '')?.[1]?.toLowerCase() ??
    null
  )
}

function afterAt(text: string): string {
  return text.slice(text.lastIndexOf('@') + 1)
}

/** Variable envelope return path: the recipient or a long number in the local part, one for each copy sent. */
function isVerp(path: string): boolean {
  const local = path.slice(0, path.lastIndexOf('@'))
  if (/^(?:owner-|[^=]+-(?:bounces|return)\b(?!.*=))/.test(local) && !/\d{6}/.test(local)) return false
  return (
    /=[a-z0-9-]+\.[a-z]/.test(local) ||
    (/^(?:bounces?|b|return|msprvs|mailer|news)[+._-]/.test(local) && /\d{4}/.test(local))
  )
}
