import assert from 'node:assert/strict'
import { comes } from './checks.ts'
import { newsletter, note } from './letters.ts'
import { ANNA, type Story, stands, storedBelow } from './story.ts'

const LEA = 'Lea Linde <lea@linde.test>'

/** What the owner wrote teaches whom they know, and that decides over mass mail. Returns what still waits. */
export async function learnFromSentMail(story: Story): Promise<string> {
  const {
    checks: { check },
    world,
    anna,
  } = story
  const news = (from: string, subject: string, mailFrom?: string) =>
    world.post(newsletter({ from, to: ANNA.at, subject }), [ANNA.at], mailFrom)

  const held = await check('before the owner has written to her, her newsletter waits', async () => {
    const id = await news(LEA, 'Lea’s letter, May')
    await stands(story, anna, id, 'held')
    return id
  })
  await check('copies of what the owner sent come to the journal address, and are learned from', async () => {
    for (const subject of ['The garden', 'A book for you']) {
      await world.post(note({ from: `Anna <${ANNA.at}>`, to: LEA, subject }), [anna.journal])
    }
    await comes('the end of the copies', 40, async () =>
      (await storedBelow(story, 'sent/')).length === 0 ? true : null,
    )
  })
  await check('now her newsletter arrives, though it looks like mass mail', async () => {
    await stands(story, anna, await news(LEA, 'Lea’s letter, June'), 'delivered')
    await world.mailTo(ANNA.reads, ({ subject }) => subject === 'Lea’s letter, June')
  })
  await check('one in her name from elsewhere still waits', async () => {
    const id = await news(LEA, 'Lea’s letter, forged', 'bounce@elsewhere.test')
    await stands(story, anna, id, 'held')
  })
  await check('and so does a stranger’s, as before', async () => {
    await stands(story, anna, await news('Max Muster <max@muster.test>', 'Max’s letter'), 'held')
    assert.equal((await world.sent()).filter(({ subject }) => subject === 'Max’s letter').length, 0)
  })
  return held
}
