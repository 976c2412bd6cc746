import { mimeReader } from '../../../lib/adapters/mime/reader.ts'
import type { Message } from '../../../lib/domain/message.ts'

const reader = mimeReader()

/** Reads a message that is written as lines, joined by CRLF. */
export function read(...lines: string[]): Promise<Message> {
  return readText(lines.join('\r\n'))
}

export function readText(text: string, encoding: BufferEncoding = 'utf8'): Promise<Message> {
  return readBytes(Buffer.from(text, encoding))
}

export function readBytes(bytes: Uint8Array): Promise<Message> {
  return reader.read(bytes)
}
