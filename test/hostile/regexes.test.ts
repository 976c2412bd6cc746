import { expect, test } from '@jest/globals'
import { type Found, literalsIn, sources, weakness } from './regexes.ts'

/**
 * Regular expressions that take more than linear time on some text, and why that text cannot be long, or cannot
 * be a stranger's. What is not here must be linear.
 */
const BOUNDED: ReadonlyMap<string, string> = new Map([
  ['lib/cli/import-owner.ts /^\\s*(?:|y|yes|j|ja)\\s*(?:\\n|$)/i', 'what the operator types'],
  ['lib/domain/list-author.ts />.*$/', 'a field cut at 400 characters'],
  ['lib/domain/list-unsubscribe.ts /(?:^|\\.)[\\d.]+$/', 'a URI of at most 4,096 characters'],
  [
    'lib/domain/signals/reading.ts /(?:^|\\s)(?:on|am|le|el|il|op)\\s(?!.*\\s(?:on|am)\\s)/i',
    'the 160 characters before a word',
  ],
  ['lib/domain/rule-subject.ts /\\/.*$/', 'a form field of the owner’s'],
  ['lib/domain/signals/html-shape.ts /[?#].*$/', 'a link of at most 2,000 characters, without line ends'],
  [
    'lib/domain/signals/marketing-language.ts /\\d ?%|\\bfree\\b.*!|!!!|\\$\\$|^adv:|^\\[?ad\\]?:/u',
    'a subject cut at 500 characters',
  ],
])

/** The same of local parts, which have 320 characters at most. */
const OF_LOCAL_PARTS: readonly string[] = ['lib/domain/signals/sender.ts']

const found = sources().flatMap(literalsIn)
const keyOf = ({ file, pattern }: Found) => `${file} ${String(pattern)}`

test('every regular expression is linear in hostile text, or never meets much of it', () => {
  const free = found.filter((one) => !OF_LOCAL_PARTS.includes(one.file) && !BOUNDED.has(keyOf(one)))
  expect(free.filter(({ pattern }) => weakness(pattern) !== null).map(keyOf)).toEqual([])
})

test('what is let pass is still there', () => {
  const keys = new Set(found.map(keyOf))
  expect([...BOUNDED.keys()].filter((key) => !keys.has(key))).toEqual([])
  expect(found.length).toBeGreaterThan(400)
})

test.each<[string, RegExp]>([
  ['nested repetition', /(?:a+)+b/],
  ['a repetition that may begin anywhere', /\s+$/],
  ['two that share what they repeat', /^a*a*a*b/],
  ['alternatives that overlap', /^(?:a|aa)+$/],
  ['bounded repetitions in one another', /(?:a{1,40}){1,40}b/],
  ['a mail address anywhere', /\S+@\S+/],
])('the check itself finds %s', (_, pattern) => {
  expect(weakness(pattern)).not.toBeNull()
})

test.each<[string, RegExp]>([
  ['a bounded one', /a{0,24}b{1,80}c/],
  ['an anchored one', /^a+b*$/],
  ['one that begins where nothing of it was before', /(?<!\s)\s+$/],
])('and passes %s', (_, pattern) => {
  expect(weakness(pattern)).toBeNull()
})
