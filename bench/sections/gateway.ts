import { generatedMail } from '../mail/generated.ts'
import { ratioOf, seriesOf } from '../measure.ts'
import { figureRow, note, type Row, ratioRow } from '../rows.ts'
import { startKith } from '../smtp/kith.ts'
import { onTheLine } from '../smtp/load.ts'
import { isPostfixHere, startPostfix } from '../smtp/postfix.ts'
import { type Throughput, throughputOf } from '../smtp/throughput.ts'

const CONNECTIONS = 20
const LARGEST = 20_000
const PORT = 12_525

/** Durable, from the first MAIL FROM to the last message in the Maildir, against Postfix on the same disk. */
export async function gatewayRows(messages: number, rounds: number): Promise<readonly Row[]> {
  const mails = await letters(messages)
  const servers = [await startKith(), ...(isPostfixHere() ? [await startPostfix(PORT)] : [])]
  const measured = new Map<string, Throughput[]>(servers.map(({ name }) => [name, []]))
  try {
    for (let round = 0; round <= rounds; round++) {
      const load = mails.map((mail) => named(mail, round))
      for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
        const throughput = await throughputOf(server, load, CONNECTIONS, round * messages)
        if (round > 0) measured.get(server.name)?.push(throughput)
      }
    }
  } finally {
    for (const server of servers) await server.close()
  }
  const rows = [...measured].flatMap(([name, all]) => [
    figureRow(`${name}, accepted`, seriesOf(all.map(({ accepted }) => accepted)), 'messages/s'),
    figureRow(`${name}, delivered`, seriesOf(all.map(({ delivered }) => delivered)), 'messages/s'),
    figureRow(`${name}, processor a message`, seriesOf(all.map(({ cpu }) => cpu)), 'ms'),
  ])
  const rates = (name: string) => (measured.get(name) ?? []).map(({ delivered }) => delivered)
  if (!measured.has('Postfix')) return [...rows, note('Postfix', 'not installed, or not root')]
  return [
    ...rows,
    ratioRow('Kith / Postfix, delivered', ratioOf(rates('Kith'), rates('Postfix')), 1, 'least'),
  ]
}

async function letters(count: number): Promise<readonly Buffer[]> {
  const mails: Buffer[] = []
  for await (const { bytes } of generatedMail(3)) {
    if (bytes.length <= LARGEST && mails.push(onTheLine(bytes)) >= count) return mails
  }
  return mails
}

/** Another message each round: the same one again would be none. */
function named(mail: Buffer, round: number): Buffer {
  return Buffer.from(mail.toString('latin1').replace(/^Message-ID: </im, `Message-ID: <${round}.`), 'latin1')
}
