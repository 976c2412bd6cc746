import type { EntryAct } from './acts.ts'
import type { Message } from './message.ts'

/** What an answer to a digest asks for: something about the messages of these numbers, or about all of it. */
export type Command =
  | { readonly act: EntryAct; readonly numbers: readonly number[] }
  | { readonly act: 'deliver-all' | 'pause' | 'resume' }

/** Lines read of an answer: what is below is what it answers. */
const LINES = 12
const LONGEST_LINE = 120
const MOST_NUMBERS = 50

const ENTRY_ACTS: ReadonlyMap<string, EntryAct> = new Map([
  ['deliver', 'deliver'],
  ['zustellen', 'deliver'],
  ['always', 'allow'],
  ['always deliver', 'allow'],
  ['immer', 'allow'],
  ['immer zustellen', 'allow'],
  ['block', 'block'],
  ['sperren', 'block'],
  ['person', 'person'],
  ['unsubscribe', 'unsubscribe'],
  ['abbestellen', 'unsubscribe'],
])

const DIGEST_ACTS: ReadonlyMap<string, 'deliver-all' | 'pause' | 'resume'> = new Map([
  ['deliver all', 'deliver-all'],
  ['all', 'deliver-all'],
  ['alle', 'deliver-all'],
  ['alle zustellen', 'deliver-all'],
  ['pause', 'pause'],
  ['resume', 'resume'],
  ['weiter', 'resume'],
])

/**
 * What an answer says, from its subject or its first lines; empty where it says nothing of the kind. A line
 * counts only as a whole ("3", "3, 5", "block 2", "2 sperren", "deliver all"), so that neither the digest's
 * own subject nor what a program quotes is ever taken for an order.
 */
export function commandsOf({ subject, text }: Pick<Message, 'subject' | 'text'>): readonly Command[] {
  const lines = text
    .slice(0, LINES * LONGEST_LINE * 2)
    .split(/\r?\n/)
    .slice(0, LINES)
  return [subject, ...lines].flatMap((line) => commandOf(line) ?? [])
}

function commandOf(line: string): Command | null {
  if (line.length > LONGEST_LINE) return null
  const said = line.trim().toLowerCase().replace(/[.!]$/, '')
  const whole = DIGEST_ACTS.get(said)
  if (whole !== undefined) return { act: whole }
  const words: string[] = []
  const numbers = new Set<number>()
  for (const token of said.split(/[\s,;]+/)) {
    const number = /^(?:nr\.?|#)?(\d{1,4})$/.exec(token)?.[1]
    if (number !== undefined) numbers.add(Number(number))
    else if (token !== 'nr.' && token !== 'nr' && token !== '') words.push(token)
  }
  const act = words.length === 0 ? 'deliver' : ENTRY_ACTS.get(words.join(' '))
  if (act === undefined || numbers.size === 0 || numbers.size > MOST_NUMBERS) return null
  return { act, numbers: [...numbers] }
}
