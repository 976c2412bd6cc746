import type { Address } from './address.ts'
import { bareSubject } from './message.ts'

/** A message as far as conversations go: what names it, what it says it answers, who wrote to whom. */
export interface Turn {
  readonly at: Date
  /** Its Message-ID and those of its copies, to which archives give others. */
  readonly ids: readonly string[]
  /** Which messages it says it answers: In-Reply-To or, failing that, the last of References (RFC 5322 §3.6.4). */
  readonly parents: readonly string[]
  /** As it stands, marks of replies and all. */
  readonly subject: string
  /** Who gets an answer to it: From and Reply-To, without sub-addresses. */
  readonly from: readonly Address[]
  readonly to: readonly Address[]
}

/** After so long the same subject is a coincidence; in days. */
const LONGEST_PAUSE = 60

/** Candidates looked at for one subject: a daily report has the same one for years. */
const MOST_CANDIDATES = 100

const DAY = 86_400_000

/** Messages in order of time that others may answer, each with what it stands for. */
export class Conversations<T> {
  readonly #byId = new Map<string, T>()
  readonly #bySubject = new Map<string, { readonly turn: Turn; readonly value: T }[]>()

  /** Takes note of a message; the order of notes is the order of time. */
  add(turn: Turn, value: T): void {
    for (const id of turn.ids) this.#byId.set(id, value)
    const subject = bareSubject(turn.subject)
    const others = this.#bySubject.get(subject)
    if (others) others.push({ turn, value })
    else this.#bySubject.set(subject, [{ turn, value }])
  }

  /**
   * What a message answers: what it refers to. Where it refers to nothing at all, as in archives that lost
   * those fields, the last one before it of the same subject, written by one whom it goes to and received by
   * one who writes it; when in doubt, null. A forward refers to what it passes on, and answers nothing.
   */
  answeredBy(turn: Turn): T | null {
    if (isForward(turn.subject)) return null
    if (turn.parents.length > 0) {
      const parent = turn.parents.find((id) => this.#byId.has(id))
      return parent === undefined ? null : (this.#byId.get(parent) ?? null)
    }
    const subject = bareSubject(turn.subject)
    if (subject === '' || !isReply(turn.subject)) return null
    const recent = (this.#bySubject.get(subject) ?? []).slice(-MOST_CANDIDATES)
    return recent.findLast((candidate) => isAnsweredBy(candidate.turn, turn))?.value ?? null
  }
}

function isAnsweredBy(first: Turn, second: Turn): boolean {
  const pause = second.at.getTime() - first.at.getTime()
  return (
    pause > 0 && pause <= LONGEST_PAUSE * DAY && meet(first.from, second.to) && meet(first.to, second.from)
  )
}

function meet(one: readonly Address[], other: readonly Address[]): boolean {
  return one.some((each) => other.includes(each))
}

/** True for a subject that a mail client marked as an answer (those marks that `bareSubject` takes off). */
function isReply(subject: string): boolean {
  return /^\s*(?:re|aw|sv|antw|rv|vs|rif|r)(?:\[\d{1,3}\])?\s?:/i.test(subject)
}

function isForward(subject: string): boolean {
  return /^\s*(?:fwd?|wg|tr|i)(?:\[\d{1,3}\])?\s?:/i.test(subject)
}
