import { whoOf } from '../domain/digest-groups.ts'
import type { Entry } from '../domain/entry.ts'
import { endsSoon, hasVirus } from '../domain/held.ts'
import type { Language } from '../domain/owner.ts'
import { type Reason, type ReasonFacts, reasonText } from '../domain/reasons.ts'
import type { TieLevel } from '../domain/tie.ts'
import { showDay, showEventStart, showMoment, type Viewer } from './dates.ts'
import { platformName } from './platforms.ts'
import { initials, oneLine } from './text.ts'
import { wordsOf } from './words.ts'

/** An entry in a person's words: bounded and free of tricks, not yet escaped (`html.ts` does that). */
export interface EntryView {
  readonly who: string
  /** Null where it is unknown or already stands in `who`. */
  readonly address: string | null
  /** What carried it; null where nothing did or it already stands in `who`. */
  readonly platform: string | null
  readonly initials: string
  /** 0 to 7: the same person has the same colour. */
  readonly hue: number
  readonly kind: string
  /** When and where, of an event. */
  readonly event: string | null
  readonly subject: string
  readonly excerpt: string
  readonly tie: string
  /** 0 to 5, for the meter. */
  readonly tieSteps: number
  readonly reason: string
  readonly furtherReasons: readonly string[]
  readonly counterfactual: string | null
  readonly received: string
  readonly receivedIso: string
  readonly expires: string | null
  /** Near enough to its end to be said aloud. */
  readonly endsSoon: boolean
  /** False for what holds a virus. */
  readonly releasable: boolean
}

const TIE_STEPS: Record<TieLevel, number> = { self: 5, close: 5, known: 4, dormant: 2, weak: 1, none: 0 }

export function viewEntry(entry: Entry, viewer: Viewer): EntryView {
  const words = wordsOf(viewer.language)
  const { verdict, author } = entry
  const who = showWho(whoOf(entry), viewer)
  const address = author.address === null ? null : oneLine(author.address, 80)
  const platform = author.platform === null ? null : oneLine(platformName(author.platform), 24)
  return {
    who,
    address: address === who ? null : address,
    // A platform that writes for itself is not via itself.
    platform: platform === who ? null : platform,
    initials: initials(who),
    hue: hueOf(author.address ?? who),
    kind: words.kinds[verdict.kind],
    event: showEvent(entry, viewer),
    subject: oneLine(entry.subject, 160) || words.noSubject,
    excerpt: oneLine(entry.excerpt, 280),
    tie: isUnproven(verdict) ? words.unproven : words.ties[entry.tie.level],
    tieSteps: TIE_STEPS[entry.tie.level],
    reason: sentence(verdict.reasons[0], viewer),
    furtherReasons: verdict.reasons.slice(1).map((reason) => sentence(reason, viewer)),
    counterfactual: verdict.counterfactual && sentence(verdict.counterfactual, viewer),
    received: showMoment(entry.receivedAt, viewer),
    receivedIso: entry.receivedAt.toISOString(),
    expires: entry.expiresAt && showDay(entry.expiresAt, viewer),
    endsSoon: endsSoon(entry, viewer.now),
    releasable: isReleasable(entry),
  }
}

/** A virus is held without a way out by link. */
export function isReleasable(entry: Entry): boolean {
  return !hasVirus(entry)
}

/** A name that a stranger chose, fit to stand in a line. */
function showWho(who: string, { language }: Viewer): string {
  const line = oneLine(who, 60)
  return line === '' || line === '?' ? wordsOf(language).nameless : line
}

/** What the reasons of remembered entries say: a page shows them again and again. */
const SENTENCES: Readonly<Record<Language, WeakMap<Reason, string>>> = {
  de: new WeakMap(),
  en: new WeakMap(),
}

/** The sentence of a reason; its facts may be hostile, so they are cut before they can push the rest away. */
function sentence(reason: Reason, { language }: Viewer): string {
  const known = SENTENCES[language].get(reason)
  if (known !== undefined) return known
  const { code, facts } = reason
  const said = oneLine(reasonText({ code, facts: bounded(facts) }, language), 400)
  SENTENCES[language].set(reason, said)
  return said
}

function bounded(facts: ReasonFacts): ReasonFacts {
  const { who, what, seen, ...rest } = facts
  // A name of invisible characters is none: then the sentence has its own word for the sender.
  const name = oneLine(who ?? '', 60)
  return {
    ...rest,
    ...(name === '' ? {} : { who: name }),
    ...(what === undefined ? {} : { what: oneLine(what, 80) }),
    ...(seen === undefined ? {} : { seen: oneLine(seen, 120) }),
  }
}

function showEvent({ event }: Entry, viewer: Viewer): string | null {
  if (event === null) return null
  const start = event.start === null ? null : showEventStart(event.start, viewer)
  const place = event.location === null ? '' : oneLine(event.location, 60)
  const lastDay = event.answerBy === undefined ? null : showEventStart(event.answerBy, viewer)
  const answer = lastDay && wordsOf(viewer.language).answerBy(lastDay)
  const shown = [start, place, answer].filter(Boolean).join(', ')
  return shown === '' ? null : shown
}

/** 0 to 7: the same person has the same colour. */
export function hueOf(key: string): number {
  let hash = 7
  for (const letter of key.slice(0, 64)) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return hash % 8
}

/** Somebody the owner knows, by its own word alone. */
function isUnproven({ reasons }: Entry['verdict']): boolean {
  return reasons.some(({ code }) => code === 'forged' || code === 'unauthenticated')
}
