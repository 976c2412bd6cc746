import type { Address } from '../address.ts'
import type { Message } from '../message.ts'
import { isMadeOfName, sameName } from '../name.ts'
import { isOfAnyDomain } from './carriers.ts'
import { nameOfPerson, nameOfSomebody, nickname } from './names.ts'

/** The platform speaks first; further down its members do, and could name anybody. */
const MAX_LINES = 12
const MAX_TEXT = 8_000
const MAX_LINE = 240

/** Where platforms put the name of the person behind a mail. Each finds it or answers null. */
export interface Traces {
  /** From reads "Max Muster via XING", "Max Muster über XING", "Max Muster (XING)". */
  readonly beforeBrand: (message: Message) => string | null
  /** From reads "Max Muster" and nothing more: a person's name. */
  readonly asSender: (message: Message) => string | null
  /** From reads "Kulturverein Nord": whoever hosts, a person or not. */
  readonly asHost: (message: Message) => string | null
  /** From reads "Anna Berger from Nordlicht": a person who writes for a publication. */
  readonly asWriter: (message: Message) => string | null
  /** The subject says who did something: "Max Muster hat Sie zu … eingeladen". */
  readonly inSubject: (message: Message) => string | null
  /** A line of the text does. */
  readonly inText: (message: Message) => string | null
}

/**
 * The ways in which platforms say who did something, German and English. Each is anchored and bounded, so
 * that a line costs no more than its length; the first group is checked to be a person's name afterwards.
 */
const WHO_DID = [
  /^(.{2,80}?)(?: \([^()]{1,80}\)|, [^,]{1,100},)? (?:möchte|will|würde) (?:gerne? )?(?:Sie|Ihnen|dich|dir|sich|euch|mit)\b/i,
  /^(.{2,80}?)(?: \([^()]{1,80}\)|, [^,]{1,100},)? (?:hat|lädt) (?:Sie|Ihnen|Ihre[mnr]?|dich|dir|deine[mnr]?|euch|gerade|soeben|ein|eine|einen)\b/i,
  /^(.{2,80}?)(?: \([^()]{1,80}\)|, [^,]{1,100},)? (?:wants|would like) to\b/i,
  /^(.{2,80}?)(?: \([^()]{1,80}\)|, [^,]{1,100},)? (?:is inviting|invites|(?:has |just )?(?:invited|messaged|mentioned|added|accepted|shared|scheduled)) (?:you|your|a|an)\b/i,
  /^(.{2,80}?)(?: \([^()]{1,80}\)|, [^,]{1,100},)? (?:has |just )?sent you\b/i,
  /^(?:(?:neue |persönliche )?(?:Nachricht|Kontaktanfrage|Einladung)|(?:new )?(?:message|invitation|invite|contact request|connection request)) (?:von|from) (.{3,80}?)(?: (?:zu|zum|zur|an|to|for|at|auf|on|via|über) .{0,200}|[:,!.–-].{0,200})?$/i,
] as const

/**
 * @param brand the platform's name as a word of From's display name: "… via XING".
 * @param own matches display names of the platform's own mail.
 * @param more further ways in which this platform says who; each anchored and bounded, the first group the name.
 * @param called by what name people go there: `nicknames` where one word will do, "Lena invited you".
 */
export function tracesOf(
  brand: string,
  own: RegExp,
  more: readonly RegExp[] = [],
  called: 'full-names' | 'nicknames' = 'full-names',
): Traces {
  const via = new RegExp(`^(.{1,80}?),? \\(?(?:via|über|through) ${brand}(?!\\p{L})`, 'iu')
  const beside = new RegExp(`^(.{1,80}?)(?: (?:on|auf|in)| [(|–-]|,) ?${brand}(?!\\p{L})`, 'iu')
  const patterns = [...more, ...WHO_DID]
  const whoDid = (line: string) =>
    matched(line, patterns, (who) => nameOfPerson(who, own)) ??
    (called === 'nicknames' ? matched(line, patterns, (who) => nickname(who, own)) : null)
  const fromName = ({ from }: Message): string => from[0]?.name ?? ''
  return {
    beforeBrand: (message) => {
      const name = fromName(message)
      const carried = via.exec(name)?.[1]
      if (carried !== undefined) return nameOfSomebody(carried, own)
      const before = beside.exec(name)?.[1]
      return before === undefined ? null : nameOfPerson(before, own)
    },
    asSender: (message) => nameOfPerson(fromName(message), own),
    asHost: (message) => nameOfSomebody(fromName(message), own),
    asWriter: (message) => {
      const writer = /^(.{3,80}?) (?:from|von|aus|at) /i.exec(fromName(message))?.[1]
      return writer === undefined ? null : nameOfPerson(writer, own)
    },
    inSubject: ({ subject }) => whoDid(subject),
    inText: ({ text }) => {
      for (const line of firstLines(text)) {
        const who = whoDid(line)
        if (who !== null) return who
      }
      return null
    },
  }
}

/**
 * The Reply-To address, where it is that person's own: not the platform's relay, and carrying the same name
 * or made of it. Only for platforms that have confirmed the addresses of their accounts: elsewhere anybody
 * could give a friend's.
 */
export function personalReplyTo(
  { replyTo }: Message,
  name: string | null,
  platformDomains: readonly string[],
): Address | null {
  const [mailbox] = replyTo
  if (mailbox === undefined || mailbox.address === null || name === null) return null
  if (replyTo.length > 1 || isOfAnyDomain(mailbox, platformDomains)) return null
  const theirs = mailbox.name === null ? isMadeOfName(mailbox.address, name) : sameName(mailbox.name, name)
  return theirs ? mailbox.address : null
}

function firstLines(text: string): readonly string[] {
  const lines = text.slice(0, MAX_TEXT).split('\n')
  return lines.filter((line) => line.trim() !== '').slice(0, MAX_LINES)
}

function matched(
  line: string,
  patterns: readonly RegExp[],
  read: (who: string) => string | null,
): string | null {
  const bounded = line.slice(0, MAX_LINE).trim()
  for (const pattern of patterns) {
    const who = pattern.exec(bounded)?.[1]
    const name = who === undefined ? null : read(who)
    if (name !== null) return name
  }
  return null
}
