import { headerValue, type Message } from '../message.ts'
import type { Detector, Observation } from './detector.ts'
import { passage } from './passage.ts'
import { firstOf, phrases } from './phrases.ts'
import { plain, readingOf } from './reading.ts'

const SOFTWARE = [
  'x-beenthere',
  'x-mailman-version',
  'x-google-group-id',
  'x-loop',
  'x-mailinglist',
  'x-mailing-list',
  'x-ml-name',
  'x-original-list-id',
  'x-yahoo-newman-id',
  'x-groupsio-msgnum',
  'mailing-list',
]
const OWNER_ADDRESS =
  /(?:^|<|\s)(?:owner-[^@\s<]{1,320}|[^@\s<]{1,320}-(?:bounces?|admin|owner|errors|return)(?:[+-][^@\s<]{0,320})?)@/i
const FOOTER = phrases(`
  mailing list
  to unsubscribe from this group
  yahoo! groups
  this group is subject to
  you received this message because you are subscribed to the google groups
  sie erhalten diese nachricht, weil sie in google groups
  view/reply online
  to post to this
  to post a message
  mailingliste
  majordomo@*
`)

/** True where people can post (RFC 2369 §3.4): a list for conversation. */
export function isListPost(message: Message): boolean {
  const post = headerValue(message, 'list-post')
  if (post !== null) return !/^\s*no\b/i.test(post)
  return SOFTWARE.slice(0, 3).some((name) => headerValue(message, name) !== null)
}

/** The marks of a list on which people talk: RFC 2369 List-Post, list software, tag, footer, "via" rewriting. */
export const listDiscussion: Detector = {
  name: 'list-discussion',
  observe: ({ message }) => {
    const seen: Observation[] = []
    if (isListPost(message)) seen.push({ name: 'list-post', detail: 'List-Post' })
    const software = SOFTWARE.find((name) => headerValue(message, name) !== null)
    const sender =
      message.sender?.address ??
      headerValue(message, 'errors-to') ??
      headerValue(message, 'return-path') ??
      ''
    if (software) seen.push({ name: 'list-software', detail: software })
    else if (OWNER_ADDRESS.test(sender))
      seen.push({ name: 'list-owner-sender', detail: `Sender: ${sender.slice(0, 80)}` })
    if (headerValue(message, 'precedence')?.trim().toLowerCase() === 'list') {
      seen.push({ name: 'precedence-list', detail: 'Precedence: list' })
    }
    const { subject } = readingOf(message)
    const footer = passage(plain(message.text.slice(-2_000)))
    const tag = /^(?:(?:re|aw|fwd?|sv|wg) ?: ?)*\[[^\]]{2,40}\]/.exec(subject.text)?.[0]
    if (tag) seen.push({ name: 'subject-tag', detail: tag })
    if (
      /^(?:\[[^\]]{1,60}\] ?){0,3}(?:re|aw|sv|antw|fwd?|wg) ?:/.test(subject.text) &&
      (software || isListPost(message))
    ) {
      seen.push({ name: 'list-reply', detail: 'Re: on a list' })
    }
    const words = firstOf(footer, FOOTER)
    if (words) seen.push({ name: 'list-footer', detail: words })
    const via = message.from[0]?.name
    if (via && / via [\w-]/i.test(via) && (software || seen.length > 0)) {
      seen.push({ name: 'via-list', detail: 'From: … via list' })
    }
    return seen
  },
}
