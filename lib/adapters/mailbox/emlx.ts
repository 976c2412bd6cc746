/** The line before the message: its length in octets, padded with spaces. */
const COUNT_LINE = /^(\d{1,10})[ \t]*\r?\n/

/** How far into the file that line may reach. */
const COUNT_LINE_OCTETS = 40

/** Whether the bytes begin as an `.emlx` file of Apple Mail does: a count of octets alone on the first line. */
export function isEmlxHead(head: Uint8Array): boolean {
  return COUNT_LINE.test(beginningOf(head))
}

/** The message within an `.emlx` file: as many octets as the first line says, without the property list behind. */
export function messageOfEmlx(bytes: Uint8Array): Uint8Array {
  const [line, count] = COUNT_LINE.exec(beginningOf(bytes)) ?? ['', '0']
  return bytes.subarray(line.length, line.length + Number(count))
}

function beginningOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, COUNT_LINE_OCTETS)).toString('latin1')
}
