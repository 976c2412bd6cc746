import { describe, expect, test } from '@jest/globals'
import { joinFlowed } from '../../../lib/adapters/mime/flowed.ts'

describe('flowed text (RFC 3676)', () => {
  test.each([
    ['a line that ends in a space goes on', 'eins \r\nzwei', false, 'eins zwei'],
    ['one that does not ends the paragraph', 'eins\nzwei', false, 'eins\nzwei'],
    ['the space goes away with DelSp', '張 \n李', true, '張李'],
    ['stuffing goes away', ' >kein Zitat\n  eingerückt', false, '>kein Zitat\n eingerückt'],
    ['the mark of a signature flows nowhere', 'Gruß \n-- \nAnna', false, 'Gruß \n-- \nAnna'],
    ['the mark on a line of its own', 'Gruß\n-- \nAnna', false, 'Gruß\n-- \nAnna'],
    ['an empty line ends a paragraph (§4.1)', 'eins \n\nzwei', false, 'eins \nzwei'],
  ])('%s', (_, text, delSp, joined) => {
    expect(joinFlowed(text, delSp)).toBe(joined)
  })
})
