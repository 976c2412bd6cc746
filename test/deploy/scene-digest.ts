import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { UNDO_SECONDS } from '../../lib/domain/held.ts'
import { bodyOf } from './letters.ts'
import { ANNA, linkIn, type Story, stands } from './story.ts'
import type { ReadMail } from './world.ts'

/** Sets her digest's time to a full minute that is near; returns it. */
export async function orderDigest({ checks: { check }, world }: Story): Promise<Date> {
  const due = new Date(Math.ceil((Date.now() + 10_000) / 60_000) * 60_000)
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  }).format(due)
  await check(`kith owner set: her digest shall come at ${clock}`, async () => {
    const { code, out, err } = await world.kith('owner', 'set', ANNA.at, '--digest', clock, '--json')
    assert.equal(code, 0, err)
    assert.equal(JSON.parse(out).nextDigestAt, due.toISOString())
  })
  return due
}

/** The clock strikes, the digest comes, and its link shows before it acts. Returns the form's address. */
export async function readDigest(story: Story, due: Date, held: string): Promise<string> {
  const {
    checks: { check },
    world,
    browser,
    names,
    anna,
  } = story
  const digest = await check('the schedule strikes, and the digest comes', async () => {
    await pause(Math.max(0, due.getTime() - Date.now()) + 500)
    await world.emulator.strike()
    return world.mailTo(ANNA.reads, isDigest)
  })
  const link = await check('it says what waits and from whom, and leads to the page', () => {
    const at = digest.text.indexOf('Ten offers for you')
    assert.match(digest.text, /June news/)
    assert.notEqual(at, -1)
    return linkIn(digest.text.slice(at), names.page, 'act/')
  })
  const form = await check('a GET of the link shows and does nothing, however often', async () => {
    await browser.get(link)
    const page = await browser.get(link)
    assert.equal(page.status, 200)
    assert.match(page.text, /Ten offers for you/)
    assert.equal((await story.store.entries.get(anna.id, held))?.state, 'held')
    assert(page.form !== null)
    return page.form
  })
  await check('a form of another site is refused', async () => {
    const { status } = await browser.post(form, {}, 'https://evil.test')
    assert.equal(status, 403)
    assert.equal((await story.store.entries.get(anna.id, held))?.state, 'held')
  })
  return form
}

/** The POST releases it, to be undone for a minute. */
export async function release({ checks: { check }, ...story }: Story, form: string, held: string) {
  await check('the POST releases it, and it can still be undone', async () => {
    const { status } = await story.browser.post(form)
    assert.equal(status, 200)
    assert.equal((await story.store.entries.get(story.anna.id, held))?.state, 'leaving')
  })
}

/** After that minute it is forwarded. */
export async function comesReleased(story: Story, held: string, sent: Buffer): Promise<void> {
  const {
    checks: { check },
    world,
    anna,
  } = story
  await check('after its minute it is forwarded, whole', async () => {
    const { bytes } = await world.mailTo(
      ANNA.reads,
      ({ subject }) => subject === 'Ten offers for you',
      UNDO_SECONDS + 30,
    )
    assert(bodyOf(bytes).equals(bodyOf(sent)), 'the octets are others')
    await stands(story, anna, held, 'released')
  })
}

function isDigest({ text, from }: ReadMail): boolean {
  return /^digest[+@]/.test(from) && text.includes('/act/')
}
