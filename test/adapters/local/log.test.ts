import { expect, test } from '@jest/globals'
import { streamLog } from '../../../lib/adapters/local/log.ts'
import { NOW } from '../../support/house.ts'

test('lines of ids, counts and codes; no address ever, not even in a fault', () => {
  let written = ''
  const log = streamLog(
    {
      write: (text: string) => {
        written += text
      },
    },
    () => NOW,
  )
  log.info('verdict', { intake: 'a1', count: 3, what: undefined })
  log.error('mailbox', {
    cause: Object.assign(new Error('550 <anna@berger.example> unknown'), { code: 'EENVELOPE' }),
  })
  expect(written).toContain('2026-06-01T12:00:00.000Z info verdict intake=a1 count=3\n')
  expect(written).toContain('cause={"name":"Error","code":"EENVELOPE","place":"log.test.ts:')
  expect(written).not.toContain('anna@')
})
