import type { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod'

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat())

const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: oneOrMore,
  Resource: z.unknown().transform((one) => (Array.isArray(one) ? one : [one]).map(shown)),
})

const Policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({ Statement: z.array(Statement) }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
})

/** One action allowed on one resource, both as the template says them. */
export interface Permission {
  readonly action: string
  readonly resource: string
}

/** All that a function's role may do, the function named as its construct: `Receive`. */
export function permissionsOf(template: Template, construct: string): readonly Permission[] {
  const policies = Object.values(template.findResources('AWS::IAM::Policy')).map((one) => Policy.parse(one))
  return policies
    .filter(({ Properties }) =>
      Properties.Roles.some(({ Ref }) => Ref.startsWith(`${construct}FunctionRole`)),
    )
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))),
    )
}

/** Every policy of an identity in the stack. */
export function everyPermission(template: Template): readonly Permission[] {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .map((one) => Policy.parse(one))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))),
    )
}

const Joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
const Attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
const Reference = z.object({ Ref: z.string() })

/** A resource as a line: what the template joins, joined, and references by their logical ids in braces. */
function shown(resource: unknown): string {
  if (typeof resource === 'string') return resource
  const joined = Joined.safeParse(resource)
  if (joined.success) return joined.data['Fn::Join'][1].map(shown).join(joined.data['Fn::Join'][0])
  const attribute = Attribute.safeParse(resource)
  if (attribute.success) return `{${attribute.data['Fn::GetAtt'][0]}}`
  return `{${Reference.parse(resource).Ref}}`
}
