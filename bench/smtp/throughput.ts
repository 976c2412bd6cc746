import { cpuOfTree } from '../process-cpu.ts'
import { deliverAll } from './load.ts'
import type { MailServer } from './server.ts'

/** What a server made of one load. */
export interface Throughput {
  /** Messages a second that it took responsibility for (250). */
  readonly accepted: number
  /** Messages a second until the last of them lay in the Maildir. */
  readonly delivered: number
  /** Milliseconds of processor time a message. */
  readonly cpu: number
}

/** @param before how many it has delivered up to now */
export async function throughputOf(
  { port, recipient, pid, delivered }: MailServer,
  messages: readonly Buffer[],
  connections: number,
  before: number,
): Promise<Throughput> {
  const cpu = cpuOfTree(pid)
  const began = performance.now()
  await deliverAll({ port, connections, recipient, messages })
  const accepted = performance.now() - began
  await delivered(before + messages.length)
  const ended = performance.now() - began
  const count = messages.length
  return {
    accepted: (count * 1_000) / accepted,
    delivered: (count * 1_000) / ended,
    cpu: (cpuOfTree(pid) - cpu) / count,
  }
}
