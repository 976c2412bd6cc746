/**
 * Makes the pictures of docs/images from the sample mailbox: `node test/browser/pictures.ts [FOLDER]`.
 * With a folder, all pages in all four manners and both languages, to be looked at.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inLanguage, pagesOf } from './pages.ts'
import { type Running, start } from './running.ts'

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }
const SIZES = { phone: PHONE, desktop: DESKTOP } as const
const SCHEMES = ['light', 'dark'] as const
const LANGUAGES = ['de', 'en'] as const

interface Shot {
  readonly page: string
  readonly size: keyof typeof SIZES
  readonly language: (typeof LANGUAGES)[number]
  readonly scheme: (typeof SCHEMES)[number]
}

/** What the README shows. */
const KEPT: readonly Shot[] = [
  { page: 'overview', size: 'desktop', language: 'en', scheme: 'light' },
  { page: 'overview', size: 'phone', language: 'de', scheme: 'dark' },
  { page: 'quarantine', size: 'desktop', language: 'de', scheme: 'light' },
  { page: 'message', size: 'phone', language: 'en', scheme: 'light' },
  { page: 'contacts', size: 'desktop', language: 'en', scheme: 'dark' },
  { page: 'settings', size: 'phone', language: 'de', scheme: 'light' },
  { page: 'mail', size: 'phone', language: 'en', scheme: 'light' },
  { page: 'mail', size: 'phone', language: 'de', scheme: 'dark' },
]

const LOOKED_AT = ['overview', 'quarantine', 'message', 'message as designed', 'contacts', 'settings', 'mail']

const everything: readonly Shot[] = LOOKED_AT.flatMap((page) =>
  (['phone', 'desktop'] as const).flatMap((size) =>
    LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ page, size, language, scheme }))),
  ),
)

const [folder] = process.argv.slice(2)
const target = folder ?? fileURLToPath(new URL('../../docs/images', import.meta.url))
await mkdir(target, { recursive: true })

for (const language of LANGUAGES) {
  const kith = await start({ sample: true, language })
  try {
    const paths = await pagesOf(kith)
    const all = new Map([...paths, ['mail', `${paths.get('digest') ?? ''}/html`]])
    for (const shot of folder === undefined ? KEPT : everything) {
      if (shot.language === language) await take(kith, shot, all.get(shot.page) ?? '/')
    }
  } finally {
    await kith.close()
  }
}

/** A mail is shown as a mail program does it: by itself, without the page around. */
async function take(kith: Running, shot: Shot, at: string): Promise<void> {
  const { page: what, size, language, scheme } = shot
  const { page, context } = await kith.visit({ viewport: SIZES[size], colorScheme: scheme })
  if (what === 'mail') await page.setContent(await (await fetch(new URL(at, kith.gateway.pageUrl))).text())
  else await page.goto(inLanguage(at, language))
  const name = [what.replaceAll(' ', '-'), size, language, scheme].join('-')
  await page.screenshot({ path: join(target, `${name}.png`) })
  await context.close()
}
