import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { configSchema, DEFAULT_CONFIG, domainsOf, readConfig } from '../../lib/infra/config.ts'

const path = join(mkdtempSync(join(tmpdir(), 'kith-config-')), 'kith.config.json')
const saying = (file: unknown) => {
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file))
  return path
}

test('without a file, an example', () => {
  expect(readConfig('nowhere/kith.config.json')).toEqual(DEFAULT_CONFIG)
})

test('what the file says counts, and the rest is as before', () => {
  const read = readConfig(saying({ $schema: './docs/kith.config.schema.json', domain: 'post.example.net' }))
  expect(read).toEqual({ ...DEFAULT_CONFIG, domain: 'post.example.net' })
})

test('of several domains, the one that Kith sends from is the first, and each counts once', () => {
  const file = saying({ domain: 'a.example.net', furtherDomains: ['b.example.org', 'a.example.net'] })
  expect(domainsOf(readConfig(file))).toEqual(['a.example.net', 'b.example.org'])
})

describe('a stage', () => {
  const file = {
    domain: 'kith.example.net',
    alarmsTo: 'ops@example.net',
    stages: { test: { domain: 'test.example.net', region: 'eu-west-1' } },
  }

  test('has what is said of it, and else what is said of all', () => {
    expect(readConfig(saying(file), 'test')).toMatchObject({
      stage: 'test',
      domain: 'test.example.net',
      region: 'eu-west-1',
      alarmsTo: 'ops@example.net',
    })
    expect(readConfig(saying(file))).toMatchObject({ stage: null, domain: 'kith.example.net', region: null })
  })

  test.each(['prod', 'constructor'])('that is not in the file is refused: %s', (stage) => {
    expect(() => readConfig(saying(file), stage)).toThrow('its stages: test')
    expect(() => readConfig('nowhere/kith.config.json', stage)).toThrow(stage)
  })
})

test.each([
  [{ domain: 'Kith' }, '- domain: a domain in lower case, as in kith.example.org'],
  [{ domian: 'post.example.net' }, '- domian: there is no such setting; did you mean "domain"?'],
  [{ AlarmsTo: 'me@example.net' }, 'did you mean "alarmsTo"?'],
  [{ colour: 'red' }, '- colour: there is no such setting; there are domain, furtherDomains'],
  [{ alarmsTo: 'me' }, '- alarmsTo: a mail address'],
  [{ region: 'eu-moon-1' }, '- region: a region in which SES receives mail: us-east-1, '],
  [{ furtherDomains: ['a.example', 'B'] }, '- furtherDomains[1]: a domain in lower case'],
  [
    { sentFolders: [{ owner: 'anna', secret: 'kith/imap/anna' }] },
    '- sentFolders[0].secret: the complete ARN',
  ],
  [{ stages: { test: { domian: 'x.example' } } }, 'no such setting in stages.test; did you mean "domain"?'],
  [{ stages: { 'No Name': {} } }, 'a name in lower case'],
  [[], 'the file:'],
  ['domain: post.example.net', 'it is not JSON'],
])('%j is refused with: %s', (file, said) => {
  expect(() => readConfig(saying(file))).toThrow(said)
})

test('all that is wrong is said at once', () => {
  expect(() => readConfig(saying({ domain: 'X', alarmsTo: 'me' }))).toThrow(/- domain: .*\n- alarmsTo: /)
})

test('the schema for editors is the one that counts (npm run format after node bin/config-schema.ts)', () => {
  const published = readFileSync(new URL('../../docs/kith.config.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(published)).toEqual(configSchema())
})
