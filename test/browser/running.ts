import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { openLocalStore } from '../../lib/adapters/local/store.ts'
import { httpsOneClick } from '../../lib/adapters/unsubscribe/https-one-click.ts'
import type { OneClick } from '../../lib/app/ports.ts'
import { type Gateway, startGateway } from '../../lib/cli/gateway.ts'
import { openSample, sendSample } from '../../lib/cli/sample.ts'
import type { Language } from '../../lib/domain/owner.ts'
import { SAMPLE_OWNER } from '../../lib/sample/owner.ts'
import { temporaryFolder } from '../adapters/local/opened.ts'
import { type Asked, CERTIFICATE, listServer } from '../adapters/unsubscribe/list-server.ts'
import { recordingLog } from '../support/fakes.ts'
import { anna, NOW } from '../support/house.ts'
import { openChromium, visit, type Watched } from './chromium.ts'
import { posted, signersDns } from './letters.ts'

/** A whole Kith with a browser in front of it. */
export interface Running {
  readonly gateway: Gateway
  readonly browser: Browser
  /** What the server of lists was asked. */
  readonly asked: readonly Asked[]
  readonly log: ReturnType<typeof recordingLog>
  visit(options?: BrowserContextOptions): Promise<Watched>
  /** Sends mail to the owner through the door, and waits until it is judged. */
  send(...messages: readonly string[]): Promise<void>
  /** Moves the clock on, in milliseconds. */
  later(ms: number): void
  /** What lies in the owner's mailbox. */
  delivered(): Promise<readonly string[]>
  /** Resolves once that many messages of such a text lie there; a round of the timer may lie between. */
  arrived(text: string, count?: number): Promise<readonly string[]>
  close(): Promise<void>
}

interface Given {
  /** A year of mail, in place of an empty mailbox. */
  readonly sample?: boolean
  /** Of the sample's owner. @default German; Anna, whose the empty mailbox is, speaks English */
  readonly language?: Language
}

/** Starts a Kith for Anna, or for the owner of the sample mailbox. */
export async function start({ sample: wished = false, language = 'de' }: Given = {}): Promise<Running> {
  const dir = await temporaryFolder()
  const lists = await listServer((response) => void response.end('bye'))
  const sample = wished ? openSample(dir, true, NOW) : null
  if (sample === null) await keepAnna(dir)
  let now = NOW
  const log = recordingLog()
  const gateway = await startGateway({
    ...{ dataDir: dir, host: '127.0.0.1', smtpPort: 0, httpPort: 0, relay: null },
    owner: sample === null ? null : { ...SAMPLE_OWNER, language },
    resolver: sample?.resolver ?? signersDns,
    oneClick: oneClickAt(lists.port),
    clock: () => now,
    log,
  })
  if (sample !== null) await sendSample(dir, sample, gateway)
  const browser = await openChromium()
  const inbox = join(gateway.maildir, 'new')

  async function delivered(): Promise<readonly string[]> {
    const names = await readdir(inbox).catch(() => [])
    return Promise.all(names.map((name) => readFile(join(inbox, name), 'utf8')))
  }

  return {
    gateway,
    browser,
    asked: lists.asked,
    log,
    visit: (options) => visit(browser, gateway.pageUrl, options),
    async send(...messages) {
      const smtp = nodemailer.createTransport({ host: gateway.host, port: gateway.smtpPort, ignoreTLS: true })
      for (const message of messages) {
        const raw = Buffer.from(await posted(message))
        await smtp.sendMail({
          envelope: { from: 'bounce@sender.example', to: gateway.owner.addresses[0] },
          raw,
        })
        await gateway.settled()
      }
      smtp.close()
    },
    later(ms) {
      now = new Date(now.getTime() + ms)
    },
    delivered,
    async arrived(text, count = 1) {
      for (let turn = 0; turn < 100; turn++) {
        const found = (await delivered()).filter((mail) => mail.includes(text))
        if (found.length >= count) return found
        await new Promise((resolve) => {
          setTimeout(resolve, 50)
        })
      }
      throw new Error(`nothing of "${text}" has arrived`)
    },
    async close() {
      await browser.close()
      await gateway.close()
      await lists.close()
      await rm(dir, { recursive: true })
    },
  }
}

async function keepAnna(dir: string): Promise<void> {
  const store = openLocalStore(dir)
  await store.owners.put(anna)
  store.close()
}

/** The real client, for whom list.test is a server of this machine. */
function oneClickAt(port: number): OneClick {
  const client = httpsOneClick({
    resolve: async () => ['127.0.0.1'],
    isAllowed: (ip) => ip === '127.0.0.1',
    port,
    ca: CERTIFICATE,
  })
  return {
    post(url) {
      const local = new URL(url)
      local.port = String(port)
      return client.post(local.href)
    },
  }
}
