import { describe, expect, test } from '@jest/globals'
import { evidence, seenByAll } from './evidence.ts'

const news =
  'Die Bibliothek hat nun auch am Samstag geöffnet, und der neue Lesesaal ist hell und warm. '.repeat(8)
const office = {
  from: 'Ehemaligenbüro Schule am Deich <ehemalige@schule.example>',
  to: ['ehemalige@listen.schule.example'],
  subject: '[ehemalige] Brief im Herbst',
  headers: { 'List-Post': '<mailto:ehemalige@listen.schule.example>' },
  text: `Liebe Ehemalige,\n\n${news}\n\nIhr Ehemaligenbüro\nTomke Harms`,
}

describe('house-circular', () => {
  test('the office of a house tells news to those on its list', () => {
    expect(seenByAll(evidence(office))).toContain('house-circular')
  })

  test.each([
    ['by its name in a line', `Liebe Ehemalige,\n\n${news}\n\ni. A. Tomke Harms\nSekretariat`],
    ['to nobody by name', `Sehr geehrte Damen und Herren,\n\n${news}\n\nStadt Marne\nPressestelle Schulen`],
  ])('an office signs: %s', (_how, text) => {
    expect(seenByAll(evidence({ ...office, text }))).toContain('house-circular')
  })

  test.each([
    ['one of the house writes', { from: 'Enno Harms <enno.harms@schule.example>' }],
    ['another house writes to it', { from: 'Büro des Chors <buero@chor.example>' }],
    [
      'From was rewritten by the list',
      { from: 'Enno Harms via Ehemalige <ehemalige@listen.schule.example>' },
    ],
    ['the office asks something', { text: `${office.text}\n\nWer hilft am Samstag?` }],
    ['the office answers somebody', { subject: 'Re: [ehemalige] Brief im Herbst' }],
    ['it is a line or two', { text: 'Liebe Ehemalige,\n\nder Aufzug fährt.\n\nIhr Ehemaligenbüro' }],
    [
      'somebody signs who speaks of an office',
      { text: `Liebe Ehemalige,\n\n${news}\n\nDas Sekretariat ist geschlossen.\nTomke Harms` },
    ],
    ['no office signs', { text: `Liebe Ehemalige,\n\n${news}\n\nTomke Harms` }],
    ['nobody can post there', { headers: { 'List-Post': 'NO' } }],
  ])('not where %s', (_where, other) => {
    expect(seenByAll(evidence({ ...office, ...other }))).not.toContain('house-circular')
  })
})
