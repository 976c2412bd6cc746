import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Variable } from '../../functions/shared/environment.ts'
import { functionCode } from './function-code.ts'

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
export class KithFunction extends LambdaFunction {
  /** The folder below `functions/`. */
  readonly folder: string

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
      code: functionCode(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout,
      role,
      logGroup,
      environment: {
        POWERTOOLS_SERVICE_NAME: name,
        // So that what one stage counts is not another's.
        POWERTOOLS_METRICS_NAMESPACE: Stack.of(scope).stackName,
      },
    })
    this.folder = name
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
