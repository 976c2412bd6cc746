import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { contactsInTable, tableIn } from '../../../lib/adapters/mailbox/contact-table.ts'
import { contactsInVCards, isVCard } from '../../../lib/adapters/mailbox/vcard.ts'
import type { Contact } from '../../../lib/app/import-source.ts'

async function* inChunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect(contacts: AsyncIterable<Contact>): Promise<string[]> {
  const all: string[] = []
  for await (const { name, addresses } of contacts) all.push([name ?? '–', ...addresses].join(' | '))
  return all
}

const cards = (bytes: Uint8Array | string, size?: number) =>
  collect(contactsInVCards(inChunks(Buffer.from(bytes), size)))

async function people(bytes: Uint8Array | string, size?: number): Promise<string[] | null> {
  const octets = Buffer.from(bytes)
  const table = tableIn(octets.subarray(0, 4_096))
  return table === null ? null : await collect(contactsInTable(inChunks(octets, size), table))
}

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')

describe('vCards', () => {
  test.each<[string, string, string[]]>([
    [
      '4.0',
      card('VERSION:4.0', 'FN:Jonas Weber', 'EMAIL;TYPE=work:Jonas@Weber.example'),
      ['Jonas Weber | jonas@weber.example'],
    ],
    [
      'groups and two addresses',
      card('FN:Jo', 'item1.EMAIL;TYPE="home,work":jo@a.example', 'EMAIL:mailto:jo@b.example'),
      ['Jo | jo@a.example | jo@b.example'],
    ],
    [
      'folded lines',
      card('FN:Jonas Maria', '  Weber', 'EMAIL:jonas@we', ' ber.example'),
      ['Jonas Maria Weber | jonas@weber.example'],
    ],
    [
      'N where FN is missing',
      card('N:Weber\\, sen.;Jonas;;;', 'EMAIL:j@w.example'),
      ['Jonas Weber, sen. | j@w.example'],
    ],
    [
      'quoted-printable of 2.1',
      card(
        'VERSION:2.1',
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =',
        'M=C3=BCller',
        'EMAIL;INTERNET:j@m.example',
      ),
      ['Jörg Müller | j@m.example'],
    ],
    ['name only', card('FN:Nele Sommer', 'TEL:1'), ['Nele Sommer']],
    ['a broken address', card('FN:Nele Sommer', 'EMAIL:not an address'), ['Nele Sommer']],
    [
      'several, one without an end',
      `BEGIN:VCARD\nFN:A One\n${card('FN:B Two')}END:VCARD\n${card('FN:C Three')}`,
      ['A One', 'C Three'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(isVCard(Buffer.from(text))).toBe(true)
    expect(await cards(text)).toEqual(expected)
    expect(await cards(text, 1_000)).toEqual(expected)
  })

  test.each([
    ['a group', card('FN:Choir', 'KIND:group', 'MEMBER:urn:uuid:1')],
    ['a group of Apple', card('FN:Choir', 'X-ADDRESSBOOKSERVER-KIND:group')],
    ['an empty card', card('VERSION:3.0')],
  ])('no person: %s', async (_, text) => {
    expect(await cards(text)).toEqual([])
  })

  test('an agent within a card is not the person', async () => {
    const text = card(
      'FN:Jonas Weber',
      'AGENT:',
      card('FN:Ina Agent', 'EMAIL:ina@a.example').trim(),
      'EMAIL:j@w.example',
    )
    expect(await cards(text)).toEqual(['Jonas Weber | j@w.example'])
  })

  test.each<[string, Buffer]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${card('FN:Jörg Müller')}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${card('FN:Jörg Müller')}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${card('FN:Jörg Müller')}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(card('FN:Jörg Müller'), 'utf16le')],
    ['Windows-1252', Buffer.from(card('FN:Jörg Müller'), 'latin1')],
  ])('in %s', async (_, bytes) => {
    expect(isVCard(bytes)).toBe(true)
    expect(await cards(bytes)).toEqual(['Jörg Müller'])
  })

  test('huge photographs and endless lines are passed over', async () => {
    const photo = `PHOTO;ENCODING=b:${'QUJD'.repeat(500_000)}`
    expect(await cards(card('FN:Jonas Weber', photo, 'EMAIL:j@w.example'), 65_536)).toEqual([
      'Jonas Weber | j@w.example',
    ])
    expect(await cards(card(`FN:${'x'.repeat(3_000_000)}`), 65_536)).toEqual(['x'.repeat(200)])
  })

  test('a letter about vCards is none', () => {
    expect(isVCard(Buffer.from('Subject: my card\n\nBEGIN:VCARD\nFN:Jonas\n'))).toBe(false)
  })
})

const LINKEDIN = [
  'Notes:',
  '"When exporting your connection data, you may notice that some addresses are missing, for members keep them back."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Jonas,Weber,https://www.linkedin.com/in/jonas,,"Weber, Söhne & Co",Joiner,03 Mar 2024',
  '"Nele ""Nell""",Sommer,https://www.linkedin.com/in/nele,Nele@Sommer.example,Harbour,Pilot,04 Mar 2024',
  '',
].join('\r\n')

describe('contact tables', () => {
  test.each<[string, string, string[]]>([
    ['LinkedIn', LINKEDIN, ['Jonas Weber', 'Nele "Nell" Sommer | nele@sommer.example']],
    [
      'LinkedIn without addresses',
      'First Name,Last Name,URL,Company,Position,Connected On\nJonas,Weber,https://x.example,A,B,C\n',
      ['Jonas Weber'],
    ],
    [
      'LinkedIn in German',
      'Hinweise:\n"Mit Anmerkung"\n\nVorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Vernetzt am\nJonas,Weber,,jonas@weber.example,,,\n',
      ['Jonas Weber | jonas@weber.example'],
    ],
    [
      'XING in German',
      'Anrede;Vorname;Nachname;Firma;E-Mail (geschäftlich);E-Mail (privat)\nHerr;Jonas;Weber;Weber;j@weber.example;jonas@home.example\n',
      ['Jonas Weber | j@weber.example | jonas@home.example'],
    ],
    [
      'XING in English',
      'First name,Last name,Company,Business e-mail,Private e-mail\nJonas,Weber,Weber,j@weber.example,\n',
      ['Jonas Weber | j@weber.example'],
    ],
    [
      'Google',
      'Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value\nJonas Weber,Jonas,Weber,* Home,j@a.example ::: j@b.example\n',
      ['Jonas Weber | j@a.example | j@b.example'],
    ],
    [
      'Outlook in German',
      '"Titel","Vorname","Nachname","E-Mail-Adresse","E-Mail-Typ","E-Mail: Angezeigter Name"\n"","Jonas","Weber","j@w.example","SMTP","x@y.example"\n',
      ['Jonas Weber | j@w.example'],
    ],
    ['tabs', 'Vorname\tNachname\tE-Mail\nJonas\tWeber\tj@w.example', ['Jonas Weber | j@w.example']],
  ])('%s', async (_, text, expected) => {
    expect(await people(text)).toEqual(expected)
    expect(await people(text, 1_000)).toEqual(expected)
  })

  test.each([
    ['a bank statement', 'Buchungstag;Name;Verwendungszweck;Betrag\n01.03.2024;Jonas Weber;Miete;-700\n'],
    ['orders with one name', 'Order,Name,E-Mail,Amount\n1,Jonas Weber,j@w.example,20\n'],
    ['a class list', 'First Name,Last Name,Grade\nJonas,Weber,2\n'],
    ['a letter that quotes one', `Subject: my list\n\n${LINKEDIN}`],
    ['a heading deep in notes of no network', `Protocol of March\n${LINKEDIN}`],
    ['nothing', ''],
  ])('not %s', async (_, text) => {
    expect(await people(text)).toBeNull()
  })

  test.each<[string, Buffer]>([
    ['UTF-8 with a mark', Buffer.from('\ufeffVorname;Nachname;E-Mail\nJörg;Müller;j@m.example\n')],
    ['UTF-16 LE', Buffer.from('\ufeffVorname;Nachname;E-Mail\nJörg;Müller;j@m.example\n', 'utf16le')],
    ['Windows-1252', Buffer.from('Vorname;Nachname;E-Mail\nJörg;Müller;j@m.example\n', 'latin1')],
  ])('in %s', async (_, bytes) => {
    expect(await people(bytes)).toEqual(['Jörg Müller | j@m.example'])
  })

  test('formulas are no names', async () => {
    const rows = [
      '=HYPERLINK("x"),Weber,a@w.example',
      "'+cmd|' /C calc'!A0,Weber,b@w.example",
      '@SUM(1),-2+3,c@w.example',
    ]
    expect(await people(`First Name,Last Name,Email\n${rows.join('\n')}\n`)).toEqual([
      'Weber | a@w.example',
      'Weber | b@w.example',
      '– | c@w.example',
    ])
  })

  test('endless cells, rows and quotes are cut', async () => {
    const heading = 'First Name,Last Name,Email\n'
    expect(await people(`${heading}${'x'.repeat(2_000_000)},Weber,j@w.example\n`, 65_536)).toEqual([
      `${'x'.repeat(200)} Weber | j@w.example`,
    ])
    expect(await people(`${heading}Jonas,Weber,j@w.example${','.repeat(1_000_000)}\n`, 65_536)).toEqual([
      'Jonas Weber | j@w.example',
    ])
    expect(await people(`${heading}"Jonas,${'Weber,\n'.repeat(300_000)}`, 65_536)).toHaveLength(1)
  })

  test('reads any octets to an end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (noise, asCard) => {
        const head = Buffer.from(asCard ? 'BEGIN:VCARD\nFN:' : 'First Name,Last Name,Email\n')
        const bytes = Buffer.concat([head, noise])
        if (asCard) await cards(bytes)
        else await people(bytes)
      }),
    )
  })
})
