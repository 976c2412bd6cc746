import { html as honoHtml, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { visible } from './text.ts'

/** HTML that is safe to put into a page or a mail. */
export type Markup = HtmlEscapedString

/** What a template takes: text is cleaned and escaped, markup is taken as it is, nothing is nothing. */
export type Piece = string | number | Markup | null | false | readonly Piece[]

/** The one way from text to HTML, for mail and pages alike. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const made = honoHtml(strings, ...pieces.map(cleaned))
  if (made instanceof Promise) throw new TypeError('a view holds no promises')
  return made
}

/** Vouches for a constant of our own (a style sheet, a drawing); never for anything that came by mail. */
export function trusted(constant: string): Markup {
  return raw(constant)
}

function cleaned(piece: Piece): Piece {
  if (isList(piece)) return piece.map(cleaned)
  // Markup is a String object, text is a primitive: only the latter is yet to be cleaned.
  return typeof piece === 'string' ? visible(piece) : piece
}

function isList(piece: Piece): piece is readonly Piece[] {
  return Array.isArray(piece)
}
