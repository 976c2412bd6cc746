import { expect, test } from '@jest/globals'
import { pausing, resuming } from '../../lib/domain/pause.ts'
import { NOW, ownerOf } from '../support/entries.ts'

test.each(['guarding', 'observing'] as const)('a pause from %s comes back to it', (mode) => {
  const owner = ownerOf({ mode, since: NOW })
  const paused = { ...owner, ...pausing(owner) }
  expect(paused.mode).toBe('paused')
  expect(pausing(paused)).toBeNull()
  expect(resuming(paused)).toEqual({ mode })
  expect(resuming(owner)).toBeNull()
})

test('of whom nobody noted what Kith did before, it holds nothing before there is a history', () => {
  expect(resuming(ownerOf({ mode: 'paused', since: NOW }))).toEqual({ mode: 'observing' })
  const welcome = { at: NOW, sent: true }
  expect(resuming(ownerOf({ mode: 'paused', since: NOW, welcome }))).toEqual({ mode: 'guarding' })
})
