import assert from 'node:assert/strict'
import { DescribeActiveReceiptRuleSetCommand } from '@aws-sdk/client-ses'
import { PurgeQueueCommand, ReceiveMessageCommand, SetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import { comes } from './checks.ts'
import { ACCOUNT, REGION } from './emulator.ts'
import { note } from './letters.ts'
import { queueUrl } from './scene-mail.ts'
import { ANNA, DOMAIN, type Story, stands, storedBelow } from './story.ts'

const JONAS = 'Jonas Weber <jonas@weber.test>'

/** What nobody can work off is put aside, holds nobody up, and is reported. */
export async function poison(story: Story): Promise<void> {
  const {
    checks: { check },
    world,
  } = story
  const [queue, aside] = [
    await queueUrl(story, 'ReceiveWorkQueue'),
    await queueUrl(story, 'ReceiveWorkDeadLetters'),
  ]
  const waitBetweenTries = (seconds: string) =>
    world.sqs.send(
      new SetQueueAttributesCommand({ QueueUrl: queue, Attributes: { VisibilityTimeout: seconds } }),
    )

  // As deployed, five tries take half an hour.
  await waitBetweenTries('1')
  const poisoned = JSON.stringify({ notificationType: 'Received', mail: { messageId: '../../etc/passwd' } })
  await check('a letter beside a notification that nobody can read arrives', async () => {
    const { rule, topic } = await guardedRule(story)
    await world.emulator.publish(rule, topic, poisoned)
    await world.post(note({ from: JONAS, to: ANNA.at, subject: 'Beside it' }), [ANNA.at])
    await world.mailTo(ANNA.reads, ({ subject }) => subject === 'Beside it')
  })
  await check('after five tries that notification lies in the dead-letter queue, unchanged', async () => {
    const body = await comes('the dead letter', 40, async () => {
      const { Messages = [] } = await world.sqs.send(
        new ReceiveMessageCommand({ QueueUrl: aside, VisibilityTimeout: 0 }),
      )
      return Messages[0]?.Body ?? null
    })
    assert.equal(JSON.parse(body).Message, poisoned)
  })
  await waitBetweenTries('360')
  await check('kith doctor reports it, and what to do', async () => {
    const { code, out } = await world.kith('doctor')
    assert.equal(code, 1)
    assert.match(out, /WRONG {2}queue Kith-ReceiveWorkDeadLetters\S*: 1 records could not be worked off/)
  })
  await world.sqs.send(new PurgeQueueCommand({ QueueUrl: aside }))
}

/** A forward that the owner's server takes back after all is not lost: it waits again. */
export async function comesBack(story: Story): Promise<void> {
  const {
    checks: { check },
    world,
    anna,
  } = story
  await check('a forward that bounces is held again, its bytes kept', async () => {
    const subject = 'To a full mailbox'
    const id = await world.post(note({ from: JONAS, to: ANNA.at, subject }), [ANNA.at])
    const forward = await world.mailTo(ANNA.reads, (mail) => mail.subject === subject)
    await stands(story, anna, id, 'delivered')
    await world.emulator.bounce((await world.sent()).indexOf(forward))
    await stands(story, anna, id, 'held')
    assert.deepEqual(await storedBelow(story, `mail/${id}`), [`mail/${id}`])
  })
}

async function guardedRule({ world }: Story): Promise<{ readonly rule: string; readonly topic: string }> {
  const { Metadata, Rules = [] } = await world.ses.send(new DescribeActiveReceiptRuleSetCommand({}))
  const rule = Rules.find(({ Recipients }) => Recipients?.includes(DOMAIN))
  const topic = rule?.Actions?.[0]?.S3Action?.TopicArn
  assert(rule !== undefined && topic !== undefined)
  return {
    rule: `arn:aws:ses:${REGION}:${ACCOUNT}:receipt-rule-set/${Metadata?.Name}:receipt-rule/${rule.Name}`,
    topic,
  }
}
