import { describe, expect, test } from '@jest/globals'
import { evidence, seenByAll } from './evidence.ts'

describe('letter', () => {
  test.each([
    [
      'asks-one',
      'a letter that asks one by name',
      { text: 'Hallo Erika,\n\nkannst du den Newsletter bis Freitag lesen?' },
      'a circular that asks all',
      { text: 'Liebe Mitglieder,\n\nkannst du uns helfen?' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seenByAll(evidence(catches))).toContain(name)
    expect(seenByAll(evidence(spares))).not.toContain(name)
  })
})
