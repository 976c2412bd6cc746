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
  [{ hostedZones: [{ name: 'example.org', id: 'zone' }] }, '- hostedZones[0].id: the id of a hosted zone'],
  [{ ruleSet: 'theirs' }, '- ruleSet: '],
  [{ mailFrom: 'a.b' }, '- mailFrom: one label'],
  [{ dmarc: 'no' }, '- dmarc: '],
  [{ pagesCertificate: 'arn:aws:acm:x' }, '- pagesCertificate: the ARN of a certificate'],
  [{ reservedConcurrency: { receive: 1 } }, '- reservedConcurrency.receive: '],
  [{ reservedConcurrency: { recieve: 5 } }, '- recieve: there is no such setting in reservedConcurrency'],
  [{ monthlyBudget: 0 }, '- monthlyBudget: '],
  [{ tags: { 'aws:x': 'y' } }, 'a name that does not begin with aws:'],
  [{ upstreams: [{ authservId: 'mx.example', mailFrom: 'Anna' }] }, '- upstreams[0].mailFrom: an address or'],
  [[], 'the file:'],
  ['domain: post.example.net', 'it is not JSON'],
])('%j is refused with: %s', (file, said) => {
  expect(() => readConfig(saying(file))).toThrow(said)
})

describe('settings that do not go together are refused, each of them by a sentence', () => {
  const at = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/1-a`
  const zones = { hostedZones: [{ name: 'example.net', id: 'Z1' }] }
  test.each<[string, object, string | null]>([
    ['a domain of the pages without certificate or zone', {}, 'needs pagesCertificate, or the zone of'],
    ['with its zone', zones, null],
    ['with the zone of another', { hostedZones: [{ name: 'le.net', id: 'Z1' }] }, 'the zone of'],
    ['with a certificate', { pagesCertificate: at('eu-west-1') }, null],
    ['with one in Kith’s region', { pagesCertificate: at('eu-west-1'), region: 'eu-west-1' }, null],
    [
      'with one elsewhere',
      { pagesCertificate: at('us-east-1'), region: 'eu-west-1' },
      'must be in eu-west-1',
    ],
    ['where mail goes', { ...zones, domain: 'pages.example.net' }, 'is where mail goes'],
    [
      'none, but a certificate',
      { pagesDomain: null, pagesCertificate: at('eu-west-1') },
      'pagesDomain, which is missing',
    ],
    [
      'none, but the old address kept',
      { pagesDomain: null, keepFunctionUrl: true },
      'keepFunctionUrl: is for',
    ],
    ['a budget that nobody is told of', { ...zones, monthlyBudget: 5 }, 'monthlyBudget: needs alarmsTo'],
    ['a budget that somebody is told of', { ...zones, monthlyBudget: 5, alarmsTo: 'a@example.net' }, null],
    ['envelope senders where copies come in', { ...zones, mailFrom: 'sent' }, 'copies of sent mail'],
    [
      'envelope senders where mail comes in',
      { ...zones, domain: 'a.example.net', furtherDomains: ['b.example.net', 'bounce.b.example.net'] },
      'mailFrom: bounce.b.example.net receives mail',
    ],
  ])('%s', (_, file, said) => {
    const read = () => readConfig(saying({ pagesDomain: 'pages.example.net', ...file }))
    if (said === null) expect(read).not.toThrow()
    else expect(read).toThrow(said)
  })

  test('in a stage, too', () => {
    const file = {
      ...zones,
      pagesDomain: 'pages.example.net',
      stages: { test: { pagesDomain: 'p.example' } },
    }
    expect(readConfig(saying(file)).pagesDomain).toBe('pages.example.net')
    expect(() => readConfig(saying(file), 'test')).toThrow('the zone of p.example')
  })
})

test('the example can be used, and says what there is to say', () => {
  const path = new URL('../../docs/kith.config.example.json', import.meta.url).pathname
  const said = Object.keys(JSON.parse(readFileSync(path, 'utf8')))
  const { stage: _, ...settings } = readConfig(path)
  expect(new Set(said)).toEqual(new Set(['$schema', 'stages', ...Object.keys(settings)]))
  expect(readConfig(path, 'test').domain).toBe('test.kith.example.org')
})

test('all that is wrong is said at once', () => {
  expect(() => readConfig(saying({ domain: 'X', alarmsTo: 'me' }))).toThrow(/- domain: .*\n- alarmsTo: /)
})

test('the schema for editors is the one that counts (npm run format after node bin/config-schema.ts)', () => {
  const published = readFileSync(new URL('../../docs/kith.config.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(published)).toEqual(configSchema())
})
