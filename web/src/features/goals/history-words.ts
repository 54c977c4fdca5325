import type { GoalInFull } from '@fitai/contract'
import { fullDay } from '../../format.ts'
import { valueText } from '../../goals/values.ts'
import { libraryWord } from '../../words.ts'

type Change = GoalInFull['history'][number]

export const changeWords = {
  created: 'Set',
  changed: 'Changed',
  archived: 'Archived',
  unarchived: 'Taken up again',
  deleted: 'Deleted',
  restored: 'Restored',
} satisfies Record<Change['what'], string>

const fieldNames: Record<string, string> = {
  startDate: 'First day',
  deadline: 'Deadline',
  per: 'Period',
}

/** What stood there before a change, field by field. */
export function beforeTexts(goal: GoalInFull, { before }: Change): string[] {
  return Object.entries(before).map(([field, value]) => {
    const name = fieldNames[field] ?? libraryWord(field)
    return `${name} was ${told(goal, field, value)}`
  })
}

function told(goal: GoalInFull, field: string, value: unknown): string {
  if (value === null || value === '') return field === 'start' ? 'taken from the log' : 'not set'
  if (typeof value === 'number') return field === 'target' || field === 'start' ? aimText(goal, value) : String(value)
  if (typeof value !== 'string') return String(value)
  return /^\d{4}-\d\d-\d\d$/.test(value) ? fullDay(value) : `“${value}”`
}

/** Of a frequency target and start are no weeks. */
function aimText(goal: GoalInFull, value: number): string {
  return goal.measure === 'frequency' ? `${value} a week` : valueText(goal, value)
}
