import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/** `name TYPE` → values; MX as `host`. */
type Zone = Map<string, readonly string[]>

export interface Dns {
  /** As `127.0.0.1:5300`. */
  readonly at: string
  add(name: string, type: keyof typeof TYPES, ...values: readonly string[]): void
  close(): void
}

const TYPES = { A: 1, CNAME: 5, MX: 15, TXT: 16 } as const

const HEADER = 12
const NO_ERROR = 0
const NO_SUCH_NAME = 3

/** A DNS of these tests' own (RFC 1035), over UDP on this machine: all other names do not exist. */
export async function startDns(): Promise<Dns> {
  const zone: Zone = new Map()
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => socket.send(answerTo(query, zone), port, address))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    at: `127.0.0.1:${socket.address().port}`,
    add: (name, type, ...values) => void zone.set(`${name.toLowerCase()} ${type}`, values),
    close: () => socket.close(),
  }
}

function answerTo(query: Buffer, zone: Zone): Buffer {
  const { name, end } = nameAt(query, HEADER)
  const type = query.readUInt16BE(end)
  const asked = Object.entries(TYPES).find(([, code]) => code === type)?.[0]
  const values = zone.get(`${name} ${asked}`) ?? []
  const isName = [...zone.keys()].some((key) => key.startsWith(`${name} `))
  const header = Buffer.alloc(HEADER)
  query.copy(header, 0, 0, 2)
  // An answer, recursion desired and available.
  header.writeUInt16BE(0x8180 | (isName ? NO_ERROR : NO_SUCH_NAME), 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(values.length, 6)
  const records = values.map((value) => record(type, dataOf(asked, value)))
  return Buffer.concat([header, query.subarray(HEADER, end + 4), ...records])
}

/** §4.1.3; the name is that of the question. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc000 | HEADER, 0)
  head.writeUInt16BE(type, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}

function dataOf(type: string | undefined, value: string): Buffer {
  if (type === 'TXT') return Buffer.concat([Buffer.from([value.length]), Buffer.from(value)])
  if (type === 'A') return Buffer.from(value.split('.').map(Number))
  return type === 'MX' ? Buffer.concat([Buffer.from([0, 10]), nameOf(value)]) : nameOf(value)
}

function nameOf(name: string): Buffer {
  const labels = name
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]))
  return Buffer.concat([...labels, Buffer.from([0])])
}

function nameAt(query: Buffer, start: number): { readonly name: string; readonly end: number } {
  const labels: string[] = []
  let at = start
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}
