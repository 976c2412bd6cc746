import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks of a second (USER_HZ, which Linux fixes for whoever reads /proc). */
const TICKS = 100

interface Stat {
  readonly pid: number
  readonly parent: number
  readonly ticks: number
}

/** Milliseconds of processor time that a process, its descendants, and those of them that ended have taken (Linux). */
export function cpuOfTree(pid: number): number {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(name) : []))
  const family = new Set([pid])
  for (let size = 0; size < family.size; ) {
    size = family.size
    for (const each of all) if (family.has(each.parent)) family.add(each.pid)
  }
  const ticks = all.filter((each) => family.has(each.pid)).reduce((sum, each) => sum + each.ticks, 0)
  return (ticks * 1_000) / TICKS
}

/** proc(5): behind the name in brackets, the 2nd field is the parent, the 12th to 15th are times, children's included. */
function statOf(pid: string): readonly Stat[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks }]
  } catch {
    // It ended in between.
    return []
  }
}

/** The process whose command line names that file; null where there is none. */
export function processOf(file: string): number | null {
  const found = readdirSync('/proc').find((name) => /^\d+$/.test(name) && commandOf(name).includes(file))
  return found === undefined ? null : Number(found)
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
