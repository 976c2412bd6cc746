import { afterEach, expect, test } from '@jest/globals'
import { upstreams } from '../../functions/receive/upstreams.ts'
import { VARIABLES } from '../../functions/shared/environment.ts'

afterEach(() => {
  delete process.env[VARIABLES.upstreams]
})

test.each([
  [undefined, []],
  ['', []],
  [
    'mx.one.example=anna@one.example mx.two.example=two.example',
    [
      { authservId: 'mx.one.example', mailFrom: 'anna@one.example' },
      { authservId: 'mx.two.example', mailFrom: 'two.example' },
    ],
  ],
])('who is believed of what they forward: %j', (told, read) => {
  if (told !== undefined) process.env[VARIABLES.upstreams] = told
  expect(upstreams()).toEqual(read)
})
