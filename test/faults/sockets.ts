import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'

/** A client of its own address, which says what it is told to and notes what it hears. */
export interface Client {
  readonly socket: Socket
  heard(): string
  /** Resolves once it has heard a reply of one of these codes, or the connection is over; whether it has. */
  hears(...codes: readonly string[]): Promise<boolean>
  isOver(): boolean
}

/** @param from which of this machine's addresses it comes from: 127.0.0.2 is a client of its own, too */
export async function client(port: number, from = '127.0.0.1'): Promise<Client> {
  const socket = createConnection({ host: '127.0.0.1', port, localAddress: from })
  let heard = ''
  let over = false
  socket.setEncoding('latin1')
  socket.on('data', (text: string) => {
    heard += text
    socket.emit('heard')
  })
  // It breaks off in the middle, or is turned away: that is what is tried here.
  socket.on('error', () => {})
  socket.on('close', () => {
    over = true
    socket.emit('heard')
  })
  const hears = async (...codes: readonly string[]): Promise<boolean> => {
    const pattern = new RegExp(`^(?:${codes.join('|')})[ -]`, 'm')
    while (!pattern.test(heard) && !over) await once(socket, 'heard')
    return pattern.test(heard)
  }
  return { socket, heard: () => heard, hears, isOver: () => over }
}

/** Says its way to DATA; whether it may now send a message. */
export async function toData(one: Client, to: string): Promise<boolean> {
  if (!(await one.hears('220'))) return false
  one.socket.write('EHLO weber.example\r\n')
  if (!(await one.hears('250'))) return false
  one.socket.write(`MAIL FROM:<jonas@weber.example>\r\nRCPT TO:<${to}>\r\nDATA\r\n`)
  await one.hears('354', '503')
  return /^354/m.test(one.heard())
}
