import { request } from 'node:http'
import type { Emulator } from './emulator.ts'

export interface Page {
  readonly status: number
  /** Where it leads, for a redirection. */
  readonly location: string | null
  /** As a browser keeps and sends it. */
  readonly cookie: string | null
  readonly text: string
  /** Where its only form leads. */
  readonly form: string | null
}

/** A browser for the function URL, which AWS's place serves by the name of the host. */
export interface Browser {
  get(url: string, cookie?: string): Promise<Page>
  /** Presses the button of a form, on a page of the same host unless another is named. */
  post(url: string, fields?: Readonly<Record<string, string>>, origin?: string): Promise<Page>
}

export function browser({ url: server }: Pick<Emulator, 'url'>): Browser {
  const ask = (method: string, to: string, more: Record<string, string>, body?: string) =>
    new Promise<Page>((resolve, reject) => {
      const { host, pathname, search } = new URL(to)
      const headers = { host, ...more }
      const asking = request(`${server}${pathname}${search}`, { method, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          const { location = null } = answer.headers
          resolve({
            status: answer.statusCode ?? 0,
            location: location === null ? null : new URL(location, to).href,
            cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? null,
            text,
            form: formOf(text, to),
          })
        })
      })
      asking.on('error', reject)
      asking.end(body)
    })
  return {
    get: (url, cookie) => ask('GET', url, cookie === undefined ? {} : { cookie }),
    post(url, fields = {}, origin = new URL(url).origin) {
      const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
      return ask('POST', url, headers, new URLSearchParams(fields).toString())
    },
  }
}

function formOf(text: string, base: string): string | null {
  const action = /<form[^>]* method="post"[^>]* action="([^"]+)"/.exec(text)?.[1]
  return action === undefined ? null : new URL(action.replaceAll('&amp;', '&'), base).href
}
