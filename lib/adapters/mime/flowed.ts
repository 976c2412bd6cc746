/** The mark before a signature (RFC 3676 §4.3): a line of its own, though it ends in a space. */
const SIGNATURE = '-- '

/**
 * Joins the lines of text/plain; format=flowed (RFC 3676): one that ends in a space goes on in the next. That
 * space goes away where `delSp` says so, the one that stuffs a line's beginning always.
 */
export function joinFlowed(text: string, delSp: boolean): string {
  const paragraphs: string[] = []
  let paragraph = ''
  for (const line of text.split(/\r?\n/)) {
    const piece = line.startsWith(' ') ? line.slice(1) : line
    if (piece === SIGNATURE) {
      if (paragraph !== '') paragraphs.push(paragraph)
      paragraphs.push(piece)
      paragraph = ''
    } else if (piece.endsWith(' ')) {
      paragraph += delSp ? piece.slice(0, -1) : piece
    } else {
      paragraphs.push(paragraph + piece)
      paragraph = ''
    }
  }
  if (paragraph !== '') paragraphs.push(paragraph)
  return paragraphs.join('\n')
}
