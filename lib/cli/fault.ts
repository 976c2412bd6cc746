import { types } from 'node:util'

/** Errors whose message is a sentence for the user already; by name, so that no adapter is loaded for them. */
const SPOKEN = new Set(['UsageError', 'CommandFault', 'MailboxError', 'StoreError', 'ImapAccountsError'])

/** What went wrong, as a person would say it. */
export function describeFault(error: unknown): string {
  if (types.isNativeError(error) && SPOKEN.has(error.name)) return error.message
  return (
    systemSentence(error) ??
    `Something went wrong that Kith did not foresee: ${messageOf(error)}. Run it again with --debug to see where.`
  )
}

/** The faults of the operating system that a user can do something about (errno(3)). */
function systemSentence(error: unknown): string | null {
  if (!types.isNativeError(error) || !('code' in error)) return null
  const { path, port } = error as NodeJS.ErrnoException & { readonly port?: number }
  const where = path ?? 'it'
  switch (error.code) {
    case 'ENOENT':
      return `There is no such file or folder: ${where}`
    case 'EACCES':
    case 'EPERM':
      return port === undefined
        ? `You may not open ${where}: look at its permissions.`
        : `You may not listen on port ${port}: choose one above 1023.`
    case 'EISDIR':
      return `${where} is a folder, where a file belongs.`
    case 'ENOTDIR':
      return `${where} is no folder.`
    case 'ENOSPC':
      return `The disk is full: ${where}`
    case 'EADDRINUSE':
      return `Port ${port ?? '?'} is taken by another program: end that one, or choose another port.`
    case 'ERR_MODULE_NOT_FOUND':
      return `A part of Kith is missing (${firstLine(error.message)}). Run "npm ci" in Kith's folder.`
    default:
      return null
  }
}

function messageOf(error: unknown): string {
  return types.isNativeError(error) ? error.message : String(error)
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
