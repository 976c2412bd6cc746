import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'

/** Where the browser is; Debian's place unless `CHROMIUM` says another. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Nothing but the pages under test is asked for, and no name of the world is ever looked up. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** What hostile mail would have a page ask for, at any origin. */
export const BAIT = '/bait'

/** A browser over an empty profile of its own, which goes with it. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS })
}

/** A page, and what it did that no page of ours may do. */
export interface Watched {
  readonly page: Page
  readonly context: BrowserContext
  /** Addresses outside the origin or of the bait that were asked for, dialogs, and faults of scripts. Must stay empty. */
  readonly trouble: readonly string[]
}

/** A fresh session of the browser at an origin. */
export async function visit(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(15_000)
  const trouble: string[] = []
  context.on('request', (request) => {
    const asked = new URL(request.url())
    const isOurs = asked.origin === new URL(origin).origin && asked.pathname !== BAIT
    if (!isOurs) trouble.push(`asked for ${asked.href}`)
  })
  context.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('weberror', (fault) => void trouble.push(`script: ${fault.error().message}`))
  return { context, page: await context.newPage(), trouble }
}
