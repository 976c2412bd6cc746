import { describe, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { faultOf, json } from '../../../lib/adapters/rows/fields.ts'
import { rememberedJson } from '../../../lib/adapters/rows/remembered.ts'

const shape = z.object({ name: z.string(), marks: z.array(z.object({ mark: z.number() })) })
const row = (mark: number) => JSON.stringify({ name: 'n', marks: [{ mark }], more: 1 })

describe('JSON that is remembered', () => {
  test.each([row(1), '{"name":1,"marks":[{"mark":"x"}]}', 'no JSON', '[]', 'null', 7])(
    'says of %s what JSON says',
    (text) => {
      const [plain, remembered] = [json(shape), rememberedJson(shape, 1_000)].map((body) =>
        z.object({ body }).safeParse({ body: text }),
      )
      expect(remembered?.data).toEqual(plain?.data)
      const faultsOf = (result: typeof plain) =>
        result?.error?.issues.map((issue) => [issue.path, faultOf(issue)])
      expect(faultsOf(remembered)).toEqual(faultsOf(plain))
    },
  )

  test('is read once, as long as there is room', () => {
    const schema = rememberedJson(shape, 4 * row(1).length)
    const first = schema.parse(row(1))
    expect(schema.parse(row(1))).toBe(first)
    for (const mark of [2, 3, 4, 5, 6]) schema.parse(row(mark))
    const again = schema.parse(row(1))
    expect(again).not.toBe(first)
    expect(again).toEqual(first)
  })

  test('what is asked for again stays, and what is not goes', () => {
    const schema = rememberedJson(shape, 4 * row(1).length)
    const first = schema.parse(row(1))
    for (const mark of [2, 3, 4, 5, 6, 7, 8]) {
      schema.parse(row(mark))
      expect(schema.parse(row(1))).toBe(first)
    }
  })

  test('cannot be changed by one who got it', () => {
    const { marks } = rememberedJson(shape, 1_000).parse(row(1))
    expect(Object.isFrozen(marks[0])).toBe(true)
  })
})
