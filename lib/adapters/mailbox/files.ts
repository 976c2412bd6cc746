import type { BigIntStats, Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { MailboxError } from './item.ts'
import { isMaildir, type Layout, layoutOf, mailAmong } from './layout.ts'

/** A file that may hold messages, or a file or directory that could not be opened. */
export interface FoundFile {
  readonly path: string
  readonly fault: Error | null
}

/**
 * The files below the paths, each directory once (a symbolic link may lead back up), sorted by name.
 * Where a mail program keeps other files beside its mail, only the mail is taken (`layout.ts`); elsewhere
 * all but dot-files and what is no regular file.
 *
 * @throws MailboxError when a path itself cannot be opened
 */
export async function* filesUnder(paths: readonly string[]): AsyncGenerator<FoundFile> {
  const roots: { readonly path: string; readonly stats: BigIntStats }[] = []
  for (const path of paths) roots.push({ path, stats: await statOfRoot(path) })
  const walk = new Walk()
  for (const { path, stats } of roots) {
    if (stats.isDirectory()) yield* walk.directory(path, stats, 'plain')
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

  async *directory(path: string, stats: BigIntStats, within: Layout): AsyncGenerator<FoundFile> {
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
    const layout = layoutOf(basename(path), entries, within)
    for (const entry of mailAmong(entries, layout)) yield* this.#entry(join(path, entry.name), entry, layout)
  }

  async *#entry(path: string, entry: Dirent, layout: Layout): AsyncGenerator<FoundFile> {
    if (entry.isFile()) {
      yield { path, fault: null }
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
      yield* this.directory(path, stats, layout)
    } else if (stats.isFile() && layout !== 'maildir') {
      yield { path, fault: null }
    }
  }
}

/** By code unit: the same on every machine, whatever its locale. */
async function sortedEntries(path: string): Promise<readonly Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function unreadable(path: string, error: unknown): FoundFile {
  return { path, fault: error instanceof Error ? error : new Error(String(error)) }
}
