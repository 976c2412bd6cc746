import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { address } from '../../lib/domain/address.ts'
import { isMassKind, KINDS } from '../../lib/domain/kind.ts'
import { type Case, decide } from '../../lib/domain/policy.ts'
import { reasonText } from '../../lib/domain/reasons.ts'
import type { Rule } from '../../lib/domain/rule.ts'
import { NO_TIE, TIE_LEVELS, type Tie, type TieLevel } from '../../lib/domain/tie.ts'

const tie = (level: TieLevel): Tie => ({ ...NO_TIE, level, by: level === 'none' ? 'none' : 'address' })

function caseOf(over: Partial<Case> = {}): Case {
  const own = over.tie ?? tie('none')
  return {
    kind: 'newsletter',
    massProbability: 0.95,
    evidence: { name: 'list-unsubscribe', detail: 'List-Unsubscribe' },
    author: { name: 'Max Muster', address: address('max@kontakte.example'), platform: null },
    authentication: 'pass',
    copies: 0,
    claimedTie: own,
    answersOwner: false,
    concernsAccepted: false,
    kithOwn: false,
    rule: null,
    welcomeTopic: null,
    unwelcomeTopic: null,
    scan: { spam: 'unknown', virus: 'unknown' },
    mode: 'guarding',
    digestsOverdue: false,
    sensitivity: 'normal',
    interestEffect: 'deliver',
    ...over,
    tie: own,
  }
}

const rule = (over: Partial<Rule>): Rule => ({
  scope: 'person',
  subject: 'max@kontakte.example',
  effect: 'block',
  reach: 'mass',
  since: new Date(0),
  ...over,
})

describe('the table', () => {
  const table: Record<string, string> = {
    invitation: 'self close known dormant',
    newsletter: 'self close known',
    'contact-request': 'self close known dormant',
  }
  for (const kind of KINDS) {
    for (const level of TIE_LEVELS) {
      const delivers = !isMassKind(kind) || (table[kind] ?? '').split(' ').includes(level)
      test(`${kind} from ${level}: ${delivers ? 'deliver' : 'hold'}`, () => {
        expect(decide(caseOf({ kind, tie: tie(level) })).disposition).toBe(delivers ? 'deliver' : 'hold')
      })
    }
  }

  test.each([
    ['relaxed', 'weak', 'newsletter', 'deliver'],
    ['relaxed', 'none', 'newsletter', 'hold'],
    ['strict', 'known', 'newsletter', 'hold'],
    ['strict', 'close', 'newsletter', 'deliver'],
    ['strict', 'known', 'invitation', 'deliver'],
  ] as const)('%s: %s %s: %s', (sensitivity, level, kind, disposition) => {
    expect(decide(caseOf({ sensitivity, kind, tie: tie(level) })).disposition).toBe(disposition)
  })
})

describe('what goes before the table', () => {
  const cases: ReadonlyArray<readonly [string, Partial<Case>, 'deliver' | 'hold', string]> = [
    ['an accepted appointment', { concernsAccepted: true, kind: 'invitation' }, 'deliver', 'appointment'],
    ['an answer to the owner', { answersOwner: true }, 'deliver', 'answer'],
    ['an answer, even from the blocked', { answersOwner: true, rule: rule({}) }, 'deliver', 'answer'],
    [
      'a virus, even in an answer',
      { answersOwner: true, scan: { spam: 'pass', virus: 'fail' } },
      'hold',
      'virus',
    ],
    ['Kith’s own mail', { kithOwn: true }, 'deliver', 'kith-own'],
    ['an allowed person', { rule: rule({ effect: 'allow' }) }, 'deliver', 'allowed-person'],
    [
      'who forges an allowed person',
      { rule: rule({ effect: 'allow' }), authentication: 'fail' },
      'hold',
      'tie-none',
    ],
    ['mass mail of a blocked friend', { rule: rule({}), tie: tie('close') }, 'hold', 'blocked-person'],
    [
      'a letter of somebody whose mass mail is blocked',
      { rule: rule({}), kind: 'personal' },
      'deliver',
      'never-held',
    ],
    [
      'a letter of somebody blocked for all',
      { rule: rule({ reach: 'all' }), kind: 'personal' },
      'hold',
      'blocked-person-all',
    ],
    ['a welcome topic from a stranger', { welcomeTopic: 'Jazz' }, 'deliver', 'allowed-topic'],
    [
      'a topic that only rises in the digest',
      { welcomeTopic: 'Jazz', interestEffect: 'raise' },
      'hold',
      'tie-none',
    ],
    ['a stranger’s spam', { scan: { spam: 'fail', virus: 'pass' } }, 'hold', 'spam'],
    [
      'a letter that a scanner takes for spam',
      { kind: 'personal', scan: { spam: 'fail', virus: 'pass' } },
      'deliver',
      'never-held',
    ],
    [
      'a stranger at a customer’s',
      { tie: { ...tie('weak'), by: 'domain', sent: 3 } },
      'hold',
      'tie-organisation',
    ],
    ['a colleague never written to', { tie: { ...tie('weak'), by: 'domain' } }, 'hold', 'tie-colleague'],
    [
      'what may be a colleague’s letter',
      { tie: { ...tie('weak'), by: 'domain' }, massProbability: 0.8 },
      'deliver',
      'unsure',
    ],
    ['the same of a stranger', { massProbability: 0.8 }, 'hold', 'tie-none'],
    ['a forged friend', { claimedTie: tie('close'), authentication: 'fail' }, 'hold', 'forged'],
    [
      'a friend nobody vouches for',
      { claimedTie: tie('close'), authentication: 'unknown' },
      'hold',
      'unauthenticated',
    ],
  ]
  test.each(cases)('%s', (_what, over, disposition, code) => {
    const verdict = decide(caseOf(over))
    expect([verdict.disposition, verdict.reasons[0].code]).toEqual([disposition, code])
  })
})

describe('before it may hold', () => {
  test.each(['observing', 'paused'] as const)('%s: delivered, and the verdict noted', (mode) => {
    const verdict = decide(caseOf({ mode }))
    expect(verdict).toMatchObject({ disposition: 'deliver', guarded: 'hold' })
    expect(verdict.reasons.map(({ code }) => code)).toEqual([mode, 'tie-none', 'mass-kind'])
  })
})

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    level: fc.constantFrom(...TIE_LEVELS),
    authentication: fc.constantFrom('pass', 'fail', 'unknown'),
    answersOwner: fc.boolean(),
    concernsAccepted: fc.boolean(),
    welcomeTopic: fc.constantFrom(null, 'Jazz'),
    sensitivity: fc.constantFrom('relaxed', 'normal', 'strict'),
    mode: fc.constantFrom('guarding', 'observing', 'paused'),
    spam: fc.constantFrom('pass', 'fail', 'unknown'),
  })
  .map(
    ({ level, spam, ...facts }) =>
      caseOf({ ...facts, tie: tie(level), scan: { spam, virus: 'pass' } }) as Case,
  )

describe('always', () => {
  test('no letter, answer or transaction waits unless the owner blocked it outright', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        if (isMassKind(facts.kind) && !facts.answersOwner) return
        expect(decide(facts).disposition).toBe('deliver')
      }),
    )
  })

  test('every verdict has a sentence in both languages, and one that held says what would have changed it', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { reasons, counterfactual, disposition } = decide(facts)
        for (const language of ['de', 'en'] as const) {
          for (const reason of reasons) expect(reasonText(reason, language)).toMatch(/^\S.*[.]$/u)
        }
        if (disposition === 'hold' && reasons[0].code !== 'spam') expect(counterfactual).not.toBeNull()
      }),
    )
  })
})

describe('a topic that the owner does not want', () => {
  const unwelcomeTopic = 'Krypto'

  test.each([
    ['known', 'newsletter', 'hold', 'unwelcome-topic', 'if-welcome'],
    ['known', 'invitation', 'hold', 'unwelcome-topic', 'if-welcome'],
    ['dormant', 'contact-request', 'hold', 'unwelcome-topic', 'if-welcome'],
    ['none', 'newsletter', 'hold', 'unwelcome-topic', undefined],
    ['close', 'newsletter', 'deliver', 'tie-close', 'if-stranger'],
    ['self', 'newsletter', 'deliver', 'tie-self', 'if-stranger'],
    ['known', 'personal', 'deliver', 'never-held', undefined],
    ['none', 'transactional', 'deliver', 'never-held', 'if-mass'],
  ] as const)('%s, %s: %s', (level, kind, disposition, code, turns) => {
    const verdict = decide(caseOf({ unwelcomeTopic, kind, tie: tie(level) }))
    expect([verdict.disposition, verdict.reasons[0].code]).toEqual([disposition, code])
    expect(verdict.counterfactual?.code).toBe(turns)
  })

  test.each<[string, Partial<Case>, string]>([
    ['an answer', { answersOwner: true }, 'answer'],
    ['a rule of the owner’s', { rule: rule({ effect: 'allow' }) }, 'allowed-person'],
    ['a welcome topic beside it', { welcomeTopic: 'Jazz' }, 'allowed-topic'],
    ['a welcome topic that only rises', { welcomeTopic: 'Jazz', interestEffect: 'raise' }, 'tie-known'],
    ['doubt whether it is mass mail', { massProbability: 0.89 }, 'tie-known'],
  ])('yields to %s', (_what, over, code) => {
    const verdict = decide(caseOf({ unwelcomeTopic, tie: tie('known'), ...over }))
    expect([verdict.disposition, verdict.reasons[0].code]).toEqual(['deliver', code])
  })

  test('is named in the reason', () => {
    const { reasons, counterfactual } = decide(caseOf({ unwelcomeTopic, tie: tie('known') }))
    expect(reasonText(reasons[0], 'en')).toBe('You said that “Krypto” is not welcome.')
    expect(reasonText(reasons[0], 'de')).toBe('Sie haben gesagt, dass „Krypto“ nicht willkommen ist.')
    expect(counterfactual && reasonText(counterfactual, 'de')).toBe(
      'Ginge es darin nicht um „Krypto“, wäre sie zugestellt worden.',
    )
  })
})

test('what made it mass mail is told with its number', () => {
  const evidence = { name: 'connect-words', detail: 'uns vernetzen' }
  const { reasons } = decide(caseOf({ kind: 'contact-request', evidence, copies: 9 }))
  expect(reasons.map((each) => reasonText(each, 'en')).at(-1)).toMatch(
    /, and the same text has come 9 times before\.$/,
  )
  expect(reasons.map((each) => reasonText(each, 'de')).at(-1)).toMatch(
    /, und derselbe Text kam schon 9-mal\.$/,
  )
})
