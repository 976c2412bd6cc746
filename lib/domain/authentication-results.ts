import type { AuthenticationResults, CheckedDomain, CheckedSignature } from './authentication.ts'
import { isMethodResult } from './method-result.ts'

/** What stands between two semicolons: `method=result`, then its properties, all lower-cased. */
interface ResInfo {
  readonly key: string
  readonly value: string
  readonly properties: ReadonlyMap<string, string>
}

/**
 * Reads the value of an Authentication-Results field (RFC 8601 §2.2) in one pass. Null when it names no
 * server, or a version of the format other than 1 (§2.2: such a field is to be ignored).
 *
 * A field that contradicts itself (see `isTamperedWith`) keeps its server and loses its results.
 */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  const scanner = new Scanner(value)
  const authservId = scanner.authservId()
  if (authservId === null || !scanner.versionIsKnown()) return null
  const infos = scanner.resInfos()
  if (isTamperedWith(infos)) return { authservId, spf: [], dkim: [], dmarc: null }
  return {
    authservId,
    spf: infos.flatMap((info, at) => checked(info, 'spf', spfDomain(info, infos.slice(at + 1, at + 2)))),
    dkim: infos.flatMap(checkedSignature),
    dmarc:
      infos.flatMap((info) => checked(info, 'dmarc', domainIn(info.properties.get('header.from'))))[0] ??
      null,
  }
}

/** The server that a field claims to come from, lower-cased, whether or not the rest can be read. */
export function authservIdOf(value: string): string | null {
  return new Scanner(value).authservId()
}

function checked(info: ResInfo, method: string, domain: string | null): readonly CheckedDomain[] {
  if (methodOf(info) !== method || !isMethodResult(info.value)) return []
  return [{ result: info.value, domain }]
}

function checkedSignature(info: ResInfo): readonly CheckedSignature[] {
  const selector = info.properties.get('header.s')
  const signature = info.properties.get('header.b')
  return checked(info, 'dkim', dkimDomain(info)).map((one) => ({
    ...one,
    ...(selector ? { selector } : {}),
    ...(signature ? { signature } : {}),
  }))
}

/** RFC 8601 §2.2: a method may carry its version, `dkim/1`. */
function methodOf(info: ResInfo): string {
  return info.key.split('/', 1)[0] ?? ''
}

/**
 * Amazon SES writes SPF's identity behind a semicolon, as if it were a method of its own:
 * `spf=pass (…) client-ip=192.0.2.1; envelope-from=bounce@x.example; helo=mail.x.example;`
 */
function spfDomain({ properties }: ResInfo, [following]: readonly ResInfo[]): string | null {
  const own = domainIn(properties.get('smtp.mailfrom')) ?? domainIn(properties.get('smtp.mfrom'))
  if (own !== null) return own
  if (following?.key === 'envelope-from') return domainIn(following.value)
  return domainIn(properties.get('smtp.helo'))
}

/** `header.i` lies at or below `header.d` (RFC 6376 §3.5), so under relaxed alignment they are equal. */
function dkimDomain({ properties }: ResInfo): string | null {
  return domainIn(properties.get('header.d')) ?? domainIn(properties.get('header.i'))
}

/**
 * The reverse-path is the sender's to choose, and `"; dmarc=pass …"@evil.example` is a valid one. Where a
 * server writes it down without its quotes, it shows: DMARC judges a message once, and SES puts nothing
 * between `envelope-from` and `helo`.
 */
function isTamperedWith(infos: readonly ResInfo[]): boolean {
  if (infos.filter((info) => methodOf(info) === 'dmarc').length > 1) return true
  const envelope = infos.findIndex((info) => info.key === 'envelope-from')
  const helo = infos.findLastIndex((info) => info.key === 'helo')
  return envelope >= 0 && helo >= 0 && helo !== envelope + 1
}

/** The domain of an address, an `@domain` or a bare domain; null where there is none ("unknown", "none"). */
function domainIn(text: string | undefined): string | null {
  if (text === undefined) return null
  const domain = text
    .slice(text.lastIndexOf('@') + 1)
    .replace(/>$/, '')
    .replace(/\.$/, '')
  return /^[^\s@<>()[\]\\,;:"=]{1,253}$/.test(domain) && domain.includes('.') ? domain : null
}

/** Walks the value from left to right, back by a word at most, so its cost is linear whatever it is fed. */
class Scanner {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text.toLowerCase()
  }

  authservId(): string | null {
    this.#skipCfws()
    const id = this.#value()
    // Some servers leave their name out and begin with `spf=pass`.
    return id === '' || id.includes('=') ? null : id
  }

  versionIsKnown(): boolean {
    this.#skipCfws()
    const version = this.#word()
    return version === '' || /^0*1$/.test(version) || !/^\d+$/.test(version)
  }

  resInfos(): readonly ResInfo[] {
    const infos: ResInfo[] = []
    this.#skipToSemicolon()
    while (this.#at < this.#text.length) {
      this.#at++
      const info = this.#resInfo()
      if (info !== null) infos.push(info)
      this.#skipToSemicolon()
    }
    return infos
  }

  #resInfo(): ResInfo | null {
    const first = this.#pair()
    if (first === null) return null
    const properties = new Map<string, string>()
    for (let pair = this.#pair(); pair !== null; pair = this.#pair()) {
      // The first of a name stands: what follows could only be smuggled in.
      if (!properties.has(pair.key)) properties.set(pair.key, pair.value)
    }
    return { key: first.key, value: first.value, properties }
  }

  /** `key = value`; null at the end of the resinfo and at anything else. */
  #pair(): { readonly key: string; readonly value: string } | null {
    this.#skipCfws()
    const key = this.#word()
    this.#skipCfws()
    if (key === '' || this.#text[this.#at] !== '=') return null
    this.#at++
    const written = this.#at
    this.#skipCfws()
    if (this.#at === written) return { key, value: this.#value() }
    return { key, value: this.#pairFollows() ? '' : this.#value() }
  }

  /** `smtp.mailfrom= smtp.helo=x.example`: the null reverse-path, not a value with an equals sign. */
  #pairFollows(): boolean {
    const start = this.#at
    this.#word()
    const follows = this.#text[this.#at] === '='
    this.#at = start
    return follows
  }

  #word(): string {
    const start = this.#at
    while (this.#at < this.#text.length && !/[\s;="()]/.test(this.#text.charAt(this.#at))) this.#at++
    return this.#text.slice(start, this.#at)
  }

  /** A run of atoms and quoted strings: `"a; b"@x.example` is one. An equals sign may stand in it (VERP). */
  #value(): string {
    let value = ''
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at)
      if (/[\s;()]/.test(char)) break
      if (char === '"') value += this.#quoted()
      else {
        value += char
        this.#at++
      }
    }
    return value
  }

  #quoted(): string {
    let text = ''
    this.#at++
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at++)
      if (char === '"') break
      text += char === '\\' ? this.#text.charAt(this.#at++) : char
    }
    return text
  }

  /** White space and comments (RFC 5322 §3.2.2), which nest. */
  #skipCfws(): void {
    let depth = 0
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at)
      if (depth > 0 && char === '\\') this.#at++
      else if (char === '(') depth++
      else if (char === ')' && depth > 0) depth--
      else if (depth === 0 && !/\s/.test(char)) return
      this.#at++
    }
  }

  #skipToSemicolon(): void {
    while (this.#at < this.#text.length) {
      this.#skipCfws()
      const char = this.#text.charAt(this.#at)
      if (char === ';') return
      if (char === '"') this.#quoted()
      else this.#at++
    }
  }
}
