/**
 * Measures Kith against its peers on this machine, in turn and several times, and says which goals are met.
 *
 *     npm run bench [-- PATH…] [--only decision,backtest,gateway,store,pages] [--megabytes N] [--rounds N] [--json FILE] [--plot FILE.svg]
 *
 * PATH is a mailbox (mbox, Maildir, folder) to judge in place of the generated mail. Peers that are not installed are
 * passed over by name.
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { corpusOf } from './corpus.ts'
import { note, type Row, tableOf } from './rows.ts'
import { backtestRows } from './sections/backtest.ts'
import { decisionRows } from './sections/decision.ts'
import { gatewayRows } from './sections/gateway.ts'
import { pageRows } from './sections/pages.ts'
import { storeRows } from './sections/store.ts'
import { barsOf } from './svg.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    megabytes: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    messages: { type: 'string', default: '300' },
    json: { type: 'string' },
    plot: { type: 'string' },
  },
})
const [rounds, messages, octets] = [values.rounds, values.messages, values.megabytes].map(Number)
const sections: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  decision: async () => decisionRows(await corpusOf(positionals, messages ?? 300), rounds ?? 5),
  backtest: () => backtestRows((octets ?? 1_000) * 1e6, Math.min(rounds ?? 5, 3)),
  gateway: () => gatewayRows(300, rounds ?? 5),
  store: storeRows,
  pages: () => pageRows(rounds ?? 5),
}
const wished = values.only?.split(',') ?? Object.keys(sections)
const processors = cpus()
const about = note(
  'machine',
  `${processors.length} × ${processors[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`,
)
const rows: Row[] = [about]
for (const name of wished) {
  const began = performance.now()
  rows.push(...((await sections[name]?.()) ?? [note(name, 'there is no such section')]))
  console.error(`${name}: ${((performance.now() - began) / 1_000).toFixed(0)} s`)
}
console.log(tableOf(rows))
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ at: new Date(), rows }, null, 2)}\n`)
}
if (values.plot !== undefined) {
  const bars = rows.flatMap(({ name, figure }) => {
    const [label, what] = name.split(', ')
    return what === 'processor a message' && label ? [{ label, value: Number.parseFloat(figure) }] : []
  })
  if (bars.length > 0)
    writeFileSync(values.plot, barsOf('Processor time a message (logarithmic)', 'ms', bars))
}
