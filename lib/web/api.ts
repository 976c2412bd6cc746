import { Hono } from 'hono'
import { ENTRY_STATES, type Entry, type EntryState } from '../domain/entry.ts'
import type { Language } from '../domain/owner.ts'
import { type Reason, reasonText } from '../domain/reasons.ts'
import type { WebDeps } from './deps.ts'
import { viewerOf } from './viewer.ts'

const MAX_LIMIT = 1_000

/** The same facts for programs. */
export function apiRoutes(deps: WebDeps): Hono {
  const app = new Hono()

  /** `?state=held,released` (all without it), `?limit=` 1 to 1000 (100 without it): the newest first. */
  app.get('/entries', async (c) => {
    const asked = c.req.query('state')?.split(',') ?? ENTRY_STATES
    const states = asked.filter(isState)
    if (states.length !== asked.length)
      return c.json({ error: `state is one of ${ENTRY_STATES.join(', ')}` }, 400)
    const limit = Number(c.req.query('limit') ?? 100)
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
      return c.json({ error: `limit is a whole number from 1 to ${MAX_LIMIT}` }, 400)
    }
    const [owner, entries] = await Promise.all([
      deps.owners.get(deps.ownerId),
      deps.entries.list(deps.ownerId, states, limit),
    ])
    const { language } = viewerOf(c, owner, deps.clock())
    return c.json(entries.map((entry) => asJson(entry, language)))
  })

  return app
}

function isState(text: string): text is EntryState {
  return (ENTRY_STATES as readonly string[]).includes(text)
}

function asJson(entry: Entry, language: Language) {
  const { verdict } = entry
  const told = (reason: Reason) => ({ code: reason.code, text: reasonText(reason, language) })
  return {
    intakeId: entry.intakeId,
    state: entry.state,
    receivedAt: entry.receivedAt.toISOString(),
    messageId: entry.messageId,
    subject: entry.subject,
    author: entry.author,
    authentication: entry.authentication,
    kind: verdict.kind,
    disposition: verdict.disposition,
    tie: entry.tie,
    reasons: verdict.reasons.map(told),
    counterfactual: verdict.counterfactual && told(verdict.counterfactual),
    signals: entry.signals,
  }
}
