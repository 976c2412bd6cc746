import { type Digest, numbered } from '../domain/digest.ts'
import type { Viewer } from './dates.ts'
import { frameOf } from './digest-frame.ts'
import { briefRow, digestDocument, fullRows, sceneOf } from './digest-html.ts'
import { planDigest } from './digest-plan.ts'
import { digestText } from './digest-text.ts'

/** A digest as a mail, but for From, To, Date, Message-ID and its thread, which are the composer's. */
export interface DigestMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Record<string, string>
}

/** Renders a digest in its owner's language; the HTML stays below 100 KB whatever is held. */
export function renderDigest(digest: Digest): DigestMail {
  const { owner } = digest
  const viewer: Viewer = { language: owner.language, timeZone: owner.timeZone, now: digest.at }
  const scene = sceneOf(digest, viewer)
  const plan = planDigest(digest, {
    full: (group, index) => octets(fullRows(group, index, scene).toString()),
    brief: (entry) => octets(briefRow(entry, scene).toString()),
  })
  const frame = frameOf(digest, viewer)
  const listed = [...numbered(digest.groups).keys()]
  return {
    subject: frame.subject,
    text: digestText(scene, plan, frame),
    html: digestDocument(scene, plan, frame).toString(),
    headers: {
      'Auto-Submitted': 'auto-generated', // RFC 3834 §5
      'List-Id': `Kith <${listIdOf(digest.pageUrl)}>`,
      ...unsubscribing(digest),
      ...(digest.replyTo !== null && { 'Reply-To': digest.replyTo }),
      'X-Kith-Digest': digest.id,
      // In the order of their numbers, so that an answer can name them.
      ...(listed.length > plan.omitted && {
        'X-Kith-Entries': listed.slice(0, listed.length - plan.omitted).join(' '),
      }),
    },
  }
}

/** RFC 2369 §3.2, and RFC 8058 where the page can be reached by HTTPS: to unsubscribe is to pause Kith. */
function unsubscribing({ allLinks, replyTo }: Digest): Record<string, string> {
  const byMail = replyTo === null ? [] : [`<mailto:${replyTo}?subject=pause>`]
  return {
    'List-Unsubscribe': [`<${allLinks.pause}>`, ...byMail].join(', '),
    ...(allLinks.pause.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

/** RFC 2919 §3 wants a domain of our own; where the page has none (an IP address), `localhost` (§4). */
export function listIdOf(pageUrl: string): string {
  const host = URL.parse(pageUrl)?.hostname ?? ''
  return `digest.kith.${/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(host) ? host : 'localhost'}`
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length
}
