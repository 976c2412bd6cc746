import { closeSync, mkdtempSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Shelf } from '../../app/shelf.ts'

/** Octets put aside in a file that has no name, so that it is gone with the process, however that ends. */
export interface ShelfFile {
  /** Returns the place where they lie. */
  put(octets: Uint8Array): number
  get(place: number): Uint8Array
  close(): void
}

/** Octets gathered before they are written. */
const BUFFER = 262_144

/** What stands before each piece: how many octets it has. */
const HEAD = 4

/** Where a file that is open cannot lose its name (Windows), it has one until it is closed. */
const NAMELESS = process.platform !== 'win32'

export function openShelfFile(): ShelfFile {
  const folder = mkdtempSync(join(tmpdir(), 'kith-'))
  const path = join(folder, 'shelf')
  const file = openSync(path, 'wx+', 0o600)
  if (NAMELESS) forget()
  const buffer = Buffer.allocUnsafeSlow(BUFFER)
  let written = 0
  let filled = 0

  function forget(): void {
    unlinkSync(path)
    rmSync(folder, { recursive: true })
  }

  function flush(): void {
    for (let done = 0; done < filled; ) done += writeSync(file, buffer, done, filled - done, written + done)
    written += filled
    filled = 0
  }

  function write(octets: Uint8Array): void {
    for (let done = 0; done < octets.length; ) {
      if (filled === BUFFER) flush()
      const piece = octets.subarray(done, done + BUFFER - filled)
      buffer.set(piece, filled)
      filled += piece.length
      done += piece.length
    }
  }

  function read(octets: Buffer, from: number): void {
    for (let done = 0; done < octets.length; ) {
      const count = readSync(file, octets, done, octets.length - done, from + done)
      if (count === 0) throw new RangeError('nothing lies at that place')
      done += count
    }
  }

  return {
    put(octets) {
      const place = written + filled
      const head = Buffer.alloc(HEAD)
      head.writeUInt32LE(octets.length)
      write(head)
      write(octets)
      return place
    },
    get(place) {
      flush()
      const head = Buffer.alloc(HEAD)
      read(head, place)
      const octets = Buffer.allocUnsafeSlow(head.readUInt32LE())
      read(octets, place + HEAD)
      return octets
    },
    close() {
      closeSync(file)
      if (!NAMELESS) forget()
    },
  }
}

/** Values in such a file: of what structuredClone takes. */
export function shelfIn<T>(file: ShelfFile): Shelf<T> {
  return {
    put: (value) => file.put(serialize(value)),
    get: (place) => deserialize(file.get(place)),
  }
}
