const METHOD_RESULTS = [
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'policy',
  'temperror',
  'permerror',
] as const

/** One method's outcome (RFC 8601 §2.7), lower-cased. */
export type MethodResult = (typeof METHOD_RESULTS)[number]

export function isMethodResult(word: string): word is MethodResult {
  return (METHOD_RESULTS as readonly string[]).includes(word)
}
