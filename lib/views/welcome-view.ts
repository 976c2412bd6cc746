import { type Choice, type MassSender, senderKey } from '../domain/welcome.ts'
import { showDay, type Viewer } from './dates.ts'
import { hueOf } from './entry-view.ts'
import { platformName } from './platforms.ts'
import { numbersOf } from './report/words.ts'
import { initials, oneLine, withoutUrls } from './text.ts'
import { heldSentence, welcomeWords } from './welcome-words.ts'
import { wordsOf } from './words.ts'

/** A sender in a person's words: bounded and free of tricks, not yet escaped. */
export interface SenderView {
  readonly key: string
  readonly who: string
  /** The address or the list, where it does not stand in `who`. */
  readonly address: string | null
  readonly platform: string | null
  readonly initials: string
  /** 0 to 7. */
  readonly hue: number
  /** "Newsletter · 14 messages, the last on 3 May · never written". */
  readonly facts: string
  readonly held: string
  readonly proposed: Choice
}

export function viewSender(sender: MassSender, viewer: Viewer): SenderView {
  const { language } = viewer
  const words = wordsOf(language)
  const own = welcomeWords(language)
  const { n } = numbersOf(language)
  const { author, scope, listId, kind, tie, count, held, lastAt, proposed } = sender
  const unlinked = (text: string) => withoutUrls(text, words.link)
  const who = unlinked(oneLine(author.name ?? author.address ?? listId ?? '', 60)) || words.nameless
  const of = scope === 'list' ? `${own.list} ${listId}` : author.address
  const address = of === null ? null : unlinked(oneLine(of, 80))
  const came = own.facts(n(count), count === 1, showDay(lastAt, viewer))
  return {
    key: senderKey(sender),
    who,
    address: address === who ? null : address,
    platform: author.platform === null ? null : oneLine(platformName(author.platform), 24),
    initials: initials(who),
    hue: hueOf(author.address ?? who),
    facts: [words.kinds[kind], came, words.ties[tie.level]].join(' · '),
    held: heldSentence(n(held), n(count), own),
    proposed,
  }
}
