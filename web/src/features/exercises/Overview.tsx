import type { Exercise } from '@fitai/contract'
import type { Muscle } from '@fitai/domain'
import { clock, number } from '../../format.ts'
import { Card } from '../../ui/Card.tsx'
import {
  exerciseLevelWords,
  forceWords,
  lateralityWords,
  libraryWord,
  mechanicWords,
  muscleWords,
  trackingWords,
} from '../../words.ts'
import { MuscleMap } from './MuscleMap.tsx'

/** What an exercise is at a glance: its muscles, drawn and in words, and its facts. */
export function Overview({ exercise }: { exercise: Exercise }) {
  return (
    <Card aria-label="At a glance" className="overflow-hidden">
      <div className="flex items-center gap-4 p-4 lg:flex-col lg:items-stretch">
        <div className="w-[46%] max-w-52 shrink-0 lg:w-full lg:max-w-64 lg:self-center">
          <MuscleMap exercise={exercise} />
        </div>
        <div className="flex min-w-0 flex-1 flex-col gap-3">
          {exercise.primaryMuscles.length + exercise.secondaryMuscles.length === 0 && (
            <p className="text-ink3">No muscles marked.</p>
          )}
          <Muscles label="Primary" muscles={exercise.primaryMuscles} swatch="bg-meter" />
          <Muscles label="Secondary" muscles={exercise.secondaryMuscles} swatch="bg-h2" />
        </div>
      </div>
      <dl className="grid grid-cols-2 gap-px border-t border-line bg-line">
        {factsOf(exercise).map(([name, value]) => (
          <div key={name} className="bg-surface px-4 py-2.5 last:odd:col-span-2">
            <dt className="text-cap text-ink3">{name}</dt>
            <dd className="num font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Muscles({ label, muscles, swatch }: { label: string; muscles: readonly Muscle[]; swatch: string }) {
  if (muscles.length === 0) return null
  return (
    <div>
      <p className="flex items-center gap-1.5 text-cap text-ink3">
        <span aria-hidden="true" className={`size-2 rounded-full ${swatch}`} />
        {label}
      </p>
      <p className="font-medium">{muscles.map((muscle) => muscleWords[muscle]).join(', ')}</p>
    </div>
  )
}

function factsOf(exercise: Exercise): [name: string, value: string][] {
  const facts: [string, string | false][] = [
    ['Level', exerciseLevelWords[exercise.level]],
    ['Movement', exercise.pattern !== 'other' && libraryWord(exercise.pattern)],
    ['Mechanic', mechanicWords[exercise.mechanic]],
    ['Force', forceWords[exercise.force]],
    ['Logged as', trackingWords[exercise.tracking]],
    ['Usual rest', exercise.restSeconds > 0 && clock(exercise.restSeconds)],
    ['Sides', exercise.laterality !== 'bilateral' && lateralityWords[exercise.laterality]],
    ['Weight', exercise.loadMultiplier === 2 && 'Of one dumbbell'],
    [
      'Bodyweight moved',
      exercise.bodyweightFraction > 0 && `${number(Math.round(exercise.bodyweightFraction * 100))} %`,
    ],
  ]
  return facts.flatMap(([name, value]) => (value === false ? [] : [[name, value]]))
}
