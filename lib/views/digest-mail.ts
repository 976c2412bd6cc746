import type { Digest } from '../domain/digest.ts'
import type { Viewer } from './dates.ts'
import { briefRow, digestDocument, fullRows } from './digest-html.ts'
import { planDigest } from './digest-plan.ts'
import { digestText } from './digest-text.ts'
import { viewForMail } from './mail-view.ts'
import { oneLine } from './text.ts'
import { wordsOf } from './words.ts'

/** A digest as a mail, but for From, To, Date and Message-ID, which are the composer's. */
export interface DigestMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Record<string, string>
}

const NAMES_IN_SUBJECT = 2

/** Renders a digest in its owner's language; the HTML stays below 100 KB whatever is held. */
export function renderDigest(digest: Digest): DigestMail {
  const { owner } = digest
  const viewer: Viewer = { language: owner.language, timeZone: owner.timeZone, now: digest.at }
  const plan = planDigest(digest, {
    full: (entry, first) => octets(fullRows(entry, first, digest.links, viewer).toString()),
    brief: (entry) => octets(briefRow(entry, digest.links, viewer).toString()),
  })
  return {
    subject: subjectOf(digest, viewer),
    text: digestText(digest, plan, viewer),
    html: digestDocument(digest, plan, viewer).toString(),
    headers: {
      'Auto-Submitted': 'auto-generated', // RFC 3834 §5
      'List-Id': `Kith <${listIdOf(digest.pageUrl)}>`,
      'X-Kith-Digest': digest.id,
    },
  }
}

function subjectOf({ count, groups }: Digest, viewer: Viewer): string {
  const names = groups
    .slice(0, NAMES_IN_SUBJECT)
    .map(({ entries: [entry] }) => oneLine(viewForMail(entry, viewer).who, 32))
  return oneLine(wordsOf(viewer.language).digestSubject(count, names, groups.length - names.length), 150)
}

/** RFC 2919 §3 wants a domain of our own; where the page has none (an IP address), `localhost` (§4). */
export function listIdOf(pageUrl: string): string {
  const host = URL.parse(pageUrl)?.hostname ?? ''
  return `digest.kith.${/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(host) ? host : 'localhost'}`
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length
}
