import { z } from 'zod'
import type { S3Config } from './adapters/files/s3.ts'

const Address = z
  .url({ protocol: /^https?$/, message: 'must be a whole http address, such as http://minio:9000' })
  .transform((address) => address.replace(/\/+$/, ''))

export const fileSettings = {
  AWS_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  AWS_REGION: z.string().trim().min(1).default('us-east-1'),
  AWS_ACCESS_KEY_ID: z.string().trim().min(1).optional(),
  AWS_SECRET_ACCESS_KEY: z.string().trim().min(1).optional(),
  S3_ENDPOINT: Address.optional(),
  S3_BASE_URL: Address.optional(),
}

const Settings = z.object(fileSettings)

/** One half of a key opens nothing. */
export function missingFileSetting(data: z.output<typeof Settings>): { name: string; beside: string } | undefined {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_S3_BUCKET, S3_ENDPOINT } = data
  if (AWS_ACCESS_KEY_ID && !AWS_SECRET_ACCESS_KEY) return { name: 'AWS_SECRET_ACCESS_KEY', beside: 'AWS_ACCESS_KEY_ID' }
  if (AWS_SECRET_ACCESS_KEY && !AWS_ACCESS_KEY_ID) return { name: 'AWS_ACCESS_KEY_ID', beside: 'AWS_SECRET_ACCESS_KEY' }
  return S3_ENDPOINT && !AWS_S3_BUCKET ? { name: 'AWS_S3_BUCKET', beside: 'S3_ENDPOINT' } : undefined
}

export function s3In(data: z.output<typeof Settings>): S3Config | undefined {
  const { AWS_S3_BUCKET, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, S3_ENDPOINT, S3_BASE_URL } = data
  if (AWS_S3_BUCKET === undefined) return undefined
  return {
    ...{ bucket: AWS_S3_BUCKET, region: AWS_REGION, endpoint: S3_ENDPOINT, publicEndpoint: S3_BASE_URL },
    credentials:
      AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY
        ? { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY }
        : undefined,
  }
}

/** Where the browser is led for pictures, beside this server. AWS puts the bucket before its host. */
export function pictureOrigin(s3: S3Config | undefined): string | undefined {
  if (s3 === undefined) return undefined
  const address = s3.publicEndpoint ?? s3.endpoint
  return address === undefined ? `https://${s3.bucket}.s3.${s3.region}.amazonaws.com` : new URL(address).origin
}
