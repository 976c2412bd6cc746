import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { comes } from './checks.ts'
import { type Dns, startDns } from './dns.ts'
import { type Emulator, type SentMail, startEmulator } from './emulator.ts'
import { openSesDoor, type SesDoor } from './inbound.ts'
import { type Ended, run, runWell } from './process.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A mail as its reader's program shows it. */
export interface ReadMail extends SentMail {
  readonly subject: string
  readonly text: string
}

/** What the scenes play in: AWS's place, DNS, SES's door, and the two command lines. */
export interface World {
  readonly emulator: Emulator
  readonly dns: Dns
  readonly dynamo: DynamoDBClient
  readonly s3: S3Client
  readonly ses: SESClient
  readonly sqs: SQSClient
  /** The CDK's own command line, in a folder with that configuration. Throws unless it ends well. */
  cdk(config: Readonly<Record<string, unknown>>, ...args: readonly string[]): Promise<Ended>
  /** The template that the CDK made last. */
  template(): unknown
  /** What the stack tells of itself, by the end of an output's name. */
  outputs(): ReadonlyMap<string, string>
  /** Kith's own command line against what is deployed. */
  kith(...args: readonly string[]): Promise<Ended>
  /** Hands a message to SES's door, and returns SES's id of it; MAIL FROM is From's address. */
  post(bytes: Buffer, to: readonly string[], mailFrom?: string): Promise<string>
  /** A mail that went out by SES, as soon as it is there. */
  mailTo(address: string, fits: (mail: ReadMail) => boolean, seconds?: number): Promise<ReadMail>
  /** All that went out by SES. */
  sent(): Promise<readonly ReadMail[]>
  /** Ends all of it; where something failed, what was logged is kept. */
  end(failed: boolean): Promise<void>
}

export async function openWorld(python: string): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-deploy-'))
  const forget = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  process.once('exit', forget)
  const log = join(folder, 'emulator.log')
  mkdirSync(join(folder, 'emulator'))
  const dns = await startDns()
  const emulator = await startEmulator(python, join(folder, 'emulator'), log)
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const at = { endpoint: emulator.url, region: emulator.env['AWS_REGION'] ?? '', credentials }
  const ses = new SESClient(at)
  const door: SesDoor = await openSesDoor(ses, emulator)
  const transport = createTransport({ host: '127.0.0.1', port: door.port, secure: false, ignoreTLS: true })
  const configFile = join(folder, 'kith.config.json')
  const outputsFile = join(folder, 'outputs.json')
  const app = `node --import ${ROOT}/bin/need-node-24.mjs ${ROOT}/bin/app.ts`
  const context: unknown = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8'))
  writeFileSync(join(folder, 'cdk.json'), JSON.stringify({ ...Object(context), app }))

  const read: ReadMail[] = []
  const sent = async () => {
    for (const mail of await emulator.sent(read.length)) {
      const { subject = '', text = '' } = await PostalMime.parse(mail.bytes)
      read.push({ ...mail, subject, text })
    }
    return read
  }

  return {
    emulator,
    dns,
    dynamo: new DynamoDBClient(at),
    s3: new S3Client({ ...at, forcePathStyle: true }),
    ses,
    sqs: new SQSClient(at),
    cdk(config, ...args) {
      writeFileSync(configFile, JSON.stringify(config))
      const quiet = ['--no-notices', '--progress', 'events', '--outputs-file', outputsFile]
      const env = { ...emulator.env, CI: 'true', CDK_DISABLE_CLI_TELEMETRY: 'true' }
      const isDeploy = args[0] === 'deploy'
      // Elsewhere it would make the template first, which a bootstrap has no use for.
      const cwd = isDeploy ? folder : join(folder, 'emulator')
      return runWell('cdk', [...args, ...(isDeploy ? quiet : ['--no-notices'])], { cwd, env })
    },
    template: () => JSON.parse(readFileSync(join(folder, 'cdk.out/Kith.template.json'), 'utf8')),
    outputs() {
      const { Kith }: { Kith: Record<string, string> } = JSON.parse(readFileSync(outputsFile, 'utf8'))
      return new Map(Object.entries(Kith))
    },
    kith(...args) {
      const env = {
        ...emulator.env,
        AWS_ENDPOINT_URL: undefined,
        KITH_TEST_DNS: dns.at,
        NODE_OPTIONS: `--import ${join(import.meta.dirname, 'ask-dns.mjs')}`,
        NO_COLOR: '1',
      }
      const where = ['--stack', 'Kith', '--region', at.region, '--endpoint-url', emulator.url]
      const all = [join(ROOT, 'bin/kith.mjs'), ...args, ...where, '--config', configFile]
      return run(process.execPath, all, { cwd: folder, env })
    },
    async post(bytes, to, mailFrom) {
      const from = mailFrom ?? /^From:.*?([^\s<>]+@[^\s<>]+)/im.exec(bytes.toString('latin1'))?.[1] ?? ''
      await transport.sendMail({ envelope: { from, to: [...to] }, raw: bytes })
      if (door.last === null) throw new Error('SES’s door has taken nothing')
      return door.last
    },
    mailTo(address, fits, seconds = 40) {
      return comes(`the mail to ${address}`, seconds, async () => {
        const all = await sent()
        return all.find((mail) => mail.to.includes(address) && fits(mail)) ?? null
      })
    },
    sent,
    async end(failed) {
      const kept = join(ROOT, 'node_modules/.cache/kith-deploy')
      if (failed) {
        const [logs, refused] = await Promise.all([emulator.logs(), emulator.refused()])
        writeFileSync(join(kept, 'functions.log'), [...refused, logs].join('\n'))
        copyFileSync(log, join(kept, 'emulator.log'))
        process.stdout.write(`\nWhat the functions and AWS's place wrote: ${kept}/*.log\n`)
      }
      transport.close()
      door.close()
      dns.close()
      emulator.end()
    },
  }
}
