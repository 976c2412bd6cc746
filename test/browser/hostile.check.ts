import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BAIT } from './chromium.ts'
import { mixedMail, word } from './mixed-mail.ts'
import { type Running, start } from './running.ts'

/** Everything at once that has ever run in somebody's page. */
const TRICK = `"'></title></p></a><script>alert(1);fetch('${BAIT}')</script><img src="${BAIT}" onerror="alert(1)"><svg onload="alert(1)">{{1}}\u202e`

const BODY = `<base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example${BAIT}">
<link rel="stylesheet" href="http://evil.example${BAIT}"><style>@import url(http://evil.example${BAIT});p{background:url(${BAIT})}</style>
<script>top.location='http://evil.example${BAIT}';alert(1)</script><img src=x onerror=alert(1)>
<img src="http://evil.example${BAIT}"><img srcset="${BAIT} 1x"><picture><source srcset="${BAIT}"></picture>
<video poster="${BAIT}" autoplay><source src="${BAIT}"></video><audio src="${BAIT}" autoplay></audio>
<iframe src="http://evil.example${BAIT}"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>
<object data="${BAIT}"></object><embed src="${BAIT}"><svg onload=alert(1)><script>alert(1)</script><use href="${BAIT}"/></svg>
<math><mtext><table><mglyph><style><!--</style><img src=x onerror=alert(1)>--></style></mglyph></table></mtext></math>
<form action="http://evil.example${BAIT}"><input autofocus onfocus=alert(1)><button>Sign in</button></form>
<details open ontoggle=alert(1)><summary>x</summary></details><body onload=alert(1)>
<div style="background:url(http://evil.example${BAIT});position:fixed;inset:0;z-index:9">over everything</div>
<a href="javascript:alert(1)">free money</a> <a href="data:text/html,<script>alert(1)</script>">more money</a>
<p>Book now, save 20 % on every course. Unsubscribe</p>`

/** Hostile in every field that a page or a digest shows. */
const MAIL = mixedMail({
  head: `From: ${word(TRICK)} <evil@evil.example>
Reply-To: ${word(TRICK)} <other@evil.example>
To: ${word(TRICK)} <anna@berger.example>
Cc: ${word(TRICK)} <more@evil.example>
Subject: Sale ${word(TRICK)}
List-Unsubscribe: <https://evil.example/u/1>
List-Id: ${TRICK} <evil.list.example>`,
  body: BODY,
  event: `SUMMARY:${TRICK}
LOCATION:${TRICK}
DESCRIPTION:${TRICK}
ORGANIZER;CN=${word(TRICK)}:mailto:evil@evil.example`,
  fileName: word(`${TRICK}.pdf`),
})

let kith: Running
let id = ''
beforeAll(async () => {
  kith = await start()
  await kith.send(MAIL)
  const answer = await fetch(new URL('api/entries', kith.gateway.pageUrl))
  id = /"intakeId":"([^"]+)","state":"held"/.exec(await answer.text())?.[1] ?? ''
})
afterAll(() => kith?.close())

test('hostile mail runs nothing, asks for nothing and leads nowhere, on any page', async () => {
  const { page, context, trouble } = await kith.visit()
  const paths = [
    '/',
    '/quarantine',
    `/quarantine?q=${encodeURIComponent(TRICK)}&author=${encodeURIComponent(TRICK)}`,
    `/messages/${id}`,
    `/messages/${id}?view=html`,
    `/messages/${id}/body`,
    '/contacts',
    `/rules?outcome=${encodeURIComponent(TRICK)}`,
    `/${encodeURIComponent(TRICK)}`,
  ]
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'networkidle' })
    expect([path, await page.locator('main, body').first().isVisible()]).toEqual([path, true])
    expect(new URL(page.url()).origin).toBe(new URL(kith.gateway.pageUrl).origin)
  }
  await page.goto(`/messages/${id}`)
  expect(await page.locator('.attached li').count()).toBeGreaterThan(0)
  expect(trouble).toEqual([])
  await context.close()
})

test('its links run nothing, either, and its design stays in its frame', async () => {
  const { page, context, trouble } = await kith.visit()
  await page.goto(`/messages/${id}?view=html`)
  const frame = page.frameLocator('iframe')
  await frame.getByText('Book now').waitFor()
  expect(
    await frame.locator('script, iframe, object, embed, form, svg, base, meta[http-equiv]').count(),
  ).toBe(0)
  for (const text of ['free money', 'more money']) await frame.getByText(text).click()
  await page.getByRole('button', { name: 'Block' }).click({ trial: true })
  expect(new URL(page.url()).pathname).toBe(`/messages/${id}`)
  expect(trouble).toEqual([])
  await context.close()
})

test('the digest that tells of it, its confirm page and its rule are as harmless', async () => {
  const { page, context, trouble } = await kith.visit()
  await page.goto('/')
  await page.getByRole('button', { name: 'Send the digest now' }).click()
  await page.frameLocator('iframe').getByRole('link', { name: 'Block', exact: true }).click()
  await page.locator('section.ask').waitFor()
  await page.getByRole('button').click()
  await page.locator('section.result').waitFor()
  for (const path of ['/rules', '/quarantine?box=aside', '/']) {
    await page.goto(path, { waitUntil: 'networkidle' })
  }
  expect(trouble).toEqual([])
  await context.close()
})
