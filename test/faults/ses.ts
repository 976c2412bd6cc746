import { sesClient } from '../../lib/adapters/aws/ses-client.ts'
import { sesMailbox } from '../../lib/adapters/aws/ses-mailbox.ts'
import { sesv2Client } from '../../lib/adapters/aws/sesv2.ts'
import type { Intake } from '../../lib/app/arrival.ts'
import { receive } from '../../lib/app/receive.ts'
import { address } from '../../lib/domain/address.ts'
import { anna, houseOf } from '../support/house.ts'
import { chanceFrom } from './chance.ts'
import { type Fault, promised } from './fault.ts'
import { numbered } from './mail.ts'
import { scriptedSes } from './scripted-ses.ts'

const COUNT = 120
const AT_ONCE = 12
/** A silent SES is waited for so long here, in milliseconds; for 20 s elsewhere. */
const PATIENCE = { connectionTimeout: 500, socketTimeout: 500 }
const MOST_ATTEMPTS = 20
const SIX_MINUTES = 6 * 60_000

export const sesOutOfOrder: Fault = {
  name: 'SES throttles, fails, hangs and hangs up: each message is forwarded, and twice only where nobody heard that it was taken',
  async run({ seed }) {
    const ses = await scriptedSes(chanceFrom(seed))
    process.env['AWS_ENDPOINT_URL_SES'] = ses.url
    process.env['AWS_REGION'] = 'eu-central-1'
    process.env['AWS_ACCESS_KEY_ID'] = 'nobody'
    process.env['AWS_SECRET_ACCESS_KEY'] = 'nothing'
    const client = sesClient(PATIENCE)
    const mailbox = sesMailbox({
      ...{
        client,
        sesv2Client: async () => sesv2Client(),
        configurationSet: null,
        deliverTo: () => anna.addresses[0],
      },
      forwarder: address('forward@kith.test'),
      bounces: address('bounces@kith.test'),
    })
    try {
      let now = new Date('2026-06-01T12:00:00Z')
      const house = await houseOf({ mailbox, clock: () => now })
      const intakes = await Promise.all(
        Array.from({ length: COUNT }, (_, n) => house.arrive(`m${n}`, letterOf(n))),
      )
      let waiting: readonly Intake[] = intakes
      let attempts = 0
      // As SQS hands what failed over again, later than any attempt may take.
      for (; waiting.length > 0 && attempts < MOST_ATTEMPTS; attempts++) {
        const failed: Intake[] = []
        for (let at = 0; at < waiting.length; at += AT_ONCE) {
          const batch = waiting.slice(at, at + AT_ONCE).map(async (intake) => {
            const cutOffBefore = new Date(now.getTime() - SIX_MINUTES + 60_000)
            await receive(house.deps, { ...intake, cutOffBefore }).catch(() => failed.push(intake))
          })
          await Promise.all(batch)
        }
        waiting = failed
        now = new Date(now.getTime() + SIX_MINUTES)
      }
      promised(waiting.length === 0, `all are forwarded in the end: ${waiting.length} are not`)
      for (let n = 0; n < COUNT; n++) {
        const entry = await house.store.entries.get('anna', `m${n}`)
        promised(entry?.state === 'delivered', `m${n} is recorded as delivered: ${entry?.state}`)
        const taken = ses.taken.get(n) ?? 0
        const heard = taken - (ses.unheard.get(n) ?? 0)
        promised(taken >= 1, `m${n} is sent`)
        promised(heard <= 1, `m${n} is not sent again once its sending was heard of: ${heard}`)
      }
      const copies = [...ses.taken.values()].reduce((sum, times) => sum + times, 0) - COUNT
      return `${COUNT} messages, answers ${JSON.stringify(Object.fromEntries(ses.answers))}: 0 lost, ${copies} copies, each after an answer that nobody heard; ${attempts} rounds of the queue`
    } finally {
      client.destroy()
      ses.close()
    }
  },
}

/** A letter whose author is proven, as the others here. */
function letterOf(n: number): string {
  return numbered(n - (n % 10)).text.replace(/^Subject: .*$/m, `Subject: Letter ${n}`)
}
