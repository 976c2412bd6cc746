import type { CalendarPart } from './invitations.ts'
import { type DecodingBudget, decodeLeaf, filenameOf } from './leaf-content.ts'
import type { Leaf } from './mime-tree.ts'

const MAX_CALENDARS = 20
const CALENDAR_TYPES = new Set([
  'text/calendar',
  'application/ics',
  'application/calendar',
  'text/x-vcalendar',
])

/** The calendars of a message (RFC 6047 §2.4), decoded; an attached message's own are not among its leaves. */
export async function calendarParts(
  leaves: readonly Leaf[],
  budget: DecodingBudget,
): Promise<readonly CalendarPart[]> {
  const parts: CalendarPart[] = []
  for (const leaf of leaves.filter(isCalendar).slice(0, MAX_CALENDARS)) {
    const { text } = await decodeLeaf(leaf, budget)
    parts.push({ text, method: leaf.type.parameters.get('method') ?? null })
  }
  return parts
}

function isCalendar(leaf: Leaf): boolean {
  return CALENDAR_TYPES.has(leaf.type.value) || (filenameOf(leaf)?.toLowerCase().endsWith('.ics') ?? false)
}
