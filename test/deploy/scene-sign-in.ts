import assert from 'node:assert/strict'
import { BEN, linkIn, type Story } from './story.ts'

/** A link by mail opens a session, and the session the page. */
export async function signIn({ checks: { check }, world, browser, names: { page } }: Story): Promise<void> {
  await check('without a session the page leads to the sign-in', async () => {
    const { status, location } = await browser.get(page)
    assert.equal(status, 303)
    assert.match(location ?? '', /\/sign-in/)
  })
  const link = await check('who asks for a link gets one by mail, where they read', async () => {
    await browser.post(`${page}sign-in`, { address: BEN.at })
    const { text } = await world.mailTo(BEN.reads, (mail) => mail.text.includes('/sign-in/'))
    return linkIn(text, page, 'sign-in/')
  })
  await check('the answer to a stranger is the same, and no mail goes', async () => {
    const before = (await world.sent()).length
    const known = await browser.post(`${page}sign-in`, { address: 'nobody@kith.test' })
    assert.match(known.location ?? '', /outcome=linkAsked/)
    assert.equal((await world.sent()).length, before)
  })
  const session = await check('its button opens a session, once', async () => {
    const { form } = await browser.get(link)
    assert(form !== null)
    const { status, cookie } = await browser.post(form)
    assert.equal(status, 303)
    assert.match(cookie ?? '', /^__Host-kith=./)
    assert.equal((await browser.post(form)).status, 410)
    return cookie ?? ''
  })
  await check('the session shows what waits, and nothing of the other owner’s', async () => {
    const shown = await browser.get(page, session)
    assert.equal(shown.status, 200)
    assert.match(shown.text, /Both of you/)
    assert.doesNotMatch(shown.text, /Ten offers for you/)
  })
}
