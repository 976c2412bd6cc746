import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { cutContacts } from '../app/cut-contacts.ts'
import { surveyContacts } from '../app/survey-contacts.ts'
import type { Author } from '../domain/author.ts'
import { personSubject, type Rule } from '../domain/rule.ts'
import { contactsPage } from '../views/contacts-page.ts'
import { href } from '../views/layout.ts'
import type { WebDeps } from './deps.ts'
import { isToStay } from './stay.ts'
import { viewerOf } from './viewer.ts'

/** Of each group: as many as a page can hold. */
const SHOWN = 40

/** The owner's network, and cutting those who only ever send mass mail. */
export function contactsRoutes(deps: WebDeps): Hono {
  const { owners, history, ownerId, clock } = deps
  const app = new Hono()

  app.get('/', async (c) => {
    const [owner, groups, rules] = await Promise.all([
      owners.get(ownerId),
      surveyContacts(deps, ownerId, clock(), SHOWN),
      history.rules(ownerId),
    ])
    const { contacts } = groups.massOnly
    const cut = Number.parseInt(c.req.query('cut') ?? '', 10)
    const page = contactsPage(viewerOf(c, owner, clock()), {
      groups,
      names: new Map(contacts.map((contact) => [contact, idOf(contact.author)])),
      blocked: new Set(contacts.filter(({ author }) => isBlocked(author, rules))),
      cut: Number.isNaN(cut) ? null : Math.max(cut, 0),
    })
    return c.html(page.toString())
  })

  app.post('/cut', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    if (isToStay(form)) return c.body(null, 204)
    // The button of one contact is about that one alone, whoever else is ticked.
    const one = form.get('one')
    const meant = new Set(one === null ? form.getAll('contact') : [one])
    const cut = await cutContacts(deps, ownerId, (author) => meant.has(idOf(author)))
    return c.redirect(href(viewerOf(c, null, clock()), '/contacts', { cut: String(cut) }), 303)
  })

  return app
}

/** Stands for a contact in a form: a hundred of them are still a short one. */
function idOf(author: Author): string {
  const subject = personSubject(author) ?? ''
  return createHash('sha256').update(subject).digest('base64url').slice(0, 16)
}

function isBlocked(author: Author, rules: readonly Rule[]): boolean {
  const subject = personSubject(author)
  return rules.some((rule) => rule.scope === 'person' && rule.effect === 'block' && rule.subject === subject)
}
