import { expect, test } from '@jest/globals'
import { viewEntry } from '../../lib/views/entry-view.ts'
import { heldEntry, NOW } from '../support/entries.ts'

const viewer = { language: 'en', timeZone: 'Europe/Berlin', now: NOW } as const

test('a stranger was never written to; a forged friend is not proven', () => {
  const forged = heldEntry({}, { reasons: [{ code: 'forged', facts: { who: 'Max Muster' } }] })
  expect(viewEntry(heldEntry(), viewer).tie).toBe('never written')
  expect(viewEntry(forged, viewer).tie).toBe('not proven')
})
