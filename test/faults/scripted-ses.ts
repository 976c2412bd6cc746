import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { numberIn } from './mail.ts'

/** What SES, or the way to it, does with one request to send. */
type Answer =
  | 'taken'
  | 'throttled'
  | 'failing'
  | 'unavailable'
  | 'cut'
  | 'taken-cut'
  | 'silent'
  | 'taken-silent'

const OFTEN: readonly (readonly [Answer, number])[] = [
  ['throttled', 0.15],
  ['failing', 0.08],
  ['unavailable', 0.08],
  ['cut', 0.06],
  ['taken-cut', 0.06],
  ['silent', 0.03],
  ['taken-silent', 0.03],
]

/** Plays SES's first interface, out of order in every way that its clients know. */
export interface ScriptedSes {
  readonly url: string
  /** How often each message, by its number, was taken to be sent. */
  readonly taken: ReadonlyMap<number, number>
  /** How often of these nobody heard of it. */
  readonly unheard: ReadonlyMap<number, number>
  readonly answers: ReadonlyMap<Answer, number>
  close(): void
}

export async function scriptedSes(chance: () => number): Promise<ScriptedSes> {
  const taken = new Map<number, number>()
  const unheard = new Map<number, number>()
  const answers = new Map<Answer, number>()

  function next(): Answer {
    let drawn = chance()
    for (const [answer, share] of OFTEN) {
      if (drawn < share) return answer
      drawn -= share
    }
    return 'taken'
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = ''
    for await (const chunk of request) body += chunk
    const answer = next()
    count(answers, answer)
    const raw = Buffer.from(new URLSearchParams(body).get('RawMessage.Data') ?? '', 'base64').toString(
      'latin1',
    )
    const n = numberIn(raw) ?? -1
    if (answer.startsWith('taken')) count(taken, n)
    if (answer === 'taken-cut' || answer === 'taken-silent') count(unheard, n)
    if (answer === 'cut' || answer === 'taken-cut') request.socket.resetAndDestroy()
    else if (answer === 'throttled') refuse(response, 400, 'Throttling')
    else if (answer === 'failing') refuse(response, 500, 'InternalFailure')
    else if (answer === 'unavailable') refuse(response, 503, 'ServiceUnavailable')
    else if (answer === 'taken') response.writeHead(200, XML).end(TAKEN)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  const port = typeof at === 'object' && at !== null ? at.port : 0
  return {
    ...{ url: `http://127.0.0.1:${port}`, taken, unheard, answers },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const XML = { 'content-type': 'text/xml' }
const NAMESPACE = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"'
const TAKEN = `<SendRawEmailResponse ${NAMESPACE}><SendRawEmailResult><MessageId>m</MessageId></SendRawEmailResult></SendRawEmailResponse>`

function refuse(response: ServerResponse, status: number, code: string): void {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>slow down</Message></Error>`
  response.writeHead(status, XML)
  response.end(`<ErrorResponse ${NAMESPACE}>${error}<RequestId>r</RequestId></ErrorResponse>`)
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
