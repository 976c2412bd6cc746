import type { Digest, DigestGroup } from '../domain/digest.ts'
import type { Entry } from '../domain/entry.ts'

/** At most so many are listed in one mail; the page has the rest. */
const MAX_LISTED = 200

/**
 * Octets of HTML for the list. Gmail clips a mail at 102 KB and takes the last lines with it; the frame
 * around the list needs less than 10.
 */
const BUDGET = 86_000

/** What of a digest is shown in full, what in one line each, and how many only on the page. */
export interface DigestPlan {
  readonly full: readonly DigestGroup[]
  readonly brief: readonly Entry[]
  readonly omitted: number
}

/** Octets that an entry takes in each form. */
export interface Measure {
  /** The first of its group brings the heading, and the reason that the others share. */
  full(group: DigestGroup, index: number): number
  brief(entry: Entry): number
}

/** As many as possible are listed at all; of these, from the top, as many as possible in full. */
export function planDigest({ groups }: Digest, measure: Measure): DigestPlan {
  const all = groups.flatMap((group) => group.entries.map((entry, index) => ({ group, entry, index })))
  let octets = 0
  const listed = []
  for (const item of all.slice(0, MAX_LISTED)) {
    const brief = measure.brief(item.entry)
    if (octets + brief > BUDGET) break
    octets += brief
    listed.push({ ...item, brief })
  }
  let fullCount = 0
  for (const { group, index, brief } of listed) {
    octets += measure.full(group, index) - brief
    if (octets > BUDGET) break
    fullCount++
  }
  return {
    full: regroup(listed.slice(0, fullCount)),
    brief: listed.slice(fullCount).map(({ entry }) => entry),
    omitted: all.length - listed.length,
  }
}

function regroup(items: readonly { group: DigestGroup; entry: Entry }[]): readonly DigestGroup[] {
  const groups: { of: DigestGroup; entries: [Entry, ...Entry[]] }[] = []
  for (const { group, entry } of items) {
    const last = groups.at(-1)
    if (last?.of === group) last.entries.push(entry)
    else groups.push({ of: group, entries: [entry] })
  }
  return groups.map(({ of, entries }) => ({ ...of, entries }))
}
