import { type Context, Hono } from 'hono'
import { changeSettings, type Settings } from '../app/change-settings.ts'
import type { Owner } from '../domain/owner.ts'
import { pausing, resuming } from '../domain/pause.ts'
import { previewSensitivities, SENSITIVITIES } from '../domain/sensitivity.ts'
import { readDays, readTimes, readTimeZone, readTopics } from '../domain/settings.ts'
import { href } from '../views/layout.ts'
import { settingsPage } from '../views/settings-page.ts'
import type { WebDeps } from './deps.ts'
import { viewerOf } from './viewer.ts'

/** So many messages tell what another sensitivity would have done. */
const PREVIEWED = 500

/** What a form asks for, given the owner as they are; null where it cannot be read. */
type Read = (form: URLSearchParams) => ((owner: Owner) => Settings) | null

/** What the owner may set; each form is a path. */
export function settingsRoutes(deps: WebDeps): Hono {
  const { owners, entries, ownerId, clock } = deps
  const app = new Hono()

  app.get('/', async (c) => {
    const [owner, newest] = await Promise.all([owners.get(ownerId), entries.judgements(ownerId, PREVIEWED)])
    if (owner === null) return c.notFound()
    const done = c.req.query('done')
    const page = settingsPage(viewerOf(c, owner, clock()), {
      owner,
      preview: previewSensitivities(newest),
      done: done === 'saved' || done === 'unreadable' ? done : null,
    })
    return c.html(page.toString())
  })

  for (const [path, read] of FORMS) app.post(`/${path}`, (c) => save(c, read))

  async function save(c: Context, read: Read): Promise<Response> {
    const change = read(new URLSearchParams(await c.req.text()))
    const isSaved = change !== null && (await changeSettings(deps, ownerId, change))
    const viewer = viewerOf(c, null, clock())
    return c.redirect(href(viewer, '/settings', { done: isSaved ? 'saved' : 'unreadable' }), 303)
  }

  return app
}

const FORMS: readonly (readonly [path: string, read: Read])[] = [
  ['mode', readMode],
  ['sensitivity', readSensitivity],
  ['topics', readInterests],
  ['digest', readDigest],
  ['language', readLanguage],
]

/** To watch at first is not an owner's wish, and what ends it is a welcome: a pause leads back to where it began. */
function readMode(form: URLSearchParams): ReturnType<Read> {
  const wished = (['guarding', 'paused'] as const).find((each) => each === form.get('mode'))
  if (wished === undefined) return null
  const change = wished === 'paused' ? pausing : resuming
  return (owner) => (owner.mode === 'observing' ? {} : (change(owner) ?? {}))
}

function readSensitivity(form: URLSearchParams): ReturnType<Read> {
  const sensitivity = SENSITIVITIES.find((each) => each === form.get('sensitivity'))
  return sensitivity === undefined ? null : () => ({ sensitivity })
}

function readInterests(form: URLSearchParams): ReturnType<Read> {
  const topics = readTopics(form.get('welcome') ?? '')
  const unwelcome = readTopics(form.get('unwelcome') ?? '')
  const effect = (['deliver', 'raise'] as const).find((each) => each === form.get('effect'))
  if (topics === null || unwelcome === null || effect === undefined) return null
  return () => ({ interests: { topics, unwelcome, effect } })
}

function readDigest(form: URLSearchParams): ReturnType<Read> {
  const digestTimes = readTimes(form.getAll('time'))
  const digestDays = readDays(form.getAll('day'))
  const timeZone = readTimeZone(form.get('zone') ?? '')
  if (digestTimes === null || digestDays === null || timeZone === null) return null
  const [allQuiet, digestThread] = [form.has('quiet'), form.has('thread')]
  return () => ({ digestTimes, digestDays, timeZone, allQuiet, digestThread })
}

function readLanguage(form: URLSearchParams): ReturnType<Read> {
  const language = (['de', 'en'] as const).find((each) => each === form.get('language'))
  return language === undefined ? null : () => ({ language })
}
