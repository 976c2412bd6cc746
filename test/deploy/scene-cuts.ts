import assert from 'node:assert/strict'
import { SetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import type { EntryState } from '../../lib/domain/entry.ts'
import { comes } from './checks.ts'
import type { Cut } from './emulator.ts'
import { newsletter, note } from './letters.ts'
import { queueUrl } from './scene-mail.ts'
import { ANNA, type Story, stands, storedBelow } from './story.ts'

const JONAS = 'Jonas Weber <jonas@weber.test>'

/** After so long every attempt counts as cut off: five minutes for a letter, ten for a release. */
const LONG_AGO = 11 * 60_000

/** Where a letter's way is cut, and how often it arrives then: twice only where SES had taken it unrecorded. */
const LETTERS: readonly (readonly [what: string, cut: Omit<Cut, 'of'>, copies: number])[] = [
  ['killed after the intent is recorded', { call: 'dynamodb:PutItem', how: 'kill' }, 1],
  ['killed after SES has sent it', { call: 'ses:SendRawEmail', how: 'kill' }, 2],
  ['killed after the deed is recorded', { call: 'dynamodb:UpdateItem', how: 'kill' }, 1],
  ['never told that the intent is recorded', { call: 'dynamodb:PutItem', how: 'deafen' }, 1],
  ['never told that SES has sent it', { call: 'ses:SendRawEmail', how: 'deafen' }, 2],
]

/** A function is killed, or does not hear, right after what it asked for was done: nothing is lost, and little repeats. */
export async function cutOff(story: Story): Promise<void> {
  const {
    checks: { check },
    world,
    anna,
  } = story
  const queues = [await queueUrl(story, 'ReceiveWorkQueue'), await queueUrl(story, 'LearnWorkQueue')]
  // As deployed, what was cut off comes again after six minutes.
  await waitBetweenTries(story, queues, '3')
  const copiesOf = async (subject: string) =>
    (await world.sent()).filter((mail) => mail.subject === subject && mail.to.includes(ANNA.reads)).length

  for (const [what, cut, copies] of LETTERS) {
    await check(`a letter arrives${copies === 2 ? ', once more' : ' once'}: ${what}`, async () => {
      const happens = await world.emulator.cut({ ...cut, of: 'Receive' })
      const id = await world.post(note({ from: JONAS, to: ANNA.at, subject: what }), [ANNA.at])
      await happens()
      await age(story, id, 'delivering', 'delivered')
      await stands(story, anna, id, 'delivered')
      assert.equal(await copiesOf(what), copies)
    })
  }

  const held = await check('a newsletter waits, its bytes kept: killed after it was held', async () => {
    const subject = 'Held and cut off'
    const happens = await world.emulator.cut({ call: 'dynamodb:PutItem', of: 'Receive', how: 'kill' })
    const bytes = newsletter({ from: 'August news <august@shop.test>', to: ANNA.at, subject })
    const id = await world.post(bytes, [ANNA.at])
    await happens()
    await stands(story, anna, id, 'held')
    assert.deepEqual(await storedBelow(story, `mail/${id}`), [`mail/${id}`])
    assert.equal(await copiesOf(subject), 0)
    return { id, subject }
  })

  await check('its release arrives, once more: killed after SES has sent it', async () => {
    const { entries } = story.store
    const ago = (ms: number) => new Date(Date.now() - ms)
    assert(await entries.advance(anna.id, held.id, ['held'], 'leaving', ago(LONG_AGO)))
    const happens = await world.emulator.cut({ call: 'ses:SendRawEmail', of: 'Digest', how: 'kill' })
    await world.emulator.strike()
    await happens()
    await age(story, held.id, 'releasing', 'released')
    await world.emulator.strike()
    await stands(story, anna, held.id, 'released')
    assert.equal(await copiesOf(held.subject), 2)
  })

  for (const [n, call] of ['dynamodb:TransactWriteItems', 's3:DeleteObject'].entries()) {
    await check(`a copy of sent mail teaches once: killed after ${call}`, async () => {
      const to = `lotte-${n}@lotte.test`
      const happens = await world.emulator.cut({ call, of: 'Learn', how: 'kill' })
      await world.post(note({ from: `Anna <${ANNA.at}>`, to, subject: 'To Lotte' }), [anna.journal])
      await happens()
      await comes('the end of the copies', 40, async () =>
        (await storedBelow(story, 'sent/')).length === 0 ? true : null,
      )
      assert.deepEqual(await timesWrittenTo(story, to), [1])
    })
  }
  await waitBetweenTries(story, queues, '360')
}

/** Time passes for a message that was cut off; it may have got through meanwhile. */
async function age({ store, anna }: Story, id: string, from: EntryState, to: EntryState): Promise<void> {
  const longAgo = new Date(Date.now() - LONG_AGO)
  await comes('what was cut off', 40, async () => {
    const entry = await store.entries.get(anna.id, id)
    if (entry?.state === to) return true
    return entry?.state === from ? store.entries.advance(anna.id, id, [from], from, longAgo) : null
  })
}

async function waitBetweenTries({ world }: Story, queues: readonly string[], seconds: string): Promise<void> {
  for (const QueueUrl of queues) {
    const Attributes = { VisibilityTimeout: seconds }
    await world.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }))
  }
}

async function timesWrittenTo({ store, anna }: Story, at: string): Promise<readonly number[]> {
  const counts: number[] = []
  for await (const [key, { sent }] of store.history.ties(anna.id)) {
    if (key === `address:${at}`) counts.push(sent)
  }
  return counts
}
