import { ApiFailure, type FailureCode } from '@fitai/contract'

const sentences = {
  invalid_input: 'Something in there is not right. Check the fields and try again.',
  malformed_json: 'The request did not arrive whole. Try again.',
  unknown_field: 'This page is older than the server. Reload it.',
  not_signed_in: 'You are signed out. Sign in again.',
  token_expired: 'Your session ended. Sign in again.',
  invalid_credentials: 'E-mail and password do not match.',
  invalid_refresh_token: 'Your session ended. Sign in again.',
  refresh_token_reused: 'Your session was used in two places and has been closed. Sign in again.',
  route_not_found: 'This page does not exist.',
  exercise_not_found: 'This exercise is not there any more.',
  exercise_not_yours: 'This exercise belongs to the library. Make one of your own instead.',
  template_not_yours: 'This template is not yours. Copy it first.',
  template_not_found: 'This template is not there any more.',
  program_not_found: 'This program is not there any more.',
  program_not_yours: 'This program is not yours. Copy it first.',
  program_run_not_found: 'This program is not going on any more.',
  program_is_yours: 'You cannot rate your own program.',
  too_many_programs: 'You have 200 programs. Delete some first.',
  program_run_not_active: 'This program is paused or over. Resume it first.',
  program_run_ended: 'This program is over. Begin it anew.',
  program_turn_not_next: 'You are further on another device. Reload it.',
  program_invalid: 'This program cannot be run as it is.',
  program_lift_not_found: 'The program has no such lift any more.',
  template_day_not_found: 'The template has no such day any more.',
  template_day_empty: 'There is nothing to do on this day.',
  nothing_to_apply: 'There is nothing in it to be done.',
  nothing_to_undo: 'There is nothing to take back.',
  plan_change_refused: 'The plan cannot be changed like that.',
  template_is_yours: 'You cannot rate your own template.',
  too_many_templates: 'You have 500 templates. Delete some first.',
  template_too_large: 'This workout is too long for a template: 30 exercises, 50 sets each.',
  picture_not_found: 'This picture is not there any more.',
  workout_not_found: 'This workout is not there any more.',
  entry_not_found: 'This exercise is not part of the workout.',
  set_not_found: 'This set is not there any more.',
  import_not_found: 'This import is not there any more.',
  shared_workout_not_found: 'This workout is not shared any more.',
  body_entry_not_found: 'This measurement is not there any more.',
  recommendation_not_found: 'This plan is not kept any more. Write a new one.',
  goal_not_found: 'This goal is not there any more.',
  goal_milestone_not_found: 'This milestone is not there any more.',
  goal_entry_not_found: 'This value is not there any more.',
  too_many_goals: 'You have 500 goals. Delete some first.',
  goal_not_custom: 'This goal follows your log. Log a workout or a measurement instead.',
  goal_full: 'There is no room for more: 20 milestones and 1,000 values a goal.',
  goal_deleted: 'This goal was deleted. Restore it, or set a new one.',
  goal_exercise_unfit: 'This goal cannot be measured on this exercise. Choose another one.',
  goal_target_unfit: 'This target does not fit. Look at where you start and where you want to go.',
  goal_deadline_unfit: 'This deadline does not fit. Choose a later day.',
  goal_milestone_unfit: 'A milestone lies between start and target.',
  email_taken: 'There is an account with this e-mail. Sign in instead.',
  id_taken: 'This id is in use already. Try again.',
  exercise_already_merged: 'This exercise was merged already.',
  exercise_name_taken: 'You have an exercise of this name already.',
  exercise_not_merged: 'This exercise was not merged.',
  exercises_not_alike: 'These two cannot be merged: they are not measured the same way.',
  too_many_exercises: 'You have 1,000 exercises of your own. Archive some first.',
  workout_not_active: 'This workout is not running.',
  workout_not_started: 'This workout has not been started.',
  workout_cancelled: 'This workout was cancelled.',
  workout_not_completed: 'Finish this workout first.',
  import_already_applied: 'This file is in your history already.',
  entry_deleted: 'This exercise was taken out of the workout on another device.',
  set_deleted: 'This set was deleted on another device.',
  workout_deleted: 'This workout was deleted.',
  workout_ends_before_it_starts: 'A workout cannot end before it starts.',
  body_entry_empty: 'Nothing is left of this measurement. Delete it instead.',
  stale_version: 'This was changed on another device. Reload it.',
  body_too_large: 'This file is too large. The limit is 50 MB.',
  unsupported_media_type: 'This kind of file cannot be read. Export a CSV file.',
  import_unknown_format:
    'This file is none we know. Bring workouts from Strong, Hevy, FitNotes, Fitbod or FitAI, or measurements from Hevy or FitNotes.',
  import_unreadable: 'This file cannot be read. Export it again.',
  import_too_many_rows: 'This file has too many rows.',
  model_address_refused:
    'This address is not on the internet. Who runs this server can offer a model of their network.',
  model_key_needed: 'This is another server than before. Enter its key again.',
  picture_link_not_valid: 'This picture has to be loaded again. Reload the page.',
  photo_not_found: 'This photo is not there any more.',
  file_not_found: 'This picture is not there any more.',
  gym_not_found: 'This gym is not there any more.',
  photo_deleted: 'This photo was deleted.',
  too_many_photos: 'You have 5,000 photos. Delete some first.',
  too_many_gyms: 'You have 20 gyms. Delete one first.',
  picture_is_heic:
    'This photo is HEIC, which browsers cannot show. On your iPhone choose Settings, Camera, Formats, Most Compatible, or send it as JPEG.',
  picture_not_understood: 'This is no picture we can read. Choose a JPEG, PNG, WebP or AVIF.',
  picture_broken: 'This picture is damaged or not complete. Choose another one.',
  picture_too_many_pixels: 'This picture has more than 64 million pixels. Make it smaller first.',
  files_not_reachable: 'Pictures cannot be stored right now. Try again in a moment.',
  link_not_valid: 'This link was used already or is too old. Ask for a new one.',
  wrong_password: 'That is not your password.',
  confirm_first: 'Enter your password again first.',
  password_too_common: 'Too many people use this password. Choose another one.',
  sign_up_closed: 'You need an invitation to sign up here.',
  invite_not_valid: 'This invitation does not work any more.',
  session_not_found: 'This session has ended already.',
  invite_not_found: 'This invitation is not there any more.',
  admin_only: 'Only the admin of this server may do that.',
  token_scope_missing: 'This token may not do that.',
  api_token_not_found: 'This token is not there any more.',
  too_many_api_tokens: 'You have 100 tokens. Delete some first.',
  too_many_requests: 'Too many requests at once. Wait a moment.',
  too_many_attempts: 'Too many attempts. Wait a moment, then try again.',
  wrong_code: 'That code does not work. Take the newest one.',
  challenge_not_valid: 'That took too long. Sign in again.',
  second_factor_on: 'Your second factor is on already.',
  second_factor_off: 'Your second factor is off.',
  passkey_refused: 'That passkey does not work here.',
  passkey_not_found: 'This passkey is not there any more.',
  too_many_passkeys: 'You have 20 passkeys. Delete some first.',
  provider_not_set_up: 'This server has no such sign-in.',
  login_not_valid: 'That sign-in did not work. Begin again.',
  email_not_verified_there: 'Verify your address with that provider first.',
  last_way_in: 'This is your only way in. Set a password first.',
  identity_not_found: 'This sign-in is not there any more.',
  unexpected: 'That was our fault. Try again.',
  not_ready: 'The server is starting. Try again in a moment.',
} satisfies Record<FailureCode, string>

/** By code, never by the server's words. A newer server may know codes that this page does not. */
export function sentenceOf(code: string): string {
  return Object.entries(sentences).find(([known]) => known === code)?.[1] ?? sentences.unexpected
}

/** What a browser throws when a passkey is asked for. */
const passkeySentences: Record<string, string> = {
  NotAllowedError: 'No passkey was used. Try again when you are ready.',
  InvalidStateError: 'This device has a passkey for you already.',
}

/** One sentence for whatever went wrong. */
export function explain(error: unknown): string {
  if (error instanceof ApiFailure) return sentenceOf(error.code)
  if (error instanceof DOMException) return passkeySentences[error.name] ?? 'This device could not do that. Try again.'
  return 'No answer from the server. Check the connection.'
}

const fieldSentences: Record<string, string> = {
  too_small: 'Too short or too little.',
  too_big: 'Too long or too much.',
  invalid_format: 'Not in the right form.',
  invalid_type: 'Something is missing here.',
}

/** A sentence for each field of a form that the server found wrong. */
export function fieldProblems(error: unknown): Record<string, string> {
  if (!(error instanceof ApiFailure)) return {}
  if (error.code === 'exercise_name_taken') return { name: sentences.exercise_name_taken }
  const wrong = error.problem.issues?.flatMap(({ path, code }) => {
    const [part, field] = path.split('.')
    return part === 'body' && field !== undefined ? [[field, fieldSentences[code] ?? 'Not right yet.']] : []
  })
  return Object.fromEntries(wrong ?? [])
}
