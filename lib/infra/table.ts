import { RemovalPolicy } from 'aws-cdk-lib'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { VARIABLES } from '../../functions/shared/environment.ts'
import { TABLE } from '../adapters/aws/table.ts'
import type { KithFunction } from './function.ts'

/** What a function may do with the table; transactions are made of the same. */
export type TableAccess =
  | 'dynamodb:BatchGetItem'
  | 'dynamodb:BatchWriteItem'
  | 'dynamodb:DeleteItem'
  | 'dynamodb:GetItem'
  | 'dynamodb:PutItem'
  | 'dynamodb:Query'
  | 'dynamodb:UpdateItem'

type Index = keyof typeof TABLE.indexes

/** Ties, rules, owners, held messages and digests: the one table, as its adapter has it. */
export class Table extends Construct {
  private readonly table: dynamodb.Table

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.table = new dynamodb.Table(this, 'Table', {
      partitionKey: attribute(TABLE.partitionKey),
      sortKey: attribute(TABLE.sortKey),
      timeToLiveAttribute: TABLE.timeToLive,
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      encryption: dynamodb.TableEncryption.DEFAULT,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    for (const index of Object.values(TABLE.indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: attribute(index.partitionKey),
        sortKey: attribute(index.sortKey),
        ...projection(index.holds),
      })
    }
  }

  /** Lets a function use the table and query these of its indexes, and tells it the name. */
  grant(to: KithFunction, access: readonly TableAccess[], indexes: readonly Index[] = []): void {
    to.allow(access, [this.table.tableArn])
    const queried = indexes.map((index) => `${this.table.tableArn}/index/${TABLE.indexes[index].name}`)
    if (queried.length > 0) to.allow(['dynamodb:Query'], queried)
    to.set(VARIABLES.table, this.table.tableName)
  }
}

/** What an index holds besides keys. */
function projection(
  attributes: readonly string[],
): Pick<dynamodb.GlobalSecondaryIndexProps, 'projectionType' | 'nonKeyAttributes'> {
  if (attributes.length === 0) return { projectionType: dynamodb.ProjectionType.KEYS_ONLY }
  return { projectionType: dynamodb.ProjectionType.INCLUDE, nonKeyAttributes: [...attributes] }
}

function attribute({ name, type }: { readonly name: string; readonly type: 'S' | 'N' }): dynamodb.Attribute {
  return { name, type: type === 'S' ? dynamodb.AttributeType.STRING : dynamodb.AttributeType.NUMBER }
}
