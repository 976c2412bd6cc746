import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { type DynamoStore, dynamoStore } from '../../lib/adapters/aws/dynamo-store.ts'
import type { EntryState } from '../../lib/domain/entry.ts'
import { type Browser, browser } from './browser.ts'
import { type Checks, comes } from './checks.ts'
import type { World } from './world.ts'

export const DOMAIN = 'kith.test'
export const SECOND_DOMAIN = 'second.test'

/** The owners: where their mail is guarded, and where they read. */
export const ANNA = { at: `anna@${DOMAIN}`, reads: 'anna@reads.test' }
export const BEN = { at: `ben@${DOMAIN}`, reads: 'ben@reads.test' }

/** What a scene needs, and what one leaves to the next. */
export interface Story {
  readonly world: World
  readonly checks: Checks
  readonly browser: Browser
  /** Of the stack. */
  readonly names: { readonly table: string; readonly bucket: string; readonly page: string }
  readonly store: DynamoStore
  readonly anna: Person
  readonly ben: Person
}

export interface Person {
  readonly id: string
  readonly journal: string
}

/** The first part of a story; the owners come into it later. */
export function storyOf(world: World, checks: Checks, names: Story['names']): Omit<Story, 'anna' | 'ben'> {
  const store = dynamoStore({ client: world.dynamo, table: names.table })
  return { world, checks, names, store, browser: browser(world.emulator) }
}

/** Waits until a message stands so for an owner. */
export function stands(
  { store }: Pick<Story, 'store'>,
  { id }: Person,
  intakeId: string,
  as: EntryState,
): Promise<true> {
  return comes(`the message that is ${as}`, 40, async () => {
    const entry = await store.entries.get(id, intakeId)
    return entry?.state === as ? true : null
  })
}

/** The keys below a prefix of the bucket. */
export async function storedBelow({ world, names }: Story, prefix: string): Promise<readonly string[]> {
  const { Contents = [] } = await world.s3.send(
    new ListObjectsV2Command({ Bucket: names.bucket, Prefix: prefix }),
  )
  return Contents.flatMap(({ Key }) => Key ?? [])
}

/** The first link of a text below a path of the pages. */
export function linkIn(text: string, page: string, path: string): string {
  const start = text.indexOf(`${page}${path}`)
  if (start === -1) throw new Error(`there is no link to ${path} in:\n${text.slice(0, 1_500)}`)
  return text.slice(start).split(/[\s<>"]/)[0] ?? ''
}
