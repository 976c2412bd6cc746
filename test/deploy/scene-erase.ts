import assert from 'node:assert/strict'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { CLOSED_PARTITION } from '../../lib/adapters/aws/keys.ts'
import { ANNA, type Story, storedBelow } from './story.ts'

/** Whoever goes is forgotten; a message that another owner holds as well stays theirs. */
export async function erase(story: Story): Promise<void> {
  const {
    checks: { check },
    world,
    store,
    anna,
    ben,
  } = story
  const [shared] = await store.entries.list(ben.id, ['held'], 10)
  assert(shared !== undefined)

  await check('kith owner remove says first what it would erase', async () => {
    const { code, err } = await world.kith('owner', 'remove', ANNA.at)
    assert.notEqual(code, 0)
    assert.match(err, /--yes/)
    assert.notEqual(await store.owners.get(anna.id), null)
  })
  await check('with --yes it erases her, and counts what', async () => {
    const { code, out, err } = await world.kith('owner', 'remove', ANNA.at, '--yes', '--json')
    assert.equal(code, 0, err)
    const { id, complete } = JSON.parse(out)
    assert.deepEqual({ id, complete }, { id: anna.id, complete: true })
  })
  await check('nothing in the table names her any more, but the note that she is gone', async () => {
    const { Items = [] } = await world.dynamo.send(new ScanCommand({ TableName: story.names.table }))
    const left = Items.filter((item) => item['pk']?.S !== CLOSED_PARTITION).map((item) =>
      JSON.stringify(item),
    )
    for (const name of [anna.id, ANNA.at, ANNA.reads, anna.journal]) {
      assert.deepEqual(
        left.filter((item) => item.includes(name)),
        [],
        `items name ${name}`,
      )
    }
  })
  await check('of the mail only the other owner’s is left, and he still has it', async () => {
    const kept = (await store.entries.list(ben.id, ['held'], 10)).map(({ intakeId }) => `mail/${intakeId}`)
    const nobodys = (await storedBelow(story, 'mail/')).filter((key) => !kept.includes(key))
    assert(kept.includes(`mail/${shared.intakeId}`))
    assert.deepEqual(await storedBelow(story, `mail/${shared.intakeId}`), [`mail/${shared.intakeId}`])
    // What came for nobody goes with the bucket's lifecycle.
    assert.equal(nobodys.length, 1, nobodys.join(', '))
  })
}
