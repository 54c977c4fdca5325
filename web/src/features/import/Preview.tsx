import { applyImport, type ImportPreview, readImport } from '@fitai/contract'
import type { WeightUnit } from '@fitai/domain'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { explain } from '../../failures.ts'
import { count, fullDay, plural } from '../../format.ts'
import { queryClient, read, trainingChanged } from '../../queries.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Problem } from '../../ui/states.tsx'
import { Doubts } from './Doubts.tsx'
import { type Correction, Matches } from './Matches.tsx'

const apps = { fitai: 'FitAI', strong: 'Strong', hevy: 'Hevy', fitnotes: 'FitNotes' }

/** What is in the file, what will become of it, and the button that makes it so. */
export function Preview({ preview }: { preview: ImportPreview }) {
  const [unit, setUnit] = useState<WeightUnit>(preview.unit.used)
  const [corrections, setCorrections] = useState<ReadonlyMap<string, Correction>>(new Map())
  const unknown = preview.exercises.filter((exercise) => exercise.match === null).length
  const apply = useMutation({
    mutationFn: () =>
      call(applyImport, {
        params: { id: preview.id },
        body: {
          ...(!preview.unit.isStated && { unit }),
          exercises: [...corrections].map(([name, { exerciseId }]) => ({ name, exerciseId })),
        },
      }),
    onSuccess: async (applied) => {
      await trainingChanged()
      queryClient.setQueryData(read(readImport, { params: { id: preview.id } }).queryKey, applied)
      window.scrollTo({ top: 0 })
    },
  })

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
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Figure
          label="Workouts"
          value={count(preview.workouts)}
          note={
            preview.newWorkouts === preview.workouts
              ? 'All new'
              : `${count(preview.workouts - preview.newWorkouts)} there already`
          }
        />
        <Figure label="Sets" value={count(preview.sets)} note={plural(preview.warmupSets, 'warm-up')} />
        <Figure label="Exercises" value={count(preview.exercises.length)} note={`${count(unknown)} unknown`} />
        <Figure label="Rows" value={count(preview.rows.data)} note={`${count(preview.rows.rejected)} left out`} />
      </div>
      {!preview.unit.isStated && <UnitCard unit={unit} onChange={setUnit} />}
      <Doubts preview={preview} />
      <Matches
        exercises={preview.exercises}
        corrections={corrections}
        onCorrect={(name, correction) => setCorrections(new Map(corrections).set(name, correction))}
      />
      {apply.error && <Problem>{explain(apply.error)}</Problem>}
      <div className="sticky bottom-[calc(var(--dock)+env(safe-area-inset-bottom))] z-10 flex gap-2 rounded-card border border-line bg-surface p-3 lg:bottom-4">
        <Link to="/training/import" className={buttonClass({ variant: 'outline', size: 'lg' })}>
          Cancel
        </Link>
        {preview.newWorkouts > 0 ? (
          <Button
            variant="primary"
            size="lg"
            className="min-w-0 flex-1"
            isBusy={apply.isPending}
            onClick={() => apply.mutate()}
          >
            {apply.isPending ? 'Adding…' : `Add ${plural(preview.newWorkouts, 'workout')}`}
          </Button>
        ) : (
          <p className="grid flex-1 place-items-center text-center text-label text-ink2">
            Everything is there already.
          </p>
        )}
      </div>
    </div>
  )
}

function UnitCard({ unit, onChange }: { unit: WeightUnit; onChange: (unit: WeightUnit) => void }) {
  return (
    <Card className="flex flex-wrap items-center justify-between gap-3 p-4">
      <div className="min-w-0 flex-1 basis-56">
        <CardTitle>Weights in {unit === 'kg' ? 'kilograms' : 'pounds'}?</CardTitle>
        <p className="text-label text-ink2">The file does not say its unit. Please check this guess.</p>
      </div>
      <Segmented
        label="Unit of the file"
        items={[
          { value: 'kg', label: 'kg' },
          { value: 'lb', label: 'lb' },
        ]}
        value={unit}
        onChange={onChange}
      />
    </Card>
  )
}
