import type { S3Client } from '@aws-sdk/client-s3'
import { type Files, linkSeconds, linkTimes } from './files.ts'

export type S3Config = {
  bucket: string
  region: string
  /** Another server that speaks S3, such as MinIO, Garage or R2; AWS itself when undefined. */
  endpoint: string | undefined
  /** Where browsers reach it, if that is another address. */
  publicEndpoint: string | undefined
  /** Undefined: where AWS looks for them, such as the role of the machine. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
}

/** Most keys that one request deletes one by one: `DeleteObjects` wants a checksum that Garage and R2 do not know. */
const together = 8

/** Files in a bucket. Links lead to the bucket itself and are signed with our credentials. */
export function openS3(config: S3Config, now: () => Date): Files {
  const { bucket } = config
  let opened: Promise<Opened> | undefined
  const client = () => {
    opened ??= openClients(config)
    return opened
  }
  return {
    async write(key, content, type) {
      const { sdk, inside } = await client()
      await inside.send(
        new sdk.PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: content,
          ContentType: type,
          CacheControl: 'private',
        }),
      )
    },
    async remove(keys) {
      const { sdk, inside } = await client()
      for (let at = 0; at < keys.length; at += together)
        await Promise.all(
          keys
            .slice(at, at + together)
            .map((key) => inside.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }))),
        )
    },
    async linkTo(key) {
      const { sdk, outside, sign } = await client()
      return sign(outside, new sdk.GetObjectCommand({ Bucket: bucket, Key: key }), {
        expiresIn: linkSeconds.most,
        signingDate: linkTimes(now()).signedAt,
      })
    },
    open: async () => undefined,
  }
}

type Opened = Awaited<ReturnType<typeof openClients>>

/** Loaded when the first file is written: it is large, and most instances use a folder. */
async function openClients(config: S3Config) {
  const sdk = await import('@aws-sdk/client-s3')
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner')
  const open = (endpoint: string | undefined): S3Client =>
    new sdk.S3Client({
      region: config.region,
      ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
      ...(config.credentials && { credentials: config.credentials }),
      // Checksums of the newer kind are not understood by Garage, R2 and older MinIO.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 3000, requestTimeout: 20_000 },
    })
  const inside = open(config.endpoint)
  const outside = config.publicEndpoint === undefined ? inside : open(config.publicEndpoint)
  return { sdk, inside, outside, sign: getSignedUrl }
}
