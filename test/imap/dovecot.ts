import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** A Dovecot for one test file, with a mailbox for whoever signs in. */
export interface Dovecot {
  /** Plain and STARTTLS. */
  readonly port: number
  readonly tlsPort: number
  /** The Maildir of a user, made where there is none. */
  maildir(user: string): string
  close(): Promise<void>
}

export const PASSWORD = 'open-sesame'

export interface DovecotOptions {
  /** Where it asks whether an access token is good (RFC 7662 in Google's older fashion). */
  readonly tokenInfo?: string
}

export async function startDovecot({ tokenInfo }: DovecotOptions = {}): Promise<Dovecot> {
  const dir = mkdtempSync(join(tmpdir(), 'kith-dovecot-'))
  const [port, tlsPort] = [await freePort(), await freePort()]
  const { uid, gid, username } = mailUser()
  const isRoot = userInfo().uid === 0
  writeFileSync(join(dir, 'oauth2.conf'), oauth(tokenInfo ?? 'http://127.0.0.1:9/?access_token='))
  writeFileSync(
    join(dir, 'dovecot.conf'),
    `
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
protocols = imap
listen = 127.0.0.1
${isRoot ? '' : `default_internal_user = ${username}\ndefault_internal_group = ${groupName()}\ndefault_login_user = ${username}`}
first_valid_uid = ${uid}
first_valid_gid = ${gid}
mail_location = maildir:~/Maildir
ssl = yes
ssl_cert = <${process.env['KITH_TEST_CERTIFICATES']}/cert.pem
ssl_key = <${process.env['KITH_TEST_CERTIFICATES']}/key.pem
auth_mechanisms = plain xoauth2 oauthbearer
auth_failure_delay = 0
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${dir}/oauth2.conf
}
passdb {
  driver = static
  mechanisms = plain
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${dir}/home/%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Ausgang {
    special_use = \\Sent
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
  # No longer and longer pauses for whoever tests wrong passwords.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`,
  )
  const process_ = spawn(dovecotPath(), ['-F', '-c', join(dir, 'dovecot.conf')], { stdio: 'ignore' })
  await answering(port, process_, () => readFileSync(join(dir, 'log'), 'utf8'))
  const own = (path: string): string => {
    mkdirSync(path, { recursive: true })
    if (isRoot) chownSync(path, uid, gid)
    return path
  }
  // The mail user has to pass through.
  if (isRoot) chownSync(dir, uid, gid)
  own(join(dir, 'home'))
  return {
    port,
    tlsPort,
    maildir(user) {
      own(join(dir, 'home', user))
      const maildir = own(join(dir, 'home', user, 'Maildir'))
      for (const part of ['cur', 'new', 'tmp']) own(join(maildir, part))
      return maildir
    },
    async close() {
      if (process_.exitCode === null) {
        const ended = once(process_, 'exit')
        process_.kill('SIGTERM')
        await ended
      }
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Dovecot serves no mail as root. */
export function mailUser(): { uid: number; gid: number; username: string } {
  const { uid, gid, username } = userInfo()
  if (uid !== 0) return { uid, gid, username }
  const id = (flag: string) => Number(execFileSync('id', [flag, 'dovecot'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g'), username: 'dovecot' }
}

function groupName(): string {
  return execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()
}

function oauth(tokenInfo: string): string {
  return `tokeninfo_url = ${tokenInfo}\nintrospection_mode = auth\nusername_attribute = email\nactive_attribute = active\nactive_value = yes\n`
}

function dovecotPath(): string {
  const path = `${process.env['PATH']}:/usr/sbin`
  return execFileSync('sh', ['-c', 'command -v dovecot'], { env: { PATH: path }, encoding: 'utf8' }).trim()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answering(port: number, of: ChildProcess, log: () => string): Promise<void> {
  for (;;) {
    if (of.exitCode !== null) throw new Error(`Dovecot has ended:\n${log()}`)
    const socket = connect(port, '127.0.0.1')
    const greeted = await Promise.race([
      once(socket, 'data').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (greeted) return
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
}
