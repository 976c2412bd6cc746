import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { KithFunction } from './function.ts'

/**
 * The key that signs the links of digests, the links to sign in, and sessions; the key of fingerprints is
 * derived from it.
 */
export class LinkSecret extends Construct {
  private readonly secret: Secret

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: "Signs the links of Kith's mail, and the sessions of its pages",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A new key would make the links of every digest of the last 60 days fail, and end every session; it is changed by hand.',
    })
  }

  /** Lets a function derive its keys from it, and tells it where it lies. */
  grantUse(to: KithFunction): void {
    to.allow(['secretsmanager:GetSecretValue'], [this.secret.secretArn])
    to.set(VARIABLES.tokenSecret, this.secret.secretArn)
  }
}
