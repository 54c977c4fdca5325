import type { ImportPreview } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { useState } from 'react'
import { explain } from '../../failures.ts'
import { fullDay, plural } from '../../format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Problem } from '../../ui/states.tsx'
import { ApplyBar } from './ApplyBar.tsx'
import { BodyFigures } from './BodyFigures.tsx'
import { Doubts } from './Doubts.tsx'
import { type Correction, Matches } from './Matches.tsx'
import { UnitCard } from './UnitCard.tsx'
import { useApply } from './useApply.ts'
import { WorkoutFigures } from './WorkoutFigures.tsx'

const apps = { fitai: 'FitAI', strong: 'Strong', hevy: 'Hevy', fitnotes: 'FitNotes', fitbod: 'Fitbod' }

/** What is in the file, what will become of it, and the button that makes it so. */
export function Preview({ preview }: { preview: ImportPreview }) {
  const { body } = preview
  const [unit, setUnit] = useState<WeightUnit>(preview.unit.used)
  const [corrections, setCorrections] = useState<ReadonlyMap<string, Correction>>(new Map())
  const apply = useApply(preview, unit, corrections)

  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Chip tone="volt">{apps[preview.app]}</Chip>
        <span className="min-w-0 truncate text-ink2">{preview.fileName}</span>
        {preview.firstDate && preview.lastDate && (
          <span className="num w-full text-row font-semibold sm:ml-auto sm:w-auto">
            {fullDay(preview.firstDate)} – {fullDay(preview.lastDate)}
          </span>
        )}
      </div>
      {body ? <BodyFigures preview={preview} body={body} /> : <WorkoutFigures preview={preview} />}
      {!preview.unit.isStated && <UnitCard kind={preview.kind} unit={unit} onChange={setUnit} />}
      <Doubts preview={preview} />
      {!body && (
        <Matches
          exercises={preview.exercises}
          corrections={corrections}
          onCorrect={(name, correction) => setCorrections(new Map(corrections).set(name, correction))}
        />
      )}
      {apply.error && <Problem>{explain(apply.error)}</Problem>}
      <ApplyBar
        what={body ? plural(body.newEntries, 'entry', 'entries') : plural(preview.newWorkouts, 'workout')}
        isEmpty={(body ? body.newEntries : preview.newWorkouts) === 0}
        isBusy={apply.isPending}
        onApply={() => apply.mutate()}
      />
    </div>
  )
}
