import { describe, expect, test } from '@jest/globals'
import { sender } from '../../../lib/domain/signals/sender.ts'
import { evidence, seen } from './evidence.ts'

describe('sender', () => {
  test.each([
    [
      'sender-noreply',
      'nobody to answer',
      { from: 'Shop <noreply@shop.example>' },
      'somebody called Norman Reply',
      { from: 'Norman Reply <norman@reply.example>' },
    ],
    [
      'sender-person',
      'a person',
      { from: 'Anna Berger <anna.berger@example.org>' },
      'a team with a name',
      { from: 'Berger Newsletter <berger@example.org>' },
    ],
    [
      'sender-marketing',
      'a blog',
      { from: 'Harbour Blog <blog@harbour.example>' },
      'somebody whose name begins like one',
      { from: 'Ben Blogg <blogg@harbour.example>' },
    ],
  ] as const)('%s: %s', (name, _case, catches, _but, spares) => {
    expect(seen(sender, evidence(catches))).toContain(name)
    expect(seen(sender, evidence(spares))).not.toContain(name)
  })
})
