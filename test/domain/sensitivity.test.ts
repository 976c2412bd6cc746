import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { address } from '../../lib/domain/address.ts'
import { isMassKind, KINDS } from '../../lib/domain/kind.ts'
import type { OwnerMode } from '../../lib/domain/owner.ts'
import { type Case, decide } from '../../lib/domain/policy.ts'
import { previewSensitivities, SENSITIVITIES, wouldHold } from '../../lib/domain/sensitivity.ts'
import { NO_TIE, TIE_LEVELS } from '../../lib/domain/tie.ts'

const MODES: readonly OwnerMode[] = ['observing', 'guarding', 'paused']

const SUBJECT: Case = {
  kind: 'newsletter',
  massProbability: 0.99,
  evidence: null,
  copies: 0,
  author: { name: 'Max Muster', address: address('max@muster.example'), platform: null },
  authentication: 'pass',
  tie: NO_TIE,
  claimedTie: NO_TIE,
  answersOwner: false,
  concernsAccepted: false,
  kithOwn: false,
  rule: null,
  welcomeTopic: null,
  unwelcomeTopic: null,
  scan: { spam: 'unknown', virus: 'unknown' },
  mode: 'guarding',
  sensitivity: 'normal',
  interestEffect: 'raise',
  digestsOverdue: false,
}

const cases = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    level: fc.constantFrom(...TIE_LEVELS),
    by: fc.constantFrom('address', 'name', 'domain'),
    massProbability: fc.constantFrom(0.95, 1),
    claimed: fc.constantFrom(...TIE_LEVELS),
    answersOwner: fc.boolean(),
    welcomeTopic: fc.constantFrom(null, 'rock'),
    interestEffect: fc.constantFrom('deliver', 'raise'),
    mode: fc.constantFrom(...MODES),
    sensitivity: fc.constantFrom(...SENSITIVITIES),
    blocked: fc.boolean(),
    spam: fc.constantFrom('fail', 'unknown'),
    digestsOverdue: fc.boolean(),
  } as const)
  .map(({ level, by, claimed, blocked, spam, ...rest }): Case => {
    const tie = { ...NO_TIE, level, by }
    const claimedTie = level === 'none' ? { ...NO_TIE, level: claimed } : tie
    const since = new Date(0)
    const rule = {
      scope: 'person',
      subject: 'max@muster.example',
      effect: 'block',
      reach: 'mass',
      since,
    } as const
    return {
      ...SUBJECT,
      ...rest,
      tie,
      claimedTie,
      rule: blocked ? rule : null,
      scan: { ...SUBJECT.scan, spam },
    }
  })

describe('what another sensitivity would have done', () => {
  test('is what the policy itself decides by it', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...SENSITIVITIES), (subject, other) => {
        const verdict = decide(subject)
        expect(wouldHold(verdict, other)).toBe(decide({ ...subject, sensitivity: other }).guarded === 'hold')
      }),
      { numRuns: 2_000 },
    )
  })

  test('is counted, whatever the mode was', () => {
    const verdicts = MODES.flatMap((mode) =>
      (['known', 'weak', 'none'] as const).map((level) =>
        decide({ ...SUBJECT, mode, tie: { ...NO_TIE, level }, claimedTie: { ...NO_TIE, level } }),
      ),
    )
    const entries = verdicts.map((verdict) => ({ verdict }))
    expect(previewSensitivities(entries)).toEqual({ messages: 9, held: { relaxed: 3, normal: 6, strict: 9 } })
  })

  test('never touches a letter', () => {
    for (const kind of KINDS.filter((each) => !isMassKind(each))) {
      const verdict = decide({ ...SUBJECT, kind })
      for (const sensitivity of SENSITIVITIES) expect(wouldHold(verdict, sensitivity)).toBe(false)
    }
  })
})
