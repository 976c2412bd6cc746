import { type Context, Hono } from 'hono'
import { eraseOwner } from '../app/erase-owner.ts'
import { exportMessages, exportRecords } from '../app/export-data.ts'
import { dataPage, erasedPage, erasePage } from '../views/data-page.ts'
import { href } from '../views/layout.ts'
import type { WebDeps } from './deps.ts'
import { type Part, partOf } from './parts.ts'
import { dropSession } from './session.ts'
import { viewerOf } from './viewer.ts'
import { type ZippedPart, zippedPart } from './zipped-parts.ts'

/** All that is kept of the owner: to take along, and to be rid of. */
export function dataRoutes(deps: WebDeps): Hono {
  const { owners, entries, ownerId, clock, exportPart } = deps
  const app = new Hono()

  app.get('/', async (c) => {
    const [owner, held] = await Promise.all([owners.get(ownerId), entries.count(ownerId, ['held'])])
    const page = dataPage(viewerOf(c, owner, clock()), { held, inParts: exportPart !== null })
    return c.html(page.toString())
  })

  app.get('/records.jsonl', async (c) => {
    const owner = await owners.get(ownerId)
    if (owner === null) return c.notFound()
    const part = partAsked(c.req.query('part'))
    const pieces = recordLines(exportRecords(deps, owner))
    const name = ['kith-records', 'jsonl'] as const
    if (isPacked(c)) {
      const more = line({ record: 'continues', part: part.number + 1 })
      return packed(name, part, await zippedPart(pieces, part, more))
    }
    return file(`${name[0]}-${part.number}.${name[1]}`, 'application/jsonl', recordPieces(pieces, part))
  })

  app.get('/messages.mbox', async (c) => {
    const part = partAsked(c.req.query('part'))
    if (isPacked(c)) {
      const pieces = sized(exportMessages(deps, ownerId), part)
      return packed(['kith-messages', 'mbox'], part, await zippedPart(pieces, part, new Uint8Array()))
    }
    return file(`kith-messages-${part.number}.mbox`, 'application/mbox', mboxPieces(part))
  })

  app.get('/erase', async (c) => {
    const [owner, held] = await Promise.all([owners.get(ownerId), entries.count(ownerId, ['held'])])
    const isUnsure = c.req.query('outcome') === 'unsure'
    return c.html(erasePage(viewerOf(c, owner, clock()), { held, isUnsure }).toString())
  })

  app.post('/erase', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const viewer = viewerOf(c, await owners.get(ownerId), clock())
    if (form.get('sure') !== 'yes') return c.redirect(href(viewer, '/data/erase', { outcome: 'unsure' }), 303)
    const erased = await eraseOwner(deps, ownerId)
    if (erased === null) return c.notFound()
    // There is nobody whose session it could be any more.
    if (deps.canSignOut) dropSession(c)
    return c.html(erasedPage(viewer, { ...erased, wasSignedIn: deps.canSignOut }).toString())
  })

  /** What is too long for one answer is packed, so that it hardly ever is; browsers unpack it by themselves. */
  function isPacked(c: Context): boolean {
    return exportPart !== null && /\bgzip\b/i.test(c.req.header('accept-encoding') ?? '')
  }

  function partAsked(asked: string | undefined): Part {
    const number = /^\d{1,4}$/.test(asked ?? '') ? Math.max(Number(asked), 1) : 1
    return { number: exportPart === null ? 1 : number, size: exportPart ?? Number.POSITIVE_INFINITY }
  }

  async function* mboxPieces(part: Part): AsyncGenerator<Uint8Array> {
    const pieces = sized(exportMessages(deps, ownerId), part)
    for await (const piece of partOf(pieces, part)) {
      if (piece !== 'continues') yield piece
    }
  }

  return app
}

const LINES = new TextEncoder()

const line = (record: unknown): Uint8Array => LINES.encode(`${JSON.stringify(record)}\n`)

async function* recordLines(records: ReturnType<typeof exportRecords>): AsyncGenerator<Uint8Array> {
  for await (const record of records) yield line(record)
}

async function* recordPieces(lines: AsyncIterable<Uint8Array>, part: Part): AsyncGenerator<Uint8Array> {
  for await (const piece of partOf(lines, part)) {
    yield piece === 'continues' ? line({ record: 'continues', part: part.number + 1 }) : piece
  }
}

/** What is larger than a part has no way out of there: a note in its place says so. */
async function* sized(
  messages: ReturnType<typeof exportMessages>,
  { size }: Part,
): AsyncGenerator<Uint8Array> {
  for await (const { intakeId, bytes } of messages) {
    if (bytes.length <= size) yield bytes
    else yield LINES.encode(tooLarge(intakeId, bytes.length))
  }
}

function tooLarge(intakeId: string, size: number): string {
  return `From MAILER-DAEMON Thu Jan  1 00:00:00 1970
Subject: A message of ${size} octets is not in this export

Message ${intakeId} is too large to be fetched from here. Have it delivered: it comes to your mailbox whole.

`
}

/** Its name tells whether it is all; RFC 9110 §8.4: packed on the way alone, so that the file is what it is called. */
function packed(
  [name, ending]: readonly [string, 'jsonl' | 'mbox'],
  { number }: Part,
  { bytes, continues }: ZippedPart,
): Response {
  const which = continues ? `-part-${number}-more-to-come` : number === 1 ? '' : `-part-${number}`
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': `application/${ending}`,
      'Content-Encoding': 'gzip',
      'Content-Disposition': `attachment; filename="${name}${which}.${ending}"`,
      Vary: 'Accept-Encoding',
    },
  })
}

/** Made while it is sent: however much it is, little of it is in memory. */
function file(name: string, type: string, pieces: AsyncIterable<Uint8Array>): Response {
  return new Response(ReadableStream.from(pieces), {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
