import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { GetQueueAttributesCommand, ListQueuesCommand } from '@aws-sdk/client-sqs'
import { comes } from './checks.ts'
import { bodyOf, letter, newsletter, note } from './letters.ts'
import { SPAM_BY_AGREEMENT } from './ses-mail.ts'
import { ANNA, BEN, DOMAIN, type Story, stands, storedBelow } from './story.ts'

const JONAS = 'Jonas Weber <jonas@weber.test>'

/** A message that waits: SES's id of it, and its bytes as they were sent. */
export interface Held {
  readonly id: string
  readonly bytes: Buffer
}

/** Mass mail of a stranger waits. */
export function holdNewsletter(story: Story): Promise<Held> {
  const {
    checks: { check },
    world,
    anna,
  } = story
  return check('a newsletter of a stranger is held, its bytes kept', async () => {
    const of = { from: 'June news <june@shop.test>', to: ANNA.at, subject: 'Ten offers for you' }
    const bytes = newsletter(of)
    const id = await world.post(bytes, [ANNA.at])
    await stands(story, anna, id, 'held')
    assert.deepEqual(await storedBelow(story, `mail/${id}`), [`mail/${id}`])
    return { id, bytes }
  })
}

/** Letters arrive whole, mass mail waits, and what is for nobody stays where it came. */
export async function receiveMail(story: Story): Promise<void> {
  const {
    checks: { check },
    world,
    anna,
    ben,
  } = story

  await check('a letter of a person is forwarded, octet for octet after its header', async () => {
    const sent = letter({ from: JONAS, to: ANNA.at, subject: 'Donnerstag am Hafen' })
    const id = await world.post(sent, [ANNA.at])
    const { from, bytes } = await world.mailTo(ANNA.reads, ({ subject }) => subject === 'Donnerstag am Hafen')
    assert.equal(from, `bounces@${DOMAIN}`)
    assert(bodyOf(bytes).equals(bodyOf(sent)), 'the octets are others')
    const head = bytes.toString('latin1', 0, bytes.length - bodyOf(bytes).length)
    assert.match(head, /^From: .*Jonas Weber.*<forward@kith\.test>/m)
    assert.match(head, /^Reply-To: .*jonas@weber\.test/im)
    await stands(story, anna, id, 'delivered')
  })

  await check('a letter of 11 MB too, which SES takes by its second interface only', async () => {
    const sent = letter({ from: JONAS, to: ANNA.at, subject: 'Die Pläne als Film' }, randomBytes(8_000_000))
    await world.post(sent, [ANNA.at])
    const { bytes } = await world.mailTo(ANNA.reads, ({ subject }) => subject === 'Die Pläne als Film')
    assert(bodyOf(bytes).equals(bodyOf(sent)), 'the octets are others')
  })

  await check('one that SES calls spam is held as that', async () => {
    const id = await world.post(
      newsletter({ from: 'Wins <win@lots.test>', to: ANNA.at, subject: 'You win' }, SPAM_BY_AGREEMENT),
      [ANNA.at],
    )
    await stands(story, anna, id, 'held')
    const entry = await story.store.entries.get(anna.id, id)
    assert.match(JSON.stringify(entry?.verdict), /spam/)
  })

  await check('one to both owners waits for each of them', async () => {
    const id = await world.post(
      newsletter({ from: 'July news <july@shop.test>', to: ANNA.at, subject: 'Both of you' }),
      [ANNA.at, BEN.at],
    )
    await stands(story, anna, id, 'held')
    await stands(story, ben, id, 'held')
  })

  await check('mail to nobody is taken, told to nobody, and never bounced', async () => {
    const before = (await world.sent()).length
    const id = await world.post(note({ from: JONAS, to: `nobody@${DOMAIN}`, subject: 'Hello?' }), [
      `nobody@${DOMAIN}`,
    ])
    await comes('the end of the work', 30, () => workedOff(story, 'ReceiveWork'))
    assert.equal((await world.sent()).length, before)
    assert.deepEqual(await storedBelow(story, `mail/${id}`), [`mail/${id}`])
  })

  await check('mail to another domain is refused in SMTP', async () => {
    const posted = world.post(note({ from: JONAS, to: 'eve@other.test', subject: 'Hello' }), [
      'eve@other.test',
    ])
    await assert.rejects(posted, /550/)
  })
}

/** True once nothing waits in a queue and nobody works at what it gave out; null until then. */
async function workedOff(story: Story, queue: string): Promise<true | null> {
  const {
    Attributes: { ApproximateNumberOfMessages: waiting, ApproximateNumberOfMessagesNotVisible: taken } = {},
  } = await story.world.sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: await queueUrl(story, `${queue}Queue`),
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  )
  return waiting === '0' && taken === '0' ? true : null
}

/** By the path of its construct. */
export async function queueUrl({ world }: Pick<Story, 'world'>, path: string): Promise<string> {
  const { QueueUrls = [] } = await world.sqs.send(new ListQueuesCommand({ QueueNamePrefix: `Kith-${path}` }))
  assert.equal(QueueUrls.length, 1, `the queues of ${path}`)
  return QueueUrls[0] ?? ''
}
