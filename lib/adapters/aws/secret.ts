import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'

/** Reads a secret of Secrets Manager by name or ARN. Throws where there is none. */
export async function readSecret(id: string): Promise<Uint8Array> {
  const { SecretString, SecretBinary } = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: id }),
  )
  if (SecretBinary !== undefined) return SecretBinary
  if (SecretString !== undefined) return Buffer.from(SecretString)
  throw new Error('the secret has no value')
}

/** Gives a secret a new value. */
export async function writeSecret(id: string, value: string): Promise<void> {
  await new SecretsManagerClient({}).send(new PutSecretValueCommand({ SecretId: id, SecretString: value }))
}
