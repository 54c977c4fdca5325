import { Link } from '@tanstack/react-router'
import { Check, CloudOff, Trophy } from 'lucide-react'
import { count, mass, plural, span } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { useResult } from '../../offline/useResult.ts'
import { useAccount } from '../../session.ts'
import { ShareWorkoutButton } from '../../sharing/ShareWorkoutButton.tsx'
import { SaveAsTemplate } from '../../templates/SaveAsTemplate.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { Card, CardTitle } from '../../ui/Card.tsx'
import { Figure } from '../../ui/Figure.tsx'
import { Page } from '../../ui/Page.tsx'
import { SkeletonList } from '../../ui/states.tsx'
import { recordValue, recordWords } from '../../words.ts'

/** What the workout was: by this device until the server has heard of it, then by the server. */
export function FinishedPage({ workoutId }: { workoutId: string }) {
  const { weightUnit } = useAccount()
  const result = useResult(workoutId)
  return (
    <Page title={result.data ? 'Done.' : 'Workout'} sub={result.data?.workout.name}>
      <Loaded query={result} waiting={<SkeletonList lines={3} className="h-24" />}>
        {({ workout, records }) => {
          const volume = mass(workout.volumeKg, weightUnit)
          return (
            <div className="flex max-w-2xl flex-col gap-4">
              {result.isWaiting && (
                <p role="status" className="flex items-center gap-2 text-label text-amber">
                  <CloudOff size={16} aria-hidden="true" />
                  On this device. It is sent as soon as there is a connection; then you can share it.
                </p>
              )}
              <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
                <Figure label="Time" value={span(workout.durationSeconds ?? 0)} />
                <Figure label="Sets" value={count(workout.workingSets)} />
                <Figure label="Volume" value={volume.value} unit={volume.unit} />
                <Figure label="Records" value={count(records.length)} />
              </div>
              {records.length > 0 && (
                <Card className="p-4 pb-2">
                  <CardTitle sub={plural(records.length, 'record')}>You have never done this before</CardTitle>
                  <ul className="mt-1 divide-y divide-line">
                    {records.map((record) => (
                      <li
                        key={record.exerciseId + record.kind + record.value}
                        className="flex items-center gap-3 py-2.5"
                      >
                        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-gold-soft text-gold">
                          <Trophy size={17} aria-hidden="true" />
                        </span>
                        <span className="num min-w-0 flex-1">
                          <span className="block font-medium">{record.exerciseName}</span>
                          <span className="block text-label text-ink2">
                            {recordWords[record.kind]}: {recordValue(record.kind, record.value, weightUnit)}, before{' '}
                            {recordValue(record.kind, record.previous, weightUnit)}
                          </span>
                        </span>
                      </li>
                    ))}
                  </ul>
                </Card>
              )}
              <div className="flex flex-wrap gap-2">
                <Link to="/" className={buttonClass({ variant: 'primary', size: 'lg', className: 'max-sm:flex-1' })}>
                  <Check size={19} strokeWidth={2.5} aria-hidden="true" />
                  Back to Today
                </Link>
                <Link
                  to="/training/$workoutId"
                  params={{ workoutId }}
                  className={buttonClass({ size: 'lg', className: 'max-sm:flex-1' })}
                >
                  See the sets
                </Link>
                {!result.isWaiting && (
                  <>
                    <ShareWorkoutButton
                      workoutId={workoutId}
                      name={workout.name}
                      size="lg"
                      variant="outline"
                      className="max-sm:flex-1"
                    />
                    <SaveAsTemplate
                      what={{ fromWorkoutId: workoutId }}
                      size="lg"
                      variant="outline"
                      className="max-sm:flex-1"
                    />
                  </>
                )}
              </div>
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}
