import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { authenticateAuthor, findAuthor, normaliseName } from '../../lib/domain/author.ts'
import type { Message } from '../../lib/domain/message.ts'
import { PLATFORMS } from '../../lib/domain/platforms/index.ts'
import { headersOf, invitationOf, mailbox, messageOf, signedBy } from '../support/message.ts'

const LIST = { 'List-Id': 'Dev <dev.lists.example.org>', 'List-Post': '<mailto:dev@lists.example.org>' }

function mailFrom(from: string, partial: Partial<Message> = {}): Message {
  return messageOf({ from: [mailbox(from)], ...partial })
}

describe('findAuthor, of plain mail', () => {
  test.each<[string, Message, string]>([
    ['From', mailFrom('Anna Berger <anna@berger.example>'), 'Anna Berger <anna@berger.example>'],
    [
      'From, whoever transmits and whoever wants the answer',
      mailFrom('Anna Berger <anna@berger.example>', {
        sender: mailbox('Office <office@berger.example>'),
        replyTo: [mailbox('Max Muster <max@muster.example>')],
      }),
      'Anna Berger <anna@berger.example>',
    ],
    [
      'Sender, where From is missing',
      messageOf({ from: [], sender: mailbox('max@muster.example') }),
      'max@muster.example',
    ],
    [
      'From, though an organisation’s other mailbox wants the answer',
      mailFrom('Anna Berger <anna@berger.example>', { replyTo: [mailbox('Post <post@berger.example>')] }),
      'Anna Berger <anna@berger.example>',
    ],
    [
      'From with its sub-address, as it stands',
      mailFrom('Anna Berger <anna+xing@berger.example>'),
      'Anna Berger <anna+xing@berger.example>',
    ],
    [
      'From as it stands, where an unknown platform carries',
      mailFrom('Anna Berger via Kegelbahn <no-reply@kegelbahn.example>', {
        replyTo: [mailbox('Anna Berger <anna@berger.example>')],
      }),
      'Anna Berger via Kegelbahn <no-reply@kegelbahn.example>',
    ],
    [
      'From, though somebody else organises: a request proves no organiser',
      mailFrom('Max Muster <max@mail.example>', {
        invitations: [invitationOf({ organizer: mailbox('Anna Berger <anna@mail.example>') })],
      }),
      'Max Muster <max@mail.example>',
    ],
  ])('is %s', (_, message, expected) => {
    expect(findAuthor(message, null)).toEqual({ ...mailbox(expected), platform: null })
  })

  test('is nobody, where nobody is named', () => {
    expect(findAuthor(messageOf({ from: [] }), null)).toEqual({ name: null, address: null, platform: null })
  })

  test.each([
    [
      'the principal over a machine’s address',
      'Evite on behalf of Anna Berger <invitations@evite.example>',
      'Anna Berger',
    ],
    [
      'the writer over the writer’s address',
      'Max Muster on behalf of Choir <max.muster@choir.example>',
      'Max Muster',
    ],
    [
      'the principal over her own address',
      'Büro Nord im Auftrag von Anna Berger <a.berger@nord.example>',
      'Anna Berger',
    ],
  ])('on behalf: %s', (_, from, name) => {
    expect(findAuthor(mailFrom(from), null)).toEqual({ name, address: mailbox(from).address, platform: null })
  })
})

describe('findAuthor, of addresses that nobody reads', () => {
  test.each([
    ['under her name', 'Anna Berger <no-reply@berger.example>', 'Anna Berger <anna@berger.example>'],
    ['on another host', 'Anna Berger <noreply@mail.berger.example>', 'Berger, Anna <anna@berger.example>'],
    ['without a name', 'noreply@berger.example', 'Anna Berger <anna@berger.example>'],
    ['that is made of it', 'Anna Berger <donotreply@berger.example>', 'anna.berger@berger.example'],
    ['German', 'Anna Berger <nicht-antworten@berger.example>', 'anna.berger@berger.example'],
  ])('it is who answers, of one organisation and one name: %s', (_, from, replyTo) => {
    const message = mailFrom(from, { replyTo: [mailbox(replyTo)] })
    const author = findAuthor(message, null)
    expect(author.address).toBe(mailbox(replyTo).address)
    expect(normaliseName(author.name ?? '')).toBe('anna berger')
    expect(authenticateAuthor(message, author, signedBy('berger.example'))).toBe('pass')
    expect(authenticateAuthor(message, author, signedBy('mailer.example'))).toBe('unknown')
  })

  test.each([
    ['another name', 'Anna Berger <no-reply@berger.example>', ['Max Muster <max@berger.example>']],
    ['another organisation', 'Anna Berger <no-reply@berger.example>', ['Anna Berger <anna@muster.example>']],
    ['a mail provider', 'Anna Berger <no-reply@gmx.de>', ['Anna Berger <anna.berger@gmx.de>']],
    [
      'two answer',
      'no-reply@berger.example',
      ['Anna Berger <a@berger.example>', 'Max Muster <m@berger.example>'],
    ],
    ['a desk', 'no-reply@berger.example', ['Support <support@berger.example>']],
    [
      'nobody reads that, either',
      'Anna Berger <no-reply@berger.example>',
      ['Anna Berger <noreply@berger.example>'],
    ],
    ['From is read', 'Anna Berger <news@berger.example>', ['Anna Berger <anna@berger.example>']],
  ])('else it is From as it stands: %s', (_, from, replyTo) => {
    const message = mailFrom(from, { replyTo: replyTo.map(mailbox) })
    expect(findAuthor(message, null)).toEqual({ ...mailbox(from), platform: null })
  })
})

describe('findAuthor, of lists that rewrite From', () => {
  const via = 'Anna Berger via Dev <dev@lists.example.org>'

  test.each<[string, string, Partial<Message>, Record<string, string>, string]>([
    [
      'Reply-To',
      via,
      { replyTo: [mailbox('Anna Berger <anna@berger.example>')] },
      LIST,
      'Anna Berger <anna@berger.example>',
    ],
    [
      'Cc, where answers go to the list',
      via,
      {
        replyTo: [mailbox('Dev <dev@lists.example.org>')],
        cc: [mailbox('Berger, Anna <anna@berger.example>')],
      },
      LIST,
      'Anna Berger <anna@berger.example>',
    ],
    [
      'X-Original-From',
      "'Anna Berger' via Dev <dev@lists.example.org>",
      {},
      { ...LIST, 'X-Original-From': '"Anna Berger" <anna@berger.example>' },
      'Anna Berger <anna@berger.example>',
    ],
    [
      'X-Original-Sender, made of her name',
      via,
      {},
      { ...LIST, 'X-Original-Sender': 'anna.berger@mail.example' },
      'Anna Berger <anna.berger@mail.example>',
    ],
    [
      'X-MailFrom of Mailman 3, made of her name',
      via,
      {},
      { ...LIST, 'X-MailFrom': 'a.berger@mail.example' },
      'Anna Berger <a.berger@mail.example>',
    ],
    [
      'Reply-To beside the list, as Mailman leaves it',
      via,
      { replyTo: [mailbox('Dev <dev@lists.example.org>'), mailbox('Anna Berger <anna@berger.example>')] },
      { 'X-BeenThere': 'dev@lists.example.org', 'X-Mailman-Version': '2.1.39' },
      'Anna Berger <anna@berger.example>',
    ],
    [
      'X-Original-From of Google Groups, German',
      "'Anna Berger' über Team <team@berger.example>",
      {},
      { 'X-Google-Group-Id': '31415926', 'X-Original-From': 'Anna Berger <anna@berger.example>' },
      'Anna Berger <anna@berger.example>',
    ],
    [
      'the local part, as groups.io writes it',
      'Anna Berger via groups.io <anna=berger.example@groups.io>',
      {},
      { 'List-Id': '<choir.groups.io>' },
      'Anna Berger <anna@berger.example>',
    ],
    [
      'X-Original-From, beside how Sympa names her',
      '"Anna Berger" (via dev Mailing List) <dev@lists.example.org>',
      {},
      { ...LIST, 'X-Original-From': 'Anna Berger <anna@berger.example>' },
      'Anna Berger <anna@berger.example>',
    ],
    [
      'Reply-To, where the list speaks for her',
      'Dev on behalf of Anna Berger <dev@lists.example.org>',
      { replyTo: [mailbox('Anna Berger <anna@berger.example>')] },
      LIST,
      'Anna Berger <anna@berger.example>',
    ],
  ])('her address is in %s', (_, from, partial, fields, expected) => {
    const message = mailFrom(from, { ...partial, headers: headersOf(fields) })
    expect(findAuthor(message, null)).toEqual({ ...mailbox(expected), platform: null })
  })

  test.each<[string, string, Partial<Message>, Record<string, string>, string]>([
    ['the list’s address stays where hers is nowhere', via, {}, LIST, 'Anna Berger <dev@lists.example.org>'],
    [
      'another’s is not taken for hers',
      via,
      { replyTo: [mailbox('Max Muster <max@muster.example>')] },
      { ...LIST, 'X-Original-Sender': 'max@muster.example' },
      'Anna Berger <dev@lists.example.org>',
    ],
    [
      'who writes for others from an own address stays',
      'Max Muster on behalf of Choir <max.muster@choir.example>',
      {},
      LIST,
      'Max Muster <max.muster@choir.example>',
    ],
    [
      'a bounce address is not hers',
      via,
      {},
      { ...LIST, 'X-MailFrom': 'bounce-77@mailer.example' },
      'Anna Berger <dev@lists.example.org>',
    ],
    [
      'a token for an address is nobody else’s',
      'Anna Berger <0000001c2d-dmarc-request@listserv.example>',
      {},
      { 'List-Id': '<chat.listserv.example>' },
      'Anna Berger <0000001c2d-dmarc-request@listserv.example>',
    ],
    [
      'without a list it is just a name',
      'Anna Berger via Dev <dev@evil.example>',
      { replyTo: [mailbox('Anna Berger <anna@berger.example>')] },
      {},
      'Anna Berger via Dev <dev@evil.example>',
    ],
    [
      'who is not rewritten stays',
      'Anna Berger <anna@berger.example>',
      {},
      LIST,
      'Anna Berger <anna@berger.example>',
    ],
  ])('%s', (_, from, partial, fields, expected) => {
    const message = mailFrom(from, { ...partial, headers: headersOf(fields) })
    expect(findAuthor(message, null)).toEqual({ ...mailbox(expected), platform: null })
  })
})

describe('authenticateAuthor', () => {
  const authenticate = (message: Message, domain: string) => {
    const results = signedBy(domain)
    return authenticateAuthor(message, findAuthor(message, results), results)
  }

  test('From is proven by its domain', () => {
    expect(authenticate(mailFrom('anna@berger.example'), 'berger.example')).toBe('pass')
    expect(authenticate(mailFrom('anna@berger.example'), 'evil.example')).toBe('unknown')
  })

  test('a proven platform vouches for whom it names', () => {
    expect(authenticate(mailFrom('Max Muster via XING <mailrobot@mail.xing.com>'), 'xing.com')).toBe('pass')
    expect(authenticate(mailFrom('Max Muster via XING <mailrobot@mail.xing.com>'), 'evil.example')).toBe(
      'unknown',
    )
  })

  test.each([
    ['lists.example.org', 'dev@lists.example.org'],
    ['berger.example', 'dev@lists.example.org'],
    ['berger.example', 'stranger@berger.example'],
  ])('an address that a list gives is unproven, though %s signs for %s', (domain, list) => {
    const message = mailFrom(`Anna Berger via Dev <${list}>`, {
      replyTo: [mailbox('Anna Berger <anna@berger.example>')],
      headers: headersOf(LIST),
    })
    expect(authenticate(message, domain)).toBe('unknown')
  })

  test.each<[string, Partial<Message>]>([
    ['several mailboxes', { from: [mailbox('anna@berger.example'), mailbox('max@berger.example')] }],
    ['several fields', { from: [mailbox('anna@berger.example')], defects: ['several-from'] }],
    [
      'several, one a platform’s',
      { from: [mailbox('Max Muster <noreply@xing.com>'), mailbox('anna@berger.example')] },
    ],
  ])('%s in From prove nobody', (_, partial) => {
    const message = messageOf(partial)
    const results = signedBy('berger.example', 'xing.com')
    const author = findAuthor(message, results)
    expect(author).toEqual({ ...message.from[0], platform: null })
    expect(authenticateAuthor(message, author, results)).toBe('unknown')
  })
})

describe('normaliseName', () => {
  test.each([
    ['Max Muster', 'max muster'],
    ['Muster, Max', 'max muster'],
    ['MUSTER, Dr. Max', 'max muster'],
    ['Prof. Dr.-Ing. Max Muster', 'max muster'],
    ['Max Muster, PhD', 'max muster'],
    ['Max M. Muster', 'max muster'],
    ['Max Muster (Muster GmbH)', 'max muster'],
    ['Max Muster | Muster GmbH', 'max muster'],
    ['  max\u200b  muster ', 'max muster'],
    ['Ｍax Ｍuster', 'max muster'],
    ['Jörg Müller', 'jorg muller'],
    ['Jo\u0308rg Mu\u0308ller', 'jorg muller'],
    ['Ruth Weiß', 'ruth weiss'],
    ['Søren Łuczak', 'soren luczak'],
    ['Anna-Lena O’Brien', 'anna lena obrien'],
    ['Ludwig van Beethoven', 'ludwig van beethoven'],
    ['Анна Горная', 'анна горная'],
  ])('%j is %j', (name, expected) => {
    expect(normaliseName(name)).toBe(expected)
  })

  test.each([
    [''],
    ['Max'],
    ['Dr. Muster'],
    ['M. Muster'],
    ['max@muster.example'],
    ['Max Muster max@muster.example'],
    ['x '.repeat(9)],
    ['ab '.repeat(90)],
  ])('%j tells nobody from others', (name) => {
    expect(normaliseName(name)).toBeNull()
  })

  test('a letter of another script is another name', () => {
    expect(normaliseName('М\u0430x Muster')).not.toBe('max muster')
  })

  test('is stable: the normal form is its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        const once = normaliseName(name)
        if (once !== null) expect(normaliseName(once)).toBe(once)
      }),
    )
  })
})

describe('whatever the message', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ' via ',
      'a '.repeat(5_000),
      '('.repeat(5_000),
      ', x, '.repeat(2_000),
      'via XING '.repeat(999),
      "'".repeat(9_999),
    ),
  )
  const robots = PLATFORMS.flatMap(({ domains }) => domains.map((domain) => `noreply@${domain}`))

  test('the author is found, and the name is one line of what was there', () => {
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        fc.constantFrom('calendar-notification@google.com', ...robots),
        (name, subject, text, robot) => {
          const message = messageOf({
            from: [{ name, address: mailbox(robot).address }],
            subject,
            text,
            headers: headersOf({
              ...LIST,
              'X-Original-From': name,
              'X-Original-Sender': subject,
              'X-MailFrom': text,
            }),
          })
          const results = signedBy(...PLATFORMS.flatMap(({ domains }) => domains))
          expect(() => authenticateAuthor(message, findAuthor(message, results), results)).not.toThrow()
          expect(() => findAuthor(message, null)).not.toThrow()
        },
      ),
    )
  })

  test('no two platforms share an id', () => {
    expect(new Set(PLATFORMS.map(({ id }) => id)).size).toBe(PLATFORMS.length)
  })
})
