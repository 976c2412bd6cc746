import assert from 'node:assert/strict'
import { newsletter, note } from './letters.ts'
import { namesOf } from './scene-deploy.ts'
import { owner } from './scene-owners.ts'
import { ANNA, SECOND_DOMAIN, type Story, stands, storedBelow } from './story.ts'

/** Another configuration, the same data; and what the change was for. */
export async function redeploy(
  story: Story,
  config: Readonly<Record<string, unknown>>,
  held: string,
): Promise<void> {
  const {
    checks: { check },
    world,
    anna,
  } = story
  const before = await owner(world, ANNA.at)
  await check('cdk deploy once more, with a further domain and a budget', () => {
    const changed = {
      ...config,
      furtherDomains: [SECOND_DOMAIN],
      alarmsTo: 'others@ops.test',
      monthlyBudget: 20,
    }
    return world.cdk(changed, 'deploy', '--require-approval', 'never')
  })
  await check('(template only) who is to hear of alarms hears of the budget', () => {
    const template = JSON.stringify(world.template())
    assert.match(template, /"AWS::Budgets::Budget"/)
    assert.match(template, /"Address":"others@ops\.test"/)
  })
  await check('table, bucket and page are the same, and so are the owner and what waits', async () => {
    assert.deepEqual(await namesOf(world), story.names)
    assert.deepEqual(await owner(world, ANNA.at), before)
    assert.equal((await story.store.entries.get(anna.id, held))?.state, 'held')
    assert.deepEqual(await storedBelow(story, `mail/${held}`), [`mail/${held}`])
  })
  await check('what was learned before still counts', async () => {
    const of = { from: 'Lea Linde <lea@linde.test>', to: ANNA.at, subject: 'Lea’s letter, July' }
    await stands(story, anna, await world.post(newsletter(of), [ANNA.at]), 'delivered')
  })
  await check('mail to the further domain arrives, once it is hers', async () => {
    const at = `anna@${SECOND_DOMAIN}`
    const { code, err } = await world.kith('owner', 'set', ANNA.at, '--add-address', at)
    assert.equal(code, 0, err)
    await world.post(note({ from: 'Jonas Weber <jonas@weber.test>', to: at, subject: 'At your second' }), [
      at,
    ])
    await world.mailTo(ANNA.reads, ({ subject }) => subject === 'At your second')
  })
}
