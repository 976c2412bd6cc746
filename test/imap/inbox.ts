import { ImapFlow } from 'imapflow'
import { type Dovecot, PASSWORD } from './dovecot.ts'

/** What lies in somebody's folder, as a mail program would have it. */
export async function inboxOf({ tlsPort }: Dovecot, user: string, folder = 'INBOX') {
  const client = new ImapFlow({
    ...{ host: 'localhost', port: tlsPort, secure: true, auth: { user, pass: PASSWORD } },
    logger: false,
  })
  await client.connect()
  try {
    await client.mailboxOpen(folder, { readOnly: true })
    const all = await client.fetchAll('1:*', { source: true, internalDate: true, flags: true })
    return all.map(({ source = Buffer.alloc(0), internalDate, flags = new Set() }) => ({
      bytes: source,
      at: new Date(internalDate ?? Number.NaN),
      flags: [...flags].filter((flag) => flag !== '\\Recent'),
    }))
  } finally {
    await client.logout()
  }
}
