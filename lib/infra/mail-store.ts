import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { KithFunction } from './function.ts'

/** What a function may do with the bytes of messages. */
export type MailAccess = 's3:GetObject' | 's3:PutObject' | 's3:DeleteObject'

/** Where the mail that comes in lies, and the digests that went out. */
export const MAIL = 'mail/'

/** Where copies of sent mail lie until they are learned from. */
export const SENT = 'sent/'

/** The longest that a message may wait (60 days), and two weeks of dead letters before it. */
const KEPT = Duration.days(75)

/** The bytes of messages: encrypted, private, and let go in the end whatever happens. */
export class MailStore extends Construct {
  readonly bucket: IBucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ expiration: KEPT, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    })
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'An access log would keep a trace of each message far longer than the message itself.',
    })
    // aws-cdk-lib is not written for exactOptionalPropertyTypes: its own Bucket does not fit its IBucket.
    this.bucket = bucket as IBucket
  }

  /** Lets SES, on this account's behalf, store messages below a prefix. */
  acceptFromSes(prefix: string): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects(`${prefix}*`)],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
  }

  /** Lets a function use the messages below a prefix, and tells it where they are. */
  grant(to: KithFunction, prefix: string, access: readonly MailAccess[]): void {
    to.allow(access, [this.bucket.arnForObjects(`${prefix}*`)])
    to.acknowledge(
      `AwsSolutions-IAM5[Resource::<${this.logicalId()}.Arn>/${prefix}*]`,
      'Messages are objects below one prefix, and their names are not known beforehand.',
    )
    // Without it S3 answers 403 instead of 404 for a message that is gone. It lists no bytes.
    to.allow(['s3:ListBucket'], [this.bucket.bucketArn])
    to.set(VARIABLES.bucket, this.bucket.bucketName)
    to.set(VARIABLES.prefix, prefix)
  }

  private logicalId(): string {
    return Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket)
  }
}
