import { addEdges, addText, type Grams, gramsFor } from './grams.ts'

/**
 * Text to look for words in, with what it consists of: whoever looks for "unsubscribe" need not walk through a
 * letter that has no "nsu" anywhere. Passages of one message share their grams, so that they are gathered once;
 * a shared set has more than a part of it needs, which costs a look and never an answer.
 */
export interface Passage {
  readonly text: string
  readonly grams: Grams
}

/** @param grams of other passages of the same message, to be shared */
export function passage(text: string, grams: Grams = gramsFor(text.length)): Passage {
  addText(grams, text)
  return { text, grams }
}

/** Like `String.slice`: what is in a part is in the whole, but for the words at its ends. */
export function part(whole: Passage, from: number, to?: number): Passage {
  const text = whole.text.slice(from, to)
  if (text.length < whole.text.length) addEdges(whole.grams, text)
  return { text, grams: whole.grams }
}

/** In lower case, as grams are. */
export function lowered({ text, grams }: Passage): Passage {
  return { text: text.toLowerCase(), grams }
}

/** Like `String.split`, at an expression that catches nothing. */
export function pieces({ text, grams }: Passage, at: RegExp): readonly Passage[] {
  return text.split(at).map((piece) => ({ text: piece, grams }))
}

/** Both behind one another; new is only what stands at the seam. */
export function together(first: Passage, seam: string, second: Passage): Passage {
  const { grams } = second
  if (first.grams !== grams) addText(grams, first.text)
  addText(grams, first.text.slice(-2) + seam + second.text.slice(0, 2))
  return { text: first.text + seam + second.text, grams }
}
