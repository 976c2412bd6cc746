/** Characters kept of one cell, and cells of one row. */
const MAX_CELL = 2_000
const MAX_CELLS = 300

/**
 * The rows of comma-separated values (RFC 4180) with any delimiter, read as they come: of a huge cell or row
 * only so much is kept. A quote that opens within a cell is an ordinary character. Linear.
 */
export async function* csvRows(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly string[]> {
  const table = new RowReader(delimiter)
  for await (const text of texts) yield* table.push(text)
  yield* table.end()
}

class RowReader {
  readonly #delimiter: string
  #row: string[] = []
  #cell = ''
  #quoted = false
  /** Behind a quote within quotes: it ends the cell, or is the first of two. */
  #afterQuote = false
  #afterReturn = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  *push(text: string): Generator<readonly string[]> {
    for (const character of text) {
      const secondOfCrLf = this.#afterReturn && character === '\n'
      this.#afterReturn = false
      if (secondOfCrLf) continue
      if (this.#quoted && !this.#afterQuote) {
        if (character === '"') this.#afterQuote = true
        else this.#add(character)
      } else if (this.#afterQuote && character === '"') {
        this.#afterQuote = false
        this.#add('"')
      } else if (character === this.#delimiter) {
        this.#endCell()
      } else if (character === '\n' || character === '\r') {
        this.#afterReturn = character === '\r'
        yield this.#endRow()
      } else if (character === '"' && this.#cell === '' && !this.#quoted) {
        this.#quoted = true
      } else {
        this.#add(character)
      }
    }
  }

  *end(): Generator<readonly string[]> {
    if (this.#cell !== '' || this.#row.length > 0) yield this.#endRow()
  }

  #add(character: string): void {
    if (this.#cell.length < MAX_CELL) this.#cell += character
  }

  #endCell(): void {
    if (this.#row.length < MAX_CELLS) this.#row.push(this.#cell.trim())
    this.#cell = ''
    this.#quoted = false
    this.#afterQuote = false
  }

  #endRow(): readonly string[] {
    this.#endCell()
    const row = this.#row
    this.#row = []
    return row
  }
}
