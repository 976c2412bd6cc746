import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'

/** An SMTP client that says exactly what a test tells it to. */
export interface RawSmtp {
  /** Sends octets as they are (Latin-1), and reads that many replies. */
  say(octets: string, replies?: number): Promise<string[]>
  /** Waits for that many more replies. */
  hear(replies: number): Promise<string[]>
  /** Breaks the connection off. */
  hangUp(): void
}

/** Connects and reads the greeting. */
export async function rawSmtp(port: number): Promise<RawSmtp & { readonly greeting: string }> {
  const socket = createConnection({ host: '127.0.0.1', port })
  const inbox = replyReader(socket)
  const [greeting = ''] = await inbox(1)
  return {
    greeting,
    async say(octets, replies = 1) {
      socket.write(Buffer.from(octets, 'latin1'))
      return inbox(replies)
    },
    hear: inbox,
    hangUp: () => socket.destroy(),
  }
}

/** Replies one by one, the lines of a long one joined by line feeds; what the server said last when it hangs up. */
function replyReader(socket: Socket): (count: number) => Promise<string[]> {
  let text = ''
  let ended = false
  socket.setEncoding('latin1')
  socket.on('data', (chunk) => {
    text += chunk
    socket.emit('heard')
  })
  socket.on('error', () => socket.emit('heard'))
  socket.on('close', () => {
    ended = true
    socket.emit('heard')
  })
  return async (count) => {
    const replies: string[] = []
    while (replies.length < count) {
      const reply = /^(?:\d{3}-.*\r\n)*\d{3}(?: .*)?\r\n/.exec(text)?.[0]
      if (reply !== undefined) {
        text = text.slice(reply.length)
        replies.push(reply.trimEnd().replaceAll('\r\n', '\n'))
      } else if (ended) {
        break
      } else {
        await once(socket, 'heard')
      }
    }
    return replies
  }
}
