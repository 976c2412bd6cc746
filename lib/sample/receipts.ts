import { type Designed, designed } from './designed.ts'
import type { Block, Layout } from './html.ts'
import type { ReceivedSample } from './message.ts'

/** Mail that a machine wrote about something of the owner's own. */
export function receipt(mail: Omit<Designed, 'expect'>): ReceivedSample {
  return designed({
    ...mail,
    headers: [['Auto-Submitted', 'auto-generated'], ...(mail.headers ?? [])],
    expect: { kind: 'transactional', disposition: 'deliver' },
  })
}

export function says(heading: string, ...paragraphs: readonly string[]): Block {
  return { heading, paragraphs }
}

export function german(brand: string, colour: string): Omit<Layout, 'blocks'> {
  return { language: 'de', brand, colour, footer: ['Diese Nachricht wurde automatisch erstellt.'] }
}

export function english(brand: string, colour: string): Omit<Layout, 'blocks'> {
  return { language: 'en', brand, colour, footer: ['This message was sent automatically.'] }
}
