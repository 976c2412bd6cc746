import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
import { address } from '../../../lib/domain/address.ts'
import type { AuthenticationResults } from '../../../lib/domain/authentication.ts'
import { authenticateAuthor, findAuthor } from '../../../lib/domain/author.ts'
import { assessKind } from '../../../lib/domain/kind.ts'
import { headerValue } from '../../../lib/domain/message.ts'
import { PLATFORMS } from '../../../lib/domain/platforms/index.ts'
import { observe } from '../../../lib/domain/signals/index.ts'
import { mailbox, signedBy } from '../../support/message.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/platforms/', import.meta.url))

/**
 * What each platform has to have: its mail for a person in two languages, and the nearest that is none: a letter
 * of somebody who works there, and mail that names somebody who did not write it.
 */
const PAIR = ['person-de', 'person-en', 'employee', 'named-in-text'] as const
const CASES = PLATFORMS.flatMap(({ id }) => PAIR.map((file) => [id, file] as const))
const PEOPLE = CASES.filter(([, file]) => file.startsWith('person-'))

/** The message, and what its own fields say of it: who signed it, whom it is from, and who carried it. */
async function fixture(id: string, file: string) {
  const message = await mimeReader().read(readFileSync(`${FIXTURES}${id}/${file}.eml`))
  const told = (field: string): string => headerValue(message, `x-fixture-${field}`) ?? ''
  const platform = told('platform') === 'none' ? null : told('platform')
  return { message, signer: told('signed-by'), expected: { ...mailbox(told('author')), platform } }
}

describe('every platform', () => {
  test('has its fixtures, and nothing else has', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual(PLATFORMS.map(({ id }) => id).sort())
  })

  test.each(CASES)('%s/%s: the right person, or nobody else', async (id, file) => {
    const { message, signer, expected } = await fixture(id, file)
    const results = signedBy(signer)
    const author = findAuthor(message, results)
    expect(author).toEqual(expected)
    expect(authenticateAuthor(message, author, results)).toBe('pass')
    expect(message.defects).toEqual([])
  })

  test.each(PLATFORMS.map(({ id }) => id))(
    '%s: a letter of somebody who works there never waits',
    async (id) => {
      const { message, signer } = await fixture(id, 'employee')
      const authentication = signedBy(signer)
      const author = findAuthor(message, authentication)
      const ownerAddresses = [address('jonas@weber.example')]
      const { kind } = assessKind(
        observe({ message, envelope: null, authentication, author, ownerAddresses }),
      )
      expect(['personal', 'meeting']).toContain(kind)
    },
  )

  test.each(PEOPLE)('%s/%s, forged: no platform and no proof', async (id, file) => {
    const { message, signer } = await fixture(id, file)
    for (const results of [failed(signer), signedBy('mailer.example'), null]) {
      const author = findAuthor(message, results)
      expect([author.platform, author.address]).toEqual([null, message.from[0]?.address])
      expect(authenticateAuthor(message, author, results)).not.toBe('pass')
    }
  })
})

/** A signature that does not hold, under a domain that asks for one. */
function failed(domain: string): AuthenticationResults {
  return {
    ...signedBy(),
    dkim: [{ result: 'fail', domain }],
    dmarc: { result: 'fail', domain },
  }
}
