import { type ExerciseLevel, levels } from '@fitai/domain'
import { type Gear, gears, isEnough } from '../equipment.ts'
import { FilterMenu } from '../ui/FilterMenu.tsx'
import { planLevelWords } from '../words.ts'

type LevelProps = { value: ExerciseLevel | undefined; onChange: (level: ExerciseLevel | undefined) => void }

export function LevelFilter({ value, onChange }: LevelProps) {
  return (
    <FilterMenu
      label="Level"
      items={levels.map((level) => ({ value: level, label: planLevelWords[level] }))}
      value={value ?? ''}
      onChange={(chosen) => onChange(levels.find((level) => level === chosen))}
    />
  )
}

type GearProps = {
  value: Gear | undefined
  /** What there is to choose from: no equipment is offered that leads nowhere. */
  plans: readonly { equipment: readonly string[] }[]
  onChange: (gear: Gear | undefined) => void
}

export function GearFilter({ value, plans, onChange }: GearProps) {
  const some = gears.filter(({ name }) => name === value || plans.some((plan) => isEnough(name, plan)))
  return (
    <FilterMenu
      label="Equipment"
      items={some.map(({ name }) => ({ value: name, label: name }))}
      value={value ?? ''}
      onChange={(chosen) => onChange(gears.find(({ name }) => name === chosen)?.name)}
    />
  )
}
