import MimeNode from 'nodemailer/lib/mime-node'
import { fingerprint } from './identity.ts'
import { type Body, headerOf, type SampleMessage } from './message.ts'

/** The octets of a message (RFC 5322), with CRLF; the same message gives the same octets. */
export async function composeSample(message: SampleMessage): Promise<Uint8Array> {
  const { body, headers } = message.mime
  const root = new MimeNode(body.contentType, {
    baseBoundary: fingerprint(headerOf(message, 'Message-ID') ?? ''),
    boundaryPrefix: 'part',
    newline: '\r\n',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  for (const [name, value] of headers) root.addHeader(name, value)
  fill(root, body)
  return new Uint8Array(await root.build())
}

function fill(node: MimeNode, body: Body): void {
  if ('parts' in body) {
    for (const part of body.parts) {
      const named = 'filename' in part && part.filename !== undefined ? { filename: part.filename } : {}
      fill(node.createChild(part.contentType, named), part)
    }
    return
  }
  node.setContent(body.content)
}
