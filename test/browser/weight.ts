import { expect, test } from '@jest/globals'
import type { Running } from './running.ts'
import type { Sampled } from './sampled.ts'

/** Octets of a page at most, and milliseconds of the server's own time for one that is warm. */
const MOST_OCTETS = 60_000
const MOST_MS = 50
const WARMING = 3
const TIMES = 10

async function ask({ gateway }: Running, path: string): Promise<number> {
  const answer = await fetch(new URL(path, gateway.pageUrl))
  return (await answer.arrayBuffer()).byteLength
}

/** Of this process alone: the server, and whoever asks it; the browser is idle, and another process. */
export function weight(given: () => Sampled): void {
  test('every page is small and soon made', async () => {
    const { kith, paths } = given()
    const figures: string[] = []
    const heavy: string[] = []
    for (const [name, path] of new Map([...paths, ['style sheet', '/style.css']])) {
      for (let time = 0; time < WARMING; time++) await ask(kith, path)
      const all: number[] = []
      let octets = 0
      for (let time = 0; time < TIMES; time++) {
        const before = process.cpuUsage()
        octets = await ask(kith, path)
        const { user, system } = process.cpuUsage(before)
        all.push((user + system) / 1_000)
      }
      // The median: what collects garbage, or the timer's round, may fall into any of them.
      const ms = all.toSorted((one, other) => one - other)[TIMES / 2] ?? 0
      const figure = `${name}: ${octets} octets, ${ms.toFixed(1)} ms`
      figures.push(figure)
      if (octets > MOST_OCTETS || ms > MOST_MS) heavy.push(figure)
    }
    if (process.env['KITH_FIGURES'] !== undefined) process.stdout.write(`${figures.join('\n')}\n`)
    expect(heavy).toEqual([])
  })
}
