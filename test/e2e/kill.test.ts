import { watch } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createTransport } from 'nodemailer'
import { type Running, runKith } from './process.ts'

const OWNER = 'anna@berger.example'
const COUNT = 500
const SENDERS = 8

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kith-kill-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

function letter(n: number): string {
  return [
    `From: Jonas Weber <jonas@weber.example>`,
    `To: ${OWNER}`,
    `Subject: Letter ${n}`,
    'Date: Mon, 1 Jun 2026 09:00:00 +0000',
    `Message-ID: <letter-${n}@weber.example>`,
    '',
    `Dear Anna, this is letter ${n}. Yours, Jonas`,
    '',
  ].join('\r\n')
}

/** Sends as many as it can over several connections; gives the numbers that were answered with 250. */
async function sendAll(
  kith: Running,
  numbers: readonly number[],
  onAnswer: (count: number) => void,
): Promise<Set<number>> {
  const answered = new Set<number>()
  const waiting = [...numbers]
  const sender = async () => {
    const transport = createTransport({
      host: '127.0.0.1',
      port: kith.smtpPort,
      pool: true,
      maxConnections: 1,
      ignoreTLS: true,
    })
    try {
      for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) {
        await transport.sendMail({ envelope: { from: 'jonas@weber.example', to: OWNER }, raw: letter(n) })
        answered.add(n)
        onAnswer(answered.size)
      }
    } catch {
      // The server died under it: what was not answered is sent again later, as mail servers do.
    } finally {
      transport.close()
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, sender))
  return answered
}

/** Resolves once the folder holds that many files. */
async function filled(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const isFull = async () => (await readdir(folder)).length >= count
  await new Promise<void>((resolve, reject) => {
    const watcher = watch(folder, check)
    function check(): void {
      isFull().then((full) => {
        if (!full) return
        watcher.close()
        resolve()
      }, reject)
    }
    check()
  })
}

test('killed twice while 500 messages arrive, it loses none and delivers none twice', async () => {
  const options = ['--no-sample', '--owner', OWNER]
  const unanswered = new Set(Array.from({ length: COUNT }, (_, n) => n))
  for (const killAfter of [120, 180]) {
    const kith = await runKith(dir, ...options)
    let killed: Promise<void> | null = null
    const answered = await sendAll(kith, [...unanswered], (count) => {
      if (count === killAfter) killed = kith.kill()
    })
    await killed
    expect(killed).not.toBeNull()
    expect(answered.size).toBeGreaterThanOrEqual(killAfter)
    for (const n of answered) unanswered.delete(n)
  }
  expect(unanswered.size).toBeGreaterThan(0)

  const kith = await runKith(dir, ...options)
  await sendAll(kith, [...unanswered], () => {})
  const inbox = join(dir, 'maildir', OWNER, 'new')
  await filled(inbox, COUNT)
  expect(await kith.stop()).toBe(0)

  const subjects = await Promise.all(
    (await readdir(inbox)).map(
      async (name) => /^Subject: (.*)$/m.exec(await readFile(join(inbox, name), 'utf8'))?.[1],
    ),
  )
  const expected = Array.from({ length: COUNT }, (_, n) => `Letter ${n}`)
  expect(subjects.toSorted()).toEqual(expected.toSorted())
  expect(await readdir(join(dir, 'maildir', OWNER, 'tmp'))).toEqual([])
}, 120_000)
