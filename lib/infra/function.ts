import { fileURLToPath } from 'node:url'
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda'
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Variable } from '../../functions/shared/environment.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** One file a function, with all that it imports: the AWS clients too, in the versions we have tested. */
const BUNDLING: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  bundleAwsSDK: true,
  // Packages that are CommonJS call require(), which a module does not have.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
}

export interface KithFunctionProps {
  /** The folder below `functions/`. */
  readonly name: string
  readonly description: string
  /** @default 512 MB */
  readonly memorySize?: number
  /** @default 60 seconds */
  readonly timeout?: Duration
}

/** A function of `functions/<name>/handler.ts`, with a role that may only write its own log. */
export class KithFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: KithFunctionProps) {
    const { name, description, memorySize = 512, timeout = Duration.seconds(60) } = props
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    super(scope, id, {
      description,
      entry: `${ROOT}functions/${name}/handler.ts`,
      projectRoot: ROOT,
      depsLockFilePath: `${ROOT}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout,
      role,
      logGroup,
      bundling: BUNDLING,
      // CDK would set variables for SDK version 2.
      awsSdkConnectionReuse: false,
      environment: { POWERTOOLS_SERVICE_NAME: name },
    })
  }

  /** Lets the function do these actions on these resources, and no others. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }))
  }

  /** Explains a finding of cdk-nag's about what the function may do. */
  acknowledge(id: string, reason: string): void {
    if (this.role !== undefined) Validations.of(this.role).acknowledge({ id, reason })
  }

  /** Sets a variable that the function reads. */
  set(variable: Variable, value: string): void {
    this.addEnvironment(variable, value)
  }
}
