import { basename, dirname, resolve } from 'node:path'
import type { Contact } from '../../app/import-source.ts'
import { contactsInTable } from './contact-table.ts'
import type { Content } from './content.ts'
import type { MailboxItem } from './item.ts'
import { membersOf } from './members.ts'
import { messagesOf } from './messages.ts'
import { contactsInVCards } from './vcard.ts'

/** Somebody in an address book or a network's export. */
interface ContactItem {
  readonly path: string
  readonly contact: Contact
}

/**
 * All that a file holds, in the order in which it stands there. What cannot be read comes as an item that
 * says why, behind what could.
 *
 * @param onOctets is told how many octets of the file were used up
 */
export async function* itemsIn(
  file: string,
  onOctets: (count: number) => void = () => undefined,
): AsyncGenerator<MailboxItem | ContactItem> {
  let path = file
  let count = 0
  try {
    for await (const { name, content } of membersOf(file, onOctets)) {
      path = name === null ? file : `${file}!${name}`
      count = 0
      if (isContacts(content)) {
        for await (const contact of contactsOf(content)) yield { path, contact }
        continue
      }
      for await (const { bytes, last } of messagesOf(content)) {
        count++
        const alone = count === 1 && last
        yield alone
          ? { path, file, folder: directoryName(path), bytes, fault: null }
          : { path: `${path}#${count}`, file, folder: mboxName(path), bytes, fault: null }
      }
    }
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error))
    const at = count === 0 ? path : `${path}#${count + 1}`
    yield { path: at, file, folder: directoryName(path), bytes: null, fault }
  }
}

function isContacts({ format }: Content): boolean {
  return format === 'vcard' || typeof format === 'object'
}

function contactsOf({ format, chunks }: Content): AsyncIterable<Contact> {
  return typeof format === 'object' ? contactsInTable(chunks, format) : contactsInVCards(chunks)
}

/** The directory that a file lies in; of a Maildir's `cur` and `new`, the Maildir. */
function directoryName(file: string): string {
  const directory = dirname(resolve(file))
  const name = basename(directory)
  return name === 'cur' || name === 'new' ? basename(dirname(directory)) : name
}

function mboxName(file: string): string {
  return basename(file)
    .replace(/\.gz$/i, '')
    .replace(/\.mbox$/i, '')
}
