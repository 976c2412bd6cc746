import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commandsOf } from '../../lib/domain/reply.ts'

const said = (text: string, subject = 'Re: 3 new messages waiting: Max Muster') =>
  commandsOf({ subject, text })

describe('an answer to a digest', () => {
  test.each([
    ['3', [{ act: 'deliver', numbers: [3] }]],
    ['3, 5 7', [{ act: 'deliver', numbers: [3, 5, 7] }]],
    ['Nr. 3', [{ act: 'deliver', numbers: [3] }]],
    ['#3', [{ act: 'deliver', numbers: [3] }]],
    ['deliver 2.', [{ act: 'deliver', numbers: [2] }]],
    ['Zustellen: 2', []],
    ['2 zustellen', [{ act: 'deliver', numbers: [2] }]],
    ['always deliver 4', [{ act: 'allow', numbers: [4] }]],
    ['immer 4', [{ act: 'allow', numbers: [4] }]],
    ['Sperren 1, 2', [{ act: 'block', numbers: [1, 2] }]],
    ['person 1', [{ act: 'person', numbers: [1] }]],
    ['abbestellen 1', [{ act: 'unsubscribe', numbers: [1] }]],
    ['deliver all', [{ act: 'deliver-all' }]],
    ['Alle zustellen!', [{ act: 'deliver-all' }]],
    ['pause', [{ act: 'pause' }]],
    [
      'block 2\n3',
      [
        { act: 'block', numbers: [2] },
        { act: 'deliver', numbers: [3] },
      ],
    ],
    ['Hello Kith,\n\n3\n\nthanks', [{ act: 'deliver', numbers: [3] }]],
  ])('%j', (text, commands) => {
    expect(said(text)).toEqual(commands)
  })

  test.each([
    'I will be there at 3',
    '> 3',
    'Am 3. November schrieb Kith:',
    'block all 3 of them',
    'constructor 3',
    '12345',
    '',
    Array.from({ length: 60 }, (_, i) => i).join(' '),
  ])('says nothing: %j', (text) => {
    expect(said(text)).toEqual([])
  })

  test('by a subject of its own counts, too', () => {
    expect(said('', 'block 2')).toEqual([{ act: 'block', numbers: [2] }])
  })

  test('is read above what it quotes only', () => {
    expect(said(`thanks\n${'\n'.repeat(30)}3`)).toEqual([])
  })

  test('is never more than it says, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        for (const command of commandsOf({ subject: text, text })) {
          if ('numbers' in command) expect(command.numbers.length).toBeLessThanOrEqual(50)
        }
      }),
    )
  })
})
