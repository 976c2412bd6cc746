import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { cpuOfTree } from './process-cpu.ts'

/** Another program that judges mail. */
export interface Peer {
  readonly name: string
  /** Milliseconds of processor time for all of the messages. */
  judge(mails: readonly Buffer[]): Promise<number>
  close(): Promise<void>
}

const RSPAMD = '/usr/bin/rspamd'

/** rspamd with one worker and local checks only: no DNS, no Redis, no maps from the net. Null where it is not here. */
export async function rspamd(port = 18_333): Promise<Peer | null> {
  if (!existsSync(RSPAMD)) return null
  const root = mkdtempSync(join(tmpdir(), 'kith-rspamd-'))
  writeFileSync(join(root, 'rspamd.conf'), rspamdConf(root, port))
  mkdirSync(join(root, 'db'))
  if (process.getuid?.() === 0) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, '_rspamd'])))
    for (const path of [root, join(root, 'db')]) chownSync(path, uid ?? 0, gid ?? 0)
  }
  const args = ['-f', '-c', join(root, 'rspamd.conf'), '-u', '_rspamd', '-g', '_rspamd']
  const child = spawn(RSPAMD, args, { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  // It compiles its expressions first, which may take a minute.
  for (let up = false; !up && child.exitCode === null; await setTimeout(200)) {
    up = await fetch(`${url}/ping`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    )
  }
  if (child.exitCode !== null) return null
  return {
    name: 'rspamd',
    async judge(mails) {
      const before = cpuOfTree(child.pid ?? 0)
      for (const body of mails) {
        const answer = await fetch(`${url}/checkv2`, { method: 'POST', body: new Uint8Array(body) })
        if (!answer.ok) throw new Error(`rspamd said ${answer.status}`)
        await answer.arrayBuffer()
      }
      return cpuOfTree(child.pid ?? 0) - before
    },
    async close() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function rspamdConf(root: string, port: number): string {
  return `pidfile = "${root}/pid";
.include "/etc/rspamd/common.conf"
options {
  .include "/etc/rspamd/options.inc"
  filters = "chartable,dkim,regexp,fuzzy_check";
  dns { nameserver = ["127.0.0.1:9"]; timeout = 0.001s; retransmits = 1; }
  disable_monitoring = true;
  cache_file = "${root}/db/symbols.cache";
  hs_cache_dir = "${root}/db/";
  dbdir = "${root}/db";
  local_addrs = [];
}
logging { type = "file"; filename = "/dev/null"; level = "error"; }
worker "normal" { bind_socket = "127.0.0.1:${port}"; count = 1; task_timeout = 60s; }
dkim { enabled = false; } spf { enabled = false; } dmarc { enabled = false; } arc { enabled = false; }
rbl { enabled = false; } surbl { enabled = false; } fuzzy_check { enabled = false; } asn { enabled = false; }
phishing { openphish_enabled = false; phishtank_enabled = false; }
`
}

/** SpamAssassin in one process with local tests only; what its start costs is taken off. Null where it is not here. */
export function spamAssassin(): Peer | null {
  return inOneProcess('SpamAssassin', '/usr/bin/spamassassin', ['--local', '--mbox', '-x'])
}

/** bogofilter with an empty list of words: what it costs hardly depends on them. Null where it is not here. */
export function bogofilter(): Peer | null {
  const dir = join(tmpdir(), 'kith-bogofilter')
  return inOneProcess('bogofilter', '/usr/bin/bogofilter', ['-M', '-v', '-p', '-d', dir], () => {
    mkdirSync(dir, { recursive: true })
    spawnSync('/usr/bin/bogofilter', ['-s', '-d', dir], { input: 'Subject: a\n\nhello\n' })
  })
}

function inOneProcess(
  name: string,
  file: string,
  args: readonly string[],
  prepare?: () => void,
): Peer | null {
  if (!existsSync(file)) return null
  prepare?.()
  const cpuWith = (mails: readonly Buffer[]): number => {
    const before = cpuOfTree(process.pid)
    spawnSync(file, args, { input: mboxOf(mails), stdio: ['pipe', 'ignore', 'ignore'], maxBuffer: 1e9 })
    return cpuOfTree(process.pid) - before
  }
  return {
    name,
    async judge(mails) {
      const [first, ...rest] = mails
      if (first === undefined || rest.length === 0) return Number.NaN
      return ((cpuWith(mails) - cpuWith([first])) * mails.length) / rest.length
    },
    async close() {},
  }
}

function mboxOf(mails: readonly Buffer[]): Buffer {
  const separator = Buffer.from('From peer@bench.example Mon Jun  1 12:00:00 2026\n')
  return Buffer.concat(mails.flatMap((mail) => [separator, mail, Buffer.from('\n')]))
}
