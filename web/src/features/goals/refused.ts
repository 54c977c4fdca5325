import { ApiFailure, type FailureCode } from '@fitai/contract'
import { explain, fieldProblems } from '../../failures.ts'
import type { Problems } from './draft.ts'

const fieldOf: Partial<Record<FailureCode, string>> = {
  goal_target_unfit: 'target',
  goal_deadline_unfit: 'deadline',
  goal_milestone_unfit: 'value',
  goal_exercise_unfit: 'exercise',
  exercise_not_found: 'exercise',
}

/** What the server refused, at the field it is about; nothing where it is about none. */
export function refusedFields(error: unknown): Problems {
  if (!(error instanceof ApiFailure)) return {}
  const field = fieldOf[error.code]
  return field === undefined ? fieldProblems(error) : { [field]: explain(error) }
}
