import { generatedMail } from '../mail/generated.ts'
import { seriesOf } from '../measure.ts'
import { cpuOfTree } from '../process-cpu.ts'
import type { Row } from '../rows.ts'
import { startKith } from '../smtp/kith.ts'
import { deliverAll, onTheLine } from '../smtp/load.ts'

const MESSAGES = 200
const MOST_PAGES = 40
const REQUESTS = 40
const GOAL = 5

/** Every page that links lead to from the first one, warm; the processor's clock of a process ticks in 10 ms. */
export async function pageRows(rounds: number): Promise<readonly Row[]> {
  const kith = await startKith('guarding')
  try {
    const messages: Buffer[] = []
    for await (const { bytes } of generatedMail(5)) if (messages.push(onTheLine(bytes)) >= MESSAGES) break
    await deliverAll({ ...kith, connections: 8, messages })
    await kith.settled()
    const pages = await linked(kith.pageUrl)
    const figures: (readonly [string, number])[] = []
    for (const page of pages) {
      await request(page, REQUESTS)
      const costs: number[] = []
      for (let round = 0; round < Math.min(rounds, 3); round++) {
        const before = cpuOfTree(kith.pid)
        await request(page, REQUESTS)
        costs.push((cpuOfTree(kith.pid) - before) / REQUESTS)
      }
      figures.push([new URL(page).pathname, seriesOf(costs).median])
    }
    return figures
      .sort(([, a], [, b]) => b - a)
      .slice(0, 12)
      .map(([path, cost]) => ({
        name: `page ${path.replace(/[0-9a-f]{16,}/g, '…')}`,
        figure: `${cost.toFixed(1)} ms a request`,
        goal: `≤ ${GOAL} ms`,
        met: cost <= GOAL,
      }))
  } finally {
    await kith.close()
  }
}

/** One of each shape of path. */
async function linked(start: string): Promise<readonly string[]> {
  const seen = new Map([['/', start]])
  for (const page of seen.values()) {
    const answer = await fetch(page)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, href = ''] of (await answer.text()).matchAll(/href="([^"]+)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), page)
      const shape = url.pathname.replace(/[0-9a-f]{16,}/g, '…')
      if (url.origin === new URL(start).origin && seen.size < MOST_PAGES && !seen.has(shape))
        seen.set(shape, url.href)
    }
  }
  return [...seen.values()]
}

async function request(page: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await (await fetch(page)).arrayBuffer()
}
