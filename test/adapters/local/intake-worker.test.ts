import { expect, test } from '@jest/globals'
import { intakeIdOf } from '../../../lib/adapters/local/intake-id.ts'
import { intakeWorker } from '../../../lib/adapters/local/intake-worker.ts'
import { openLocalStore } from '../../../lib/adapters/local/store.ts'
import { address } from '../../../lib/domain/address.ts'
import { envelopeOf, NOW } from '../../support/house.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

function queueOf(count: number) {
  const { intake } = openLocalStore(':memory:')
  for (let n = 0; n < count; n++) intake.accept({ id: `m${n}`, envelope: envelopeOf(), acceptedAt: NOW })
  return intake
}

test('works everything off, never more at a time than it may', async () => {
  const queue = queueOf(20)
  const worked: string[] = []
  let underWay = 0
  let most = 0
  const work = async ({ id }: { id: string }) => {
    most = Math.max(most, ++underWay)
    await Promise.resolve()
    worked.push(id)
    underWay--
  }
  const worker = intakeWorker({ queue, work, clock: () => NOW, log: quiet, concurrency: 3 })
  await worker.idle()
  await worker.stop()
  expect(new Set(worked).size).toBe(20)
  expect(worked).toHaveLength(20)
  expect(most).toBeLessThanOrEqual(3)
  expect(queue.pending()).toBe(0)
})

test('asks the queue for many at a time, the oldest first, and has all its hands full to the end', async () => {
  const queue = queueOf(0)
  for (let n = 0; n < 50; n++) {
    const id = `m${String(n).padStart(2, '0')}`
    queue.accept({ id, envelope: envelopeOf(), acceptedAt: new Date(NOW.getTime() + n) })
  }
  let asked = 0
  const begun: string[] = []
  const sizes: number[] = []
  let underWay = 0
  const worker = intakeWorker({
    queue: {
      ...queue,
      next(...about) {
        asked++
        return queue.next(...about)
      },
    },
    async work({ id }) {
      begun.push(id)
      sizes.push(++underWay)
      await new Promise((resolve) => setImmediate(resolve))
      underWay--
    },
    clock: () => new Date(NOW.getTime() + 60_000),
    log: quiet,
    concurrency: 4,
  })
  await worker.idle()
  await worker.stop()
  expect(begun).toEqual(begun.toSorted())
  expect(new Set(begun).size).toBe(50)
  expect(Math.max(...sizes)).toBe(4)
  expect(Math.min(...sizes.slice(4))).toBeGreaterThan(1)
  // Where fewer are left than there is room for, whether more have come is asked each time.
  expect(asked).toBeLessThan(15)
})

test('what fails waits for its time, keeps nobody else waiting, and is never given up', async () => {
  const queue = queueOf(3)
  let now = NOW
  const tries: string[] = []
  const work = async ({ id }: { id: string }) => {
    tries.push(id)
    if (id === 'm1') throw new Error('disk full')
  }
  const worker = intakeWorker({ queue, work, clock: () => now, log: quiet })
  for (let round = 0; round < 12; round++) {
    await worker.idle()
    now = new Date(now.getTime() + 3_600_000)
  }
  await worker.stop()
  expect(tries.filter((id) => id === 'm1')).toHaveLength(12)
  expect(tries.filter((id) => id !== 'm1').toSorted()).toEqual(['m0', 'm2'])
  expect(queue.pending()).toBe(1)
})

test('goes on when the queue itself cannot be written or read for a while, as on a full disk', async () => {
  const queue = queueOf(3)
  const full = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR' })
  let broken = 2
  const failing = <A extends readonly unknown[], R>(work: (...args: A) => R) => {
    return (...args: A): R => {
      if (broken-- > 0) throw full
      return work(...args)
    }
  }
  let now = NOW
  const events: string[] = []
  const note = (event: string) => void events.push(event)
  const worker = intakeWorker({
    queue: { ...queue, retryAt: failing(queue.retryAt) },
    work: async ({ id }) => {
      if (broken > 0) throw new Error(`no room for ${id}`)
    },
    clock: () => now,
    log: { info: note, warn: note, error: note },
  })
  await worker.idle()
  expect(events.filter((event) => event === 'intake.not-deferred')).toHaveLength(2)
  now = new Date(now.getTime() + 3_600_000)
  await worker.idle()
  await worker.stop()
  expect(queue.pending()).toBe(0)
})

test('does not let a queue that cannot be read stop whoever has just accepted a message', async () => {
  const queue = queueOf(1)
  const unreadable = {
    ...queue,
    next: () => {
      throw new Error('disk I/O error')
    },
  }
  const worker = intakeWorker({ queue: unreadable, work: async () => {}, clock: () => NOW, log: quiet })
  expect(() => worker.wake()).not.toThrow()
  await worker.stop()
})

test('the same bytes in the same envelope are one message, unless they do not name themselves', () => {
  const named = Buffer.from('Message-ID: <a@x.example>\r\n\r\nHello')
  const unnamed = Buffer.from('Subject: alarm\r\n\r\nMessage-ID: <in@the.body>')
  const other = envelopeOf({ recipients: [address('ben@berger.example')] })
  expect(intakeIdOf(named, envelopeOf())).toBe(intakeIdOf(named, envelopeOf()))
  expect(intakeIdOf(named, envelopeOf())).not.toBe(intakeIdOf(named, other))
  expect(intakeIdOf(unnamed, envelopeOf())).not.toBe(intakeIdOf(unnamed, envelopeOf()))
})
