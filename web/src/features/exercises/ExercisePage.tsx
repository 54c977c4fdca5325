import { ApiFailure, type Exercise } from '@fitai/contract'
import { Link, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, CloudOff, SearchX, Star } from 'lucide-react'
import { useFavorite } from '../../exercises/favorite.ts'
import { Loaded } from '../../Loaded.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, SkeletonList } from '../../ui/states.tsx'
import { TabPanel, Tabs } from '../../ui/Tabs.tsx'
import { useIsWide } from '../../useIsWide.ts'
import { factsLine } from '../../words.ts'
import { Alternatives } from './Alternatives.tsx'
import { Archived } from './Archived.tsx'
import { HowTo } from './HowTo.tsx'
import { Overview } from './Overview.tsx'
import { OwnActions } from './OwnActions.tsx'
import { Rating } from './Rating.tsx'
import { Chart, History, Records } from './Training.tsx'
import { type Tab, tabs } from './tabs.ts'
import { useExercise } from './useExercise.ts'

type Props = { exerciseKey: string; tab: Tab }

export function ExercisePage({ exerciseKey, tab }: Props) {
  const exercise = useExercise(exerciseKey)
  return (
    <Page
      title={exercise.data?.name ?? 'Exercise'}
      sub={exercise.data && <Names exercise={exercise.data} isCopy={exercise.isCopy} />}
      back={
        <Link to="/exercises" className={buttonClass({ variant: 'ghost', className: 'px-2' })}>
          <ChevronLeft size={18} aria-hidden="true" />
          Exercises
        </Link>
      }
    >
      {isGone(exercise.error) && !exercise.data ? (
        <Gone />
      ) : (
        <Loaded query={exercise} waiting={<SkeletonList lines={5} className="h-24" />}>
          {(loaded) => <Content exercise={loaded} exerciseKey={exerciseKey} tab={tab} />}
        </Loaded>
      )}
    </Page>
  )
}

const isGone = (error: unknown) => error instanceof ApiFailure && error.code === 'exercise_not_found'

function Gone() {
  return (
    <EmptyState icon={SearchX} title="No such exercise" text="The link may be old, or it belongs to somebody else.">
      <Link to="/exercises" className={buttonClass({ variant: 'primary' })}>
        Look for another
      </Link>
    </EmptyState>
  )
}

function Names({ exercise, isCopy }: { exercise: Exercise; isCopy: boolean }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {exercise.localName && <span className="font-medium text-ink">{exercise.localName}</span>}
      {factsLine(exercise)}
      {exercise.isOwn && <Chip className="h-5">Own</Chip>}
      {isCopy && (
        <Chip tone="amber" className="h-5">
          <CloudOff size={12} aria-hidden="true" />
          Saved copy
        </Chip>
      )}
    </span>
  )
}

function Actions({ exercise }: { exercise: Exercise }) {
  const favor = useFavorite(exercise)
  return (
    <div className="flex shrink-0 gap-2">
      <Button
        variant="outline"
        className="px-3.5"
        aria-pressed={exercise.isFavorite}
        onClick={() => favor(!exercise.isFavorite)}
      >
        <Star
          size={17}
          aria-hidden="true"
          fill={exercise.isFavorite ? 'currentColor' : 'none'}
          className={exercise.isFavorite ? 'text-volt-text' : undefined}
        />
        <span className="max-sm:sr-only">Favourite</span>
      </Button>
      {exercise.isOwn && !exercise.isArchived && <OwnActions exercise={exercise} />}
    </div>
  )
}

function Content({ exercise, exerciseKey, tab }: Props & { exercise: Exercise }) {
  const navigate = useNavigate()
  const isWide = useIsWide()
  const open = (chosen: Tab) =>
    void navigate({
      to: '/exercises/$exerciseId',
      params: { exerciseId: exerciseKey },
      search: chosen === 'howto' ? {} : { tab: chosen },
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      {(exercise.isArchived || exercise.mergedInto !== null) && <Archived exercise={exercise} />}
      <div className="flex items-start justify-between gap-3">
        <Rating exercise={exercise} exerciseKey={exerciseKey} />
        <Actions exercise={exercise} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[320px_minmax(0,1fr)] lg:gap-5">
        {isWide && <Overview exercise={exercise} />}
        <Tabs label="About this exercise" items={tabs} value={tab} onChange={open}>
          <TabPanel value="howto">
            {!isWide && <Overview exercise={exercise} />}
            <HowTo exercise={exercise} />
          </TabPanel>
          <TabPanel value="history">
            <History exerciseKey={exerciseKey} />
          </TabPanel>
          <TabPanel value="chart">
            <Chart exerciseKey={exerciseKey} />
          </TabPanel>
          <TabPanel value="records">
            <Records exerciseKey={exerciseKey} />
          </TabPanel>
          <TabPanel value="alternatives">
            <Alternatives key={exercise.id} exercise={exercise} />
          </TabPanel>
        </Tabs>
      </div>
    </>
  )
}
