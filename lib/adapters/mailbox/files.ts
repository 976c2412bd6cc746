import type { BigIntStats, Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MailboxError } from './item.ts'

/** A file that may hold messages, or a file or directory that could not be opened. */
export interface FoundFile {
  readonly path: string
  readonly fault: Error | null
}

const MAILDIR_PARTS = ['cur', 'new', 'tmp'] as const

/**
 * The files below the paths, each directory once (a symbolic link may lead back up), sorted by name.
 * Of a Maildir it takes `cur` and `new`, never `tmp` nor what an IMAP server keeps beside them; elsewhere
 * all but dot-files and what is no regular file.
 *
 * @throws MailboxError when a path itself cannot be opened
 */
export async function* filesUnder(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const roots: { readonly path: string; readonly stats: BigIntStats }[] = []
  for (const path of paths) roots.push({ path, stats: await statOfRoot(path) })
  const walk = new Walk()
  for (const { path, stats } of roots) {
    if (stats.isDirectory()) yield* walk.directory(path, stats)
    else yield { path, fault: null }
  }
}

async function statOfRoot(path: string): Promise<BigIntStats> {
  try {
    return await stat(path, { bigint: true })
  } catch (cause) {
    throw new MailboxError(`There is no such file or folder, or it is closed to you: ${path}`, { cause })
  }
}

class Walk {
  readonly #seen = new Set<string>()

  async *directory(path: string, stats: BigIntStats): AsyncGenerator<FoundFile> {
    const identity = `${stats.dev}:${stats.ino}`
    if (this.#seen.has(identity)) return
    this.#seen.add(identity)
    let entries: readonly Dirent[]
    try {
      entries = await sortedEntries(path)
    } catch (error) {
      yield unreadable(path, error)
      return
    }
    const maildir = isMaildir(entries)
    for (const entry of entries) {
      if (maildir ? entry.name === 'tmp' : entry.name.startsWith('.')) continue
      yield* this.#entry(join(path, entry.name), entry, maildir)
    }
  }

  async *#entry(path: string, entry: Dirent, inMaildir: boolean): AsyncGenerator<FoundFile> {
    if (entry.isFile()) {
      if (!inMaildir) yield { path, fault: null }
      return
    }
    if (!entry.isDirectory() && !entry.isSymbolicLink()) return
    let stats: BigIntStats
    try {
      stats = await stat(path, { bigint: true })
    } catch (error) {
      yield unreadable(path, error)
      return
    }
    if (stats.isDirectory()) {
      // A Maildir's folders are directories with a dot in front (Maildir++); any other dot is none of ours.
      if (entry.name.startsWith('.') && !isMaildir(await sortedEntries(path).catch(() => []))) return
      yield* this.directory(path, stats)
    } else if (stats.isFile() && !inMaildir) {
      yield { path, fault: null }
    }
  }
}

/** By code unit: the same on every machine, whatever its locale. */
async function sortedEntries(path: string): Promise<readonly Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Two of the three directories are enough: an archive may have lost an empty one. */
function isMaildir(entries: readonly Dirent[]): boolean {
  const parts = MAILDIR_PARTS.filter((part) =>
    entries.some((entry) => entry.name === part && !entry.isFile()),
  )
  return parts.length >= 2
}

function unreadable(path: string, error: unknown): FoundFile {
  return { path, fault: error instanceof Error ? error : new Error(String(error)) }
}
