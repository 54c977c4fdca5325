import { muscles } from '@fitai/domain'
import { equipmentChoices } from '../../equipment.ts'
import { equipmentWord, muscleWords } from '../../words.ts'

export const muscleItems = muscles.map((muscle) => ({ value: muscle, name: muscleWords[muscle] }))

/** The frequent tools, and those that are chosen already. */
export function equipmentItems(chosen: readonly string[]): { value: string; name: string }[] {
  return [...new Set(['none', ...equipmentChoices, ...chosen])].map((tool) => ({
    value: tool,
    name: equipmentWord(tool),
  }))
}
