import { domainOf, organisationalDomain, toAddress } from './address.ts'
import { normaliseName } from './author.ts'
import type { RuleScope } from './rule.ts'
import { readTopic } from './settings.ts'

/** Whom or what an owner can make a rule about by naming them. */
export const NAMED_SCOPES = ['person', 'domain', 'list', 'topic'] as const satisfies readonly RuleScope[]

export type NamedScope = (typeof NAMED_SCOPES)[number]

const LONGEST = 255

/**
 * The subject of a rule as an owner types it: an address, or "Max Muster (xing)" for whom a platform hides; a
 * domain; a List-Id, in angle brackets or not (RFC 2919 §2); a topic. Null where it is nothing of the sort.
 */
export function readSubject(scope: NamedScope, text: string): string | null {
  const typed = text.replace(/\s+/g, ' ').trim()
  if (typed === '' || typed.length > LONGEST) return null
  switch (scope) {
    case 'person':
      return toAddress(typed) ?? readHidden(typed)
    case 'domain':
      return readDomain(typed)
    case 'list':
      return readList(typed)
    case 'topic':
      return readTopic(typed)?.toLowerCase() ?? null
  }
}

/** Somebody whom a platform names and whose address it hides. */
function readHidden(text: string): string | null {
  const [, name = '', platform = ''] = /^([^()]+) \(([^()]+)\)$/.exec(text) ?? []
  const normal = normaliseName(name) ?? name.toLowerCase()
  const id = platform.toLowerCase().replaceAll(' ', '-')
  return normal === '' || id === '' ? null : `${id}:${normal}`
}

/** Mail comes from below it, too; a public suffix ("co.uk") is nobody's domain and stands for itself alone. */
function readDomain(text: string): string | null {
  const at = toAddress(`x@${text.replace(/^(?:https?:\/\/|@)/i, '').replace(/\/.*$/, '')}`)
  if (at === null) return null
  const domain = domainOf(at)
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domain) ? organisationalDomain(domain) : null
}

function readList(text: string): string | null {
  const [, bracketed] = /<([^<>]+)>/.exec(text) ?? []
  const id = (bracketed ?? text).trim().toLowerCase()
  return id === '' || id.includes(' ') ? null : id
}

/** A person's subject in two parts: the name on a platform, or the address alone. */
export function shownPerson(subject: string): { readonly name: string; readonly platform: string | null } {
  const [, platform = '', name = ''] = /^([a-z0-9-]*):(.+)$/s.exec(subject) ?? []
  if (name === '' || subject.includes('@')) return { name: subject, platform: null }
  return { name, platform: platform === '' ? null : platform }
}
