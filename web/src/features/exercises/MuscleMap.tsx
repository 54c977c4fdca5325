import type { Exercise } from '@fitai/contract'
import { muscleMapSvg } from '@fitai/domain'
import { useId } from 'react'
import { useTheme } from '../../theme.ts'

type Props = { exercise: Pick<Exercise, 'name' | 'primaryMuscles' | 'secondaryMuscles'> }

/** The body from both sides with the trained muscles, in the colours the app is shown in. */
export function MuscleMap({ exercise }: Props) {
  const theme = useTheme()
  const idPrefix = `m${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const svg = muscleMapSvg({
    primary: exercise.primaryMuscles,
    secondary: exercise.secondaryMuscles,
    view: 'both',
    theme: theme === 'system' ? 'auto' : theme,
    title: `Muscles of ${exercise.name}`,
    idPrefix,
  })
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing of our own; the name in it is escaped
  return <div className="[&>svg]:block [&>svg]:h-auto [&>svg]:w-full" dangerouslySetInnerHTML={{ __html: svg }} />
}
