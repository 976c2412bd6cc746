import { type Call, openDoor, passingOnTo, type Reply, reply } from '../aws/door.ts'
import { permissionsFor } from './calls.ts'
import { allows, type Permission } from './policies.ts'

/** Stands between a function and AWS, lets through what the function's role allows, and takes note. */
export interface Border {
  /** For `AWS_ENDPOINT_URL`. */
  readonly url: string
  /** What was asked of the role. */
  readonly used: readonly Permission[]
  /** What the role does not allow. */
  readonly refused: readonly Permission[]
  /** Calls that this is true of fail from now on. */
  breakDown(of: (asked: Permission, body: string) => boolean): void
  close(): Promise<void>
}

export interface BorderOptions {
  readonly permissions: readonly Permission[]
  /** What the template calls what a request calls otherwise. */
  readonly resourceOf: (name: string) => string
  /** Where each service really is, by the name under which a request to it is signed. */
  readonly endpoints: Readonly<Record<string, string>>
}

export async function openBorder({ permissions, resourceOf, endpoints }: BorderOptions): Promise<Border> {
  const used: Permission[] = []
  const refused: Permission[] = []
  let broken: Parameters<Border['breakDown']>[0] = () => false

  async function cross(call: Call): Promise<Reply> {
    const service = serviceOf(call)
    const asked = permissionsFor(service, call).map(({ action, resource }) => ({
      action,
      resource: resourceOf(resource),
    }))
    used.push(...asked)
    const beyond = asked.filter((one) => !allows(permissions, one))
    refused.push(...beyond)
    if (beyond.length > 0) return fault(call, 'AccessDeniedException')
    if (asked.some((one) => broken(one, call.body.toString('latin1')))) return fault(call, 'OutageException')
    const endpoint = endpoints[service]
    if (endpoint === undefined) throw new Error(`nobody plays ${service}`)
    return passingOnTo(endpoint)(call)
  }

  const door = await openDoor(cross)
  return {
    ...door,
    used,
    refused,
    breakDown(of) {
      broken = of
    },
  }
}

/** A signature names it: `Credential=<key>/<day>/<region>/<service>/aws4_request`. */
function serviceOf({ headers }: Call): string {
  const [, , , service = ''] =
    /Credential=([^,\s]*)/.exec(headers['authorization'] ?? '')?.[1]?.split('/') ?? []
  return service
}

/** Of the kind that a client does not try again. */
function fault({ headers }: Call, code: string): Reply {
  if (headers['content-type']?.includes('x-www-form-urlencoded')) {
    const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error>`
    return reply(400, 'text/xml', `<ErrorResponse>${error}</ErrorResponse>`)
  }
  return reply(400, 'application/x-amz-json-1.0', JSON.stringify({ __type: code, message: 'no' }))
}
