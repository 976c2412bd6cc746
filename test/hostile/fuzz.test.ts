import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { grammarMail } from './grammar.ts'
import { takeThrough } from './judging-path.ts'
import { mutatedMail, realMail } from './mutations.ts'

/** A share of what `npm run fuzz` does, the same each time. */
const CASES = 300

test('whatever MIME anybody writes gets a verdict, is told of harmlessly, and can be forwarded', async () => {
  await fc.assert(fc.asyncProperty(grammarMail, takeThrough), { numRuns: CASES, seed: 8 })
})

test('and so does real mail with faults in it', async () => {
  const all = await realMail()
  expect(all.length).toBeGreaterThan(200)
  await fc.assert(fc.asyncProperty(mutatedMail(all), takeThrough), { numRuns: CASES, seed: 8 })
})
