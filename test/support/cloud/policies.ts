import type { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod'
import { named } from './names.ts'

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat())

const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: oneOrMore,
  Resource: z.unknown().transform((one) => (Array.isArray(one) ? one : [one]).map(named)),
})

const Policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({ Statement: z.array(Statement) }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
})

/** One action allowed on one resource, as `named` names it. */
export interface Permission {
  readonly action: string
  readonly resource: string
}

/** All that a function's role may do, the function named as its construct: `Receive`. */
export function permissionsOf(template: Template, construct: string): readonly Permission[] {
  return permissions(template, (role) => role.startsWith(`${construct}FunctionRole`))
}

/** All that any role of the stack may do. */
export function everyPermission(template: Template): readonly Permission[] {
  return permissions(template, () => true)
}

function permissions(template: Template, isWanted: (role: string) => boolean): readonly Permission[] {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .map((one) => Policy.parse(one).Properties)
    .filter(({ Roles }) => Roles.some(({ Ref }) => isWanted(Ref)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))),
    )
}

/** Whether one of these allows it; the only pattern that there may be is a prefix. */
export function allows(permissions: readonly Permission[], { action, resource }: Permission): boolean {
  return permissions.some(
    (one) =>
      one.action === action &&
      (one.resource.endsWith('*')
        ? resource.startsWith(one.resource.slice(0, -1))
        : one.resource === resource),
  )
}
