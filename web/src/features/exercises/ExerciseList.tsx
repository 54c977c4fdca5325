import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { KnownExercise } from '../../exercises/known.ts'
import { Card } from '../../ui/Card.tsx'
import { ExerciseRow } from './ExerciseRow.tsx'

const rowHeight = 64

type Props = { exercises: readonly KnownExercise[]; matched?: ReadonlyMap<string, string> | undefined }

/** More than a thousand rows, of which only those near the window are there. */
export function ExerciseList({ exercises, matched }: Props) {
  // The virtualizer changes under the same identity, which the compiler would take for no change.
  'use no memo'
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY))
  })
  const rows = useWindowVirtualizer({
    count: exercises.length,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => exercises[index]?.id ?? index,
  })
  return (
    <Card className="overflow-hidden">
      <ul ref={list} aria-label="Exercises" className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const exercise = exercises[index]
          return (
            exercise && (
              <li
                key={key}
                aria-setsize={exercises.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0 border-line not-first:border-t"
                style={{ height: rowHeight, transform: `translateY(${start - top}px)` }}
              >
                <ExerciseRow exercise={exercise} matched={matched?.get(exercise.id)} />
              </li>
            )
          )
        })}
      </ul>
    </Card>
  )
}
