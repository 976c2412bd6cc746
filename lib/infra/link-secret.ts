import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import type { KithFunction } from './function.ts'

/** The key that signs the links of digests. */
export class LinkSecret extends Construct {
  private readonly secret: Secret

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: "Signs the links of Kith's digests",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A new key would make the links of every digest of the last 60 days fail; it is changed by hand.',
    })
  }

  /** Lets a function sign and read links, and tells it with what. */
  grantUse(to: KithFunction): void {
    to.allow(['secretsmanager:GetSecretValue'], [this.secret.secretArn])
    to.set(VARIABLES.tokenSecret, this.secret.secretArn)
  }
}
