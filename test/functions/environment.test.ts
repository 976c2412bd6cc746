import { afterEach, expect, test } from '@jest/globals'
import { requireEnv, VARIABLES } from '../../functions/shared/environment.ts'

afterEach(() => {
  delete process.env[VARIABLES.table]
})

test('a variable that is set is read', () => {
  process.env[VARIABLES.table] = 'kith'
  expect(requireEnv(VARIABLES.table)).toBe('kith')
})

test.each([undefined, ''])('one that is %j is missed by name', (value) => {
  if (value !== undefined) process.env[VARIABLES.table] = value
  expect(() => requireEnv(VARIABLES.table)).toThrow('KITH_TABLE')
})
