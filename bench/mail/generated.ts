import { composeSample } from '../../lib/sample/compose.ts'
import { sampleMailbox } from '../../lib/sample/mailbox.ts'
import type { SampleMessage } from '../../lib/sample/message.ts'
import { attached, attachments } from './attached.ts'
import { padded } from './padding.ts'
import { type Random, random } from './random.ts'

/** One message of the made mailbox, with LF, as an mbox keeps it. */
export interface GeneratedMail {
  readonly bytes: Buffer
  readonly at: Date
}

/** What comes, in a hundred, by what it is; the rest is what a mailbox of a busy person has. */
const SHARES: Readonly<Record<string, number>> = {
  newsletter: 38,
  notification: 12,
  transactional: 10,
  invitation: 5,
  'contact-request': 3,
  personal: 14,
  discussion: 5,
  meeting: 3,
  automatic: 2,
  sent: 8,
}

/** Different bodies made of each message of the sample; what is repeated differs in its header. */
const VARIANTS = 4

/** Senders made of one of the sample. */
const SENDERS = 60

/** Of a hundred messages between people, so many carry a file. */
const WITH_FILE = 22

const DESIGNED = new Set(['newsletter', 'invitation', 'notification', 'transactional', 'contact-request'])
const END = Date.UTC(2026, 5, 1)
const SIX_MINUTES = 360_000

/**
 * A mailbox as people have it, made from the sample's messages: sizes are log-normal (designed mail around 35 KB,
 * letters around 2 KB, files around 150 KB and up to 12 MB), senders many. Endless; the same for one seed.
 */
export async function* generatedMail(seed: number): AsyncGenerator<GeneratedMail> {
  const chance = random(seed)
  const pool = await templates(chance)
  const files = attachments(chance)
  const threads = new Map<string, string>()
  for (let count = 0; ; count++) {
    const templates = pool[chance.below(pool.length)] ?? []
    const template = templates[chance.below(templates.length)]
    if (template === undefined) continue
    const at = new Date(END - (200_000 - (count % 200_000)) * SIX_MINUTES - chance.below(SIX_MINUTES))
    const bytes = Buffer.concat([head(template, count, at, chance, threads), template.body])
    const isLetter = !DESIGNED.has(template.kind)
    const withFile = isLetter && chance.below(100) < WITH_FILE
    yield { at, bytes: withFile ? attached(bytes, files, chance) : bytes }
  }
}

interface Template {
  readonly kind: string
  readonly header: string
  readonly body: Buffer
}

/** A hundred groups, each of one kind, so that a group drawn evenly is a kind drawn by its share. */
async function templates(chance: Random): Promise<readonly (readonly Template[])[]> {
  const byKind = new Map<string, Template[]>()
  for (const message of sampleMailbox(new Date(END))) {
    const kind = message.expect?.kind ?? 'sent'
    for (let variant = 0; variant < VARIANTS; variant++) {
      const template = await templateOf(message, kind, chance)
      byKind.set(kind, [...(byKind.get(kind) ?? []), template])
    }
  }
  return Object.entries(SHARES).flatMap(([kind, share]) => Array(share).fill(byKind.get(kind) ?? []))
}

async function templateOf(message: SampleMessage, kind: string, chance: Random): Promise<Template> {
  const octets = DESIGNED.has(kind) ? chance.size(35_000, 0.8) : chance.size(2_000, 1)
  const body = padded(message.mime.body, chance, octets)
  const bytes = await composeSample({ ...message, mime: { ...message.mime, body } })
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n')
  const end = text.indexOf('\n\n') + 1
  return { kind, header: text.slice(0, end), body: Buffer.from(text.slice(end), 'latin1') }
}

/**
 * The header of another message of the like: its own moment and Message-ID, and one of many senders. It answers
 * the last one made of what its template answers.
 *
 * @param threads the newest Message-ID made of each of the sample's
 */
function head(
  { kind, header }: Template,
  count: number,
  at: Date,
  chance: Random,
  threads: Map<string, string>,
): Buffer {
  const sender = Math.floor(SENDERS * chance.next() ** 2)
  const own = header
    .replace(/^Date: .*$/m, `Date: ${at.toUTCString().replace('GMT', '+0000')}`)
    .replace(/^(?:In-Reply-To|References): .*(?:\n[ \t].*)*$/gim, (field) =>
      field.replace(/<[^<>\s]+>/g, (id) => threads.get(id) ?? id),
    )
    .replace(/^Message-ID: <(.*)>$/im, (_, id: string) => {
      threads.set(`<${id}>`, `<${count}.${id}>`)
      return `Message-ID: <${count}.${id}>`
    })
  const isOfMany = kind !== 'sent' && sender > 0
  const written = isOfMany
    ? own.replace(/@(?!brodersen-bauten)([\w-]+)\.example/g, `@$1-${sender}.example`)
    : own
  return Buffer.from(trace(count, at) + written, 'latin1')
}

function trace(count: number, at: Date): string {
  const stamp = at.toUTCString().replace('GMT', '+0000')
  return `Received: from mx${count % 7}.example (mx${count % 7}.example [192.0.2.${count % 250}])
	by mail.brodersen-bauten.example (Postfix) with ESMTPS id ${count.toString(36).toUpperCase()}
	for <hanne@brodersen-bauten.example>; ${stamp}
`
}
