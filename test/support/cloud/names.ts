import * as z from 'zod'

const Joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
const Attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
const Reference = z.object({ Ref: z.string() })

/**
 * A value of a template as one line: joined, with `{logical id}` for what a reference to a resource or one
 * of its attributes will be.
 */
export function named(value: unknown): string {
  if (typeof value === 'string') return value
  const joined = Joined.safeParse(value)
  if (joined.success) return joined.data['Fn::Join'][1].map(named).join(joined.data['Fn::Join'][0])
  const attribute = Attribute.safeParse(value)
  return `{${attribute.success ? attribute.data['Fn::GetAtt'][0] : Reference.parse(value).Ref}}`
}
