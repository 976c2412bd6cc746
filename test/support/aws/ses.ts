import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SESClient } from '@aws-sdk/client-ses'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import sesLocal from 'aws-ses-v2-local'
import { type Call, openDoor, passingOnTo, type Reply, reply } from './door.ts'
import { NOBODY, REGION } from './identity.ts'
import { type Refusal, refusalOf, type Sending } from './ses-rules.ts'

export interface SentMail extends Sending {
  readonly configurationSet: string | null
  /** By which SES reports of it. */
  readonly id: string
  readonly tags: Readonly<Record<string, string>>
  /** As SES hands it over: its own Message-ID in place of any other. */
  readonly arrived: Buffer
}

export interface EmbeddedSes {
  /** For AWS_ENDPOINT_URL_SES and AWS_ENDPOINT_URL_SESV2. */
  readonly url: string
  /** Closed with the server. */
  readonly client: SESClient
  readonly sesv2Client: SESv2Client
  /** Another client, for who wants to change it. */
  openClient(): SESClient
  readonly sent: readonly SentMail[]
  forget(): void
  close(): Promise<void>
}

/**
 * SES in this process: aws-ses-v2-local, which takes anything, behind a door that refuses what AWS refuses.
 * It also keeps the octets and the envelope, of which that one keeps nothing. The account is in the sandbox:
 * senders and recipients must be among these identities, addresses or domains.
 */
export async function startSes(identities: readonly string[]): Promise<EmbeddedSes> {
  const server: Server = await sesLocal.default({ port: 0, host: '127.0.0.1' })
  const pass = passingOnTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  let sent: SentMail[] = []
  const door = await openDoor(async (call) => {
    const request = requestOf(call)
    if (request === null) return pass(call)
    const refusal = refusalOf(request, identities)
    if (refusal !== null) return refused(request, refusal)
    const answer = await pass(call)
    if (answer.status === 200) {
      sent.push({ ...request, id: idIn(answer), arrived: arrivedOf(request, sent.length) })
    }
    return answer
  })
  const options = { endpoint: door.url, region: REGION, credentials: NOBODY }
  const openClient = () => new SESClient(options)
  const client = openClient()
  const sesv2Client = new SESv2Client(options)
  return {
    url: door.url,
    client,
    sesv2Client,
    openClient,
    get sent() {
      return sent
    },
    forget() {
      sent = []
    },
    async close() {
      client.destroy()
      sesv2Client.destroy()
      await door.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    },
  }
}

type Request = Sending & Pick<SentMail, 'configurationSet' | 'tags'>

function idIn({ body }: Reply): string {
  return /<MessageId>([^<]+)<|"MessageId":"([^"]+)"/.exec(body.toString())?.slice(1).find(Boolean) ?? ''
}

function requestOf({ path, body }: Call): Request | null {
  if (path === '/v2/email/outbound-emails') {
    const {
      FromEmailAddress,
      Destination,
      Content,
      ConfigurationSetName,
      EmailTags = [],
    } = JSON.parse(body.toString('utf8'))
    return {
      api: 'v2',
      source: FromEmailAddress,
      to: Destination.ToAddresses,
      bytes: Buffer.from(Content.Raw.Data, 'base64'),
      configurationSet: ConfigurationSetName ?? null,
      tags: Object.fromEntries(
        EmailTags.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]),
      ),
    }
  }
  const form = new URLSearchParams(body.toString('utf8'))
  if (form.get('Action') !== 'SendRawEmail') return null
  return {
    api: 'v1',
    source: form.get('Source') ?? '',
    to: [...form].flatMap(([name, value]) => (name.startsWith('Destinations.member.') ? [value] : [])),
    bytes: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
    configurationSet: form.get('ConfigurationSetName'),
    tags: Object.fromEntries(
      [...form].flatMap(([name, value]) =>
        /^Tags\.member\.\d+\.Name$/.test(name)
          ? [[value, form.get(name.replace('Name', 'Value')) ?? '']]
          : [],
      ),
    ),
  }
}

function refused({ api }: Request, { code, message }: Refusal): Reply {
  if (api === 'v2') {
    const type = code === 'InvalidParameterValue' ? 'BadRequestException' : code
    return reply(400, 'application/json', JSON.stringify({ message }), { 'x-amzn-errortype': type })
  }
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`
  return reply(
    400,
    'text/xml',
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${error}<RequestId>r</RequestId></ErrorResponse>`,
  )
}

function arrivedOf({ bytes, source }: Request, n: number): Buffer {
  const text = bytes.toString('latin1')
  const end = text.search(/\r?\n\r?\n/)
  const header = `${text.slice(0, end)}\r\n`.replace(/^message-id:.*\r?\n(?:[ \t].*\r?\n)*/gim, '')
  const own = `Return-Path: <${n}@${REGION}.amazonses.com>\r\nMessage-ID: <${n}-${source.length}@${REGION}.amazonses.com>\r\n`
  return Buffer.from(`${own}${header.slice(0, -2)}${text.slice(end)}`, 'latin1')
}
