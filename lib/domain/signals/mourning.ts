import type { Detector } from './detector.ts'
import { expression } from './expression.ts'
import { part, together } from './passage.ts'
import { readingOf } from './reading.ts'

const MOURNING = expression(
  /(?<!\p{L})(?:verstorben|gestorben|(?:ist|sind) (?:gestern|heute|am|in|nach)[^.!?]{0,60}(?:entschlafen|eingeschlafen)|trauerfeier|trauergottesdienst|beerdigung|beisetzung|urnenbeisetzung|bestattung|traueranzeige|in stiller trauer|von uns gegangen|passed away|funeral|memorial service|in loving memory|condolences|(?:has|have) died|est décédée?|obsèques|ha fallecido|funeral|è mancat[oa]|funerale|is overleden|uitvaart)(?!\p{L})/u,
)
/** Where it would be said (characters). */
const HEAD = 700

/** Somebody has died: whoever writes that to many writes to each of them, and none of them may miss it. */
export const mourning: Detector = {
  name: 'mourning',
  observe: ({ message }) => {
    const { subject, body } = readingOf(message)
    const said = MOURNING.exec(together(subject, '. ', part(body, 0, HEAD)))?.[0]
    return said === undefined ? [] : [{ name: 'mourning', detail: said.slice(0, 60) }]
  },
}
