import { beforeAll, expect, test } from '@jest/globals'
import { type Found, weakness } from './regexes.ts'
import { builders, builtDuring, compile, loadBuilders, phraseLists } from './regexes-built.ts'

/** What has some expression put together while it is read, judged and shown. */
const MAIL = `From: Mia Lund via XING <mailrobot@mail.xing.com>
To: anna@berger.example
Subject: Invitation, answer by 3 June 2026
Content-Type: text/html; charset=utf-8

<style>p{}</style><script>x</script><title>y</title><svg><a>z</a></svg><iframe>w</iframe><p>Hello Anna, please answer
by 3 June 2026. (Automatisch erstellt.)</p><textarea>v</textarea><noscript>u</noscript>`

let built: readonly Found[]
beforeAll(async () => {
  built = await builtDuring(async () => {
    await loadBuilders()
    const { takeThrough } = await import('./judging-path.ts')
    await takeThrough(Buffer.from(MAIL))
  })
})

test('every expression that is put together at run time is linear and quick, whoever writes the text', () => {
  const shown = ({ file, pattern }: Found) => `${file} ${String(pattern)}`
  expect(built.filter(({ pattern }) => weakness(pattern) !== null).map(shown)).toEqual([])
})

test('and so is each list of phrases, when it is first asked for', () => {
  const lists = phraseLists()
  expect(lists.filter(({ lines }) => lines === null)).toEqual([])
  expect(lists.length).toBeGreaterThan(40)
  expect(
    compile(lists)
      .filter(({ pattern }) => weakness(pattern) !== null)
      .map(({ file }) => file),
  ).toEqual([])
})

test('of every file that puts one together, one was attacked', () => {
  const seen = new Set(built.map(({ file }) => file))
  expect(builders().filter((file) => !seen.has(file))).toEqual([])
})

test('the recorder leaves expressions as they are, and tells who made them', async () => {
  const found = await builtDuring(async () => {
    expect(/a/u).toBeInstanceOf(RegExp)
  })
  // Made by a test, not by us.
  expect(found).toEqual([])
})
