import { type ExerciseLevel, levels } from '@fitai/domain'
import { Select } from '../ui/Select.tsx'
import { planLevelWords } from '../words.ts'

const items = [
  { value: '' as const, label: 'Not said' },
  ...levels.map((value) => ({ value, label: planLevelWords[value] })),
]

type Props = { value: ExerciseLevel | null; onChange: (level: ExerciseLevel | null) => void }

/** Whom it is for, or nothing said of it. */
export function LevelSelect({ value, onChange }: Props) {
  return (
    <Select
      showsLabel
      label="Level"
      items={items}
      value={value ?? ''}
      onChange={(level) => onChange(level === '' ? null : level)}
    />
  )
}
