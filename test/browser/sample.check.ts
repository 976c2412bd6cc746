import { afterAll, beforeAll, describe } from '@jest/globals'
import { accessible } from './accessible.ts'
import { contacts } from './contacts.ts'
import { pagesOf } from './pages.ts'
import { start } from './running.ts'
import type { Sampled } from './sampled.ts'
import { weight } from './weight.ts'

// It takes seconds to judge a year of mail: all that looks at one looks at the same, and who changes it comes last.
let sampled: Sampled
beforeAll(async () => {
  const kith = await start({ sample: true })
  sampled = { kith, paths: await pagesOf(kith) }
})
afterAll(() => sampled?.kith.close())

describe('its weight', () => weight(() => sampled))
describe('for everybody', () => accessible(() => sampled))
describe('the network', () => contacts(() => sampled))
