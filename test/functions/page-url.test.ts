import { afterEach, expect, test } from '@jest/globals'
import { pageUrlAt } from '../../functions/review/page-url.ts'
import { VARIABLES } from '../../functions/shared/environment.ts'

afterEach(() => {
  delete process.env[VARIABLES.pageUrl]
})

test('mail leads to the pages’ own domain, whichever address was asked', () => {
  process.env[VARIABLES.pageUrl] = 'https://pages.kith.example.org/'
  expect(pageUrlAt('k1.lambda-url.eu-central-1.on.aws')).toBe('https://pages.kith.example.org/')
})

test('and without one, to where AWS has routed the request', () => {
  expect(pageUrlAt('k1.lambda-url.eu-central-1.on.aws')).toBe('https://k1.lambda-url.eu-central-1.on.aws/')
})
