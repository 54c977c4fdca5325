import { comparePhotos, type ProgressPhoto } from '@fitai/contract'
import { fromKg } from '@fitai/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, Columns2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../api.ts'
import { fullDay, number, signed } from '../../format.ts'
import { Loaded } from '../../Loaded.tsx'
import { useAccount } from '../../session.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { EmptyState, Skeleton } from '../../ui/states.tsx'
import { Picture } from './Picture.tsx'
import { Slider } from './Slider.tsx'
import { apart } from './words.ts'

type Search = { a?: string; b?: string }
type Compared = (typeof comparePhotos)['reply']['_output']

const back = (
  <Link to="/photos" search={{}} className={buttonClass({ variant: 'ghost' })}>
    <ArrowLeft size={18} aria-hidden="true" />
    Photos
  </Link>
)

/** Two photos: one over the other with a slider, or side by side. */
export function ComparePhotosPage({ search: { a, b } }: { search: Search }) {
  const [view, setView] = useState<'slider' | 'pair'>('slider')
  const pair = useQuery({
    queryKey: ['/progress/photos', 'compare', a, b],
    queryFn: () => call(comparePhotos, { query: { a: a ?? '', b: b ?? '' } }),
    enabled: a !== undefined && b !== undefined,
    refetchInterval: 240_000,
  })
  return (
    <Page
      title="Compare"
      back={back}
      actions={
        <Segmented
          label="View"
          items={[
            { value: 'slider', label: 'Slider' },
            { value: 'pair', label: 'Side by side' },
          ]}
          value={view}
          onChange={setView}
        />
      }
    >
      {a === undefined || b === undefined ? (
        <EmptyState icon={Columns2} title="Nothing to compare" text="Choose two photos.">
          <Link to="/photos" search={{}} className={buttonClass({ variant: 'primary' })}>
            Choose photos
          </Link>
        </EmptyState>
      ) : (
        <Loaded query={pair} waiting={<Skeleton className="mx-auto aspect-3/4 w-full max-w-xl" />}>
          {(data) => (
            <>
              <Summary {...data} />
              {view === 'slider' ? (
                <Slider before={data.before} after={data.after} />
              ) : (
                <div className="mx-auto grid w-full max-w-4xl grid-cols-2 gap-2">
                  <Side photo={data.before} />
                  <Side photo={data.after} />
                </div>
              )}
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

function Summary({ days, weightKg }: Compared) {
  const { weightUnit } = useAccount()
  const text = (kg: number) => number(Math.round(fromKg(kg, weightUnit) * 10) / 10)
  return (
    <p className="num text-ink2">
      <span className="font-semibold text-ink">{apart(days)}</span> apart
      {weightKg.change !== null && weightKg.after !== null && (
        <>
          {' · '}
          {signed(fromKg(weightKg.change, weightUnit), (amount) => number(Math.round(amount * 10) / 10))} {weightUnit},
          to {text(weightKg.after)} {weightUnit}
        </>
      )}
    </p>
  )
}

function Side({ photo }: { photo: ProgressPhoto }) {
  return (
    <figure>
      <Picture photo={photo} className="aspect-3/4 w-full rounded-field bg-raised object-cover" />
      <figcaption className="num mt-1.5 text-label font-medium">{fullDay(photo.localDate)}</figcaption>
    </figure>
  )
}
