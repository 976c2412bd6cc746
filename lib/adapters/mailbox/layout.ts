import type { Dirent } from 'node:fs'

/**
 * How a directory keeps mail, and so which of its entries are mail:
 * - `maildir`: `cur` and `new`, and below them files of one message each;
 * - `apple`: Apple Mail's own folders and its exports: `.emlx` files, or one file called `mbox`;
 * - `profile`: Thunderbird's profile, whose mail lies in `Mail` and `ImapMail`;
 * - `thunderbird`: folders of Thunderbird: an mbox beside an index of the same name and `.msf`;
 * - `plain`: any other.
 */
export type Layout = 'maildir' | 'apple' | 'profile' | 'thunderbird' | 'plain'

const MAILDIR_PARTS: ReadonlySet<string> = new Set(['cur', 'new', 'tmp'])
const PROFILE_PARTS: ReadonlySet<string> = new Set(['Mail', 'ImapMail'])

const APPLE_FILES = /^(?:\..*|mbox|table_of_contents|Info\.plist|.*\.emlx)$/i

/** @param within the layout of the directory above */
export function layoutOf(name: string, entries: readonly Dirent[], within: Layout): Layout {
  if (isMaildir(entries)) return 'maildir'
  if (within === 'apple' || isAppleFolder(name, entries) || entries.some(isEmlx)) return 'apple'
  if (entries.some((entry) => entry.name === 'prefs.js') && entries.some(isProfilePart)) return 'profile'
  return entries.some(isIndex) ? 'thunderbird' : 'plain'
}

/** Two of the three directories are enough: an archive may have lost an empty one. */
export function isMaildir(entries: readonly Dirent[]): boolean {
  return entries.filter((entry) => MAILDIR_PARTS.has(entry.name) && !entry.isFile()).length >= 2
}

/** The entries that may hold mail, or lead to it; a link may do either. */
export function mailAmong(entries: readonly Dirent[], layout: Layout): readonly Dirent[] {
  const names = new Set(entries.map((entry) => entry.name))
  return entries.filter((entry) => isMail(entry, layout, names))
}

function isMail(entry: Dirent, layout: Layout, names: ReadonlySet<string>): boolean {
  const { name } = entry
  if (layout === 'maildir') return name !== 'tmp' && !entry.isFile()
  if (layout === 'profile') return isProfilePart(entry)
  if (name.startsWith('.')) return false
  if (layout === 'apple') return entry.isFile() ? isEmlx(entry) || name === 'mbox' : name !== 'Attachments'
  if (layout === 'plain' || !entry.isFile()) return true
  // Thunderbird folders whose index is gone have no ending either; its filter rules and logs have one.
  return names.has(`${name}.msf`) || !name.includes('.')
}

/** A directory called like an mbox file, in which no file stands that Apple Mail does not put there. */
function isAppleFolder(name: string, entries: readonly Dirent[]): boolean {
  return /\.mbox$/i.test(name) && entries.every((entry) => !entry.isFile() || APPLE_FILES.test(entry.name))
}

function isEmlx(entry: Dirent): boolean {
  return /\.emlx$/i.test(entry.name)
}

function isIndex(entry: Dirent): boolean {
  return entry.name.endsWith('.msf') && !entry.isDirectory()
}

function isProfilePart(entry: Dirent): boolean {
  return PROFILE_PARTS.has(entry.name) && !entry.isFile()
}
