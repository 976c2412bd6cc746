import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Load {
  readonly port: number
  /** Connections at a time, each with its own messages, one after the other. */
  readonly connections: number
  readonly recipient: string
  /** With CRLF, dots stuffed. */
  readonly messages: readonly Buffer[]
}

/** Hands all messages over by SMTP (RFC 5321) and resolves once the server has said 250 to each. */
export async function deliverAll({ port, connections, recipient, messages }: Load): Promise<void> {
  let next = 0
  const session = async () => {
    const line = await SmtpLine.open(port)
    await line.say('EHLO bench.example', 250)
    for (let message = messages[next++]; message !== undefined; message = messages[next++]) {
      await line.say('MAIL FROM:<sender@bench.example>', 250)
      await line.say(`RCPT TO:<${recipient}>`, 250)
      await line.say('DATA', 354)
      await line.say(message, 250)
    }
    await line.say('QUIT', 221)
    line.close()
  }
  await Promise.all(Array.from({ length: connections }, session))
}

/** A message as it goes over the line: CRLF, dots stuffed (RFC 5321 §4.5.2), and the end of the data. */
export function onTheLine(message: Buffer): Buffer {
  const text = message.toString('latin1').replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..')
  return Buffer.from(`${text}${text.endsWith('\r\n') ? '' : '\r\n'}.`, 'latin1')
}

class SmtpLine {
  readonly #socket: Socket
  #heard = ''
  #wake: () => void = () => undefined
  #broken: Error | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => {
      this.#heard += chunk.toString('latin1')
      this.#wake()
    })
    socket.on('close', () => {
      this.#broken = new Error('the server closed the connection')
      this.#wake()
    })
    socket.on('error', () => undefined)
  }

  static async open(port: number): Promise<SmtpLine> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const line = new SmtpLine(socket)
    await line.#expect(220)
    return line
  }

  async say(what: string | Buffer, code: number): Promise<void> {
    this.#socket.cork()
    this.#socket.write(what)
    this.#socket.write('\r\n')
    this.#socket.uncork()
    await this.#expect(code)
  }

  close(): void {
    this.#socket.destroy()
  }

  async #expect(code: number): Promise<void> {
    for (;;) {
      const end = /^(\d{3}) .*\r\n/m.exec(this.#heard)
      if (end !== null) {
        this.#heard = this.#heard.slice(end.index + end[0].length)
        if (Number(end[1]) !== code) throw new Error(`the server said ${end[0].trim()}`)
        return
      }
      if (this.#broken !== null) throw this.#broken
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}
