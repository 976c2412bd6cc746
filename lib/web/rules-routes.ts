import { Hono } from 'hono'
import type { Rule } from '../domain/rule.ts'
import { NAMED_SCOPES, readSubject } from '../domain/rule-subject.ts'
import { href } from '../views/layout.ts'
import { isRulesDone, type RulesDone, rulesPage } from '../views/rules-page.ts'
import type { WebDeps } from './deps.ts'
import { viewerOf } from './viewer.ts'

/** With the buttons of each, as many as a page should weigh. */
const SHOWN = 60
const SHOWN_AT_MOST = 2_000

/** What the owner said outright. */
export function rulesRoutes({ owners, history, ownerId, clock, log }: WebDeps): Hono {
  const app = new Hono()

  app.get('/', async (c) => {
    const [owner, rules] = await Promise.all([owners.get(ownerId), history.rules(ownerId)])
    const newestFirst = rules.toSorted((a, b) => b.since.getTime() - a.since.getTime())
    const done = c.req.query('done')
    const page = rulesPage(viewerOf(c, owner, clock()), {
      rules: newestFirst.slice(0, c.req.query('show') === 'all' ? SHOWN_AT_MOST : SHOWN),
      count: rules.length,
      done: isRulesDone(done) ? done : null,
    })
    return c.html(page.toString())
  })

  app.post('/', async (c) => {
    const rule = ruleIn(new URLSearchParams(await c.req.text()), clock())
    if (rule !== null) await history.putRule(ownerId, rule)
    log.info('rule.added', { owner: ownerId, scope: rule?.scope ?? 'unreadable' })
    const done: RulesDone = rule === null ? 'badSubject' : 'added'
    return c.redirect(href(viewerOf(c, null, clock()), '/rules', { done }), 303)
  })

  app.post('/remove', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const rules = await history.rules(ownerId)
    const meant = rules.find(
      ({ scope, subject }) =>
        scope === form.get('scope') && encodeURIComponent(subject.toWellFormed()) === form.get('subject'),
    )
    if (meant !== undefined) await history.removeRule(ownerId, meant.scope, meant.subject)
    const done: RulesDone = 'removed'
    return c.redirect(href(viewerOf(c, null, clock()), '/rules', { done }), 303)
  })

  return app
}

function ruleIn(form: URLSearchParams, since: Date): Rule | null {
  const scope = NAMED_SCOPES.find((each) => each === form.get('scope'))
  const effect = (['allow', 'block'] as const).find((each) => each === form.get('effect'))
  if (scope === undefined || effect === undefined) return null
  const subject = readSubject(scope, form.get('subject') ?? '')
  if (subject === null) return null
  const reachesLetters = form.get('reach') === 'all' && scope === 'person' && effect === 'block'
  return { scope, subject, effect, reach: reachesLetters ? 'all' : 'mass', since }
}
