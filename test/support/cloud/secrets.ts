import { openDoor, reply } from '../aws/door.ts'

/** Plays Secrets Manager, with one secret whatever it is called. */
export function startSecrets(SecretString: string) {
  return openDoor(async ({ headers }) => {
    const known = headers['x-amz-target'] === 'secretsmanager.GetSecretValue'
    const answer = known ? { Name: 'kith-links', SecretString } : { __type: 'InvalidRequestException' }
    return reply(known ? 200 : 400, 'application/x-amz-json-1.1', JSON.stringify(answer))
  })
}
