import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as z from 'zod'

const found = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ html: z.string() })),
    }),
  ),
})

/** By night the colours are others, and nothing else is. */
const SCHEMES = [
  ['light', {}],
  ['dark', { runOnly: ['color-contrast'] }],
] as const
const SERIOUS = new Set<string | null>(['serious', 'critical'])

/** What axe finds serious or critical on a page as it stands, with the first place of each. */
export async function faults(page: Page): Promise<readonly string[]> {
  const all: string[] = []
  await page.evaluate(axe.source)
  for (const [colorScheme, options] of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // What stands in a frame is a mail; Kith's own are looked at by themselves.
    const asked = JSON.stringify({ iframes: false, resultTypes: ['violations'], ...options })
    const { violations } = found.parse(await page.evaluate(`axe.run(document, ${asked})`))
    for (const { id, impact, nodes } of violations) {
      if (SERIOUS.has(impact)) all.push(`${colorScheme}, ${id}: ${nodes[0]?.html ?? ''}`)
    }
  }
  return all
}

/** Whether one has to scroll sideways to read it, in a window as wide as this. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}
