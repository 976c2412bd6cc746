import { wordsOf } from '../../lib/views/words.ts'
import type { Running } from './running.ts'

/** Every page of a Kith with the sample mailbox, by what it is. */
export async function pagesOf({ gateway, visit }: Running): Promise<ReadonlyMap<string, string>> {
  const { page, context } = await visit()
  await page.goto('/?lang=en')
  await page.getByRole('button', { name: 'Send the digest now' }).click()
  await page.locator('iframe').waitFor()
  const digest = new URL(page.url()).pathname
  const mail = page.frameLocator('iframe')
  const words = wordsOf(gateway.owner.language)
  const link = async (name: string, exact = true) =>
    new URL((await mail.getByRole('link', { name, exact }).first().getAttribute('href')) ?? '').pathname
  const acts = {
    'confirm deliver': await link(words.deliver),
    'confirm allow': await link(words.allow),
    'confirm block': await link(words.block),
    'confirm person': await link(words.person),
    'confirm deliver all': await link(words.deliverAll(23), false),
  }
  const form = new URLSearchParams({ name: 'Buchhandlung Lindner' })
  await fetch(new URL('/addresses', gateway.pageUrl), { method: 'POST', body: form, redirect: 'manual' })
  await context.close()
  const held = await messages(gateway.pageUrl, 'held')
  const delivered = await messages(gateway.pageUrl, 'delivered')
  return new Map(
    Object.entries({
      overview: '/',
      quarantine: '/quarantine',
      'quarantine, all ticked': '/quarantine?pick=all',
      'quarantine, nothing found': '/quarantine?q=nowhere',
      'quarantine, put aside': '/quarantine?box=aside',
      message: `/messages/${held}`,
      'message as designed': `/messages/${held}?view=html`,
      'message delivered': `/messages/${delivered}`,
      recent: '/recent',
      contacts: '/contacts',
      rules: '/rules',
      addresses: '/addresses',
      settings: '/settings',
      data: '/data',
      'data, erase': '/data/erase',
      digest,
      'digest as text': `${digest}?view=text`,
      ...acts,
      'not there': '/nowhere',
    }),
  )
}

/** The newest message in a state that has a design of its own, if any has. */
async function messages(pageUrl: string, state: string): Promise<string> {
  const answer = await (await fetch(new URL(`api/entries?limit=100&state=${state}`, pageUrl))).text()
  const ids = [...answer.matchAll(/"intakeId":"([^"]+)"/g)].map(([, id = '']) => id)
  for (const id of ids) {
    const page = await (await fetch(new URL(`messages/${id}`, pageUrl))).text()
    if (page.includes('view=html')) return id
  }
  return ids[0] ?? ''
}

/** An address with the language asked for. */
export function inLanguage(path: string, language: 'de' | 'en'): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
}
