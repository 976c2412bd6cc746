/** What the owner's mail program keeps in a folder, as far as its name says. */
export type FolderRole = 'sent' | 'drafts' | 'junk' | 'other'

/** Names of folders as mail programs in several languages give them. */
const NAMES: Readonly<Record<Exclude<FolderRole, 'other'>, ReadonlySet<string>>> = {
  sent: new Set([
    ...['sent', 'sent items', 'sent mail', 'sent messages', 'gesendet', 'gesendete objekte'],
    ...['gesendete elemente', 'gesendete nachrichten', 'gesendete mails', 'envoyés', 'messages envoyés'],
    ...['éléments envoyés', 'enviados', 'elementos enviados', 'inviata', 'posta inviata', 'verzonden'],
    ...['verzonden items', 'wysłane', 'skickat', 'sendt', 'odeslaná pošta'],
  ]),
  drafts: new Set([
    ...['draft', 'drafts', 'entwurf', 'entwürfe', 'brouillons', 'borradores', 'bozze', 'concepten'],
    ...['templates', 'vorlagen', 'outbox', 'postausgang', 'unsent messages', 'nicht gesendete nachrichten'],
  ]),
  junk: new Set([
    ...['junk', 'spam', 'junk e mail', 'junk email', 'junk mail', 'bulk mail', 'spamverdacht', 'werbung'],
    ...['unerwünschte werbung', 'unbekannt', 'pourriel', 'indésirables', 'correo no deseado'],
  ]),
}

/** Directories above a file that are looked at: `Sent.sbd/2024` lies in Sent, `/home/sent/mail` does not. */
const DEPTH = 3

/** The role of the folder that a message of that path lies in. */
export function folderRoleOf(path: string): FolderRole {
  // A Maildir marks a draft in the file's name, whatever folder it lies in.
  if (/:2,[A-Za-z]{0,26}D[A-Za-z]{0,26}$/.test(path)) return 'drafts'
  const parts = path.replace(/#\d+$/, '').split(/[/\\!]/)
  for (const part of parts.slice(-DEPTH).reverse()) {
    const role = roleOfName(part)
    if (role !== 'other') return role
  }
  return 'other'
}

/** The role that Gmail's labels give a message (`X-Gmail-Labels` in a Takeout). */
export function labelRoleOf(labels: string): FolderRole {
  const roles = labels.split(',').map(roleOfName)
  return roles.find((role) => role === 'drafts' || role === 'junk') ?? roles.find(isTelling) ?? 'other'
}

function isTelling(role: FolderRole): boolean {
  return role !== 'other'
}

/** `.INBOX.Gesendet`, `Sent.sbd`, `_sent_mail` and `Sent-1` are all Sent. */
function roleOfName(name: string): FolderRole {
  const bare = fromModifiedUtf7(name)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:mbox|mbx|sbd|gz)$/g, '')
    .replace(/[-_ ]+/g, ' ')
    .trim()
  const last = bare.slice(bare.lastIndexOf('.') + 1).replace(/ \d+$/, '')
  for (const role of ['sent', 'drafts', 'junk'] as const) if (NAMES[role].has(last)) return role
  return 'other'
}

/** IMAP names as Maildirs keep them: Entw&APw-rfe (RFC 3501 §5.1.3). */
function fromModifiedUtf7(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]{2,200})-/g, (_, encoded: string) => {
    const octets = Uint8Array.from(atob(encoded.replaceAll(',', '/')), (each) => each.charCodeAt(0))
    const units = Array.from({ length: octets.length >> 1 }, (_each, at) => unitAt(octets, at))
    return String.fromCharCode(...units)
  })
}

function unitAt(octets: Uint8Array, at: number): number {
  return ((octets[2 * at] ?? 0) << 8) | (octets[2 * at + 1] ?? 0)
}
