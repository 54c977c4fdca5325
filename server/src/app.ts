import type { Kysely } from 'kysely'
import type { Counters } from './adapters/counters/counters.ts'
import type { ExercisePictures } from './adapters/exercise-pictures.ts'
import type { Files } from './adapters/files/files.ts'
import type { Lettering } from './adapters/lettering.ts'
import type { Logins } from './adapters/logins/open.ts'
import type { Mail } from './adapters/mail.ts'
import type { Models } from './adapters/models/model.ts'
import type { Passkeys } from './adapters/passkeys.ts'
import type { Pdf, PdfHead } from './adapters/pdf.ts'
import type { RewritePicture } from './adapters/pictures.ts'
import type { Subscriptions } from './adapters/subscriptions.ts'
import type { Config } from './config.ts'
import type { DB } from './db/tables.gen.ts'
import type { EndedSessions } from './http/ended-sessions.ts'
import type { Library } from './library.ts'
import type { Seal } from './seal.ts'

export type { Identity, Login } from './adapters/logins/login.ts'
export type { Letter } from './adapters/mail.ts'
export type { Model, ModelAnswer, ModelFailure, ModelPlace, Question } from './adapters/models/model.ts'
export type { Shape, Written } from './adapters/pictures.ts'

/** Everything the services need from outside. Built once in main.ts; tests build their own. */
export type App = {
  db: Kysely<DB>
  config: Config
  jwtSecret: string
  library: Library
  pictures: ExercisePictures
  lettering: () => Promise<Lettering>
  /** Paints an SVG as a PNG. */
  paint: (svg: string) => Promise<Uint8Array>
  /** A new document to draw in. */
  pdf: (head: PdfHead) => Promise<Pdf>
  files: Files
  /** Nothing that somebody sends is kept or shown as it came. */
  rewritePicture: RewritePicture
  subscriptions: Subscriptions
  models: Models
  seal: Seal
  mail: Mail
  /** Where people find this server: what links in mails begin with. Never what a request says. */
  baseUrl: () => string
  ended: EndedSessions
  counters: Counters
  passkeys: Passkeys
  logins: Logins
  /** A line for the operator. Never what people wrote, and never a key. */
  log: (fields: object, message: string) => void
  now: () => Date
  newId: () => string
}

/** Who is calling, as the access token says. */
export type User = { id: string; sessionId: string }
