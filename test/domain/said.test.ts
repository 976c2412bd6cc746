import { describe, expect, test } from '@jest/globals'
import { address } from '../../lib/domain/address.ts'
import { KINDS } from '../../lib/domain/kind.ts'
import { type Case, decide } from '../../lib/domain/policy.ts'
import { reasonText } from '../../lib/domain/reasons.ts'
import type { Rule } from '../../lib/domain/rule.ts'
import { NO_TIE, type Tie } from '../../lib/domain/tie.ts'

const SINCE = new Date('2026-06-10T12:00:00Z')
const known = (lastMonth: number): Tie => ({ ...NO_TIE, level: 'known', by: 'address', sent: 3, lastMonth })

const rule = (over: Partial<Rule>): Rule => ({
  scope: 'series',
  subject: 'max@kontakte.example on -',
  effect: 'mass',
  reach: 'all',
  since: SINCE,
  ...over,
})

function caseOf(over: Partial<Case>): Case {
  const tie = over.tie ?? NO_TIE
  return {
    kind: 'newsletter',
    massProbability: 0.95,
    evidence: null,
    copies: 0,
    author: { name: 'Max Muster', address: address('max@kontakte.example'), platform: null },
    authentication: 'pass',
    claimedTie: tie,
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
    tie,
  }
}

const told = (over: Partial<Case>) => {
  const { disposition, kind, reasons, counterfactual } = decide(caseOf(over))
  return { disposition, kind, why: reasons[0].code, turned: counterfactual?.code ?? null }
}

describe('“a person wrote this”', () => {
  const letters = rule({ effect: 'letters', reach: 'mass' })

  test('makes a letter of what looks like mass mail', () => {
    expect(told({ rule: letters })).toEqual({
      disposition: 'deliver',
      kind: 'personal',
      why: 'said-letters',
      turned: 'if-no-rule',
    })
  })

  test('is no licence for whoever forges the sender', () => {
    expect(told({ rule: letters, authentication: 'fail' })).toMatchObject({
      disposition: 'hold',
      why: 'tie-none',
    })
  })

  test('has nothing to say of a letter', () => {
    expect(told({ rule: letters, kind: 'personal' })).toMatchObject({ why: 'never-held' })
  })
})

describe('“hold such mail”', () => {
  test('makes mass mail of what looks like a letter, even a friend’s, and says what ends it', () => {
    expect(told({ rule: rule({}), kind: 'personal', tie: known(202605) })).toEqual({
      disposition: 'hold',
      kind: 'newsletter',
      why: 'said-mass',
      turned: 'if-conversation',
    })
  })

  test('said of mass mail touches no letter', () => {
    const mass = rule({ reach: 'mass' })
    expect(told({ rule: mass, tie: known(202605) })).toMatchObject({ disposition: 'hold', why: 'said-mass' })
    expect(told({ rule: mass, kind: 'personal' })).toMatchObject({
      disposition: 'deliver',
      why: 'never-held',
    })
  })

  test('yields when the owner has written since', () => {
    expect(told({ rule: rule({}), kind: 'personal', tie: known(202606) }).disposition).toBe('hold')
    expect(told({ rule: rule({}), kind: 'personal', tie: known(202607) })).toMatchObject({
      disposition: 'deliver',
      why: 'never-held',
    })
  })

  test.each(['transactional', 'meeting', 'automatic'] as const)('never holds %s mail', (kind) => {
    expect(told({ rule: rule({}), kind }).disposition).toBe('deliver')
  })

  test('never holds an answer to the owner', () => {
    expect(told({ rule: rule({}), kind: 'personal', answersOwner: true })).toMatchObject({ why: 'answer' })
  })
})

describe('while digests are overdue', () => {
  test.each(KINDS)('nothing is held: %s', (kind) => {
    expect(decide(caseOf({ kind, digestsOverdue: true })).disposition).toBe('deliver')
  })

  test('the reason says so, and the verdict what it would have been', () => {
    const verdict = decide(caseOf({ digestsOverdue: true }))
    expect(verdict).toMatchObject({ guarded: 'hold', counterfactual: { code: 'if-digests' } })
    expect(verdict.reasons.map(({ code }) => code)).toEqual(['overdue', 'tie-none', 'mass-kind'])
  })

  test('a virus is held all the same', () => {
    const scan = { spam: 'unknown', virus: 'fail' } as const
    expect(decide(caseOf({ digestsOverdue: true, scan })).disposition).toBe('hold')
  })
})

test('each sentence is there in both languages', () => {
  for (const code of ['said-letters', 'said-mass', 'overdue', 'if-conversation', 'if-digests'] as const) {
    const [english, german] = (['en', 'de'] as const).map((language) =>
      reasonText({ code, facts: { who: 'Max Muster' } }, language),
    )
    expect(english).toMatch(/^[A-Z].*\.$/)
    expect(german).toMatch(/^[A-Z].*\.$/)
    expect(english).not.toBe(german)
  }
})
