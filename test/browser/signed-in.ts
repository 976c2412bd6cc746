import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { mimeReader } from '../../lib/adapters/mime/reader.ts'
import { act } from '../../lib/app/act.ts'
import { receive } from '../../lib/app/receive.ts'
import { undoRelease } from '../../lib/app/release.ts'
import { type DigestOutcome, type SendDigestDeps, sendDigest } from '../../lib/app/send-digest.ts'
import { requestLink } from '../../lib/app/sign-in.ts'
import { serveWeb } from '../../lib/cli/serve-web.ts'
import type { Act } from '../../lib/domain/acts.ts'
import { type Address, address } from '../../lib/domain/address.ts'
import type { Envelope } from '../../lib/domain/envelope.ts'
import { actLinks, digestLinks, signInUrl } from '../../lib/web/links.ts'
import { deliverToLinks, sessions, signInLinks } from '../../lib/web/passes.ts'
import { createWeb } from '../../lib/web/routes.ts'
import { createSignedInWeb } from '../../lib/web/signed-in.ts'
import { tokens } from '../../lib/web/tokens.ts'
import { welcomeTokens } from '../../lib/web/welcome-tokens.ts'
import { digestComposer } from '../../lib/wiring/digest-composer.ts'
import { signInComposer } from '../../lib/wiring/sign-in-composer.ts'
import { anna, type House, houseOf, NOW } from '../support/house.ts'
import { openChromium, visit, type Watched } from './chromium.ts'
import { inLanguage } from './pages.ts'

/** The pages as they stand open to the world, with a browser in front of them. */
export interface SignedIn {
  readonly browser: Browser
  readonly origin: string
  readonly store: House['store']
  readonly deps: House['deps']
  /** The paths at which anything can be looked at, as they are written in the routes: `/messages/:id`. */
  readonly shows: ReadonlySet<string>
  /** Whose links its pages open. */
  readonly secret: Uint8Array
  visit(options?: BrowserContextOptions): Promise<Watched>
  /** Takes a message in for Anna. */
  send(message: string, envelope?: Partial<Envelope>): Promise<void>
  later(ms: number): void
  /** The link in the newest mail to sign in; null where none was sent. */
  newestLink(): Promise<string | null>
  close(): Promise<void>
}

const SECRET = new Uint8Array(32).fill(9)
const FROM = address('digest@kith.example')

export async function startSignedIn(): Promise<SignedIn> {
  let now = NOW
  const clock = () => now
  const { deps, store, arrive } = await houseOf({ clock: () => now })
  const reader = mimeReader()
  const links = signInLinks(SECRET)
  const mails: Uint8Array[] = []
  let origin = ''
  const acting = { ...deps, releases: { place: async () => undefined } }
  const asking = {
    ...{ ...deps, claims: store.claims, from: FROM, compose: signInComposer(FROM) },
    mailer: { send: async ({ bytes }: { readonly bytes: Uint8Array }) => void mails.push(bytes) },
    urlOf: (link: Parameters<typeof signInUrl>[2]) => signInUrl(links, origin, link),
  }
  const signer = tokens(SECRET)
  const digesting: SendDigestDeps = {
    ...{ ...deps, mailer: asking.mailer, unsubscriptions: store.unsubscriptions, from: FROM },
    compose: digestComposer(FROM),
    linksOf: (entry) => actLinks(signer, origin, entry),
    allLinksOf: (digest) => digestLinks(signer, origin, digest),
    pageUrlOf: () => origin,
    replyToOf: () => null,
  }
  const web = {
    ...{ ...deps, claims: store.claims, holdings: store.holdings, reader, links },
    tokens: signer,
    sessions: sessions(SECRET),
    welcomeTokens: welcomeTokens(SECRET),
    deliverToLinks: deliverToLinks(SECRET),
    confirmDeliverTo: async () => true,
    act: (ownerId: string, about: string, what: Act) => act(acting, ownerId, about, what),
    undo: (ownerId: string, intakeId: string) => undoRelease(acting, ownerId, intakeId),
    forgetAccounts: async () => 0,
    unsubscribeSoon: async () => 'nothing',
    exportPart: null,
    sendDigest: async (ownerId: string): Promise<DigestOutcome> => {
      const to = await store.owners.get(ownerId)
      return to === null ? { outcome: 'nothing' } : sendDigest(digesting, to, now)
    },
    requestLink: (at: Address) => requestLink(asking, at),
    pause: async () => undefined,
    allowedHosts: ['127.0.0.1'],
  }
  const app = createSignedInWeb(web)
  const inside = createWeb({ ...web, ownerId: anna.id, hint: null, canSignOut: true })
  const shown = [...app.routes, ...inside.routes].filter(({ method }) => method === 'GET')
  const http = await serveWeb(app.fetch, '127.0.0.1', 0)
  origin = `http://127.0.0.1:${http.port}/`
  const browser = await openChromium()
  let count = 0

  return {
    browser,
    origin,
    store,
    deps,
    shows: new Set(shown.map(({ path }) => path)),
    secret: SECRET,
    visit: (options) => visit(browser, origin, options),
    async send(message, envelope) {
      await receive(deps, await arrive(`m${++count}`, message, envelope))
    },
    later(ms) {
      now = new Date(clock().getTime() + ms)
    },
    async newestLink() {
      const bytes = mails.at(-1)
      if (bytes === undefined) return null
      const { text } = await reader.read(bytes)
      return /http:\S+/.exec(text)?.[0] ?? null
    },
    async close() {
      await browser.close()
      await http.close()
      store.close()
    },
  }
}

/** Signs Anna in, in English, by the link that comes by mail; the page then shows what is hers. */
export async function signIn(page: Page, door: Pick<SignedIn, 'newestLink'>): Promise<void> {
  await page.goto('/sign-in?lang=en')
  await page.getByRole('textbox').fill(anna.addresses[0])
  await page.locator('main button').click()
  await page.locator('section.result').waitFor()
  await page.goto(inLanguage((await door.newestLink()) ?? '', 'en'))
  await page.locator('main button').click()
  await page.locator('.account form').waitFor()
}
