import { simpleParser } from 'mailparser'
import PostalMime, { addressParser } from 'postal-mime'
import { toAddress } from '../../../lib/domain/address.ts'
import type { Message } from '../../../lib/domain/message.ts'

/** What a library makes of a message, as far as it is compared. */
interface Reading {
  readonly subject: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Null where it wrote none of its own. */
  readonly text: string | null
}

export interface Library {
  readonly name: string
  readonly read: (bytes: Uint8Array) => Promise<Reading>
}

export const POSTAL_MIME: Library = {
  name: 'postal-mime',
  read: async (bytes) => {
    const mail = await PostalMime.parse(bytes)
    const field = (name: string): string => mail.headers.find(({ key }) => key === name)?.value ?? ''
    const addresses = (name: string): string[] =>
      addressParser(field(name), { flatten: true }).map(({ address = '' }) => address)
    return {
      subject: mail.subject ?? '',
      from: addresses('from'),
      to: addresses('to'),
      text: mail.text ?? null,
    }
  },
}

export const MAILPARSER: Library = {
  name: 'mailparser',
  read: async (bytes) => {
    const mail = await simpleParser(Buffer.from(bytes), { skipTextToHtml: true, skipTextLinks: true })
    const addresses = (of: typeof mail.to): string[] =>
      [of ?? []]
        .flat()
        .flatMap(({ value }) => value)
        .flatMap(({ address, group }) => [address ?? '', ...(group ?? []).map((each) => each.address ?? '')])
    return {
      subject: mail.subject ?? '',
      from: addresses(mail.from),
      to: addresses(mail.to),
      text: mail.text ?? null,
    }
  },
}

/** How a library reads a message otherwise than we do: the field, and what about the mail makes that. */
export async function differencesFrom(
  { read }: Library,
  message: Message,
  bytes: Uint8Array,
): Promise<readonly string[]> {
  let reading: Reading
  try {
    reading = await read(bytes)
  } catch {
    return ['it throws']
  }
  const differences: string[] = []
  const header = headerTrouble(message)
  const note = (field: string, trouble: string): void => {
    differences.push(`${field}, ${trouble}`)
  }
  if (words(reading.subject) !== words(message.subject)) note('subject', header ?? 'plain')
  if (!sameAddresses(reading.from, message.from)) note('from', header ?? fieldTrouble(message, 'from'))
  if (!sameAddresses(reading.to, message.to)) note('to', header ?? fieldTrouble(message, 'to'))
  const body = bodyTrouble(message)
  if (words(reading.text ?? '') !== words(message.text)) note('text', header ?? body ?? 'plain')
  return differences
}

/** Only words count: how lines are broken is each library's own. */
function words(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: our reader takes them out, the libraries do not
      .replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\s]+/g, ' ')
      .replace(/(?<= )> ?(?=\S)|\s/g, '')
      .trim()
  )
}

function sameAddresses(theirs: readonly string[], ours: Message['from']): boolean {
  const wanted = theirs
    .map((text) => toAddress(text.replace(/^['"\s]+|['"\s]+$/g, '')))
    .filter((each) => each !== null)
  const found = ours.map(({ address }) => address).filter((each) => each !== null)
  return wanted.join() === found.join()
}

function headerTrouble({ headers, defects }: Message): string | null {
  if (defects.includes('several-from')) return 'several From fields'
  if (defects.includes('truncated-headers')) return 'cut header'
  if (defects.includes('no-from') && headers.length < 3) return 'no header of mail'
  return null
}

function fieldTrouble({ headers }: Message, name: string): string {
  const fields = headers.filter((field) => field.name === name).map(({ value }) => value)
  if (fields.length > 1) return 'several fields'
  const [field = ''] = fields
  if (/[^ -~]/.test(field)) return 'beyond ASCII'
  if (/[:;]/.test(field)) return 'a group or semicolons'
  return field.includes('<') ? 'plain' : 'no brackets'
}

function bodyTrouble({ parts, html, text, defects }: Message): string | null {
  if (defects.includes('truncated-text') || defects.includes('too-deep')) return 'cut'
  if (parts.some(({ contentType }) => contentType.startsWith('message/'))) return 'a message within'
  const texts = parts.filter(({ contentType }) => contentType === 'text/plain').length
  const htmls = parts.filter(({ contentType }) => contentType === 'text/html').length
  if (html !== null && texts === 0) return 'HTML alone'
  if (html !== null && texts + htmls > 2) return 'several texts, some HTML'
  if (html !== null) return 'text beside HTML'
  if (text.includes('\ufffd')) return 'octets of no charset'
  return texts > 1 ? 'several texts' : null
}
