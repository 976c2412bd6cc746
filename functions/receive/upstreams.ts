import type { Upstream } from '../../lib/adapters/authentication/stored-results.ts'
import { maybeEnv, VARIABLES } from '../shared/environment.ts'

/** Mail servers that forward to Kith and are believed, as the stack says them: `mx.example=anna@example`. */
export function upstreams(): readonly Upstream[] {
  const told = maybeEnv(VARIABLES.upstreams)?.split(' ') ?? []
  return told.map((one) => {
    const end = one.indexOf('=')
    return { authservId: one.slice(0, end), mailFrom: one.slice(end + 1) }
  })
}
