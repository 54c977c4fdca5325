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
  unexpected: 'That was our fault. Try again.',
  photos_not_kept: 'Photos are not kept yet.',
  not_ready: 'The server is starting. Try again in a moment.',
} satisfies Record<FailureCode, string>

/** One sentence for whatever went wrong: by its code, never by the server's words. */
export function explain(error: unknown): string {
  if (!(error instanceof ApiFailure)) return 'No answer from the server. Check the connection.'
  return sentenceOf(error.code)
}

/** A newer server may know codes that this page does not. */
export function sentenceOf(code: string): string {
  return isKnown(code) ? sentences[code] : sentences.unexpected
}

function isKnown(code: string): code is keyof typeof sentences {
  return Object.hasOwn(sentences, code)
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
