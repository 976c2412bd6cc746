import type { Kind } from '../domain/kind.ts'
import type { Language } from '../domain/owner.ts'
import { dayOf, headerDate, timeOf } from './clock.ts'
import { fingerprint } from './identity.ts'
import { alternative, type Body, type HeaderLine, plain, type SampleMessage } from './message.ts'
import { SAMPLE_OWNER } from './owner.ts'
import { HANNE, type Person } from './people.ts'

/** One letter of a conversation. */
interface Letter {
  readonly by: Person
  readonly at: Date
  /** Paragraphs; the last is the greeting with the name. */
  readonly text: readonly string[]
}

/** Letters between the owner and one or several people, each answering the one before. */
interface Conversation {
  readonly subject: string
  readonly with: readonly [Person, ...Person[]]
  /** Business: signatures are shown. */
  readonly formal?: true
  readonly letters: readonly [Letter, ...Letter[]]
}

export function conversation(talk: Conversation): readonly SampleMessage[] {
  const ids = talk.letters.map(({ by }, index) => letterId(talk.subject, index, by))
  return talk.letters.map((letter, index) => {
    const { by, at } = letter
    const others = [HANNE, ...talk.with].filter((person) => person !== by)
    const headers: HeaderLine[] = [
      ['From', mailbox(by)],
      ['To', others.map(mailbox).join(', ')],
      ['Subject', index === 0 ? talk.subject : `${by.language === 'de' ? 'AW' : 'Re'}: ${talk.subject}`],
      ['Date', headerDate(at)],
      ['Message-ID', ids[index] ?? ''],
      ...answering(ids.slice(0, index)),
      ['X-Mailer', by.mailer],
      ['Content-Language', by.language],
    ]
    return posted(by, at, { headers, body: bodyOf(letter, talk, talk.letters[index - 1]) })
  })
}

/** A message that a person sends from their own address, signed for their own domain. */
export function posted(
  by: Pick<Person, 'address'>,
  date: Date,
  mime: SampleMessage['mime'],
  kind: Kind = 'personal',
): SampleMessage {
  const carried = { envelopeFrom: by.address, signAs: domainPart(by.address), date, mime }
  return by.address === HANNE.address
    ? { direction: 'sent', to: 'journal', expect: null, ...carried }
    : {
        direction: 'received',
        to: SAMPLE_OWNER.addresses[0],
        expect: { kind, disposition: 'deliver' },
        ...carried,
      }
}

/** The fields by which a message answers the last of these, the oldest first (RFC 5322 §3.6.4). */
export function answering(ids: readonly string[]): readonly HeaderLine[] {
  const last = ids.at(-1)
  return last === undefined
    ? []
    : [
        ['In-Reply-To', last],
        ['References', ids.join(' ')],
      ]
}

/** The display name and the address, quoted so that any name will do. */
export function mailbox({ name, address }: Pick<Person, 'name' | 'address'>): string {
  return `"${name}" <${address}>`
}

export function domainPart(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** The Message-ID of the letter at that place of a conversation. */
function letterId(subject: string, index: number, by: Person): string {
  return `<${fingerprint(`${subject} ${index} ${by.address}`).toUpperCase()}@${domainPart(by.address)}>`
}

function bodyOf({ by, text }: Letter, talk: Conversation, before: Letter | undefined): Body {
  const signature = talk.formal && by.signature ? [`-- \n${by.signature}`] : []
  const own = [...text, ...signature]
  const quote = before ? [quotation(before, by.language)] : []
  const written = `${[...own, ...quote].join('\n\n')}\n`
  if (!by.writesHtml) return plain(written)
  const paragraphs = own.map((each) => `<p class="MsoNormal">${asHtml(each)}</p>`).join('\n')
  const quoted = quote
    .map((each) => `<blockquote>${asHtml(each.replaceAll(/^> ?/gm, ''))}</blockquote>`)
    .join('')
  return alternative(written, `<html><body lang="${by.language}">\n${paragraphs}\n${quoted}</body></html>\n`)
}

function quotation({ by, at, text }: Letter, language: Language): string {
  const when = dayOf(at, language)
  const lead =
    language === 'de' ? `Am ${when} um ${timeOf(at)} schrieb ${by.name}:` : `On ${when}, ${by.name} wrote:`
  const lines = text.join('\n\n').split('\n')
  return [lead, ...lines.map((line) => `> ${line}`.trimEnd())].join('\n')
}

/** Text as HTML: escaped, with its line breaks. */
export function asHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>\n')
}
