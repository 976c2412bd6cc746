import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import * as z from 'zod/mini'
import { dnsResolver, type Resolver, zoneResolver } from '../adapters/authentication/resolver.ts'
import { signMail } from '../adapters/authentication/sign.ts'
import { faultCode } from '../adapters/fault-code.ts'
import { composeSample } from '../sample/compose.ts'
import { SAMPLE_SELECTOR, sampleZone } from '../sample/keys.ts'
import { sampleMailbox } from '../sample/mailbox.ts'
import type { SampleMessage } from '../sample/message.ts'
import type { Gateway } from './gateway.ts'

/** The sample mailbox of one data folder: when its year ends, and the key that signs it. */
export interface Sample {
  readonly now: Date
  readonly privateKey: string
  /** Knows the sample's DKIM keys; asks the real DNS for everything else. */
  readonly resolver: Resolver
  /** Whether all of it has been sent. */
  readonly sent: boolean
}

const state = z.object({ now: z.iso.datetime(), privateKey: z.string(), sent: z.boolean() })

/** Opens the sample of a folder; null where there is none and none is wished. */
export function openSample(dataDir: string, wished: boolean, now: Date): Sample | null {
  const file = join(dataDir, 'sample.json')
  const found = readState(file)
  if (found === null && !wished) return null
  const { privateKey, ...rest } = found ?? { now: now.toISOString(), privateKey: newKey(), sent: false }
  if (found === null) writeState(file, { ...rest, privateKey })
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')
  const resolver = zoneResolver(sampleZone(publicKey), dnsResolver())
  return { now: new Date(rest.now), privateKey, resolver, sent: rest.sent }
}

/**
 * Sends the sample by SMTP through the gateway's own door, in order of time: each message is judged before
 * the next comes, as in life. Broken off and begun again, it sends the same bytes, which count once.
 */
export async function sendSample(dataDir: string, sample: Sample, gateway: Gateway): Promise<number> {
  const transport = createTransport({
    host: gateway.host,
    port: gateway.smtpPort,
    pool: true,
    maxConnections: 1,
    ignoreTLS: true,
  })
  const messages = sampleMailbox(sample.now)
  try {
    for (const message of messages) {
      const to = message.direction === 'sent' ? gateway.owner.journalAddress : message.to
      const raw = Buffer.from(await signed(message, sample.privateKey))
      await transport.sendMail({ envelope: { from: message.envelopeFrom ?? '', to }, raw })
      await gateway.settled()
    }
  } finally {
    transport.close()
  }
  writeState(join(dataDir, 'sample.json'), {
    now: sample.now.toISOString(),
    privateKey: sample.privateKey,
    sent: true,
  })
  return messages.length
}

async function signed(message: SampleMessage, privateKey: string): Promise<Uint8Array> {
  const bytes = await composeSample(message)
  return message.signAs === null
    ? bytes
    : signMail(bytes, {
        domain: message.signAs,
        selector: SAMPLE_SELECTOR,
        privateKey,
        signedAt: message.date,
      })
}

function newKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function readState(file: string): z.infer<typeof state> | null {
  try {
    return state.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') return null
    throw fault
  }
}

function writeState(file: string, content: z.infer<typeof state>): void {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
}
