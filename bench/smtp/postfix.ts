import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { MailServer } from './server.ts'

const POSTFIX = '/usr/sbin/postfix'
const DOMAIN = 'bench.example'
const RECIPIENT = `hanne@${DOMAIN}`

/** Null where it is not installed, or this process may not start it. */
export function isPostfixHere(): boolean {
  return existsSync(POSTFIX) && process.getuid?.() === 0
}

/** A Postfix of its own, with nothing in it that the measure does not need, which writes to a Maildir. */
export async function startPostfix(port: number): Promise<MailServer> {
  const root = mkdtempSync(join(tmpdir(), 'kith-postfix-'))
  execFileSync('chmod', ['755', root])
  const [config, queue, data, mail] = ['config', 'queue', 'data', 'mail'].map((name) => join(root, name))
  if (!config || !queue || !data || !mail) throw new Error('no folders')
  for (const folder of [config, queue, data, mail]) mkdirSync(folder)
  execFileSync('chown', ['postfix', data, mail])
  const uid = execFileSync('id', ['-u', 'postfix'], { encoding: 'utf8' }).trim()
  writeFileSync(join(config, 'main.cf'), mainCf({ queue, data, mail, uid }))
  writeFileSync(join(config, 'master.cf'), masterCf(port))
  execFileSync(POSTFIX, ['-c', config, 'start'], { stdio: 'ignore' })
  await setTimeout(1_000)
  const master = Number(readFileSync(join(queue, 'pid', 'master.pid'), 'utf8').trim())
  const inbox = join(mail, 'inbox', 'new')
  return {
    name: 'Postfix',
    port,
    recipient: RECIPIENT,
    pid: master,
    async delivered(count) {
      while (!existsSync(inbox) || readdirSync(inbox).length < count) await setTimeout(5)
    },
    async close() {
      execFileSync(POSTFIX, ['-c', config, 'stop'], { stdio: 'ignore' })
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function mainCf(at: { queue: string; data: string; mail: string; uid: string }): string {
  return `compatibility_level = 3.6
queue_directory = ${at.queue}
data_directory = ${at.data}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.${DOMAIN}
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = ${DOMAIN}
virtual_mailbox_base = ${at.mail}
virtual_mailbox_maps = static:inbox/
virtual_uid_maps = static:${at.uid}
virtual_gid_maps = static:${at.uid}
virtual_mailbox_limit = 0
message_size_limit = 41943040
smtpd_recipient_restrictions = reject_unauth_destination
smtpd_peername_lookup = no
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
in_flow_delay = 0
maillog_file = /dev/null
maillog_file_prefixes = /dev
alias_maps =
`
}

function masterCf(port: number): string {
  const service = (
    ...[name, type, own, wake, most, command, unprivileged = '-']: readonly [
      ...[name: string, type: string, own: string, wake: string, most: string, command: string],
      unprivileged?: string,
    ]
  ) => [name, type, own, unprivileged, 'n', wake, most, command].join(' ')
  return `${[
    service(`127.0.0.1:${port}`, 'inet', 'n', '-', '-', 'smtpd'),
    service('pickup', 'unix', 'n', '60', '1', 'pickup'),
    service('cleanup', 'unix', 'n', '-', '0', 'cleanup'),
    service('qmgr', 'unix', 'n', '300', '1', 'qmgr'),
    service('rewrite', 'unix', '-', '-', '-', 'trivial-rewrite'),
    service('bounce', 'unix', '-', '-', '0', 'bounce'),
    service('defer', 'unix', '-', '-', '0', 'bounce'),
    service('trace', 'unix', '-', '-', '0', 'bounce'),
    service('virtual', 'unix', '-', '-', '-', 'virtual', 'n'),
    service('error', 'unix', '-', '-', '-', 'error'),
    service('anvil', 'unix', '-', '-', '1', 'anvil'),
    service('proxymap', 'unix', '-', '-', '-', 'proxymap'),
    service('postlog', 'unix-dgram', 'n', '-', '1', 'postlogd'),
  ].join('\n')}\n`
}
