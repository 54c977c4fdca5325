import type { Exercise } from '@fitai/contract'
import { alternativesTo, type Limitation, limitations, reasonsIn } from '@fitai/domain'
import { Link } from '@tanstack/react-router'
import { ChevronRight, Shuffle } from 'lucide-react'
import { useState } from 'react'
import { equipmentPresets, isPreset } from '../../equipment.ts'
import { type Known, useExercises } from '../../exercises/library.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Many, More, One } from '../../ui/Choices.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { factsLine, limitationWords } from '../../words.ts'
import { filterOf } from './browse-address.ts'
import { rememberedBrowse } from './remembered.ts'

type Wish = { equipment: readonly string[] | undefined; limitations: readonly Limitation[] }

const anything = 'Anything'
const shown = 12

/** What can stand in for an exercise, with what somebody has and what they have to spare. */
export function Alternatives({ exercise }: { exercise: Exercise }) {
  const known = useExercises()
  const [wish, setWish] = useState<Wish>(() => {
    const { owned, safeFor = [] } = filterOf(rememberedBrowse() ?? {})
    return { equipment: owned, limitations: safeFor }
  })
  return (
    <>
      <Wishes wish={wish} onChange={setWish} />
      <Loaded query={known} waiting={<SkeletonList lines={6} />}>
        {(data) => <Found exercise={exercise} known={data} wish={wish} onReset={() => setWish(noWish)} />}
      </Loaded>
    </>
  )
}

const noWish: Wish = { equipment: undefined, limitations: [] }

function Wishes({ wish, onChange }: { wish: Wish; onChange: (wish: Wish) => void }) {
  const owned = wish.equipment?.filter((tool) => tool !== 'none')
  const chosen = owned && equipmentPresets.find(({ pieces }) => isPreset(owned, pieces))?.name
  const piecesOf = (name: string): readonly string[] | undefined =>
    equipmentPresets.find((preset) => preset.name === name)?.pieces
  return (
    <Card className="flex flex-col gap-3 p-4">
      <One
        label="What I have"
        items={[anything, ...equipmentPresets.map(({ name }) => name)].map((name) => ({ value: name, name }))}
        value={wish.equipment === undefined ? anything : chosen}
        onChange={(name) => onChange({ ...wish, equipment: piecesOf(name) })}
      />
      <More label="Go easy on" chosen={wish.limitations.length}>
        <Many
          label="Go easy on"
          items={limitations.map((limitation) => ({ value: limitation, name: limitationWords[limitation] }))}
          values={wish.limitations}
          onChange={(chosenOnes) => onChange({ ...wish, limitations: chosenOnes })}
        />
      </More>
    </Card>
  )
}

type FoundProps = { exercise: Exercise; known: Known; wish: Wish; onReset: () => void }

function Found({ exercise, known, wish, onReset }: FoundProps) {
  // An exercise of one's own has no slug: nothing of the library is taken for it.
  const compared = { ...exercise, slug: exercise.slug ?? '', popularity: 0 }
  const found = alternativesTo(compared, [...known.librarySlugs.values()], wish).slice(0, shown)
  if (found.length === 0)
    return (
      <EmptyState
        icon={Shuffle}
        title="Nothing fits"
        text="No movement for these muscles goes with what you have chosen."
      >
        <Button variant="primary" onClick={onReset}>
          Show anything
        </Button>
      </EmptyState>
    )
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line">
        {found.map((alternative) => {
          const other = known.byKey.get(alternative.slug)
          return (
            other && (
              <li key={alternative.slug}>
                <Link
                  to="/exercises/$exerciseId"
                  params={{ exerciseId: alternative.slug }}
                  className="flex min-h-17 items-center gap-3 px-4 py-2.5 transition hover:bg-raised"
                >
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{other.name}</span>
                    <span className="block truncate text-label text-ink3">{factsLine(other)}</span>
                    <span className="block text-label text-ink2">{reasonsIn(alternative)}</span>
                  </span>
                  <ChevronRight size={18} className="shrink-0 text-ink3" aria-hidden="true" />
                </Link>
              </li>
            )
          )
        })}
      </ul>
    </Card>
  )
}
