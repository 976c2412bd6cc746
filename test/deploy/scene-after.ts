import assert from 'node:assert/strict'
import { ANNA, BEN, type Story } from './story.ts'

/** What must hold of the whole story. */
export async function lookBack({ checks: { check }, world, anna, ben }: Story): Promise<void> {
  await check('no policy has refused a function anything: their roles are enough', async () => {
    assert.deepEqual(await world.emulator.refused(), [])
  })
  await check('the functions’ logs name nobody, and quote no mail', async () => {
    const logs = await world.emulator.logs()
    assert.match(logs, /"message":"verdict"/)
    const mail = [ANNA.at, ANNA.reads, BEN.at, BEN.reads, anna.journal, ben.journal, 'jonas@weber.test']
    for (const said of [...mail, 'Ten offers', 'Donnerstag', 'The garden', 'am Hafen']) {
      assert(!logs.includes(said), `they say ${said}`)
    }
  })
}
