import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from '@jest/globals'
import { attributesOfKey } from '../../../lib/adapters/aws/expressions.ts'
import { sightingKey } from '../../../lib/adapters/aws/keys.ts'
import { receive } from '../../../lib/app/receive.ts'
import { anEntry } from '../../contracts/fixtures.ts'
import { describeSightingsContract } from '../../contracts/sightings.ts'
import { collectorsLetter } from '../../support/circulars.ts'
import { anna, houseOf, letter, newsletter } from '../../support/house.ts'
import { countedStore } from './counting.ts'
import { inDynamo, withDynamo } from './opened.ts'

const dynamo = withDynamo()
const fingerprintKey = new Uint8Array(16)

describeSightingsContract(
  'DynamoDB',
  inDynamo(dynamo, ({ entries, history }) => ({ entries, history })),
)

describe('what comparing texts costs', () => {
  test.each([
    [
      'a stranger’s text in doubt: its entry and its count in one transaction',
      collectorsLetter(1),
      ['TransactWriteItems', 'UpdateItem'],
    ],
    ['a letter: nothing', letter('Jonas <jonas@stranger.example>'), ['PutItem', 'UpdateItem']],
    ['mass mail that says so: nothing', newsletter('News <news@stranger.example>'), ['PutItem']],
  ])('%s', async (_what, bytes, written) => {
    const { store, requests } = countedStore(dynamo(), await dynamo().createTable())
    await store.owners.put(anna)
    const house = await houseOf({ ...store, fingerprintKey })
    const intake = await house.arrive('a1', bytes)
    requests()
    await receive(house.deps, { ...intake, firstAttempt: true })
    const asked = requests()
    // The bands are asked for with all else, in the one read that a verdict takes.
    expect(asked.filter((each) => each === 'BatchGetItem')).toHaveLength(2)
    expect(asked.filter((each) => each !== 'BatchGetItem')).toEqual(written)
  })

  test('a text that has not come for half a year goes by itself', async () => {
    const table = await dynamo().createTable()
    const { store } = countedStore(dynamo(), table)
    await store.entries.create(anEntry(), { bands: ['00aa'], at: new Date('2026-01-01T00:00:00Z') })
    const Key = attributesOfKey(sightingKey('jo', '00aa'))
    const { Item } = await dynamo().client.send(new GetItemCommand({ TableName: table, Key }))
    expect(Item?.['ttl']).toEqual({ N: String(Date.parse('2026-06-30T00:00:00Z') / 1_000) })
  })
})
