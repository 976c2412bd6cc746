#!/usr/bin/env node
// Plain JavaScript, so that any Node from 20 on can read it and find one that runs the TypeScript.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const ownNode = fileURLToPath(
  new URL(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
)

/**
 * For commands that go through whole mailboxes: V8 lets much garbage lie before it collects, and glibc keeps apart what
 * each of V8's threads has freed, and more of it the larger what was freed; none of this can be told to a process that
 * runs. A backtest of 100 MB takes 125 MB of memory by it in place of 328, and about 4 % more processor time.
 */
const FRUGAL = {
  commands: ['backtest', 'tune'],
  flags: ['--max-semi-space-size=2', '--heap-growing-percent=20'],
  environment: {
    MALLOC_ARENA_MAX: '1',
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
  },
}
const frugal = FRUGAL.commands.includes(process.argv.slice(2).find((arg) => !arg.startsWith('-')) ?? '')

if (runsTypeScript()) {
  hushExperimentalWarnings()
  if (frugal) becomeFrugal()
  endWithLauncher()
  module.enableCompileCache?.()
  await import('./kith.ts')
} else if (existsSync(ownNode) && realpathSync(process.execPath) !== realpathSync(ownNode)) {
  relaunch()
} else {
  process.stderr.write(
    `Kith needs Node 24 (or 22.18); this is Node ${process.versions.node}.\n` +
      'Run "npm ci" in Kith\'s folder first: it brings the right one along.\n',
  )
  process.exitCode = 1
}

function runsTypeScript() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return (major >= 24 || (major === 22 && minor >= 18)) && process.features.typescript !== false
}

/** node:sqlite calls itself experimental; that is for us to know, not for each user to read each time. */
function hushExperimentalWarnings() {
  process.removeAllListeners('warning')
  process.on('warning', (warning) => {
    if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.name}: ${warning.message}\n`)
  })
}

/** Becomes the same process once more, with limits; where that cannot be (Windows, an older Node), it goes on without. */
function becomeFrugal() {
  const { flags, environment } = FRUGAL
  const isSo = flags.every((flag) => process.execArgv.includes(flag))
  // A channel to whoever launched this process would not outlive it.
  if (isSo || process.channel !== undefined || process.platform === 'win32') return
  const args = [process.execPath, ...flags, ...process.execArgv, ...process.argv.slice(1)]
  process.execve?.(process.execPath, args, { ...environment, ...process.env })
}

/** When whoever launched this process (npm, or `relaunch` below) is gone, it ends as if told to. */
function endWithLauncher() {
  if (process.env.npm_lifecycle_event !== undefined) endWithParent()
  if (process.channel === undefined) return
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}

/**
 * npm dies of a signal without passing it on, and the shell between it and this process lives on; their
 * orphan would hold ports and store. So this process ends with either.
 */
function endWithParent() {
  const parent = process.ppid
  const npm = parentOf(parent)
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm === null || isAlive(npm))) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}

/** Null where nobody can say (no `ps`, as on Windows). */
function parentOf(pid) {
  try {
    const answer = execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return Number.parseInt(answer, 10) || null
  } catch {
    return null
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}

/** Becomes, to all that watch this process, the other Node: same signals, same exit. */
function relaunch() {
  // The channel tells the child when this process is gone, however it went.
  const args = [...(frugal ? FRUGAL.flags : []), fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  const child = spawn(ownNode, args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: frugal ? { ...FRUGAL.environment, ...process.env } : process.env,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C at a terminal has reached the child already; twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    process.stderr.write(
      `Kith could not start its own Node: ${error.message}\nRun "npm ci" in Kith's folder.\n`,
    )
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
