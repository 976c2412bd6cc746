import { type MassSender, senderKey, type WelcomeContent, type WelcomeLinks } from '../domain/welcome.ts'
import { senderId, type WelcomeAct, type WelcomeTokens } from './welcome-tokens.ts'

/** Days for which the links of a welcome digest work. */
const DAYS = 60
const DAY = 86_400_000

/** When the links of a welcome digest that is sent at a moment stop working. */
export function welcomeLinksEnd(at: Date): Date {
  return new Date(at.getTime() + DAYS * DAY)
}

/** The links of an owner's welcome digest, below the page's address; they work until a moment. */
export function welcomeLinks(
  tokens: WelcomeTokens,
  pageUrl: string,
  ownerId: string,
  { senders }: Pick<WelcomeContent, 'senders'>,
  expiresAt: Date,
): WelcomeLinks {
  const base = pageUrl.endsWith('/') ? pageUrl : `${pageUrl}/`
  const to = (act: WelcomeAct, sender: MassSender | null = null) =>
    `${base}welcome/${tokens.issue({ ownerId, act, sender: sender === null ? '' : senderId(sender), expiresAt })}`
  return {
    senders: new Map(
      senders.map((sender) => [senderKey(sender), { keep: to('keep', sender), hold: to('hold', sender) }]),
    ),
    keepAll: to('keep-all'),
    asProposed: to('as-proposed'),
    list: to('list'),
  }
}
