import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { RawMail } from '../../app/ports.ts'

interface Bucket {
  readonly client: S3Client
  readonly bucket: string
  /** What every key begins with, as in `mail/`; SES's receipt rule writes under the same. */
  readonly prefix: string
}

/** How often a put is tried while others put or remove the same id. */
const MOST_ATTEMPTS = 5

/**
 * Raw mail as objects, each under `<prefix><intake id>`: SES's own message id, for mail that SES stored.
 *
 * Who reads needs `s3:ListBucket` too: without it S3 calls an object that there is not "forbidden".
 */
export function s3RawMail({ client, bucket, prefix }: Bucket): RawMail {
  const at = (id: string) => ({ Bucket: bucket, Key: `${prefix}${id}` })

  return {
    async put(id, bytes) {
      const command = new PutObjectCommand({
        ...at(id),
        Body: bytes,
        ContentType: 'message/rfc822',
        IfNoneMatch: '*',
      })
      for (let attempt = 1; ; attempt++) {
        try {
          await client.send(command)
          return
        } catch (cause) {
          // There already: the same id is the same message.
          if (isStatus(cause, 412)) return
          // Another write of that id is under way, and may yet fail.
          if (!isStatus(cause, 409) || attempt === MOST_ATTEMPTS) throw cause
        }
      }
    },

    async get(id) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(id)))
        return (await Body?.transformToByteArray()) ?? new Uint8Array()
      } catch (cause) {
        if (cause instanceof NoSuchKey) return null
        throw cause
      }
    },

    async remove(id) {
      await client.send(new DeleteObjectCommand(at(id)))
    },
  }
}

function isStatus(cause: unknown, status: number): boolean {
  return cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === status
}
