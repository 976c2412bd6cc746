import { domainOf, type Mailbox } from '../address.ts'
import type { Message } from '../message.ts'
import { isMadeOfName } from '../name.ts'
import { nameOfSomebody } from './names.ts'

/** Equal to it or below it: `mail.xing.com` is of `xing.com`, `xing.com.evil.example` is not. */
function isOfDomain(domain: string, platformDomain: string): boolean {
  return domain === platformDomain || domain.endsWith(`.${platformDomain}`)
}

export function isOfAnyDomain({ address }: Mailbox, domains: readonly string[]): boolean {
  return address !== null && domains.some((domain) => isOfDomain(domainOf(address), domain))
}

/**
 * A platform's machinery writes from its domains; but `m.muster@` there, who calls himself Max Muster, is
 * somebody who works for it and writes a letter.
 */
export function writesFrom(domains: readonly string[], own: RegExp): (message: Message) => boolean {
  return ({ from }) => {
    const [sender] = from
    if (sender === undefined || sender.address === null || !isOfAnyDomain(sender, domains)) return false
    const name = sender.name === null ? null : nameOfSomebody(sender.name, own)
    return name === null || !isMadeOfName(sender.address, name)
  }
}
