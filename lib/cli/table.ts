/** Lines of cells in columns as wide as their widest cell, two spaces apart, each line indented by two. */
export function table(
  rows: readonly (readonly string[])[],
  alignment: readonly ('left' | 'right')[],
): readonly string[] {
  const widths = alignment.map((_, column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows.map((row) => {
    const cells = alignment.map((side, column) => {
      const cell = row[column] ?? ''
      const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell))
      return side === 'right' ? gap + cell : cell + gap
    })
    return `  ${cells.join('  ')}`.trimEnd()
  })
}

/** Columns of a terminal that a text takes, but for scripts whose letters take two. */
function widthOf(text: string): number {
  return [...text.normalize('NFC')].length
}
