import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import type { Log } from '../../lib/app/ports.ts'
import { type Gateway, startGateway } from '../../lib/cli/gateway.ts'
import { openSample, sendSample } from '../../lib/cli/sample.ts'
import { sampleMailbox } from '../../lib/sample/mailbox.ts'
import { headerOf } from '../../lib/sample/message.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'

const NOW = new Date('2026-06-01T12:00:00Z')
/** What a program may rely on. */
const listed = z.object({
  messageId: z.string().nullable(),
  kind: z.string(),
  disposition: z.string(),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
})
const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} }
const received = sampleMailbox(NOW).filter((message) => message.direction === 'received')

let dir: string
let gateway: Gateway
const verdicts = new Map<string, z.infer<typeof listed>>()

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kith-sample-'))
  const sample = openSample(dir, true, NOW)
  if (sample === null) throw new Error('no sample')
  gateway = await startGateway({
    dataDir: dir,
    host: '127.0.0.1',
    smtpPort: 0,
    httpPort: 0,
    relay: null,
    owner: SAMPLE_OWNER,
    resolver: sample.resolver,
    clock: () => NOW,
    log: quiet,
  })
  await sendSample(dir, sample, gateway)
  const answer = await fetch(new URL('api/entries?limit=500', gateway.pageUrl))
  for (const entry of z.array(listed).parse(await answer.json())) verdicts.set(entry.messageId ?? '', entry)
})

afterAll(async () => {
  await gateway.close()
  await rm(dir, { recursive: true, force: true })
})

describe('the sample mailbox, by SMTP through the gateway’s door', () => {
  test.each(received.map((message) => [headerOf(message, 'Subject'), message] as const))(
    '%s',
    (_subject, message) => {
      const id = headerOf(message, 'Message-ID')?.replace(/[<>]/g, '') ?? ''
      const verdict = verdicts.get(id)
      expect({ kind: verdict?.kind, disposition: verdict?.disposition }).toEqual(message.expect)
      expect(verdict?.reasons.length).toBeGreaterThan(0)
    },
  )
})
