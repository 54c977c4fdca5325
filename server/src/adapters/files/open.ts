import { join } from 'node:path'
import type { Files } from './files.ts'
import { openFolder } from './folder.ts'
import { openS3, type S3Config } from './s3.ts'

type Options = { s3: S3Config | undefined; dataDir: string; secret: string; now: () => Date }

/** A bucket where one is set, else the folder `files` in `DATA_DIR`. */
export function openFiles({ s3, dataDir, secret, now }: Options): Files {
  return s3 ? openS3(s3, now) : openFolder({ folder: join(dataDir, 'files'), secret, now })
}
