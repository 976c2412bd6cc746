import * as z from 'zod/mini'

/*
 * What CloudFormation asks of a custom resource, as "Custom resource request objects" of its user guide has it;
 * only what Kith reads. It makes strings of all properties.
 */

const Own = z.object({
  mode: z.literal('own'),
  /** The set that CloudFormation has made, and that is to be the active one. */
  ruleSet: z.string().check(z.minLength(1)),
})

const Rule = z.object({
  name: z.string().check(z.minLength(1)),
  recipients: z.array(z.string()).check(z.minLength(1)),
  /** Where the message is stored, and which topic is told of it. */
  bucket: z.string().check(z.minLength(1)),
  prefix: z.string(),
  topic: z.string().check(z.minLength(1)),
})

const Active = z.object({
  mode: z.literal('active'),
  /** What is to stand in whichever set is the active one. */
  rules: z.array(Rule).check(z.minLength(1)),
})

const Wish = z.discriminatedUnion('mode', [Own, Active])

const common = {
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
}

const Event = z.discriminatedUnion('RequestType', [
  z.object({ ...common, RequestType: z.literal('Create'), ResourceProperties: Wish }),
  z.object({
    ...common,
    RequestType: z.literal('Update'),
    PhysicalResourceId: z.string(),
    ResourceProperties: Wish,
    OldResourceProperties: Wish,
  }),
  z.object({
    ...common,
    RequestType: z.literal('Delete'),
    PhysicalResourceId: z.string(),
    ResourceProperties: Wish,
  }),
])

export type Request = z.infer<typeof Event>
export type Wish = z.infer<typeof Wish>
export type OwnSet = z.infer<typeof Own>
export type RulesInActive = z.infer<typeof Active>
export type ReceiptRule = z.infer<typeof Rule>

/** @throws Error where the event is none of CloudFormation's */
export function readRequest(event: unknown): Request {
  return Event.parse(event)
}
