import type { FailureCode, Problem } from '@fitai/contract'
import { failures } from '@fitai/contract'
import type { FastifyError } from 'fastify'
import type { z } from 'zod'
import { Failure } from '../failure.ts'

/** What a validator throws: which part of the request, and what Zod found in it. */
export class InvalidInput extends Error {
  readonly part: string
  readonly issues: z.core.$ZodIssue[]

  constructor(part: string, error: z.core.$ZodError) {
    super('The request is not valid')
    this.part = part
    this.issues = error.issues
  }
}

/** For people who read the answers of the API; programs go by the code. */
const sentences: Record<FailureCode, string> = {
  invalid_input: 'The request is not valid',
  malformed_json: 'The body is not valid JSON',
  unknown_field: 'The request has a field that does not exist',
  not_signed_in: 'Sign in first: there is no valid access token',
  token_expired: 'The access token has expired: trade the refresh token for a new one',
  invalid_credentials: 'The address or the password is wrong',
  invalid_refresh_token: 'The refresh token is not valid any more: sign in again',
  refresh_token_reused: 'The refresh token was used before, so this session has been ended: sign in again',
  route_not_found: 'There is nothing at this address',
  exercise_not_found: 'There is no such exercise',
  exercise_not_yours: 'This movement belongs to the library: make an exercise of your own instead',
  picture_not_found: 'There is no such picture',
  picture_link_not_valid: 'This link has run out or was changed: ask for a new one',
  photo_not_found: 'There is no such photo',
  file_not_found: 'There is no such file',
  gym_not_found: 'There is no such gym',
  photo_deleted: 'This photo was deleted: restore it, or add it under a new id',
  too_many_photos: 'You have 5,000 photos: delete some first',
  too_many_gyms: 'You have 20 gyms: delete one first',
  picture_is_heic: 'This photo is HEIC: send it as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible',
  picture_not_understood: 'This is none of the pictures that can be read: JPEG, PNG, WebP or AVIF',
  picture_broken: 'The picture is damaged or not complete',
  picture_too_many_pixels: 'The picture has more than 64 million pixels',
  template_not_yours: 'This template is not yours to change: make a copy instead',
  workout_not_found: 'There is no such workout',
  entry_not_found: 'The workout has no such exercise: send exerciseId to add it',
  set_not_found: 'There is no such set',
  import_not_found: 'There is no such import',
  template_not_found: 'There is no such template',
  program_not_found: 'There is no such program',
  program_not_yours: 'This program is not yours to change: make a copy instead',
  program_run_not_found: 'There is no such run of a program',
  program_is_yours: 'You cannot rate your own program',
  too_many_programs: 'You have 200 programs: delete some first',
  program_run_not_active: 'This run is not going on: resume it, or begin a program anew',
  program_run_ended: 'This run has ended: begin the program anew',
  program_turn_not_next: 'This day is not the next one: read the run again',
  program_invalid: 'This program cannot be run',
  program_lift_not_found: 'The program has no such lift',
  template_day_not_found: 'The template has no such day',
  shared_workout_not_found: 'There is no such shared workout, or it is not shared any more',
  body_entry_not_found: 'There is no such body entry',
  goal_not_found: 'There is no such goal',
  goal_milestone_not_found: 'The goal has no such milestone of your own',
  goal_entry_not_found: 'The goal has no such entry',
  too_many_goals: 'You have 500 goals: delete some first',
  goal_not_custom: 'This goal follows your log: only custom goals take values',
  goal_full: 'A goal takes 20 milestones of your own and 1,000 values',
  goal_deleted: 'This goal was deleted: restore it, or set a new one',
  goal_exercise_unfit: 'The goal cannot be measured on this exercise',
  goal_target_unfit: 'This is no target to go for',
  goal_deadline_unfit: 'This deadline does not fit',
  goal_milestone_unfit: 'A milestone lies between start and target',
  recommendation_not_found: 'There is no such plan or recommendation of yours',
  email_taken: 'This address has an account already',
  id_taken: 'This id is in use elsewhere: make a new one',
  exercise_already_merged: 'This exercise was merged into another one already',
  exercise_name_taken: 'You have an exercise of this name already',
  exercise_not_merged: 'This exercise has not been merged into another one',
  exercises_not_alike: 'These two exercises cannot be merged',
  too_many_exercises: 'You have 1,000 exercises of your own: archive some first',
  workout_not_active: 'The workout is not running',
  workout_not_started: 'The workout has not been started',
  workout_cancelled: 'The workout was cancelled',
  workout_not_completed: 'The workout is not finished yet',
  import_already_applied: 'This import was applied or taken back already: send the file again',
  entry_deleted: 'This exercise was taken out of the workout',
  set_deleted: 'This set was deleted: restore it, or log a new one',
  workout_deleted: 'This workout was deleted: restore it, or make a new one',
  workout_ends_before_it_starts: 'A workout cannot end before it starts',
  body_entry_empty: 'Nothing would be left of this entry: delete it instead',
  template_day_empty: 'There is nothing to do on this day',
  nothing_to_apply: 'There is nothing to do in this one: it is advice, or a plan of rest',
  nothing_to_undo: 'This was not applied, so there is nothing to take back',
  plan_change_refused: 'The plan cannot be changed like that',
  template_is_yours: 'You cannot rate your own template',
  too_many_templates: 'You have 500 templates: delete some first',
  template_too_large: 'A template takes 30 exercises a day and 50 sets an exercise',
  stale_version: 'This was changed in the meantime: read it again',
  body_too_large: 'The body is too large',
  unsupported_media_type: 'This content type is not understood here',
  import_unknown_format:
    'This is none of the exports that can be read: workouts of Strong, Hevy, FitNotes, Fitbod or FitAI, measurements of Hevy or FitNotes',
  import_unreadable: 'The file cannot be read',
  import_too_many_rows: 'The file has more than 50,000 rows: split it',
  model_address_refused:
    'This server connects to addresses on the public internet only: its operator can offer a model of their network',
  model_key_needed: 'This is another server than before: send its key again, or null if it needs none',
  link_not_valid: 'This link was used already, or is too old: ask for a new one',
  wrong_password: 'The password is wrong',
  confirm_first: 'Prove again who you are first: this opens your account to others',
  password_too_common: 'This password is one of those that are tried first: choose another one',
  sign_up_closed: 'Sign-up on this server is by invitation',
  invite_not_valid: 'This invitation was used already, is too old, or is for another address',
  session_not_found: 'There is no such session',
  invite_not_found: 'There is no such invitation',
  admin_only: 'Only the admin of this server may do that',
  token_scope_missing: 'The API token has no scope for this',
  api_token_not_found: 'There is no such API token',
  too_many_api_tokens: 'You have 100 API tokens: delete some first',
  too_many_requests: 'Too many requests: wait as long as Retry-After says',
  too_many_attempts: 'Too many attempts: wait as long as Retry-After says',
  wrong_code: 'The code is wrong, was used already, or has run out',
  challenge_not_valid: 'This sign-in took too long or was tried too often: begin again',
  second_factor_on: 'The second factor is on already: remove it first',
  second_factor_off: 'The second factor is off',
  passkey_refused: 'The passkey is not known here, or its answer is not valid',
  passkey_not_found: 'There is no such passkey',
  too_many_passkeys: 'You have 20 passkeys: delete some first',
  provider_not_set_up: 'This server has no such sign-in',
  login_not_valid: 'This sign-in took too long, or is not the one that was begun here: begin again',
  email_not_verified_there: 'The provider knows no verified address of yours',
  last_way_in: 'This is the only way into the account: set a password first',
  identity_not_found: 'There is no such sign-in of yours',
  unexpected: 'Something went wrong on our side',
  files_not_reachable: 'The store for pictures does not answer: try again in a moment',
  not_ready: 'The database does not answer',
}

const fastifyCodes: Record<string, FailureCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed_json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
}

/** Turns whatever was thrown into the problem document of RFC 9457. What is not a known failure is a bug and says nothing. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (error instanceof InvalidInput) return { ...problem(codeOf(error.issues), requestId), issues: toIssues(error) }
  if (error instanceof Failure) {
    const detail = error.message === error.code ? {} : { detail: error.message }
    return { ...problem(error.code, requestId), ...detail }
  }
  return problem(codeOfFastify(error as FastifyError), requestId)
}

function problem(code: FailureCode, requestId: string): Problem {
  const status = failures[code]
  return { type: 'about:blank', title: sentences[code], status, code, requestId }
}

function codeOf(issues: z.core.$ZodIssue[]): FailureCode {
  return issues.every((issue) => issue.code === 'unrecognized_keys') ? 'unknown_field' : 'invalid_input'
}

function toIssues({ part, issues }: InvalidInput): Problem['issues'] {
  return issues.flatMap((issue) => {
    const at = (path: PropertyKey[]) => [part, ...path].map(String).join('.')
    if (issue.code !== 'unrecognized_keys') return [{ path: at(issue.path), message: issue.message, code: issue.code }]
    return issue.keys.map((key) => ({
      path: at([...issue.path, key]),
      message: 'There is no such field',
      code: 'unknown_field',
    }))
  })
}

function codeOfFastify(error: FastifyError): FailureCode {
  const known = fastifyCodes[error.code]
  if (known) return known
  const isTheirs = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
  return isTheirs ? 'invalid_input' : 'unexpected'
}
